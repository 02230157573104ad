import type { Edition } from "../criteria/tree.ts";
import type { Entry } from "../entries/entries";
import { cellsOf, columnsOf } from "../lists/cells";
import type { Member } from "../people/store";
import { type Around, assignmentOf, type Hindrance, type NewSheet } from "./assignment";
import { wholeTree } from "./marks";

/** A row of a list of sheets; `line` counts from 1 with the heading. */
export type SheetRow = NewSheet & { readonly line: number };

export type SheetProblem = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: ProblemKey;
};

type ProblemKey =
  | "sheets.list.noHeading"
  | "sheets.list.noEntry"
  | "sheets.list.manyEntries"
  | "sheets.list.noPart"
  | "sheets.list.nothing"
  | "sheets.list.noAssessor"
  | "sheets.list.manyAssessors"
  | "sheets.list.conflict"
  | "sheets.list.colleague"
  | "sheets.list.twice";

export type SheetList = { readonly rows: readonly SheetRow[]; readonly problems: readonly SheetProblem[] };

/** What the rows of a list are held against. */
export type Known = Around & {
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  /** The assessors who may be given sheets. */
  readonly assessors: readonly Member[];
};

/** Reads a list of sheets and names each bad cell: entries go by code or name, assessors by name or address. */
export function readSheets(text: string, known: Known): SheetList {
  const [heading = [], ...lines] = cellsOf(text);
  const place = columnsOf(heading, headings);
  if ((place("entry") === -1 && place("code") === -1) || place("part") === -1 || place("assessor") === -1)
    return {
      rows: [],
      problems: [{ line: 1, column: "", value: heading.join(" | "), key: "sheets.list.noHeading" }],
    };
  const rows: SheetRow[] = [];
  const problems: SheetProblem[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const line = index + 2;
    const cell = (column: Column) => cells[place(column)] ?? "";
    const found = sheetIn(cell, known, rows);
    if ("key" in found) {
      const { column, key } = found;
      problems.push({ line, column: heading[place(column)] ?? "", value: cell(column), key });
    } else rows.push({ line, ...found });
  });
  return { rows, problems };
}

type Column = "entry" | "code" | "project" | "part" | "assessor";

const headings: Readonly<Record<Column, readonly string[]>> = {
  entry: ["entry", "name", "申报单位", "单位", "地区", "名称"],
  code: ["code", "区划代码", "行政区划代码", "代码"],
  project: ["project", "title", "项目", "项目名称"],
  part: ["part", "node", "indicator", "指标", "指标范围", "范围", "指标代码"],
  assessor: ["assessor", "email", "评估专家", "专家", "姓名", "邮箱"],
};

const whole: ReadonlySet<string> = new Set([wholeTree, "全部", "全部指标", "all"]);

type Wrong = { readonly column: Column; readonly key: ProblemKey };

function sheetIn(
  cell: (column: Column) => string,
  known: Known,
  before: readonly SheetRow[],
): NewSheet | Wrong {
  const { edition, entries, assessors, there, standing } = known;
  const asked: Column = cell("code") === "" ? "entry" : "code";
  const [entry, ...otherEntries] = entriesNamed(cell, entries);
  if (entry === undefined) return { column: asked, key: "sheets.list.noEntry" };
  if (otherEntries.length > 0) return { column: asked, key: "sheets.list.manyEntries" };
  const node = whole.has(cell("part").toLowerCase()) ? wholeTree : cell("part");
  if (node !== wholeTree && !edition.byCode.has(node)) return { column: "part", key: "sheets.list.noPart" };
  const called = cell("assessor");
  const [assessor, ...otherAssessors] = assessors.filter(
    ({ name, email }) => name === called || email === called.toLowerCase(),
  );
  if (assessor === undefined) return { column: "assessor", key: "sheets.list.noAssessor" };
  if (otherAssessors.length > 0) return { column: "assessor", key: "sheets.list.manyAssessors" };
  const sheet = { entry: entry.id, node, assessor: assessor.id };
  const above = before.map((row) => ({ ...row, leaves: [] }));
  const [hindrance] = assignmentOf(edition, [entry], [sheet], {
    ...known,
    there: [...there, ...above],
    standing: [...standing, ...above],
  }).hindrances;
  return hindrance === undefined ? sheet : wrongOf(hindrance);
}

function entriesNamed(cell: (column: Column) => string, entries: readonly Entry[]): readonly Entry[] {
  const place = cell("code") === "" ? cell("entry") : cell("code");
  return entries.filter(
    ({ name, code, title }) =>
      (code === place || (cell("code") === "" && name === place)) &&
      (cell("project") === "" || title === cell("project")),
  );
}

function wrongOf({ conflict, colleague, leaf }: Hindrance): Wrong {
  if (conflict === true) return { column: "assessor", key: "sheets.list.conflict" };
  if (colleague === true) return { column: "assessor", key: "sheets.list.colleague" };
  return leaf === undefined
    ? { column: "part", key: "sheets.list.nothing" }
    : { column: "assessor", key: "sheets.list.twice" };
}
