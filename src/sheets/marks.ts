import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Statement } from "../scoring/entry.ts";
import { scoreEntry } from "../scoring/entry.ts";
import type { NodeScore } from "../scoring/groups.ts";
import { type Earned, earnedOf } from "../scoring/leaf.ts";
import type { Observation } from "../scoring/observation.ts";
import { type Refusal, isRefusal } from "../scoring/refusal.ts";
import type { LeafState } from "../db/terms";
import { type Rating, type Sheet, untouched } from "./sheets";

/** In place of a node's code: the whole tree. */
export const wholeTree = "*";

/** The leaves under a node for an entry of this kind, in the order of the tree. */
export function leavesOf(edition: Edition, node: string, kind: string): readonly Leaf[] {
  return edition.leaves.filter(
    ({ path, kinds }) => (node === wholeTree || path.includes(node)) && kinds?.has(kind) !== false,
  );
}

/** The leaves of one sheet: those under its node, or those it lists. */
export function leavesOn(
  edition: Edition,
  { node, leaves }: Pick<Sheet, "node" | "leaves">,
  kind: string,
): readonly Leaf[] {
  if (leaves.length === 0) return leavesOf(edition, node, kind);
  return leavesOf(edition, wholeTree, kind).filter(({ code }) => leaves.includes(code));
}

/** What a rating comes to: its points with the arithmetic, or why what was filled in is not taken yet. */
export type Marked = {
  readonly leaf: Leaf;
  readonly rating: Rating;
  readonly earned: Earned | undefined;
  readonly refusal: Refusal | undefined;
};

export function marked(edition: Edition, leaf: Leaf, rating: Rating = untouched(leaf.code)): Marked {
  const asked = rating.state === "pending" && rating.observation !== null ? "scored" : rating.state;
  const outcome = earnedOf(edition, leaf, asked, rating.observation ?? undefined);
  if (isRefusal(outcome)) return { leaf, rating, earned: undefined, refusal: outcome };
  return { leaf, rating, earned: rating.state === "pending" ? undefined : outcome, refusal: undefined };
}

/** The state to keep: an observation that is not whole yet stays with the leaf, which stays pending. */
export function stateKept(edition: Edition, leaf: Leaf, state: LeafState, observation: unknown): LeafState {
  const asked = state === "pending" && observation !== null ? "scored" : state;
  return isRefusal(earnedOf(edition, leaf, asked, observation ?? undefined)) ? "pending" : asked;
}

export type Total = NodeScore & { readonly points: number };

/**
 * Earned, or low and high while leaves are pending, from this sheet's ratings alone: of its node, or of its leaves added
 * up.
 */
export function runningTotal(
  edition: Edition,
  sheet: Pick<Sheet, "node" | "leaves">,
  kind: string,
  ratings: readonly Rating[],
): Total {
  const leaves: Record<string, Statement> = Object.create(null);
  for (const { leaf, state, observation } of ratings)
    leaves[leaf] = { state, observation: observationKept(observation) };
  const { final, low, high, nodes } = scoreEntry(edition, { id: "sheet", kind, leaves });
  if (sheet.leaves.length > 0) return sumOf(nodes, leavesOn(edition, sheet, kind));
  const node = edition.byCode.get(sheet.node);
  const score = node && nodes[node.index];
  return score === undefined
    ? { applicable: low !== null, earned: final, low, high, points: edition.total }
    : { ...score, points: node?.points ?? edition.total };
}

function sumOf(nodes: readonly NodeScore[], leaves: readonly Leaf[]): Total {
  const applicable = leaves.filter(({ index }) => nodes[index]?.applicable === true);
  const sum = (figure: (score: NodeScore | undefined) => number | null) =>
    applicable.reduce((units, { index }) => units + (figure(nodes[index]) ?? 0), 0);
  const pending = applicable.some(({ index }) => nodes[index]?.earned === null);
  return {
    applicable: applicable.length > 0,
    earned: pending || applicable.length === 0 ? null : sum((score) => score?.earned ?? null),
    low: sum((score) => score?.low ?? null),
    high: sum((score) => score?.high ?? null),
    points: applicable.reduce((units, { points }) => units + points, 0),
  };
}

/** An observation read back from the database: it was valid for its rule when it was kept. */
export function observationKept(observation: unknown): Observation | undefined {
  return typeof observation === "object" && observation !== null ? observation : undefined;
}
