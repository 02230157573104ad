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
  const all = columnOf(pages);
  const starts: number[] = [];
  let text = "";
  let before: Placed | undefined;
  for (const page of pages) {
    const column = page.lines.length >= enoughLines ? columnOf([page]) : all;
    for (const [i, line] of page.lines.entries()) {
      const next = { line, column, indented: all.indented, first: i === 0 };
      if (before !== undefined) text += goesOn(before, next) ? seam(before.line.text, line.text) : "\n";
      if (i === 0) starts.push(text.length);
      text += line.text;
      before = next;
    }
    if (page.lines.length === 0) starts.push(text.length);
  }
  return { text, pages: ranges(pages, starts, text.length) };
}

/** A page of fewer lines (a title page, the last one) does not tell where its margins are. */
const enoughLines = 12;

interface Column {
  readonly left: number;
  readonly right: number;
  /** The usual distance of base lines. */
  readonly pitch: number;
  /** Whether paragraphs begin with an indented line, so that a line at the margin never begins one. */
  readonly indented: boolean;
}

interface Placed {
  readonly line: Line;
  readonly column: Column;
  readonly indented: boolean;
  /** The first line of its page. */
  readonly first: boolean;
}

/** The measure most lines are set to; a lone line that sticks out (a page header, a table) does not count. */
function columnOf(pages: readonly PageOfLines[]): Column {
  const lines = pages.flatMap((page) => page.lines);
  const size = median(lines.map((line) => line.size));
  const long = lines.filter((line) => line.right - line.left > size * 10);
  const telling = long.length > 2 ? long : lines;
  const left = supported(
    telling.map((line) => line.left).toSorted((a, b) => a - b),
    size,
  );
  const right = supported(
    telling.map((line) => line.right).toSorted((a, b) => b - a),
    size,
  );
  const indents = telling.filter((line) => line.left > left + size * 1.2 && line.left < left + size * 3);
  const pitches = pages.flatMap((page) =>
    page.lines.slice(1).map((line, i) => (page.lines[i]?.y ?? line.y) - line.y),
  );
  return {
    left,
    right,
    pitch: median(pitches.filter((pitch) => pitch > 0)),
    indented: indents.length >= Math.max(2, telling.length / 20),
  };
}

/** The outermost place that at least a tenth of the lines share, within an em. */
function supported(sorted: readonly number[], size: number): number {
  const enough = Math.max(1, Math.floor(sorted.length / 10));
  const place = sorted.find((at, i) => Math.abs((sorted[i + enough] ?? Infinity) - at) <= size);
  return place ?? sorted[0] ?? 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const sentenceEnd = /[。！？：；!?]["”’』」）)]?$/;
const numbered =
  /^(?:第[一二三四五六七八九十百]+[章节条]|[（(]?[一二三四五六七八九十]+[、）)]|[一二三四五六七八九十]是|[（(]?\d+[）)、．]|\d+\.(?!\d))/;

function goesOn(
  { line: before, column }: Placed,
  { line: next, column: ahead, indented, first }: Placed,
): boolean {
  const { size } = before;
  if (before.text.includes("\t") || next.text.includes("\t")) return false;
  if (Math.abs(next.size - size) > size * 0.15) return false;
  if (next.left > ahead.left + size * 0.8) return false;
  if (before.right + wordWidth(next.text) * size < column.right) return false;
  if (!first && (next.y >= before.y || before.y - next.y > Math.max(column.pitch * 1.6, size * 1.2)))
    return false;
  return indented || !(sentenceEnd.test(before.text) && numbered.test(next.text));
}

/**
 * In ems, with some slack, what had to go to the next line: a line that has no room for it is full. A number or a
 * Latin word is not broken, nor a closing mark parted from what it closes.
 */
function wordWidth(text: string): number {
  const word = /^(?:[!-~]+|[^!-~])[，。、；：！？）】》”’%]*/.exec(text)?.[0] ?? "";
  return Array.from(word).reduce((width, each) => width + (each <= "~" ? 0.55 : 1), 0.7);
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
