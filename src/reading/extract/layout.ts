/** A run of text where it stands on its page; `y` grows upwards, all lengths in one unit of the format. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Fragments to lines in the order the writer drew them, which keeps the cells of a table apart where their lines
 * interleave. On one base line a gap of an em and a half is a cell of its own and becomes a tab.
 */
export function linesOf(fragments: readonly Fragment[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  let spaced = false;
  for (const fragment of fragments) {
    if (fragment.text.trim() === "") {
      spaced ||= fragment.text !== "";
      continue;
    }
    if (line !== undefined && continues(line, fragment)) line = extended(line, fragment, spaced);
    else {
      if (line !== undefined) lines.push(line);
      line = begun(fragment);
    }
    spaced = /\s$/.test(fragment.text);
  }
  if (line !== undefined) lines.push(line);
  return lines.map((each) => ({ ...each, text: closed(each.text) }));
}

function continues(line: Line, next: Fragment): boolean {
  const size = Math.max(line.size, next.size);
  return Math.abs(line.y - next.y) < size * 0.45 && next.x > line.right - size;
}

function begun(fragment: Fragment): Line {
  const { x: left, y, size, width, text } = fragment;
  return { text: text.trim(), left, right: left + width, y, size };
}

function extended(line: Line, next: Fragment, spaced: boolean): Line {
  const gap = (next.x - line.right) / Math.max(line.size, next.size);
  const between = gap > 1.5 ? "\t" : spaced || gap > 0.25 || /^\s/.test(next.text) ? " " : "";
  const larger = next.size > line.size ? { size: next.size, y: next.y } : {};
  const right = Math.max(line.right, next.x + next.width);
  return { ...line, ...larger, right, text: line.text + between + next.text.trim() };
}

const wide = "[\\u2e80-\\u9fff\\uff01-\\uff60\\u2018-\\u201d\\u2026]";
const betweenWide = new RegExp(`(?<=${wide}) (?=${wide})`, "g");
const besideWide = new RegExp(`(?<=${wide}) | (?=${wide})`, "g");
const mixed = /(?<=\p{Script=Han}) (?=[A-Za-z\d])|(?<=[A-Za-z\d%]) (?=\p{Script=Han})/gu;

/**
 * A line without the spaces that only setting made: the quarter em word processors put between Chinese and
 * Latin, and those between the characters of a line that is set wide to fill the measure.
 */
function closed(text: string): string {
  const plain = text.replace(mixed, "");
  const spaces = plain.match(betweenWide)?.length ?? 0;
  const characters = plain.match(new RegExp(wide, "g"))?.length ?? 0;
  return spaces >= 3 && spaces > characters / 3 ? plain.replace(besideWide, "") : plain;
}
