import { calendarOf } from "../calendar/store";
import type { Database } from "../db/database";
import type { Track } from "../db/terms";
import { NotFound } from "../errors";
import { change } from "../log/change";
import { dueOf, type Plan, plannedFor } from "./plan";
import { trackOf } from "./rounds";
import { replacePlan, setDue } from "./plan-store";
import { roundWithTracks } from "./store";

/** Replaces the plan of a track; the phase it is in is due as the new plan says from now on. */
export async function setPlan(
  db: Database,
  now: number,
  by: string,
  round: string,
  track: Track,
  plan: Plan,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    const found = await roundWithTracks(db, round);
    const current = found && trackOf(found, track);
    if (current === undefined) throw new NotFound("track");
    const dueAt = dueOf(plannedFor(plan, current.phase), current.began_at, await calendarOf(db));
    return {
      writes: [...replacePlan(db, round, track, plan), setDue(db, round, track, dueAt)],
      records: [
        {
          stream,
          actor: by,
          action: "plan.set",
          subject: track,
          body: { track, phase: current.phase, dueAt, plan },
        },
      ],
      result: undefined,
    };
  });
}
