import type { Departure, Phase, Role, Step } from "../db/terms";
import {
  type Action,
  always,
  closedAfterLeaving,
  closedAtDeadline,
  closedOnceSubmitted,
  type Closing,
  openInTrial,
  permissions,
} from "./permissions";

/** The one decision: `phase` is left out for what stands above rounds. */
export function refusalOf(action: Action, role: Role, phase?: Phase): "role" | "phase" | undefined {
  const phases = phasesOf(action, role);
  if (phases === undefined) return "role";
  return phase === undefined || phases.includes(phase) ? undefined : "phase";
}

/** When something is done: the phase of the track and its deadline, more time where it was granted, how the entry stands. */
export type Term = {
  readonly phase: Phase;
  readonly dueAt: number | null;
  /** The phase an extension keeps open, until `extendedTo`; both null without one. */
  readonly extendedPhase: Phase | null;
  readonly extendedTo: number | null;
  readonly departure: Departure | null;
  readonly step: Step | null;
  /** 1 for the sample of a trial. */
  readonly trial: 0 | 1;
};

/** `own`: what a person did before, and somebody else has to look at now. */
export type Refused = "role" | "phase" | "late" | "left" | "submitted" | "closed" | "own";

/** The one decision on an entry or a sheet at a moment: the table, then what a departure, a deadline, a submission close. */
export function refusalAt(action: Action, role: Role, term: Term, now: number): Refused | undefined {
  if (term.trial === 1) return refusalInTrial(action, role, term, now);
  if (term.departure !== null && closes(closedAfterLeaving, action, role)) return "left";
  const why = refusalInTime(action, role, term, now);
  if (why !== undefined) return why;
  const isSubmitted = term.step === "submitted" || term.step === "accepted";
  return isSubmitted && closes(closedOnceSubmitted, action, role) ? "submitted" : undefined;
}

function refusalInTrial(action: Action, role: Role, { phase, dueAt }: Term, now: number) {
  if (!closes(openInTrial, action, role))
    return refusalOf(action, role, "draft") ?? refusalOf(action, role, phase);
  if (phase !== "draft") return "phase";
  return dueAt !== null && now > dueAt ? "late" : undefined;
}

function refusalInTime(action: Action, role: Role, term: Term, now: number): Refused | undefined {
  const { phase, dueAt } = term;
  const isClosing = closes(closedAtDeadline, action, role);
  const extended = runningExtension(term, now);
  if (isClosing && extended !== undefined && refusalOf(action, role, extended.phase) === undefined)
    return undefined;
  const why = refusalOf(action, role, phase);
  if (why !== undefined) return why;
  return isClosing && dueAt !== null && now > dueAt ? "late" : undefined;
}

/** The extension that runs at a moment. */
export function runningExtension(
  { extendedPhase, extendedTo }: Pick<Term, "extendedPhase" | "extendedTo">,
  now: number,
): { readonly phase: Phase; readonly until: number } | undefined {
  return extendedPhase !== null && extendedTo !== null && now <= extendedTo
    ? { phase: extendedPhase, until: extendedTo }
    : undefined;
}

/** When somebody's time is over: that of their extension while it runs, else that of the phase. */
export function dueAtFor(
  term: Pick<Term, "dueAt" | "extendedPhase" | "extendedTo">,
  now: number,
): number | null {
  return runningExtension(term, now)?.until ?? term.dueAt;
}

/** The phases until this one in which a role has something to hand in, and so can be given more time; the last first. */
export function extendable(role: Role, reached: Phase): readonly Phase[] {
  const actions = Object.keys(closedAtDeadline).filter((key): key is Action =>
    Object.hasOwn(permissions, key),
  );
  return always
    .slice(0, always.indexOf(reached) + 1)
    .filter((phase) =>
      actions.some(
        (action) => closes(closedAtDeadline, action, role) && refusalOf(action, role, phase) === undefined,
      ),
    )
    .toReversed();
}

function closes(closing: Closing, action: Action, role: Role): boolean {
  return closing[action]?.includes(role) ?? false;
}

export function mayEver(action: Action, role: Role): boolean {
  return phasesOf(action, role) !== undefined;
}

function phasesOf(action: Action, role: Role): readonly Phase[] | undefined {
  const byRole: Readonly<Partial<Record<Role, readonly Phase[]>>> = permissions[action];
  return byRole[role];
}
