import { cellsOf, columnsOf } from "../lists/cells.ts";
import { type NumberProblem, readNumbers } from "../statistics/case-numbers.ts";

export type ListProblem = Omit<NumberProblem, "wrong"> & {
  readonly wrong: NumberProblem["wrong"] | "twin" | "noColumn";
};

export type CaseListRead = {
  /** As they are written, in the order of the list. */
  readonly numbers: readonly string[];
  readonly problems: readonly ListProblem[];
};

const headings = {
  number: ["案号", "案卷号", "案卷编号", "文号", "文书号", "决定书文号", "编号", "case number", "number"],
} as const;

/**
 * The case numbers of a table that is pasted or uploaded: the column headed as such, or the only one there is. Other
 * columns are left where they are, since names of parties are nobody's business here.
 */
export function readCaseList(text: string): CaseListRead {
  const column = caseColumn(text);
  if (column === undefined)
    return { numbers: [], problems: [{ line: 1, written: text.split("\n")[0] ?? "", wrong: "noColumn" }] };
  const { begin, lines } = column;
  const { numbers, problems } = readNumbers(lines);
  const moved = [...problems, ...twins(lines)].map(({ line, earlier, ...problem }) => ({
    ...problem,
    line: line + begin,
    ...(earlier !== undefined && { earlier: earlier + begin }),
  }));
  return { numbers, problems: moved.toSorted((a, b) => a.line - b.line) };
}

/** The cells of that column from the first number on, and how many lines stand above; undefined where none is it. */
export function caseColumn(
  text: string,
): { readonly begin: 0 | 1; readonly lines: readonly string[] } | undefined {
  const rows = cellsOf(text);
  const column = columnsOf(rows[0] ?? [], headings)("number");
  const widest = Math.max(0, ...rows.map((cells) => cells.filter((cell) => cell !== "").length));
  if (column < 0 && widest > 1) return undefined;
  const begin = column < 0 ? 0 : 1;
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== ""));
  return { begin, lines: rows.slice(begin, last + 1).map((cells) => cells[Math.max(column, 0)] ?? "") };
}

/** Numbers that differ in nothing but the width or the spaces of their characters are one case written twice. */
function twins(lines: readonly string[]): readonly ListProblem[] {
  const seen = new Map<string, { readonly line: number; readonly written: string }>();
  return lines.flatMap((written, index) => {
    const folded = written.normalize("NFKC").replaceAll(/\s/g, "");
    const earlier = seen.get(folded);
    if (folded === "" || earlier?.written === written) return [];
    if (earlier !== undefined)
      return [{ line: index + 1, written, wrong: "twin" as const, earlier: earlier.line }];
    seen.set(folded, { line: index + 1, written });
    return [];
  });
}
