import { textIn } from "../criteria/text.ts";
import type { Subject } from "../jurisdictions/subjects";
import { cellsOf } from "../lists/cells";
import { type Fact, factNamed, namesOf } from "./facts";
import { nearest } from "./nearest";
import { numeralIn } from "./numeral";

/** A row of a data table that can be imported; `line` counts from 1 and includes the heading. */
export type DataRow = {
  readonly line: number;
  readonly subject: Subject;
  readonly figures: readonly { readonly fact: string; readonly value: string }[];
};

/** What is wrong with a cell: `key` names the sentence, `figures` fill it. */
export type DataProblem = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: ProblemKey;
  readonly figures: Readonly<Record<string, string | number>>;
};

type ProblemKey =
  | "figures.noHeading"
  | "figures.longHeading"
  | "figures.unknownFact"
  | "figures.nearFact"
  | "figures.twiceFact"
  | "figures.noSubject"
  | "figures.unknown"
  | "figures.near"
  | "figures.several"
  | "figures.differ"
  | "figures.twice"
  | "figures.notNumber";

export type DataList = {
  readonly facts: readonly Fact[];
  readonly rows: readonly DataRow[];
  readonly problems: readonly DataProblem[];
};

type Known = {
  readonly subjects: readonly Subject[];
  readonly facts: readonly Fact[];
  /** Takes a heading that names no known fact as a fact of its own. */
  readonly free: boolean;
};

/**
 * Reads a table of subject × fact: the first column names the subject (also by code), so does every column headed as
 * name or code; the others are facts. A heading that is not understood holds the table, a bad cell only its row.
 */
export function readData(text: string, known: Known): DataList {
  const [heading = [], ...lines] = cellsOf(text);
  const columns = heading.map((head, place) =>
    place === 0 || isIdentity(head) ? "subject" : columnOf(head, known),
  );
  const wrong = headingProblems(heading, columns);
  const facts = columns.flatMap((column) => (isFact(column) ? [column] : []));
  if (wrong.length > 0) return { facts, rows: [], problems: wrong };

  const rows: DataRow[] = [];
  const problems: DataProblem[] = [];
  const firstLines = new Map<string, number>();
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const line = index + 2;
    const found = readRow(line, cells, heading, columns, known.subjects);
    const earlier = "subject" in found && firstLines.get(found.subject.id);
    if ("problems" in found) problems.push(...found.problems);
    else if (typeof earlier === "number")
      problems.push(
        problem(line, heading[0], found.subject.name, "figures.twice", { line: String(earlier) }),
      );
    else {
      firstLines.set(found.subject.id, line);
      if (found.figures.length > 0) rows.push({ line, ...found });
    }
  });
  return { facts, rows, problems };
}

type Column = "subject" | Fact | DataProblem;

/** The heading of a column that says who a row is about. */
export function isIdentity(heading: string): boolean {
  return identities.has(heading.normalize("NFKC").toLowerCase());
}

const identities: ReadonlySet<string> = new Set(
  "code 代码 区划代码 行政区划代码 name 名称 单位 单位名称 申报单位 地区 县(市、区)".split(" "),
);

function columnOf(heading: string, { facts, free }: Known): Column {
  const named = factNamed(heading, facts);
  if (named !== undefined) return named;
  if (heading === "") return problem(1, heading, "", "figures.noHeading");
  if (heading.length > 120) return problem(1, heading, heading, "figures.longHeading");
  if (free) return { key: heading, title: heading, unit: /[(（]\s*[%％]\s*[)）]/.test(heading) ? "%" : null };
  const near = nearest(heading, facts.flatMap(namesOf));
  return near.length === 0
    ? problem(1, heading, heading, "figures.unknownFact")
    : problem(1, heading, heading, "figures.nearFact", { names: near.join("、") });
}

function isFact(column: Column): column is Fact {
  return column !== "subject" && "unit" in column;
}

function headingProblems(heading: readonly string[], columns: readonly Column[]): readonly DataProblem[] {
  const seen = new Set<string>();
  const problems = columns.flatMap((column, place) => {
    if (column === "subject") return [];
    if (!isFact(column)) return [column];
    if (seen.has(column.key)) return [problem(1, heading[place], heading[place] ?? "", "figures.twiceFact")];
    seen.add(column.key);
    return [];
  });
  return problems.length === 0 && seen.size === 0
    ? [problem(1, "", heading.join(" | "), "figures.noHeading")]
    : problems;
}

type RowRead = Omit<DataRow, "line"> | { readonly problems: readonly DataProblem[] };

function readRow(
  line: number,
  cells: readonly string[],
  heading: readonly string[],
  columns: readonly Column[],
  subjects: readonly Subject[],
): RowRead {
  const named = columns.flatMap((column, place) =>
    column === "subject" && cells[place] ? [{ column: heading[place] ?? "", cell: cells[place] }] : [],
  );
  const subject = subjectNamed(line, named, subjects, heading[0] ?? "");
  const problems: DataProblem[] = "key" in subject ? [subject] : [];
  const figures = columns.flatMap((column, place) => {
    const cell = cells[place] ?? "";
    if (!isFact(column) || cell === "") return [];
    const value = numeralIn(cell, column.unit === null ? "" : textIn(column.unit, "zh"));
    if (value !== undefined) return [{ fact: column.key, value }];
    problems.push(problem(line, heading[place], cell, "figures.notNumber"));
    return [];
  });
  return "key" in subject || problems.length > 0 ? { problems } : { subject, figures };
}

/** The one subject that all the naming cells of a row name, by code or by name. */
export function subjectNamed(
  line: number,
  named: readonly { readonly column: string; readonly cell: string }[],
  subjects: readonly Subject[],
  first: string,
): Subject | DataProblem {
  if (named.length === 0) return problem(line, first, "", "figures.noSubject");
  let left = subjects;
  for (const { column, cell } of named) {
    const meant = subjects.filter(({ name, code }) => name === cell || code === cell);
    if (meant.length === 0) return unknown(line, column, cell, subjects);
    left = left.filter((subject) => meant.includes(subject));
    if (left.length === 0) return problem(line, column, cell, "figures.differ");
  }
  const [subject, another] = left;
  const cells = named.map(({ cell }) => cell).join(" ");
  return subject === undefined || another !== undefined
    ? problem(line, first, cells, "figures.several")
    : subject;
}

function unknown(line: number, column: string, cell: string, subjects: readonly Subject[]): DataProblem {
  const near = /^\d+$/.test(cell)
    ? []
    : nearest(
        cell,
        subjects.map(({ name }) => name),
      );
  return near.length === 0
    ? problem(line, column, cell, "figures.unknown")
    : problem(line, column, cell, "figures.near", { names: near.join("、") });
}

function problem(
  line: number,
  column: string | undefined,
  value: string,
  key: ProblemKey,
  figures: DataProblem["figures"] = {},
): DataProblem {
  return { line, column: column ?? "", value, key, figures };
}
