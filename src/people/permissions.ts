import type { Departure, Phase, Role, Step } from "../db/terms";
import { closedAfterLeaving, closedAtDeadline, closedOnceSubmitted, type Closing } from "./closings";

const always = [
  "draft",
  "application",
  "written",
  "onsite",
  "moderation",
  "feedback",
  "decision",
  "notice",
  "closed",
] as const satisfies readonly Phase[];
const beforeScoring = ["draft", "application"] as const satisfies readonly Phase[];
const whileScoring = ["written", "onsite", "moderation"] as const satisfies readonly Phase[];
/** While places are asked for lists of case files (assessment §2, onsite; preparing them begins with the application). */
const whileListing = ["application", "written", "onsite"] as const satisfies readonly Phase[];

/** While a bureau answers what it is asked (assessment §2). */
const whileReviewing = ["written", "onsite"] as const satisfies readonly Phase[];
const untilDecided = [...beforeScoring, ...whileScoring] as const;

/** A conflict found while appeals are open still voids ratings; what is frozen is not recomputed. */
const untilFrozen = [...untilDecided, "feedback"] as const;

/**
 * Who may do what in which phase of a track (assessment §1, §2): the one table. A role that is not named may not;
 * actions above rounds stand under `always`.
 */
export const permissions = {
  "criteria.view": { office: always },
  "criteria.import": { office: always },
  "subjects.view": { office: always },
  "subjects.import": { office: always },
  "calendar.view": { office: always },
  "calendar.import": { office: always },
  "subject.edit": { office: always },
  "round.open": { office: always },
  "accounts.view": { administrator: always, office: always },
  "account.invite": { administrator: always, office: always },
  "account.manage": { administrator: always, office: always },
  "round.view": {
    office: always,
    city: always,
    bureau: always,
    department: always,
    lead: always,
    assessor: always,
    observer: always,
  },
  "phase.move": { office: always },
  "plan.set": { office: always },
  "people.view": { office: always, observer: always },
  "invitation.make": { office: always },
  "membership.end": { office: always },
  "second_factor.require": { office: always },
  "departments.view": { bureau: always },
  "department.invite": { bureau: always },
  "entries.view": { office: always, city: always, lead: always, bureau: always, observer: always },
  "round.search": { office: always, lead: always, observer: always },
  "entry.add": { office: beforeScoring },
  "application.view": { office: always, bureau: always, city: always, observer: always },
  "entry.submit": { bureau: ["application"] },
  "statements.view": {
    office: always,
    city: always,
    bureau: always,
    department: always,
    observer: always,
  },
  "statement.save": { bureau: ["application"], department: ["application"] },
  "self_score.save": { bureau: ["application"] },
  "leaf.hand_over": { bureau: ["application"] },
  "leaf.supply": { bureau: ["application"], department: ["application"] },
  "application.reuse": { bureau: ["application"] },
  "units.set": { bureau: beforeScoring },
  "declaration.view": { office: always, city: always, bureau: always, observer: always },
  "declaration.bring": { bureau: ["application"] },
  "asks.set": { office: beforeScoring },
  "entry.withdraw": { bureau: ["application", ...whileScoring, "feedback"] },
  "entry.answer": { office: ["application", "written"], city: ["application"] },
  "entry.recommend": { city: ["application"] },
  "entry.shortlist": { office: ["onsite"] },
  "quota.set": { office: beforeScoring },
  "entry.readmit": { office: untilFrozen },
  "extension.grant": { office: ["application", ...whileScoring, "feedback"] },
  "document.view": {
    office: always,
    city: always,
    lead: always,
    assessor: always,
    bureau: always,
    observer: always,
  },
  "document.upload": { office: beforeScoring, bureau: ["application"] },
  "document.read_again": { office: always, bureau: ["application"] },
  "document.purge": { office: always },
  "question.view": { office: always, lead: always, assessor: always, bureau: always, observer: always },
  "question.ask": { office: whileReviewing, lead: whileReviewing, assessor: whileReviewing },
  "question.answer": { bureau: whileReviewing },
  "question.close": { office: whileScoring, lead: whileScoring, assessor: whileScoring },
  "figures.view": { office: always, lead: always, observer: always },
  "figures.import": { office: untilDecided },
  "figure.view": {
    office: always,
    city: always,
    lead: always,
    assessor: always,
    bureau: always,
    observer: always,
  },
  "figure.contest": { bureau: ["application", "written"] },
  "contest.answer": { office: untilDecided },
  "document.release": { office: always },
  "cases.view": {
    office: always,
    lead: always,
    assessor: always,
    bureau: always,
    department: always,
    observer: always,
  },
  "case_draws.view": { office: always, lead: always, observer: always },
  "case_list.ask": { office: whileListing },
  "case_list.write": { bureau: whileListing, department: whileListing },
  "case_list.hand": { bureau: whileListing },
  "case_list.lock": { bureau: whileListing, office: whileListing },
  "case_draw.seed": { office: ["written", "onsite"] },
  "case_file.replace": { office: whileScoring, assessor: whileScoring },
  "surveys.view": { office: always, lead: always, observer: always },
  "survey.import": { office: ["written", "onsite"] },
  "conflicts.view": { office: always, lead: always, assessor: always, observer: always },
  "conflict.declare": { lead: untilFrozen, assessor: untilFrozen },
  "conflict.pin": { office: untilFrozen },
  "conflict.deny": { lead: untilFrozen, assessor: untilFrozen },
  "trial.view": { office: always, lead: always, assessor: always, observer: always },
  "trial.open": { office: ["draft"] },
  "pledge.accept": { lead: always, assessor: always },
  "conflict.end": { office: untilFrozen, lead: untilFrozen, assessor: untilFrozen },
  "sheets.view": { office: always, lead: always, assessor: always, observer: always },
  "sheet.assign": { office: untilDecided },
  "rating.view": { lead: always, assessor: always, observer: always },
  "rating.save": { assessor: whileScoring },
  "evidence.cite": { assessor: whileScoring },
  "sheet.hand_in": { assessor: whileScoring },
  "sheet.return": { lead: whileScoring },
  "phrase.keep": { assessor: whileScoring },
  "leaf.reopen": { lead: whileScoring },
  "settlement.view": { lead: always, observer: always },
  "third.draw": { lead: whileScoring, office: whileScoring },
  // an appeal is decided by a lead who had not settled the leaf (decide.ts)
  "decision.make": { lead: [...whileScoring, "feedback"] },
  "rulings.view": { lead: always, assessor: always, observer: always, office: always },
  "ruling.make": { lead: ["draft", ...whileScoring] },
  "ruling.look": { assessor: whileScoring },
  "resolution.view": { office: always, lead: always, observer: always },
  "strike.propose": { office: whileScoring, lead: whileScoring },
  "adjustment.propose": { office: whileScoring },
  "resolution.confirm": { office: whileScoring, lead: whileScoring },
  "resolution.drop": { office: whileScoring, lead: whileScoring },
  "resolution.lift": { office: whileScoring, lead: whileScoring },
  "exclusion.decide": { office: whileScoring },
  "visits.view": { office: always, lead: always, assessor: always, observer: always },
  "visit.view": {
    office: always,
    city: always,
    bureau: always,
    department: always,
    lead: always,
    assessor: always,
    observer: always,
  },
  "visit.prepare": { office: whileScoring, lead: whileScoring },
  "countersigning.set": { office: untilDecided },
  "item.record": { lead: whileScoring, assessor: whileScoring },
  "standing.view": { office: always, lead: always, observer: always },
  "scores.export": { lead: always, observer: always },
  "log.view": { office: always, observer: always },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, readonly Phase[]>>>>>;

export type Action = keyof typeof permissions;

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

/** What assessors do with the sample of a trial while the round is prepared (assessment §2); nothing else of it moves later. */
const openInTrial: Closing = {
  "rating.save": ["assessor"],
  "evidence.cite": ["assessor"],
  "sheet.hand_in": ["assessor"],
  "phrase.keep": ["assessor"],
};

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
