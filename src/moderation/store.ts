import { sql } from "kysely";
import { unconflicted } from "../conflicts/store";
import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import { notReopened } from "../sheets/ratings-store";

export type Open = {
  readonly entry: string;
  readonly name: string;
  readonly title: string;
  readonly track: Tables["entry"]["track"];
  readonly leaf: string;
  readonly agreement: Tables["disagreement"]["agreement"];
  readonly effect: number;
};

/** A lead's queue of a round, heaviest first (assessment §3), without what a conflict of theirs hides. */
export async function queueOf(db: Database, round: string, membership: string): Promise<readonly Open[]> {
  return db.query
    .selectFrom("disagreement")
    .innerJoin("entry", "entry.id", "disagreement.entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .select([
      "disagreement.entry",
      "subject.name",
      "entry.title",
      "entry.track",
      "disagreement.leaf",
      "disagreement.agreement",
      "disagreement.effect",
    ])
    .where("entry.round", "=", round)
    .where(unconflicted(membership))
    .orderBy("disagreement.effect", "desc")
    .orderBy("disagreement.leaf")
    .orderBy("subject.name")
    .execute();
}

export type RatingBeside = {
  readonly entry: string;
  readonly sheet: string;
  readonly assessor: string;
  readonly state: Tables["rating"]["state"];
  readonly observation: unknown;
  readonly reason: string;
  readonly confidence: string;
};

/** The ratings of one leaf of entries that count, with who made them, to lay side by side. */
export async function ratingsBeside(
  db: Database,
  entries: readonly string[],
  leaf: string,
): Promise<readonly RatingBeside[]> {
  const rows = await db.query
    .selectFrom("rating")
    .innerJoin("sheet", "sheet.id", "rating.sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("hand_in", (join) =>
      join.onRef("hand_in.sheet", "=", "sheet.id").on("hand_in.returned_at", "is", null),
    )
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "sheet.entry",
      "rating.sheet",
      "person.name as assessor",
      "rating.state",
      "rating.observation",
      "rating.reason",
      "rating.confidence",
    ])
    .where("sheet.entry", "in", each(entries))
    .where("rating.leaf", "=", leaf)
    .where("rating.state", "<>", "pending")
    .where(notReopened)
    .where(unconflicted(sql.ref("sheet.assessor")))
    .orderBy("sheet.assigned_at")
    .orderBy("membership.since")
    .orderBy("sheet.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    observation: row.observation === null ? null : (JSON.parse(row.observation) as unknown),
  }));
}

export type DecisionMade = {
  readonly entry: string;
  readonly number: number;
  readonly state: Tables["decision"]["state"];
  readonly points: string | null;
  readonly observation: unknown;
  readonly reason: string;
  readonly at: number;
  readonly by: string;
  readonly person: string;
  /** The ruling it cites, in its words. */
  readonly ruling: string | null;
};

/** Every decision on a leaf of entries, the newest first: that one stands. */
export async function decisionsOn(
  db: Database,
  entries: readonly string[],
  leaf: string,
): Promise<readonly DecisionMade[]> {
  const rows = await db.query
    .selectFrom("decision")
    .leftJoin("ruling", "ruling.id", "decision.ruling")
    .innerJoin("membership", "membership.id", "decision.by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "decision.entry",
      "decision.number",
      "decision.state",
      "decision.points",
      "decision.observation",
      "decision.reason",
      "decision.at",
      "person.name as by",
      "membership.person",
      "ruling.text as ruling",
    ])
    .where("decision.entry", "in", each(entries))
    .where("decision.leaf", "=", leaf)
    .orderBy("decision.number", "desc")
    .execute();
  return rows.map(({ observation, ...row }) => ({
    ...row,
    observation: observation === null ? null : (JSON.parse(observation) as unknown),
  }));
}

export function insertDecision(db: Database, decision: Tables["decision"]): Write {
  return db.query.insertInto("decision").values(decision);
}
