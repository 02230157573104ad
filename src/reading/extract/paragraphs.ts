import type { Page } from "./extracted.ts";
import type { Line } from "./layout.ts";

export interface PageOfLines {
  readonly number: number;
  /** The edges of the paper, in the unit of the lines. */
  readonly bottom: number;
  readonly top: number;
  readonly lines: readonly Line[];
}

/**
 * Lines to paragraphs, across pages too: official writing is set justified with an indented first line, so a
 * paragraph goes on where a line fills the measure and the next begins at the margin. Nothing is added between
 * Chinese characters; a space goes between Latin words.
 */
export function paragraphsOf(pages: readonly PageOfLines[]): {
  readonly text: string;
  readonly pages: readonly Page[];
} {
  const column = columnOf(pages);
  const starts: number[] = [];
  let text = "";
  let before: Line | undefined;
  for (const page of pages) {
    let first = true;
    for (const line of page.lines) {
      if (before !== undefined)
        text += goesOn(before, line, column, first) ? seam(before.text, line.text) : "\n";
      if (first) starts.push(text.length);
      text += line.text;
      before = line;
      first = false;
    }
    if (first) starts.push(text.length);
  }
  return { text, pages: ranges(pages, starts, text.length) };
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** The usual distance of base lines. */
  readonly pitch: number;
}

/** The measure most lines are set to; a lone line that sticks out (a page header, a table) does not count. */
function columnOf(pages: readonly PageOfLines[]): Column {
  const lines = pages.flatMap((page) => page.lines);
  const pitches = pages.flatMap((page) =>
    page.lines
      .slice(1)
      .map((line, i) => (page.lines[i]?.y ?? line.y) - line.y)
      .filter((pitch) => pitch > 0),
  );
  const size = quantile(
    lines.map((line) => line.size),
    0.5,
  );
  const wide = lines.filter((line) => line.right - line.left > size * 10);
  return {
    left: supported(
      (wide.length > 2 ? wide : lines).map((line) => line.left).toSorted((a, b) => a - b),
      size,
    ),
    right: supported(
      (wide.length > 2 ? wide : lines).map((line) => line.right).toSorted((a, b) => b - a),
      size,
    ),
    pitch: quantile(pitches, 0.5),
  };
}

/** The outermost place that at least a tenth of the lines share, within an em. */
function supported(sorted: readonly number[], size: number): number {
  const enough = Math.max(1, Math.floor(sorted.length / 10));
  const place = sorted.find((at, i) => Math.abs((sorted[i + enough] ?? Infinity) - at) <= size);
  return place ?? sorted[0] ?? 0;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

const sentenceEnd = /[。！？：；!?]["”’』」）)]?$/;
const numbered =
  /^(?:第[一二三四五六七八九十百]+[章节条]|[（(]?[一二三四五六七八九十]+[、）)]|[一二三四五六七八九十]是|[（(]?\d+[）)、．]|\d+\.(?!\d))/;

function goesOn(before: Line, next: Line, column: Column, newPage: boolean): boolean {
  const size = before.size;
  if (before.text.includes("\t") || next.text.includes("\t")) return false;
  if (Math.abs(next.size - size) > size * 0.15) return false;
  if (before.right < column.right - size * 2.2) return false;
  if (!newPage && (next.y >= before.y || before.y - next.y > Math.max(column.pitch * 1.6, size * 1.2)))
    return false;
  const ended = sentenceEnd.test(before.text);
  if (ended && numbered.test(next.text)) return false;
  if (next.left <= column.left + size * 0.8) return true;
  // A block set in from the margin: its lines share an edge, and only an unfinished sentence runs on.
  return Math.abs(next.left - before.left) <= size * 0.5 && !ended && before.left > column.left + size * 0.8;
}

function seam(before: string, next: string): string {
  return /[A-Za-z,.;:)]$/.test(before) && /^[A-Za-z(]/.test(next) ? " " : "";
}

function ranges(pages: readonly PageOfLines[], starts: readonly number[], length: number): readonly Page[] {
  return pages.map((page, i) => ({
    number: page.number,
    start: starts[i] ?? length,
    end: starts[i + 1] ?? length,
  }));
}
