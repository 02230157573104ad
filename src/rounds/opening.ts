import type { Ask } from "../applications/asks";
import { calendarOf } from "../calendar/store";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { change } from "../log/change";
import { dueOf, type Plan, plannedFor } from "./plan";
import { insertRound } from "./store";

export type NewRound = {
  readonly title: string;
  readonly tracks: readonly {
    readonly track: Track;
    readonly edition: string;
    readonly plan: Plan;
    readonly asks?: readonly Ask[];
  }[];
};

/** Opens a round in its first phase on one edition a track, and answers its id. */
export async function openRound(db: Database, now: number, by: string, opened: NewRound): Promise<string> {
  const calendar = await calendarOf(db);
  const round = {
    id: newId(),
    title: opened.title,
    tracks: opened.tracks.map(({ track, edition, plan, asks = [] }) => ({
      track,
      edition,
      phase: "draft" as const,
      due_at: dueOf(plannedFor(plan, "draft"), now, calendar),
      plan,
      asks,
    })),
  };
  return change(db, now, ["installation", `round:${round.id}`], async () => ({
    writes: insertRound(db, round, now, by),
    records: ["installation", `round:${round.id}`].map((stream) => ({
      stream,
      actor: by,
      action: "round.opened",
      subject: round.id,
      body: round,
    })),
    result: round.id,
  }));
}
