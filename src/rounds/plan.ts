import { type Calendar, dayOf, endOf, workingDaysAfter } from "../calendar/calendar";
import type { Phase } from "../db/terms";
import { phases, type RoundTrack } from "./rounds";

/** The phases that can be planned: after the last there is nothing to wait for. */
export const plannable = [
  "draft",
  "application",
  "written",
  "onsite",
  "moderation",
  "feedback",
  "decision",
  "notice",
] as const satisfies readonly Phase[];

/** When a phase of a track is due and what happens then (assessment §2); times are milliseconds since 1970. */
export type PlannedPhase = {
  readonly phase: Phase;
  /** A moment, or else `workingDays`; neither is a phase without a deadline. */
  readonly dueAt: number | null;
  /** The end of so many working days after the day the phase began. */
  readonly workingDays: number | null;
  /** At the deadline the track moves on by itself. */
  readonly advances: boolean;
  /** The phase does not take place in this track. */
  readonly skipped: boolean;
};

export type Plan = readonly PlannedPhase[];

export function plannedFor(plan: Plan, phase: Phase): PlannedPhase {
  return plan.find((one) => one.phase === phase) ?? unplanned(phase);
}

export function unplanned(phase: Phase): PlannedPhase {
  return { phase, dueAt: null, workingDays: null, advances: false, skipped: false };
}

/** A plan with one phase planned anew. */
export function replacing(plan: Plan, planned: PlannedPhase): Plan {
  return [...plan.filter(({ phase }) => phase !== planned.phase), planned];
}

/** The phase that comes next in a track; undefined after the last. */
export function nextPhase(phase: Phase, plan: Plan = []): Phase | undefined {
  return phases.slice(phases.indexOf(phase) + 1).find((one) => !plannedFor(plan, one).skipped);
}

/** When a phase that began at a moment is due; null without a deadline. */
export function dueOf(
  { dueAt, workingDays }: PlannedPhase,
  beganAt: number,
  calendar: Calendar,
): number | null {
  if (dueAt !== null) return dueAt;
  return workingDays === null ? null : endOf(workingDaysAfter(calendar, dayOf(beganAt), workingDays));
}

/**
 * When each phase from the present one on will be due if every one ends at its deadline; a phase in working days after
 * one without a deadline cannot be told, and is left out.
 */
export function expectedDues(
  { phase, due_at, plan }: Pick<RoundTrack, "phase" | "due_at" | "plan">,
  calendar: Calendar,
): ReadonlyMap<Phase, number> {
  const dues = new Map<Phase, number>(due_at === null ? [] : [[phase, due_at]]);
  let ended = due_at;
  for (let next = nextPhase(phase, plan); next !== undefined; next = nextPhase(next, plan)) {
    const planned = plannedFor(plan, next);
    const due = ended === null ? planned.dueAt : dueOf(planned, ended, calendar);
    if (due !== null) dues.set(next, due);
    ended = due;
  }
  return dues;
}

/** Something is late after its deadline, not at it. */
export function isOver(dueAt: number | null, now: number): boolean {
  return dueAt !== null && now > dueAt;
}

/** A due time as a list of work marks it. */
export function dueMark(
  dueAt: number | null,
  now: number,
): { readonly due: number | undefined; readonly overdue: boolean } {
  return { due: dueAt ?? undefined, overdue: isOver(dueAt, now) };
}

/** What keeps a plan from making sense, by phase; `key` names the sentence. */
export type PlanProblem = { readonly phase: Phase; readonly key: PlanProblemKey };
type PlanProblemKey = "rounds.plan.both" | "rounds.plan.noDue" | "rounds.plan.order";

/** Dates have to follow one another as the phases do, and nothing can move on at a deadline that is not there. */
export function planProblems(plan: Plan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { phase, dueAt, workingDays, advances, skipped } of plan) {
    if (skipped) continue;
    if (dueAt !== null && workingDays !== null) problems.push({ phase, key: "rounds.plan.both" });
    else if (advances && dueAt === null && workingDays === null)
      problems.push({ phase, key: "rounds.plan.noDue" });
    else if (dueAt !== null && dueAt <= latest) problems.push({ phase, key: "rounds.plan.order" });
    latest = Math.max(latest, dueAt ?? latest);
  }
  return problems;
}
