import type { Edition, Leaf } from "../criteria/tree.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal } from "../scoring/refusal.ts";
import { observationKept } from "../sheets/marks";
import type { HandedInRating } from "../sheets/ratings-store";

/** What one assessor made of a leaf: points in units, or the state where there are none. */
export type Mark = {
  readonly assessor: string;
  readonly state: HandedInRating["state"];
  readonly earned: number | null;
  readonly reason: string;
};

/** One leaf as all who tried it rated it; `spread` is between the highest and the lowest, in units. */
export type Compared = { readonly leaf: Leaf; readonly marks: readonly Mark[]; readonly spread: number };

/**
 * The leaves of a trial, those first on which the assessors are furthest apart by the share of the leaf's points; states
 * that differ are as far apart as the whole leaf.
 */
export function compareTrial(edition: Edition, ratings: readonly HandedInRating[]): readonly Compared[] {
  const byLeaf = Map.groupBy(ratings, ({ leaf }) => leaf);
  return edition.leaves
    .flatMap((leaf) => {
      const marks = (byLeaf.get(leaf.code) ?? []).map((rating) => markOf(edition, leaf, rating));
      return marks.length === 0 ? [] : [{ leaf, marks, spread: spreadOf(leaf, marks) }];
    })
    .toSorted((a, b) => b.spread * a.leaf.points - a.spread * b.leaf.points);
}

function markOf(
  edition: Edition,
  leaf: Leaf,
  { assessor, state, observation, reason }: HandedInRating,
): Mark {
  const outcome = earnedOf(edition, leaf, state, observationKept(observation));
  return { assessor, state, reason, earned: isRefusal(outcome) ? null : outcome.earned };
}

function spreadOf(leaf: Leaf, marks: readonly Mark[]): number {
  const earned = marks.flatMap((mark) => mark.earned ?? []);
  if (earned.length === 0) return 0;
  return earned.length < marks.length ? leaf.points : Math.max(...earned) - Math.min(...earned);
}
