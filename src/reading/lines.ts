import { numberingOf } from "./numbering.ts";
import { type Strip, strip } from "./folding.ts";
import type { Span } from "./report.ts";

/** A paragraph of the text: one line, or several where the lines are wrapped. */
export type Paragraph = Span & {
  readonly strip: Strip;
  readonly indented: boolean;
  readonly afterBlank: boolean;
};

/** Cuts folded text into paragraphs without their surrounding blanks; empty lines are none. */
export function paragraphsOf(folded: string): readonly Paragraph[] {
  const lines = linesOf(folded);
  const width = wrapWidth(lines);
  const groups: Paragraph[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && continues(before, line, width)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map(join);
}

function linesOf(folded: string): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let blanks = 0;
  for (let from = 0; from < folded.length;) {
    const newline = folded.indexOf("\n", from);
    const to = newline < 0 ? folded.length : newline;
    let start = from;
    let end = to;
    while (start < end && folded.charCodeAt(start) <= 32) start += 1;
    while (end > start && folded.charCodeAt(end - 1) <= 32) end -= 1;
    if (start < end) {
      const afterBlank = blanks > 0;
      lines.push({
        start,
        end,
        strip: strip(folded, { start, end }),
        indented: start - from >= 2,
        afterBlank,
      });
      blanks = 0;
    } else blanks += 1;
    from = to + 1;
  }
  return lines;
}

/** The width at which the lines of a text are broken, in characters; 0 where a line is a paragraph. */
function wrapWidth(lines: readonly Paragraph[]): number {
  const lengths = lines.map((line) => line.strip.text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lines.filter((line) => line.strip.text.length >= width * 0.85);
  const broken = full.filter((line) => !/[。:;!?)”》]$/u.test(line.strip.text));
  return width >= 12 && width <= 80 && full.length >= 8 && broken.length * 2 > full.length ? width : 0;
}

function continues(before: Paragraph, line: Paragraph, width: number): boolean {
  const text = line.strip.text;
  const previous = before.strip.text;
  if (numberingOf(text) !== null || /^[一二三四五六七八九十]+(?:是|要)/u.test(text)) return false;
  if (/^[,。;、)%”》]/u.test(text)) return true;
  if (width === 0) return previous.length >= 20 && /[,、]$/u.test(previous);
  if (line.afterBlank || (line.indented && !before.indented)) return false;
  return previous.length >= width * 0.8 && !/[。!?:]$/u.test(previous);
}

function join(lines: readonly Paragraph[]): Paragraph {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new RangeError("a paragraph has at least one line");
  if (first === last) return first;
  const text = lines.map((line) => line.strip.text).join("");
  const at = lines.flatMap((line) => line.strip.at);
  return { ...first, end: last.end, strip: { text, at } };
}
