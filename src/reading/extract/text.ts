import { readCsv } from "./csv.ts";
import { decodeText } from "./encoding.ts";
import { type Read, Unreadable } from "./extracted.ts";

/** Plain text, Markdown and CSV, which only its regular commas tell apart. */
export function readText(bytes: Uint8Array): Read {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new Unreadable("encoding");
  const text = plainLineEnds(decoded.text);
  const { encoding } = decoded;
  const table = readCsv(text);
  if (table !== undefined)
    return { kind: "text", text: table.text, pages: [], tables: table.tables, encoding };
  return { kind: "text", text, pages: [], tables: [], encoding };
}

/** Line ends become `\n`; no other character is touched (evidence §2). */
export function plainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
