import { Unreadable } from "./extracted.ts";

/** Fewer letters a page than this is a scan with a stamp or a scanner's mark on it. */
const fewestLetters = 8;

/** Throws where the text layer of paged formats is none: a scan, or glyphs without characters behind them. */
export function legible(text: string, pages: number): void {
  const letters = text.length - text.replace(/[\p{L}\p{N}]+/gu, "").length;
  const strange = text.length - text.replace(/[\p{Co}\ufffd]|(?![\t\n])\p{Cc}/gu, "").length;
  if (strange > Math.max(letters * 0.2, fewestLetters)) throw new Unreadable("garbled");
  if (letters < fewestLetters * pages) throw new Unreadable("scanned");
}
