import { calendarOf } from "../calendar/store";
import type { Database } from "../db/database";
import type { Phase, Role } from "../db/terms";
import { Conflict, NotFound } from "../errors";
import { change } from "../log/change";
import { type Action, permissions } from "../people/permissions";
import { refusalOf } from "../people/refusals";
import { dueOf, nextPhase, type Plan, plannedFor, replacing } from "./plan";
import { movePhase, replacePlan } from "./plan-store";
import { phases, type RoundTrack, trackOf } from "./rounds";
import { roundWithTracks } from "./store";

/** A move by hand; without `dueAt` the new phase is due as planned. */
export type Move = { readonly from: Phase; readonly to: Phase; readonly dueAt?: number | null };

/** Moves one track of a round to another phase, forward or back; refused where somebody moved it meanwhile. */
export async function moveTrack(
  db: Database,
  now: number,
  by: string,
  round: string,
  track: RoundTrack["track"],
  { from, to, dueAt: asked }: Move,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    const current = await roundWithTracks(db, round);
    const before = current && trackOf(current, track);
    if (before === undefined) throw new NotFound("track");
    if (before.phase !== from) throw new Conflict(before.phase);
    const planned = plannedFor(before.plan, to);
    const due = dueOf(planned, now, await calendarOf(db));
    const dueAt = asked === undefined ? due : asked;
    // a time set with the move is the plan from then on, and without any there is nothing to move on at
    const plan = replacing(before.plan, {
      ...planned,
      dueAt,
      workingDays: null,
      advances: planned.advances && dueAt !== null,
      skipped: false,
    });
    return {
      writes: [
        movePhase(db, round, track, { phase: to, dueAt, beganAt: now }),
        ...(dueAt === due ? [] : replacePlan(db, round, track, plan)),
      ],
      records: [{ stream, actor: by, action: "phase.moved", subject: track, body: { from, to, dueAt } }],
      result: undefined,
    };
  });
}

/** The phase a move leads to unless another is asked for: the next, after the last the one before it. */
export function usualMove(phase: Phase, plan?: Plan): Phase {
  return nextPhase(phase, plan) ?? phases[phases.length - 2] ?? phase;
}

export type Effect = { readonly action: Action; readonly roles: readonly Role[] };

/** Who may do what in one phase that they may not in another, read from the one table (assessment §2). */
export function onlyIn(phase: Phase, other: Phase): readonly Effect[] {
  return actions.flatMap((action) => {
    const roles = actingRoles.filter(
      (role) => refusalOf(action, role, phase) === undefined && refusalOf(action, role, other) === "phase",
    );
    return roles.length === 0 ? [] : [{ action, roles }];
  });
}

const actions = Object.keys(permissions).filter((key): key is Action => Object.hasOwn(permissions, key));

const actingRoles = [
  "office",
  "city",
  "bureau",
  "department",
  "assessor",
  "lead",
  "observer",
] as const satisfies readonly Role[];
