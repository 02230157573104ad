import type { Tables } from "../db/tables";
import type { Action } from "../people/permissions";

export type ResolutionKind = Tables["resolution"]["kind"];

type Signed = { readonly at: number; readonly person: string; readonly name: string };

/** What takes two persons: a leaf struck for a track, a veto, a bonus or a penalty of an entry (assessment §1). */
export type Resolution = {
  readonly id: string;
  readonly round: string;
  readonly track: Tables["resolution"]["track"];
  readonly entry: string | null;
  /** The entry's place and the title of its project; empty for a struck leaf. */
  readonly name: string;
  readonly title: string;
  readonly kind: ResolutionKind;
  readonly code: string;
  readonly count: number | null;
  readonly reason: string;
  readonly proposed: Signed;
  readonly dropped: Signed | undefined;
  readonly confirmed: Signed | undefined;
  readonly liftReason: string | null;
  readonly liftAsked: Signed | undefined;
  readonly lifted: Signed | undefined;
};

export type ResolutionState = "proposed" | "dropped" | "inForce" | "liftAsked" | "lifted";

export function stateOf({ dropped, confirmed, liftAsked, lifted }: Resolution): ResolutionState {
  if (lifted !== undefined) return "lifted";
  if (liftAsked !== undefined) return "liftAsked";
  if (confirmed !== undefined) return "inForce";
  return dropped === undefined ? "proposed" : "dropped";
}

/** Who waits for a second person: the one who spoke first. */
export function firstPerson(resolution: Resolution): Signed | undefined {
  const state = stateOf(resolution);
  return state === "proposed"
    ? resolution.proposed
    : state === "liftAsked"
      ? resolution.liftAsked
      : undefined;
}

/** The action whose roles may speak on a kind, first or second. */
export function actionOn(kind: ResolutionKind): Action {
  return kind === "strike" ? "strike.propose" : "adjustment.propose";
}
