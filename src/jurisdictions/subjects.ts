import { cellsOf, columnsOf } from "../lists/cells";

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
  | "jurisdictions.noKind"
  | "jurisdictions.badKind"
  | "jurisdictions.badCode"
  | "jurisdictions.twiceCode"
  | "jurisdictions.twiceName"
  | "jurisdictions.knownCode"
  | "jurisdictions.knownName"
  | "jurisdictions.noParent"
  | "jurisdictions.parentLoop";

export type SubjectList = {
  readonly rows: readonly SubjectRow[];
  readonly problems: readonly RowProblem[];
};

/**
 * Reads a list of subjects (CSV or pasted from a spreadsheet, first line the headings) and names each bad cell.
 * `known` are the subjects that are there already; a parent may stand in either.
 */
export function readSubjects(text: string, known: readonly Subject[]): SubjectList {
  const [heading, ...lines] = cellsOf(text);
  if (heading === undefined) return { rows: [], problems: [problem(1, "", "jurisdictions.empty")] };
  const place = columnsOf(heading, headings);
  if (place("name") === -1 || place("kind") === -1)
    return { rows: [], problems: [problem(1, heading.join(" | "), "jurisdictions.noHeading")] };

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
  const placed = withParents(rows, known, label("parent"), problems);
  if (placed.length === 0 && problems.length === 0) problems.push(problem(1, "", "jurisdictions.empty"));
  return { rows: placed, problems: problems.toSorted((a, b) => a.line - b.line) };
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
  const [code, name, parent] = [cell("code"), cell("name"), cell("parent")];
  if (name === "") found.push(["name", "jurisdictions.noName"]);
  if (cell("kind") === "") found.push(["kind", "jurisdictions.noKind"]);
  else if (kindOf(cell("kind")) === undefined) found.push(["kind", "jurisdictions.badKind"]);
  if (code !== "" && !/^\d{6}$/.test(code)) found.push(["code", "jurisdictions.badCode"]);
  else if (code !== "" && before.some((row) => row.code === code))
    found.push(["code", "jurisdictions.twiceCode"]);
  else if (code !== "" && known.some((subject) => subject.code === code))
    found.push(["code", "jurisdictions.knownCode"]);
  if (name !== "" && before.some((row) => row.name === name && (row.parent ?? "") === parent))
    found.push(["name", "jurisdictions.twiceName"]);
  else if (
    name !== "" &&
    known.some((subject) => subject.name === name && nameOf(known, subject.parent) === parent)
  )
    found.push(["name", "jurisdictions.knownName"]);
  return found;
}

/** The rows whose parent is there; one that is taken out may have been the parent of another. */
function withParents(
  rows: readonly SubjectRow[],
  known: readonly Subject[],
  label: string,
  problems: RowProblem[],
): readonly SubjectRow[] {
  const found = parentProblems(rows, known, label);
  if (found.length === 0) return rows;
  problems.push(...found);
  const bad = new Set(found.map(({ line }) => line));
  return withParents(
    rows.filter(({ line }) => !bad.has(line)),
    known,
    label,
    problems,
  );
}

/** A parent has to be there, and nobody stands above themselves. */
function parentProblems(
  rows: readonly SubjectRow[],
  known: readonly Subject[],
  label: string,
): readonly RowProblem[] {
  const placed = new Set(known.map(({ name }) => name));
  const above = new Map(rows.map((row) => [row.name, row.parent]));
  return rows.flatMap((row) => {
    if (row.parent === null || placed.has(row.parent)) return [];
    if (!above.has(row.parent)) return [problem(row.line, label, "jurisdictions.noParent", row.parent)];
    const seen = new Set([row.name]);
    for (let next: string | null = row.parent; next !== null; next = above.get(next) ?? null) {
      if (seen.has(next)) return [problem(row.line, label, "jurisdictions.parentLoop", row.parent)];
      seen.add(next);
    }
    return [];
  });
}

function nameOf(known: readonly Subject[], id: string | null): string {
  return known.find((subject) => subject.id === id)?.name ?? "";
}

function problem(line: number, column: string, key: ProblemKey, value = ""): RowProblem {
  return { line, column, key, value };
}
