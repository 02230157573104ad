import { startsWith } from "./bytes.ts";

export interface Decoded {
  /** Byte order mark dropped, nothing else changed. */
  readonly text: string;
  readonly encoding: string;
}

export interface DecodingOptions {
  /** What the document says of itself (`<meta charset>`): heard after UTF-8, before any statistics. */
  readonly declared?: string | undefined;
  /** The bytes are the beginning of a longer file and may end inside a character. */
  readonly partial?: boolean;
}

/**
 * Decodes the bytes of a text, or nothing where no encoding can be proven: a wrong one would put
 * characters into a report that its bureau never wrote. Order: byte order mark, UTF-8 (whose form hardly
 * occurs by chance), the declared charset, UTF-16 and GB18030 where the result looks like writing.
 */
export function decodeText(bytes: Uint8Array, options: DecodingOptions = {}): Decoded | undefined {
  const partial = options.partial ?? false;
  const marked = markOf(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked, partial);
  const utf8 = decodeAs(bytes, "utf-8", partial);
  if (utf8 !== undefined) return utf8;
  if (options.declared !== undefined && telling.test(options.declared)) {
    const declared = decodeAs(bytes, options.declared, partial);
    if (declared !== undefined) return declared;
  }
  const chinese = isGb18030(bytes) ? decodeAs(bytes, "gb18030", partial) : undefined;
  if (chinese !== undefined) return chinese;
  return ["utf-16le", "utf-16be"]
    .map((encoding) => decodeAs(bytes, encoding, partial))
    .find((decoded) => decoded !== undefined && isWriting(decoded.text));
}

/** Charsets that some byte strings are not written in; any bytes at all are Latin-1, so that one proves nothing. */
const telling = /^(?:gb2312|gbk|gb18030|big5|big5-hkscs)$/i;

function markOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  return undefined;
}

/** No text holds these; bytes that decode to one are another encoding, or no text. */
// oxlint-disable-next-line no-control-regex
const foreign = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffe\uffff]/;

function decodeAs(bytes: Uint8Array, label: string, partial: boolean): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes, { stream: partial });
    // The platform decodes GBK by the tables of GB18030.
    const encoding = decoder.encoding === "gbk" ? "gb18030" : decoder.encoding;
    return foreign.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/**
 * Nearly every byte string decodes as GB18030, so the decoder's word is not enough: in Chinese writing the
 * pairs lie in the GB 2312 plane (both bytes from A1), and its Han characters in level 1 (rows B0–D7).
 */
function isGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++;
  }
  return pairs > 0 && common >= pairs * 0.8;
}

/** So many characters show what an encoding is. */
const telltale = 100_000;

/** Without a mark, UTF-16 is believed when nearly every unit is a character of Chinese or English writing. */
function isWriting(text: string): boolean {
  const known = text
    .slice(0, telltale)
    .match(/[\n\r\t\u0020-\u007e\u00a0-\u00ff\u2010-\u2030\u3000-\u301f\u4e00-\u9fa5\uff01-\uff5e]/g);
  return text.length > 0 && (known?.length ?? 0) >= Math.min(text.length, telltale) * 0.95;
}
