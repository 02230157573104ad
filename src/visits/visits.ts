import type { Phase, Role } from "../db/terms";
import type { VisitKind } from "../db/visit-tables";
import type { Entry } from "../entries/entries";
import type { Membership } from "../people/people";

export const visitKinds = ["announced", "mystery"] as const satisfies readonly VisitKind[];

/** A visit of a team to an entry. */
export type Visit = {
  readonly id: string;
  readonly entry: string;
  readonly kind: VisitKind;
  /** When it is planned for, as a day of Shanghai. */
  readonly day: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** Whether the round asks for another member's signature under what a member finds. */
  readonly countersigned: boolean;
  /** How many go. */
  readonly team: number;
};

export type VisitMember = {
  readonly membership: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Membership["role"];
  /** When they left the team; null while they are of it. */
  readonly leftAt: number | null;
};

/** A visit with the capacity in which somebody sees it. */
export type SeenVisit = {
  readonly visit: Visit;
  readonly entry: Entry;
  readonly membership: Membership;
  /** Whether they are of the team and may write on its sheet. */
  readonly isMember: boolean;
};

const feedbackOn: ReadonlySet<Phase> = new Set(["feedback", "decision", "notice", "closed"]);

/** Whether those who are evaluated may know what a team found, and that there were mystery visits at all (assessment §3). */
export function isOpened(phase: Phase): boolean {
  return feedbackOn.has(phase);
}

const lateOn: ReadonlySet<Phase> = new Set(["moderation", ...feedbackOn]);

const evaluated: ReadonlySet<Role> = new Set(["city", "bureau", "department"]);

/** Those who are evaluated, or stand over a place that is. */
export function isEvaluated({ role }: Pick<Membership, "role">): boolean {
  return evaluated.has(role);
}

/** Whether somebody may know that there is a visit. */
export function knowsOf(
  membership: Pick<Membership, "role">,
  { kind }: Pick<Visit, "kind">,
  phase: Phase,
): boolean {
  return !isEvaluated(membership) || kind === "announced" || isOpened(phase);
}

/** Whether somebody may read what the team found: the evaluated once feedback is open. */
export function readsItems(membership: Pick<Membership, "role">, phase: Phase): boolean {
  return !isEvaluated(membership) || isOpened(phase);
}

/** Whether what arrives now comes late: after the visit was closed, or after the phase of visits. */
export function isLate({ closedAt }: Pick<Visit, "closedAt">, phase: Phase): boolean {
  return closedAt !== null || lateOn.has(phase);
}
