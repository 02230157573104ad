import { isHeader, type Columns } from "./columns.ts";
import { branchOf, unnamedBelow, type Branch, type Words } from "./branch.ts";
import { pointsAt, type Figure, type Pointed } from "./figures.ts";
import { sheetProblem, type SheetProblem } from "./problems.ts";
import { cellName, ownText, shownText, type Sheet } from "./sheet.ts";
import { titleOf } from "./titles.ts";

export interface Outline {
  readonly branches: readonly Branch[];
  /** What a row of totals states, to be compared with the sum. */
  readonly totals: readonly Figure[];
  /** Remarks below the table. */
  readonly notes: readonly string[];
  readonly problems: readonly SheetProblem[];
}

/** The rows below the header as a tree: names filled down through merged and empty cells, totals set aside. */
export function outlineOf(sheet: Sheet, columns: Columns): Outline {
  const branches: Branch[] = [];
  const totals: Figure[] = [];
  const notes: string[] = [];
  const problems: SheetProblem[] = [];
  let path: (Branch | undefined)[] = [];
  for (let row = columns.headerRow + 1; row < sheet.rows.length; row++) {
    const first = firstText(sheet, row);
    if (first === "" || isHeader(sheet, row, columns)) continue;
    if (/^(?:注|备注|说明|填表说明|评分说明)\d*[:：]/.test(first)) {
      notes.push(first);
      continue;
    }
    const points = pointsAt(sheet, row, columns, problems);
    if (/^(?:合计|总计|小计|总分|共计|总得分|汇总)(?:[:：(（].*)?$/.test(first.replace(/\s/g, ""))) {
      if (!first.startsWith("小")) totals.push(...points.flatMap(({ figure }) => figure ?? []));
      continue;
    }
    const { branch, steps } = descend(sheet, row, columns, branches, path);
    path = steps;
    if (branch === undefined) {
      if (points.some(({ figure }) => figure !== undefined))
        problems.push(sheetProblem("name-missing", cellName(sheet, row, columns.levels.at(-1) ?? 0)));
      continue;
    }
    const merged = points.find(({ shared }) => shared !== undefined)?.shared;
    if (merged !== undefined && branch.points === undefined && branch.titleRow === row) {
      const told = problems.some(({ rule, cell }) => rule === "points-shared" && cell === merged);
      if (!told) problems.push(sheetProblem("points-shared", merged));
      branch.points = { value: 0, cell: merged };
    }
    fill(sheet, row, columns, scoredBy(branch, points, steps, cellName(sheet, row, columns.standard ?? 0)));
  }
  return { branches, totals, notes, problems };
}

function firstText(sheet: Sheet, row: number): string {
  return (
    (sheet.rows[row] ?? []).map((_, column) => ownText(sheet, row, column)).find((text) => text !== "") ?? ""
  );
}

/** Follows the name cells of a row; an empty one means the name above, unless a name to its left has changed. */
function descend(
  sheet: Sheet,
  row: number,
  columns: Columns,
  roots: Branch[],
  above: readonly (Branch | undefined)[],
): { readonly branch: Branch | undefined; readonly steps: (Branch | undefined)[] } {
  const names = columns.levels.map((column) => ownText(sheet, row, column));
  const deepest = names.findLastIndex((name) => name !== "");
  if (deepest === -1) return { branch: above.findLast((step) => step !== undefined), steps: [...above] };
  const steps: (Branch | undefined)[] = [];
  let changed = false;
  for (const [level, name] of names.slice(0, deepest + 1).entries()) {
    const known = changed ? undefined : above[level];
    if (name === "") {
      steps.push(known);
      continue;
    }
    if (known !== undefined && sameName(known, name)) {
      steps.push(known);
      continue;
    }
    changed = true;
    const branch = branchOf(titleOf(name), row, cellName(sheet, row, columns.levels[level] ?? 0));
    (steps.findLast((step) => step !== undefined)?.children ?? roots).push(branch);
    steps.push(branch);
  }
  const branch = steps.findLast((step) => step !== undefined);
  return { branch, steps };
}

/** Some sheets repeat the name on every row instead of merging. */
function sameName(branch: Branch, name: string): boolean {
  return branch.title === titleOf(name).title;
}

/** Gives the points of a row to whom they belong, and says which branch the rest of the row describes. */
function scoredBy(
  branch: Branch,
  points: readonly Pointed[],
  steps: readonly (Branch | undefined)[],
  cell: string,
): Branch {
  const last = branch.children.at(-1);
  let described = last?.title === "" ? last : branch;
  for (const { level, figure } of points) {
    const owner = level === undefined ? branch : (steps[level] ?? branch);
    if (figure === undefined) continue;
    if (owner.points === undefined && owner.children.length === 0) owner.points = figure;
    else if (owner === branch) described = unnamedBelow(owner, figure, cell);
  }
  return described;
}

/** The first row of a branch sees what is merged over it too; a later one only adds what stands in its own cells. */
function fill(sheet: Sheet, row: number, columns: Columns, branch: Branch): void {
  const textAt =
    branch.standards.length + branch.units.length + branch.evidence.length === 0 ? shownText : ownText;
  const add = (column: number | undefined, words: Words[]) => {
    const text = column === undefined ? "" : textAt(sheet, row, column);
    if (column !== undefined && text !== "") words.push({ text, cell: cellName(sheet, row, column) });
  };
  add(columns.standard, branch.standards);
  add(columns.units, branch.units);
  for (const column of columns.evidence) add(column, branch.evidence);
  add(columns.method, branch.methods);
}
