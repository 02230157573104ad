import { type Bytes, slice, view } from "./bytes.ts";

/** More directory sectors than any office file needs; a longer chain is a loop or an attack. */
const mostSectors = 256;
const headerFatSectors = 109;

/**
 * Names of the streams and storages of an OLE2 compound file ([MS-CFB] 2.6), without opening any of them.
 * A broken or far-flung chain ends the list early.
 */
export async function oleNames(file: Bytes): Promise<readonly string[]> {
  const header = await slice(file, 0, 512);
  if (header.length < 512) return [];
  const record = view(header);
  const shift = record.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const sector = 1 << shift;
  const names: string[] = [];
  let next = record.getUint32(48, true);
  for (let i = 0; i < mostSectors && next < 0xfffffff0; i++) {
    const bytes = await slice(file, (next + 1) * sector, sector);
    if (bytes.length < sector) break;
    for (let at = 0; at < sector; at += 128) names.push(entryName(bytes.subarray(at, at + 128)));
    next = await nextSector(file, record, sector, next);
  }
  return names.filter((name) => name !== "");
}

function entryName(entry: Uint8Array): string {
  const length = view(entry).getUint16(64, true);
  return length >= 2 && length <= 64 ? new TextDecoder("utf-16le").decode(entry.subarray(0, length - 2)) : "";
}

async function nextSector(file: Bytes, header: DataView, sector: number, at: number): Promise<number> {
  const perFat = sector / 4;
  const fat = Math.floor(at / perFat);
  if (fat >= headerFatSectors) return 0xffffffff;
  const fatSector = header.getUint32(76 + fat * 4, true);
  const bytes = await slice(file, (fatSector + 1) * sector + (at % perFat) * 4, 4);
  return bytes.length === 4 ? view(bytes).getUint32(0, true) : 0xffffffff;
}
