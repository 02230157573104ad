import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Phase, Track } from "../db/terms";
import type { Plan } from "./plan";

type TrackKey = { readonly round: string; readonly track: Track };

/** The plans of every track of these rounds. */
export async function plansOf(
  db: Database,
  rounds: readonly string[],
): Promise<readonly (TrackKey & { readonly plan: Plan })[]> {
  const rows = await db.query
    .selectFrom("planned_phase")
    .selectAll()
    .where("round", "in", each(rounds))
    .execute();
  return [...Map.groupBy(rows, ({ round, track }) => `${round} ${track}`).values()].flatMap((planned) => {
    const [first] = planned;
    return first === undefined
      ? []
      : [{ round: first.round, track: first.track, plan: planned.map(planOfRow) }];
  });
}

/** The tracks whose phase is over and moves on by itself, the longest over first. */
export async function overdueTracks(db: Database, now: number): Promise<readonly TrackKey[]> {
  return db.query
    .selectFrom("round_track")
    .innerJoin("planned_phase", (join) =>
      join
        .onRef("planned_phase.round", "=", "round_track.round")
        .onRef("planned_phase.track", "=", "round_track.track")
        .onRef("planned_phase.phase", "=", "round_track.phase"),
    )
    .select(["round_track.round", "round_track.track"])
    .where("planned_phase.advances", "=", 1)
    .where("round_track.due_at", "<", now)
    .orderBy("round_track.due_at")
    .execute();
}

/** Moves a track: the new phase began at that moment. */
export function movePhase(
  db: Database,
  round: string,
  track: Track,
  {
    phase,
    dueAt,
    beganAt,
  }: { readonly phase: Phase; readonly dueAt: number | null; readonly beganAt: number },
): Write {
  return db.query
    .updateTable("round_track")
    .set({ phase, due_at: dueAt, began_at: beganAt })
    .where("round", "=", round)
    .where("track", "=", track);
}

/** The present phase of a track is due at another time. */
export function setDue(db: Database, round: string, track: Track, dueAt: number | null): Write {
  return db.query
    .updateTable("round_track")
    .set({ due_at: dueAt })
    .where("round", "=", round)
    .where("track", "=", track);
}

export function replacePlan(db: Database, round: string, track: Track, plan: Plan): readonly Write[] {
  return [
    db.query.deleteFrom("planned_phase").where("round", "=", round).where("track", "=", track),
    ...insertPlan(db, round, track, plan),
  ];
}

export function insertPlan(db: Database, round: string, track: Track, plan: Plan): readonly Write[] {
  return plan.map(({ phase, dueAt, workingDays, advances, skipped }) =>
    db.query.insertInto("planned_phase").values({
      round,
      track,
      phase,
      due_at: dueAt,
      working_days: workingDays,
      advances: Number(advances),
      skipped: Number(skipped),
    }),
  );
}

function planOfRow(row: Tables["planned_phase"]) {
  return {
    phase: row.phase,
    dueAt: row.due_at,
    workingDays: row.working_days,
    advances: row.advances === 1,
    skipped: row.skipped === 1,
  };
}
