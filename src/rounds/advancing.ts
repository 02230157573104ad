import { calendarOf } from "../calendar/store";
import type { Database } from "../db/database";
import type { Track } from "../db/terms";
import { change } from "../log/change";
import { dueOf, isOver, nextPhase, plannedFor } from "./plan";
import { type RoundTrack, trackOf } from "./rounds";
import { movePhase, overdueTracks } from "./plan-store";
import { roundWithTracks } from "./store";

/** Who acts in the log where nobody did. */
export const system = "system";

/**
 * Moves every track on whose phase is over and is to advance by itself, deadline by deadline in their order, and
 * answers how often: late by design, never early, and running it again does nothing more (assessment §2).
 */
export async function advanceTracks(db: Database, now: number): Promise<number> {
  let moves = 0;
  for (const { round, track } of await overdueTracks(db, now))
    while (await advance(db, now, round, track)) moves += 1;
  return moves;
}

/** One step of one track; false where nothing is due any more. */
async function advance(db: Database, now: number, round: string, track: Track): Promise<boolean> {
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => {
    const found = await roundWithTracks(db, round);
    const current = found && trackOf(found, track);
    const to = current && duePhase(current, now);
    if (current === undefined || to === undefined) return { writes: [], records: [], result: false };
    const dueAt = dueOf(plannedFor(current.plan, to), now, await calendarOf(db));
    const body = { from: current.phase, to, deadline: current.due_at, dueAt };
    return {
      writes: [movePhase(db, round, track, { phase: to, dueAt, beganAt: now })],
      records: [{ stream, actor: system, action: "phase.advanced", subject: track, body }],
      result: true,
    };
  });
}

/** Where a track goes now by itself; undefined where it stays. */
function duePhase({ phase, due_at, plan }: RoundTrack, now: number) {
  const { advances } = plannedFor(plan, phase);
  return advances && isOver(due_at, now) ? nextPhase(phase, plan) : undefined;
}
