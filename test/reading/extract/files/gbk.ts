/** Text as GBK bytes: the platform decodes GBK and does not write it, so its table is turned around. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((each) => codes.get(each) ?? [each.charCodeAt(0)]));
}

const codes = table();

function table(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gbk");
  const all = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (trail !== 0x7f) all.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return all;
}
