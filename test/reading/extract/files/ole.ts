const sector = 512;

/** An OLE2 compound file of one FAT sector and a directory of empty streams with these names. */
export function ole(...names: readonly string[]): Uint8Array {
  const entries = ["Root Entry", ...names];
  const directorySectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array(sector * (2 + directorySectors));
  const record = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  record.setUint16(30, 9, true);
  record.setUint32(44, 1, true);
  record.setUint32(48, 1, true);
  record.setUint32(76, 0, true);
  record.setUint32(sector, 0xfffffffd, true);
  for (let i = 1; i <= directorySectors; i++) {
    record.setUint32(sector + i * 4, i < directorySectors ? i + 1 : 0xfffffffe, true);
  }
  for (const [i, name] of entries.entries()) {
    const at = sector * 2 + i * 128;
    for (let c = 0; c < name.length; c++) record.setUint16(at + c * 2, name.charCodeAt(c), true);
    record.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = i === 0 ? 5 : 2;
  }
  return bytes;
}
