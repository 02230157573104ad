import type { Confidence, LeafState } from "../db/terms";
import type { Entry } from "../entries/entries";
import type { Membership } from "../people/people";

/** What one assessor scores: an entry × a node of the tree (assessment §3). */
export type Sheet = {
  readonly id: string;
  readonly entry: string;
  readonly assessor: string;
  readonly node: string;
  /** When it was handed in, while that stands; a returned sheet is open again. */
  readonly handedInAt: number | null;
};

export type SeenSheet = { readonly sheet: Sheet; readonly entry: Entry; readonly membership: Membership };

/** What an assessor found on one leaf; `revision` counts its saves and is its lock. */
export type Rating = {
  readonly leaf: string;
  readonly revision: number;
  readonly state: LeafState;
  readonly observation: unknown;
  readonly reason: string;
  readonly confidence: Confidence;
  readonly savedAt: number;
};

/** A leaf nobody has touched yet. */
export function untouched(leaf: string): Rating {
  return { leaf, revision: 0, state: "pending", observation: null, reason: "", confidence: "", savedAt: 0 };
}

export function sheetStream(sheet: string): string {
  return `sheet:${sheet}`;
}
