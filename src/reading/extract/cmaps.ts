/**
 * Predefined CMaps for Chinese fonts that older office programs name and do not embed (PDF 32000-1, 9.7.5.2).
 * PDF.js wants the tables of Adobe: encoding to CID, CID to Unicode. For text only their composition counts, and
 * the platform knows it: GBK to Unicode. So characters get CIDs of our own above those of Adobe-GB1, in the order
 * of GBK. A font that names Adobe's own CIDs cannot be read this way: they map to private characters, and the
 * file is found garbled instead of read wrong.
 */
export class ChineseCMaps {
  readonly fetch = async ({ filename }: { readonly filename: string }): Promise<Uint8Array> => {
    const cmap = cmapOf(filename);
    if (cmap === undefined) throw new Error(`no CMap ${filename}`);
    return new TextEncoder().encode(cmap);
  };
}

function cmapOf(name: string): string | undefined {
  if (name === "Adobe-GB1-UCS2") return toUnicode();
  const found = /^(GB|GBK|GBKp|GBpc|GBK2K|UniGB)(?:-(EUC|UCS2|UTF16))?-([HV])$/.exec(name);
  if (found === null) return undefined;
  const [, set = "", , direction] = found;
  const ascii = ["GBKp", "GBpc", "UniGB"].includes(set) ? proportional : halfWidth;
  const body = set === "UniGB" ? fromUnicode(ascii) : fromGbk(ascii);
  return `/WMode ${direction === "V" ? 1 : 0} def\n${body}`;
}

/** CIDs of space to tilde in Adobe-GB1. */
const proportional = 1;
const halfWidth = 814;
/** Adobe-GB1 ends before, GBK has 23,940 codes. */
const ours = 31_000;

const leads = Array.from({ length: 126 }, (_, i) => 0x81 + i);
const perLead = 190;

function fromGbk(ascii: number): string {
  const ranges = leads.flatMap((lead, i) => [
    `<${hex(lead, 2)}40> <${hex(lead, 2)}7e> ${ours + i * perLead}`,
    `<${hex(lead, 2)}80> <${hex(lead, 2)}fe> ${ours + i * perLead + 63}`,
  ]);
  return [
    "2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange",
    `begincidrange <20> <7e> ${ascii}`,
    ...ranges,
    "endcidrange",
  ].join("\n");
}

function fromUnicode(ascii: number): string {
  const codes = characters().map((character, i) => `<${utf16(character)}> ${ours + i}`);
  return [
    "3 begincodespacerange <0000> <d7ff> <d800dc00> <dbffdfff> <e000> <ffff> endcodespacerange",
    `begincidrange <0020> <007e> ${ascii} endcidrange`,
    "begincidchar",
    ...codes.filter((code) => !code.startsWith("<fffd>")),
    "endcidchar",
  ].join("\n");
}

function toUnicode(): string {
  const foreign = Array.from(
    { length: Math.ceil(ours / 256) },
    (_, i) => `<${hex(i * 256, 4)}> <${hex(i * 256 + 255, 4)}> <e000>`,
  );
  const own = characters().map((character, i) => `<${hex(ours + i, 4)}> <${utf16(character)}>`);
  return [
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    "beginbfrange",
    ...foreign,
    ...[proportional, halfWidth].map((first) => `<${hex(first, 4)}> <${hex(first + 94, 4)}> <0020>`),
    "endbfrange beginbfchar",
    ...own,
    "endbfchar",
  ].join("\n");
}

/** What each code of GBK stands for, in its order; U+FFFD where it has none. */
function characters(): readonly string[] {
  const bytes = leads.flatMap((lead) =>
    Array.from({ length: perLead }, (_, i) => [lead, i < 63 ? 0x40 + i : 0x41 + i, 0x0a]).flat(),
  );
  const decoded = new TextDecoder("gbk").decode(Uint8Array.from(bytes)).split("\n").slice(0, -1);
  return decoded.map((each) => (each.length === 1 ? each : "\ufffd"));
}

function utf16(character: string): string {
  return hex(character.charCodeAt(0), 4);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
