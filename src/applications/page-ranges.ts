import { z } from "zod";

/** First and last page of a stretch of a document, counted from 1. */
export type PageRange = readonly [first: number, last: number];

const PageRanges = z.array(z.tuple([z.number().int(), z.number().int()]));

/** The ranges of a column that holds them as JSON. */
export function rangesOf(json: string): readonly PageRange[] {
  return PageRanges.parse(JSON.parse(json));
}

export type Misread = { readonly key: "applications.pages.malformed" | "applications.pages.beyond" };

/**
 * Page ranges as people type them ("3-5、9", "第3至5页"), in order, touching ones joined; nothing typed is the whole
 * document. Refuses what is no range and pages beyond the last, where the number of pages is known.
 */
export function rangesTyped(typed: string, pageCount: number | null): readonly PageRange[] | Misread {
  const ranges: PageRange[] = [];
  for (const part of typed.split(/[\s、,，;；]+/).filter((one) => one !== "")) {
    const found = /^第?(\d{1,5})(?:页?[-–—~～至到]第?(\d{1,5}))?页?$/.exec(part);
    if (found === null) return { key: "applications.pages.malformed" };
    const first = Number(found[1]);
    const last = Number(found[2] ?? first);
    if (first < 1 || last < first) return { key: "applications.pages.malformed" };
    if (pageCount !== null && last > pageCount) return { key: "applications.pages.beyond" };
    ranges.push([first, last]);
  }
  return joined(ranges.toSorted(([a], [b]) => a - b));
}

/** "3-5、9": as it is typed, so that it can be changed. */
export function rangesText(ranges: readonly PageRange[]): string {
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join("、");
}

function joined(sorted: readonly PageRange[]): readonly PageRange[] {
  const whole: PageRange[] = [];
  for (const [first, last] of sorted) {
    const before = whole.at(-1);
    if (before !== undefined && first <= before[1] + 1)
      whole.splice(-1, 1, [before[0], Math.max(before[1], last)]);
    else whole.push([first, last]);
  }
  return whole;
}
