import type { Confidence, LeafState, Phase } from "../db/terms";
import type { Entry } from "../entries/entries";
import type { Term } from "../people/refusals";
import type { Membership } from "../people/people";

/** What one assessor scores of an entry: a node of the tree, or the leaves listed (assessment §3). */
export type Sheet = {
  readonly id: string;
  readonly entry: string;
  readonly assessor: string;
  readonly node: string;
  /** The leaves a third assessor was drawn for; empty for a sheet of a node. */
  readonly leaves: readonly string[];
  /** When it was handed in, while that stands; a returned sheet is open again. */
  readonly handedInAt: number | null;
  /** More time granted to its assessor: for what phase, and until when. */
  readonly extendedPhase: Phase | null;
  readonly extendedTo: number | null;
  /** Leaves given back alone while the sheet is handed in. */
  readonly reopened: readonly string[];
};

export type SeenSheet = { readonly sheet: Sheet; readonly entry: Entry; readonly membership: Membership };

/** When its assessor may write: the track's phase and deadline, with the sheet's own extension. */
export function termOf({ sheet, entry }: Pick<SeenSheet, "sheet" | "entry">): Term {
  return { ...entry, extendedPhase: sheet.extendedPhase, extendedTo: sheet.extendedTo };
}

/** What an assessor found on one leaf; `revision` counts its saves and is its lock. */
export type Rating = {
  readonly leaf: string;
  readonly revision: number;
  readonly state: LeafState;
  readonly observation: unknown;
  readonly reason: string;
  readonly confidence: Confidence;
  readonly savedAt: number;
  /** What it said when its sheet was last handed in. */
  readonly handedIn: { readonly state: LeafState; readonly observation?: unknown } | null;
  /** Why it was changed after that. */
  readonly because: string;
};

/** A leaf nobody has touched yet. */
export function untouched(leaf: string): Rating {
  return {
    leaf,
    revision: 0,
    state: "pending",
    observation: null,
    reason: "",
    confidence: "",
    savedAt: 0,
    handedIn: null,
    because: "",
  };
}

export function sheetStream(sheet: string): string {
  return `sheet:${sheet}`;
}

/** Whether a leaf of a sheet can be changed: before the hand-in, after a return, or where it was given back alone. */
export function isOpen({ handedInAt, reopened }: Sheet, leaf: string): boolean {
  return handedInAt === null || reopened.includes(leaf);
}
