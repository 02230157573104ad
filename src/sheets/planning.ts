import { chance, shuffled } from "../statistics/random.ts";
import { groupsOf, joined } from "./plan-overlap.ts";
import { type Problem, type Standing, filled } from "./plan-flow.ts";

/** A part of the tree of one entry, and what it still lacks. */
export type Part = {
  readonly entry: string;
  readonly node: string;
  /** Raters to be found for it. */
  readonly missing: number;
  /** Who scores a leaf of it already: neither they nor anybody of their organisation is asked again. */
  readonly there: readonly string[];
};

/** Somebody who may be given sheets. */
export type Candidate = {
  readonly id: string;
  /** Sheets they have, which count towards an even load. */
  readonly load: number;
  /** The most they may have with those. */
  readonly most: number | null;
};

/** All that a plan is made from: with the seed, it gives the same plan wherever it is drawn. */
export type Planned = {
  readonly parts: readonly Part[];
  readonly candidates: readonly Candidate[];
  /** By assessor, also of those who are only `there`; empty where none is known, which clashes with nobody. */
  readonly organisations: Readonly<Record<string, string>>;
  readonly conflicts: readonly Pair[];
  /** Who left a sheet of an entry behind: what they have of it stays as it is. */
  readonly left: readonly Pair[];
};

type Pair = { readonly entry: string; readonly assessor: string };

/** Why somebody is not asked for a part; `load` is the only one that depends on how the rest was dealt out. */
export type Bar = "conflict" | "there" | "left" | "organisation" | "load";

/** A part that no plan gives all its raters, and what stands in the way of whom. */
export type Lack = {
  readonly entry: string;
  readonly node: string;
  readonly missing: number;
  readonly barred: Readonly<Record<Bar, readonly string[]>>;
};

export type Plan = {
  readonly sheets: readonly { readonly entry: string; readonly node: string; readonly assessor: string }[];
  readonly lacks: readonly Lack[];
  /** Sheets each candidate then has. */
  readonly loads: Readonly<Record<string, number>>;
  /** Groups of entries that share no assessor with another: one, where severity can be estimated throughout. */
  readonly groups: number;
};

/**
 * Gives each part the raters it lacks (assessment §3): as many as any plan could, nobody against a conflict or twice, no
 * two of one organisation, loads as even as such a plan allows, and entries and assessors in one connected whole where
 * exchanging two sheets brings that about. Same input and seed, same plan, in whatever order the input comes.
 */
export function planOf(input: Planned, seed: string): Plan {
  const draw = chance(seed);
  const problem = problemOf(input, draw);
  const { standing, short } = filled(problem);
  joined(problem, standing);
  const sheets = problem.parts.flatMap(({ entry, node }, part) =>
    (standing.given[part] ?? []).map((assessor) => ({ entry, node, assessor: idOf(problem, assessor) })),
  );
  return {
    sheets: sheets.toSorted(inOrder),
    lacks: short.map((part) => lackOf(problem, standing, part)).toSorted(inOrder),
    loads: Object.fromEntries(problem.candidates.map(({ id }, at) => [id, standing.loads[at] ?? 0])),
    groups: groupsOf(problem, standing),
  };
}

function problemOf(
  { parts, candidates, organisations, conflicts, left }: Planned,
  draw: () => number,
): Problem {
  const dealt = shuffled(candidates.toSorted(byId), draw);
  const ordered = shuffled(parts.toSorted(inOrder), draw);
  const conflicted = new Set(conflicts.map(keyOf));
  const leftBehind = new Set(left.map(keyOf));
  const organisationOf = (id: string) => organisations[id] || `\n${id}`;
  const barOf = ({ entry, there }: Part, id: string): Bar | undefined => {
    if (conflicted.has(keyOf({ entry, assessor: id }))) return "conflict";
    if (there.includes(id)) return "there";
    if (leftBehind.has(keyOf({ entry, assessor: id }))) return "left";
    const taken = there.some((other) => organisationOf(other) === organisationOf(id));
    return taken ? "organisation" : undefined;
  };
  return {
    parts: ordered,
    candidates: dealt,
    organisations: dealt.map(({ id }) => organisationOf(id)),
    bars: ordered.map((part) => dealt.map(({ id }) => barOf(part, id))),
  };
}

function lackOf(problem: Problem, { given }: Standing, part: number): Lack {
  const { entry, node, missing } = problem.parts[part] ?? { entry: "", node: "", missing: 0 };
  const got = given[part] ?? [];
  const taken = new Set(got.map((assessor) => problem.organisations[assessor]));
  const barOf = (assessor: number): Bar => {
    const bar = problem.bars[part]?.[assessor];
    if (bar !== undefined) return bar;
    // Whoever is left could be asked but for their load: else the part would have them.
    return taken.has(problem.organisations[assessor]) ? "organisation" : "load";
  };
  const barred: Record<Bar, string[]> = {
    conflict: [],
    there: [],
    left: [],
    organisation: [],
    load: [],
  };
  problem.candidates.forEach(({ id }, assessor) => {
    if (!got.includes(assessor)) barred[barOf(assessor)].push(id);
  });
  return { entry, node, missing: missing - got.length, barred };
}

function keyOf({ entry, assessor }: Pair): string {
  return `${entry}\n${assessor}`;
}

function idOf(problem: Problem, assessor: number): string {
  return problem.candidates[assessor]?.id ?? "";
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compared(a.id, b.id);
}

type Placed = { readonly entry: string; readonly node: string; readonly assessor?: string };

function inOrder(a: Placed, b: Placed): number {
  return (
    compared(a.entry, b.entry) || compared(a.node, b.node) || compared(a.assessor ?? "", b.assessor ?? "")
  );
}

/** By code unit: the same everywhere, unlike an order of a language. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
