import { unconflicted } from "../conflicts/store";
import type { Database } from "../db/database";
import type { Phase, Track } from "../db/terms";
import { sql } from "kysely";

/** A trial and how far those are who try it. */
export type Trial = {
  readonly entry: string;
  readonly track: Track;
  readonly subject: string;
  readonly name: string;
  readonly kind: string;
  readonly phase: Phase;
  readonly documents: number;
  readonly sheets: readonly TrialSheet[];
};

export type TrialSheet = {
  readonly id: string;
  readonly entry: string;
  readonly assessor: string;
  readonly name: string;
  readonly organisation: string;
  readonly handedInAt: number | null;
};

/** The trials of a round, one a track at most, as a membership may see them: a conflict hides them as any entry. */
export async function trialsOf(db: Database, round: string, membership: string): Promise<readonly Trial[]> {
  const entries = await db.query
    .selectFrom("entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .innerJoin("round_track", (join) =>
      join.onRef("round_track.round", "=", "entry.round").onRef("round_track.track", "=", "entry.track"),
    )
    .select(["entry.id as entry", "entry.track", "entry.subject", "entry.kind", "subject.name"])
    .select("round_track.phase")
    .select(sql<number>`(SELECT count(*) FROM document WHERE document.entry = entry.id)`.as("documents"))
    .where("entry.round", "=", round)
    .where("entry.trial", "=", 1)
    .where(unconflicted(membership))
    .execute();
  const sheets = await db.query
    .selectFrom("sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .innerJoin("person", "person.id", "membership.person")
    .leftJoin("hand_in", (join) =>
      join.onRef("hand_in.sheet", "=", "sheet.id").on("hand_in.returned_at", "is", null),
    )
    .select(["sheet.id", "sheet.entry", "sheet.assessor", "person.name", "membership.organisation"])
    .select("hand_in.at as handedInAt")
    .where("entry.round", "=", round)
    .where("entry.trial", "=", 1)
    .orderBy("person.name")
    .execute();
  return entries.map((trial) => ({ ...trial, sheets: sheets.filter(({ entry }) => entry === trial.entry) }));
}

/** The assessors of a round who have no sheet of its trial and no conflict with the place. */
export async function withoutTrial(
  db: Database,
  round: string,
  { entry, subject }: Pick<Trial, "entry" | "subject">,
): Promise<readonly string[]> {
  const rows = await db.query
    .selectFrom("membership")
    .select("id")
    .where("round", "=", round)
    .where("role", "=", "assessor")
    .where("ended_at", "is", null)
    .where(unconflicted(sql.ref("membership.id"), sql.val(subject)))
    .where("id", "not in", db.query.selectFrom("sheet").select("assessor").where("entry", "=", entry))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
