import type { CriteriaNode } from "../schema.ts";
import { adjustmentsFrom, standsOutside, type OutsideTheTree } from "./adjustments.ts";
import { codesFor } from "./codes.ts";
import { methodsIn, writtenReview, type Method } from "./methods.ts";
import type { Branch, Words } from "./branch.ts";
import type { Outline } from "./outline.ts";
import { sheetProblem, type SheetProblem } from "./problems.ts";
import { ruleFrom, type Reading } from "./standards/standard.ts";

/** The part of a criteria document that a sheet states, and the cell each place of it came from. */
export interface Nodes {
  readonly children: readonly CriteriaNode[];
  readonly total: number;
  readonly decimals: number;
  readonly methods: readonly Method[];
  readonly adjustments: OutsideTheTree;
  readonly cells: ReadonlyMap<string, string>;
  readonly problems: readonly SheetProblem[];
}

interface Making {
  readonly codes: ReadonlyMap<Branch, string>;
  readonly decimals: number;
  readonly methods: Map<string, Method>;
  readonly cells: Map<string, string>;
  readonly problems: SheetProblem[];
}

export function nodesFrom({ branches, totals }: Outline): Nodes {
  const scored = branches.filter((branch) => !standsOutside(branch));
  const decimals = Math.max(2, ...branches.flatMap(figuresOf).map(decimalsOf));
  const making: Making = {
    codes: codesFor(scored),
    decimals,
    methods: new Map(),
    cells: new Map(),
    problems: [],
  };
  const children = scored.map((branch, place) => nodeFrom(branch, `children/${place}`, [], making));
  const total = sum(children.map(({ points }) => points));
  for (const { value, cell } of totals) {
    if (value !== total)
      making.problems.push(sheetProblem("total-differs", cell, { given: value, sum: total }));
  }
  if (making.methods.size === 0) making.methods.set(writtenReview.code, writtenReview);
  return {
    children,
    total,
    decimals,
    methods: [...making.methods.values()],
    adjustments: adjustmentsFrom(branches),
    cells: making.cells,
    problems: making.problems,
  };
}

/** `above` is what groups on the way down say that only a leaf can keep. */
function nodeFrom(branch: Branch, path: string, above: readonly Words[], making: Making): CriteriaNode {
  const { cells, problems, codes } = making;
  cells.set(path, branch.titleCell);
  if (branch.points !== undefined) cells.set(`${path}/points`, branch.points.cell);
  const node = { code: codes.get(branch) ?? "", title: nameOf(branch) };
  if (branch.children.length === 0) return { ...node, ...leafFrom(branch, path, above, making) };
  const [standard] = branch.standards;
  if (standard !== undefined)
    problems.push(sheetProblem("standard-on-group", standard.cell, { title: branch.title }));
  if (branch.children[0]?.title === "") {
    problems.push(
      sheetProblem("several-rows", branch.titleCell, { title: branch.title, rows: branch.children.length }),
    );
  }
  const said = [...above, ...branch.standards, ...branch.evidence];
  const children = branch.children.map((child, place) =>
    nodeFrom(child, `${path}/children/${place}`, said, making),
  );
  return {
    ...node,
    points: pointsOf(branch, problems) ?? sum(children.map(({ points }) => points)),
    children,
  };
}

function leafFrom(
  branch: Branch,
  path: string,
  above: readonly Words[],
  making: Making,
): Omit<CriteriaNode, "code" | "title"> {
  const { cells, problems } = making;
  const points = pointsOf(branch, problems);
  if (points === undefined)
    problems.push(sheetProblem("points-missing", branch.titleCell, { title: nameOf(branch) }));
  const { rule, rest } = readStandard(branch, points ?? 0, making);
  const units = distinct(
    branch.units.flatMap(({ text }) => text.split(/[、,，;；/\n]+(?![^（(]{0,40}[）)])/)),
  );
  const hints = distinct([
    ...[...branch.evidence, ...above].flatMap(({ text }) => text.split(/[;；\n]+/)),
    ...rest,
  ]);
  for (const [key, [first]] of [
    ["rule", branch.standards],
    ["units", branch.units],
    ["hints", branch.evidence],
    ["methods", branch.methods],
  ] as const) {
    if (first !== undefined) cells.set(`${path}/${key}`, first.cell);
  }
  return {
    points: points ?? 0,
    rule,
    methods: methodsOf(branch, making),
    ...(units.length === 0 ? {} : { units }),
    ...(hints.length === 0 ? {} : { hints }),
  };
}

function readStandard(branch: Branch, points: number, { decimals, problems }: Making): Reading {
  const [first] = branch.standards;
  const standard = branch.standards.map(({ text }) => text).join("\n");
  const reading = ruleFrom(standard, points, decimals);
  if (first === undefined)
    problems.push(sheetProblem("standard-missing", branch.titleCell, { title: nameOf(branch) }));
  else if (reading.assumed !== undefined)
    problems.push(sheetProblem("standard-assumed", first.cell, { assumed: reading.assumed }));
  else if (!reading.recognised && points > 0) problems.push(sheetProblem("standard-judged", first.cell));
  return reading;
}

function methodsOf(branch: Branch, { methods, problems }: Making): string[] {
  const named = branch.methods.flatMap(({ text, cell }) =>
    methodsIn(text).map(([title, method]) => ({ title, method, cell })),
  );
  if (named.length === 0) methods.set(writtenReview.code, methods.get(writtenReview.code) ?? writtenReview);
  const codes = named.map(({ title, method, cell }) => {
    if (method === undefined) problems.push(sheetProblem("method-unknown", cell, { name: title }));
    const taken = method ??
      [...methods.values()].find((other) => other.title === title) ?? {
        code: `method${methods.size + 1}`,
        title,
        phase: "written",
      };
    if (!methods.has(taken.code)) methods.set(taken.code, taken);
    return taken.code;
  });
  return codes.length === 0 ? [writtenReview.code] : [...new Set(codes)];
}

/** A row of a name with several rows is called by the beginning of its standard. */
function nameOf(branch: Branch): string {
  if (branch.title !== "") return branch.title;
  const [words = ""] = (branch.standards[0]?.text ?? "").split(/[,，;；。:：\n]/);
  return words.slice(0, 30) || branch.titleCell;
}

/** The column's points before those in the name. */
function pointsOf({ points, named }: Branch, problems: SheetProblem[]): number | undefined {
  if (points !== undefined && named !== undefined && points.value !== named) {
    problems.push(sheetProblem("points-differ", points.cell, { named, given: points.value }));
  }
  return points?.value ?? named;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}

function figuresOf({ points, named, children }: Branch): readonly number[] {
  return [points?.value ?? named ?? 0, ...children.flatMap(figuresOf)];
}

function decimalsOf(value: number): number {
  return Math.min(4, String(value).split(".")[1]?.length ?? 0);
}

/** Points have four decimals at most, so whole ten-thousandths add up exactly. */
function sum(points: readonly number[]): number {
  return points.reduce((total, value) => total + Math.round(value * 10_000), 0) / 10_000;
}
