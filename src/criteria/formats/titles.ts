import { folded } from "./sheet.ts";

export interface Title {
  readonly title: string;
  /** Written in front of the name: `A1.1 许可事项…`. */
  readonly code: string | undefined;
  /** Written behind the name: `政府职能（14分）`. */
  readonly points: number | undefined;
}

/** A name cell taken apart. Ordinals (一、 (二) 3.) are numbering, which the order of the tree keeps. */
export function titleOf(cell: string): Title {
  const line = cell.replace(/\s*\n\s*/g, "");
  const code = /^([A-Za-z]\d*(?:\.\d+)*)[\s、:：.．]+(?=\S)/.exec(line);
  const named = code === null ? withoutOrdinal(line) : line.slice(code[0].length);
  const points = /[([](?:共|满分)?(\d+(?:\.\d+)?)分[)\]]$/.exec(folded(named));
  const title = points === null ? named : named.slice(0, points.index).trim();
  return title === ""
    ? { title: line, code: undefined, points: undefined }
    : { title, code: code?.[1], points: points === null ? undefined : Number(points[1]) };
}

function withoutOrdinal(line: string): string {
  const ordinal =
    /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)[、.]?|\d+(?:\.\d+)*[、)]|\d+(?:\.\d+)*\.(?!\d)|\d+(?:\.\d+)+\s*(?!\d))\s*/.exec(
      folded(line),
    );
  return ordinal === null ? line : line.slice(ordinal[0].length);
}
