import type { Line } from "./layout.ts";
import type { PageOfLines } from "./paragraphs.ts";

/** Furniture stands in this outer share of the paper's height; GB/T 9704 leaves an eighth free above and below. */
const margin = 0.11;

/** So close, as a share of the height, two pages set a running header for it to be the same. */
const sameHeight = 0.004;

const pageNumber =
  /^(?:[-—–―－·•.\s]*\d{1,4}[-—–―－·•.\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+)$/;

/** A marking of secrecy is never lost, wherever it is printed: it holds the file for a person (evidence §1). */
const secret = /[秘机绝]\s*密/;

/**
 * Pages without what is printed on the paper rather than written in the report: page numbers in the margin, and
 * running headers and footers that most pages repeat there. They would cut sentences that run over the page.
 */
export function withoutFurniture(pages: readonly PageOfLines[]): readonly PageOfLines[] {
  const repeated = repeatedKeys(pages);
  return pages.map((page) => {
    const furniture = (line: Line) =>
      inMargin(page, line) &&
      !secret.test(line.text) &&
      (pageNumber.test(line.text) || repeated.has(key(page, line)));
    return { ...page, lines: page.lines.filter((line) => !furniture(line)) };
  });
}

function inMargin({ bottom, top }: PageOfLines, { y }: Line): boolean {
  const height = top - bottom;
  return y < bottom + height * margin || y > top - height * margin;
}

/** What more than half of two or more pages have in common in their margins. */
function repeatedKeys(pages: readonly PageOfLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => inMargin(page, line)).map((line) => key(page, line)));
    for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.floor(pages.length / 2) + 1);
  return new Set([...counts].flatMap(([each, count]) => (count >= enough ? [each] : [])));
}

/** The words with their digits masked, at their height. */
function key({ bottom, top }: PageOfLines, line: Line): string {
  const height = Math.round((line.y - bottom) / ((top - bottom) * sameHeight));
  return `${height} ${line.text.replace(/\d+/g, "#")}`;
}
