import type { Ask } from "../applications/asks";
import { calendarOf } from "../calendar/store";
import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { change } from "../log/change";
import { type Keep, membersAgain, placesAgain, quotasAgain, secondFactorAgain } from "./cloning";
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
  /** The round it goes on from, and what it takes over. */
  readonly last?: { readonly round: string; readonly keeps: readonly Keep[] };
};

/** Opens a round in its first phase on one edition a track, with what it takes over from the last, and answers its id. */
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
  await change(db, now, ["installation", `round:${round.id}`], async () => ({
    writes: [...insertRound(db, round, now, by), ...(await takenOver(db, now, round, opened.last))],
    records: ["installation", `round:${round.id}`].map((stream) => ({
      stream,
      actor: by,
      action: "round.opened",
      subject: round.id,
      body: opened.last === undefined ? round : { ...round, last: opened.last },
    })),
    result: undefined,
  }));
  if (opened.last?.keeps.includes("places") === true)
    await placesAgain(db, now, by, opened.last.round, round);
  return round.id;
}

async function takenOver(
  db: Database,
  now: number,
  round: { readonly id: string; readonly tracks: readonly { readonly track: Track }[] },
  last: NewRound["last"],
): Promise<readonly Write[]> {
  if (last === undefined) return [];
  const people = last.keeps.includes("people")
    ? await membersAgain(db, last.round, { id: round.id, openedAt: now })
    : [];
  const quotas = last.keeps.includes("quotas") ? await quotasAgain(db, last.round, round) : [];
  return [secondFactorAgain(db, last.round, round.id), ...people, ...quotas];
}
