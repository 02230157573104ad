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
 * interleave. On one base line a gap of an em and a half is a cell of its own and becomes a tab, a smaller one
 * between words a space.
 */
export function linesOf(fragments: readonly Fragment[]): readonly Line[] {
  const lines: Line[] = [];
  for (const fragment of fragments) {
    if (fragment.text.trim() === "") continue;
    const line = lines.at(-1);
    if (line !== undefined && continues(line, fragment)) lines[lines.length - 1] = extended(line, fragment);
    else lines.push(begun(fragment));
  }
  return lines;
}

function continues(line: Line, next: Fragment): boolean {
  const size = Math.max(line.size, next.size);
  return Math.abs(line.y - next.y) < size * 0.45 && next.x > line.right - size;
}

function begun(fragment: Fragment): Line {
  const { x: left, y, size, width, text } = fragment;
  return { text: text.trim(), left, right: left + width, y, size };
}

function extended(line: Line, next: Fragment): Line {
  const gap = (next.x - line.right) / Math.max(line.size, next.size);
  const right = Math.max(line.right, next.x + next.width);
  const larger = next.size > line.size ? { size: next.size, y: next.y } : {};
  return {
    ...line,
    ...larger,
    right,
    text: line.text + between(line.text, next.text, gap) + next.text.trim(),
  };
}

/** Between Latin words even a fifth of an em is a space; Chinese is set looser and has none. */
function between(before: string, after: string, gap: number): string {
  if (gap > 1.5) return "\t";
  const latin = /[\w)\],.;:%]$/.test(before) && /^[\w(["]/.test(after);
  const spaced = latin && (/^\s/.test(after) || gap > 0.2);
  return spaced || gap > 0.6 ? " " : "";
}
