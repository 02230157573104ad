import { Unreadable } from "./extracted.ts";

/** Fewer letters a page than this is a scan with a stamp or a scanner's mark on it. */
const fewestLetters = 8;

/** Throws where the text layer of paged formats is none: a scan, or glyphs without characters behind them. */
export function legible(text: string, pages: number): void {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const strange = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.filter((each) => !/[\n\t]/.test(each)).length ?? 0;
  if (strange > Math.max(letters * 0.2, fewestLetters)) throw new Unreadable("garbled");
  if (letters < fewestLetters * pages) throw new Unreadable("scanned");
}
