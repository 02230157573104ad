import type { Page } from "../reading/extract/extracted.ts";
import type { PassageRow, SectionRow } from "./documents";

/** A quote as the text shows it: where it stands, and the name its links use. */
export type MarkedQuote = { readonly id: string; readonly start: number; readonly end: number };

/** A stretch of text that is shown in one element and carries its own offset. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  /** The quotes it belongs to. */
  readonly quotes: readonly string[];
  /** The page that begins with it. */
  readonly page: number | undefined;
};

export type Block = {
  /** `gap` is white space that is there and not seen, so that every character of the text is in some piece. */
  readonly kind: "passage" | "noise" | "gap";
  readonly heading: SectionRow | undefined;
  readonly pieces: readonly Piece[];
};

/**
 * A text in the blocks it is shown in: its passages, the noise between them, and white space. Their pieces follow on
 * each other without a gap from the first character to the last, each all in or all out of every quote.
 */
export function blocksOf(
  text: string,
  about: {
    readonly passages: readonly PassageRow[];
    readonly outline: readonly SectionRow[];
    readonly pages: readonly Page[];
    readonly quotes: readonly MarkedQuote[];
  },
): readonly Block[] {
  const headings = new Map(about.outline.map((section) => [section.start, section]));
  const pages = new Map(about.pages.map(({ start, number }) => [start, number]));
  const cut = cutter(text, about);
  const blocks: Block[] = [];
  const put = (kind: Block["kind"], start: number, end: number) => {
    if (start >= end) return;
    const pieces = cut(start, end).map(([from, to]) => ({
      start: from,
      end: to,
      quotes: about.quotes.filter((quote) => quote.start < to && quote.end > from).map(({ id }) => id),
      page: pages.get(from),
    }));
    blocks.push({ kind, heading: kind === "passage" ? headings.get(start) : undefined, pieces });
  };
  const between = (start: number, end: number) => {
    const gap = text.slice(start, end);
    const from = start + gap.length - gap.trimStart().length;
    const to = Math.max(from, start + gap.trimEnd().length);
    put("gap", start, from);
    put("noise", from, to);
    put("gap", to, end);
  };
  let at = 0;
  for (const { start, end } of about.passages) {
    between(at, start);
    put("passage", start, end);
    at = end;
  }
  between(at, text.length);
  return blocks;
}

/** Cuts a stretch at the ends of quotes, the starts of pages, and after characters that HTML does not carry. */
function cutter(
  text: string,
  { pages, quotes }: { readonly pages: readonly Page[]; readonly quotes: readonly MarkedQuote[] },
): (start: number, end: number) => readonly (readonly [number, number])[] {
  const uncarried = Array.from(text.matchAll(/\0/g), ({ index }) => [index, index + 1]).flat();
  const ends = quotes.flatMap((quote) => [quote.start, quote.end]);
  const cuts = [...new Set([...ends, ...pages.map((page) => page.start), ...uncarried])].toSorted(
    (a, b) => a - b,
  );
  let next = 0;
  return (start, end) => {
    while ((cuts[next] ?? Infinity) <= start) next++;
    const places = [start];
    for (; (cuts[next] ?? Infinity) < end; next++) places.push(cuts[next] ?? end);
    return places.map((from, index) => [from, places[index + 1] ?? end]);
  };
}
