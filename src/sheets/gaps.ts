import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Tables } from "../db/tables";
import { decimalOf } from "../scoring/decimal.ts";
import { powerOfTen, times } from "../scoring/whole.ts";
import { marked } from "./marks";
import { type Rating, untouched } from "./sheets";

/** What keeps a leaf from being handed in; `key` names the sentence. */
export type Gap = { readonly leaf: Leaf; readonly key: GapKey };

export type GapKey =
  | "sheets.gap.pending"
  | "sheets.gap.evidence"
  | "sheets.gap.quote"
  | "sheets.gap.search"
  | "sheets.gap.plan"
  | "sheets.gap.reasonLow"
  | "sheets.gap.reasonState"
  | "sheets.gap.because"
  | "sheets.gap.sample";

/**
 * Every gap of a sheet at once (assessment §3): undecided leaves, evidence a leaf asks for at every score, a recorded
 * search behind `absent`, a reason below the leaf's rate, for leaving it out, behind plans alone (evidence §2), for
 * another sample than was drawn, or for a change after a hand-in.
 */
export function gapsOf(
  edition: Edition,
  leaves: readonly Leaf[],
  ratings: readonly Rating[],
  cited: ReadonlyMap<string, readonly Tables["evidence"]["kind"][]>,
  planned: ReadonlySet<string> = new Set(),
  undrawn: ReadonlySet<string> = new Set(),
): readonly Gap[] {
  const byLeaf = new Map(ratings.map((rating) => [rating.leaf, rating]));
  return leaves.flatMap((leaf) => {
    const rating = byLeaf.get(leaf.code) ?? untouched(leaf.code);
    const keys = keysOf(edition, leaf, rating, cited.get(leaf.code) ?? []);
    const alone = rating.state === "scored" && rating.reason === "" && planned.has(leaf.code);
    const more: readonly GapKey[] = [
      ...(alone ? (["sheets.gap.plan"] as const) : []),
      ...(undrawn.has(leaf.code) && rating.reason === "" ? (["sheets.gap.sample"] as const) : []),
      ...(isChanged(rating) && rating.because === "" ? (["sheets.gap.because"] as const) : []),
    ];
    return [...keys, ...more].map((key) => ({ leaf, key }));
  });
}

function keysOf(
  edition: Edition,
  leaf: Leaf,
  rating: Rating,
  cited: readonly Tables["evidence"]["kind"][],
): readonly GapKey[] {
  const { evidence, reasonBelow } = leaf.requires;
  const keys: GapKey[] = [];
  switch (rating.state) {
    case "pending":
      return ["sheets.gap.pending"];
    case "absent":
      if (!cited.includes("search")) keys.push("sheets.gap.search");
      break;
    case "not_applicable":
    case "not_triggered":
      if (rating.reason === "") keys.push("sheets.gap.reasonState");
      return keys;
    case "scored":
      if (evidence === "quote" && !cited.includes("quote")) keys.push("sheets.gap.quote");
      else if (evidence === "any" && cited.length === 0) keys.push("sheets.gap.evidence");
  }
  if (reasonBelow !== undefined && rating.reason === "" && isBelow(edition, leaf, rating, reasonBelow))
    keys.push("sheets.gap.reasonLow");
  return keys;
}

function isBelow(edition: Edition, leaf: Leaf, rating: Rating, rate: number): boolean {
  const exact = decimalOf(rate);
  const earned = marked(edition, leaf, rating).earned?.earned ?? 0;
  return exact !== undefined && times(earned, powerOfTen(exact.places)) < times(exact.whole, leaf.points);
}

/** Whether a rating finds something else than when its sheet was last handed in. */
export function isChanged({ handedIn, state, observation }: Rating): boolean {
  if (handedIn === null) return false;
  const before = JSON.stringify([handedIn.state, handedIn.observation ?? null]);
  return before !== JSON.stringify([state, observation ?? null]);
}
