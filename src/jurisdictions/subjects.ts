import { cellsOf, columnsOf } from "../lists/cells";
import { type ParentProblem, placed, type Placed } from "./parents";

/** Whom a round can assess (assessment §1): the code of GB/T 2260 is optional, the kind is not. */
export type Subject = {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
};

export const kinds = ["prefecture", "county", "zone", "department", "town"] as const;
export type Kind = (typeof kinds)[number];

/** A row of a list of subjects as it was written; `line` counts from 1 and includes the heading. */
export type SubjectRow = {
  readonly line: number;
  readonly code: string | null;
  readonly name: string;
  readonly kind: Kind;
  readonly parent: string | null;
};

/** What is wrong with a row: `key` names the sentence, `column` the cell's heading as it was written. */
export type RowProblem = {
  readonly line: number;
  readonly column: string;
  readonly key: ProblemKey;
  readonly value: string;
};

type ProblemKey =
  | "jurisdictions.noHeading"
  | "jurisdictions.empty"
  | "jurisdictions.noName"
  | "jurisdictions.longName"
  | "jurisdictions.noKind"
  | "jurisdictions.badKind"
  | "jurisdictions.badCode"
  | "jurisdictions.twiceCode"
  | "jurisdictions.knownCode"
  | ParentProblem;

export type SubjectList = {
  readonly rows: readonly SubjectRow[];
  /** What each of the rows stands under: another of them, or a subject that is there. */
  readonly above: Placed["above"];
  readonly problems: readonly RowProblem[];
};

/**
 * Reads a list of subjects (CSV or pasted from a spreadsheet, first line the headings) and names each bad cell.
 * `known` are the subjects that are there already; a parent may stand in either.
 */
export function readSubjects(text: string, known: readonly Subject[]): SubjectList {
  const [heading, ...lines] = cellsOf(text);
  if (heading === undefined) return none(problem(1, "", "jurisdictions.empty"));
  const place = columnsOf(heading, headings);
  if (place("name") === -1 || place("kind") === -1)
    return none(problem(1, heading.join(" | "), "jurisdictions.noHeading"));

  const rows: SubjectRow[] = [];
  const problems: RowProblem[] = [];
  const label = (column: Column) => heading[place(column)] ?? "";
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const line = index + 2;
    const cell = (column: Column) => cells[place(column)] ?? "";
    const found = problemsOfRow(cell, rows, known).map(([column, key]) =>
      problem(line, label(column), key, cell(column)),
    );
    problems.push(...found);
    const kind = kindOf(cell("kind"));
    if (found.length === 0 && kind !== undefined)
      rows.push({
        line,
        code: cell("code") || null,
        name: cell("name"),
        kind,
        parent: cell("parent") || null,
      });
  });
  const { above, problems: misplaced } = placed(rows, known);
  for (const [row, key] of misplaced) {
    const ofName = key === "jurisdictions.twiceName" || key === "jurisdictions.knownName";
    const [column, value] = ofName ? (["name", row.name] as const) : (["parent", row.parent ?? ""] as const);
    problems.push(problem(row.line, label(column), key, value));
  }
  const good = rows.filter((row) => !misplaced.has(row));
  if (good.length === 0 && problems.length === 0) problems.push(problem(1, "", "jurisdictions.empty"));
  return { rows: good, above, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** Those of a list whose name holds, or whose code begins with, what is looked for, and that are of the kind. */
export function matching<One extends Pick<Subject, "name" | "code" | "kind">>(
  list: readonly One[],
  { find, kind }: { readonly find: string; readonly kind: string },
): readonly One[] {
  const wanted = find.trim();
  return list.filter(
    (one) =>
      (wanted === "" || one.name.includes(wanted) || one.code?.startsWith(wanted) === true) &&
      (kind === "" || one.kind === kind),
  );
}

/** The kind a cell names, in either language or by its code. */
export function kindOf(text: string): Kind | undefined {
  return kinds.find((kind) => kind === text.toLowerCase() || kindNames[kind].includes(text));
}

const kindNames: Readonly<Record<Kind, readonly string[]>> = {
  prefecture: ["设区的市", "设区市", "地级市", "市", "州", "自治州", "盟", "地区"],
  county: ["县(市、区)", "县（市、区）", "县市区", "县", "区", "县级市", "市辖区", "自治县", "旗"],
  zone: ["功能区", "开发区", "高新区", "经开区", "新区"],
  department: ["部门", "单位"],
  town: ["乡镇", "镇", "乡", "街道", "乡镇(街道)", "乡镇（街道）"],
};

/** As the table holds it (migrations/0002_rounds.sql). */
export const longestName = 80;

type Column = "code" | "name" | "kind" | "parent";

const headings: Readonly<Record<Column, readonly string[]>> = {
  code: ["code", "代码", "区划代码", "行政区划代码"],
  name: ["name", "名称", "单位", "申报单位", "地区"],
  kind: ["kind", "类型", "类别", "级别"],
  parent: ["parent", "上级", "所属", "所属市", "上级名称"],
};

function problemsOfRow(
  cell: (column: Column) => string,
  before: readonly SubjectRow[],
  known: readonly Subject[],
): readonly (readonly [Column, ProblemKey])[] {
  const found: (readonly [Column, ProblemKey])[] = [];
  const [code, name] = [cell("code"), cell("name")];
  if (name === "") found.push(["name", "jurisdictions.noName"]);
  else if (name.length > longestName) found.push(["name", "jurisdictions.longName"]);
  if (cell("kind") === "") found.push(["kind", "jurisdictions.noKind"]);
  else if (kindOf(cell("kind")) === undefined) found.push(["kind", "jurisdictions.badKind"]);
  if (code !== "" && !/^\d{6}$/.test(code)) found.push(["code", "jurisdictions.badCode"]);
  else if (code !== "" && before.some((row) => row.code === code))
    found.push(["code", "jurisdictions.twiceCode"]);
  else if (code !== "" && known.some((subject) => subject.code === code))
    found.push(["code", "jurisdictions.knownCode"]);
  return found;
}

function none(why: RowProblem): SubjectList {
  return { rows: [], above: new Map(), problems: [why] };
}

function problem(line: number, column: string, key: ProblemKey, value = ""): RowProblem {
  return { line, column, key, value };
}
