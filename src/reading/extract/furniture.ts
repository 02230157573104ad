import type { Line } from "./layout.ts";
import type { PageOfLines } from "./paragraphs.ts";

/** So close two pages must set a running header for it to be the same. */
const sameHeight = 3;

const pageNumber =
  /^(?:[-—–―－·•.\s]*\d{1,4}[-—–―－·•.\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+)$/;

/** A marking of secrecy is never lost, wherever it is printed: it holds the file for a person (evidence §1). */
const secret = /[秘机绝]\s*密/;

/**
 * Pages without what is printed on the paper rather than written in the report: page numbers, and running
 * headers and footers that most pages repeat. They would cut sentences that run over the page.
 */
export function withoutFurniture(pages: readonly PageOfLines[]): readonly PageOfLines[] {
  const repeated = repeatedEdges(pages);
  return pages.map(({ number, lines }) => {
    const [top, bottom] = edges(lines);
    const furniture = (line: Line) =>
      !secret.test(line.text) &&
      (repeated.has(key(line)) ||
        ((line === top || line === bottom) && lines.length > 1 && pageNumber.test(line.text)));
    return { number, lines: lines.filter((line) => !furniture(line)) };
  });
}

/** The two highest and two lowest lines of each page that more than half of the pages repeat. */
function repeatedEdges(pages: readonly PageOfLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    const outer = new Set([...sorted.slice(0, 2), ...sorted.slice(-2)].map(key));
    for (const each of outer) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length / 2 + 0.5));
  return new Set([...counts].flatMap(([each, count]) => (count >= enough ? [each] : [])));
}

function edges(lines: readonly Line[]): readonly [Line | undefined, Line | undefined] {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  return [sorted[0], sorted.at(-1)];
}

/** The words with their digits masked, at their height. */
function key(line: Line): string {
  return `${Math.round(line.y / sameHeight)} ${line.text.replace(/\d+/g, "#")}`;
}
