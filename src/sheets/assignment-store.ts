import { sql } from "kysely";
import { unconflicted } from "../conflicts/store";
import type { Database } from "../db/database";
import { textsOf } from "../db/text-list";
import type { Assigned, NewSheet } from "./assignment";
import type { Candidate } from "./planning.ts";
import { notClosed } from "./store";

/**
 * The sheets of a round that count or will: not closed, of nobody with a conflict, and where their assessor dropped out,
 * only those handed in.
 */
export async function standingSheets(db: Database, round: string): Promise<readonly Assigned[]> {
  const rows = await db.query
    .selectFrom("sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .leftJoin("hand_in", (join) =>
      join.onRef("hand_in.sheet", "=", "sheet.id").on("hand_in.returned_at", "is", null),
    )
    .select(["sheet.entry", "sheet.assessor", "sheet.node"])
    .select(leavesOfSheet)
    .where("entry.round", "=", round)
    .where("entry.trial", "=", 0)
    .where(notClosed)
    .where((where) =>
      where.or([where("membership.ended_at", "is", null), where("hand_in.at", "is not", null)]),
    )
    .where(unconflicted(sql.ref("sheet.assessor")))
    .execute();
  return rows.map((row) => ({ ...row, leaves: textsOf(row.leaves) }));
}

const leavesOfSheet = sql<string>`(SELECT json_group_array(leaf) FROM sheet_leaf
  WHERE sheet_leaf.sheet = sheet.id)`.as("leaves");

/** Which assessors of a round have a conflict with which of its entries. */
export async function conflictsIn(
  db: Database,
  round: string,
): Promise<readonly { readonly entry: string; readonly assessor: string }[]> {
  return db.query
    .selectFrom("conflict")
    .innerJoin("membership", "membership.id", "conflict.membership")
    .innerJoin("entry", (join) =>
      join.onRef("entry.subject", "=", "conflict.subject").onRef("entry.round", "=", "membership.round"),
    )
    .select(["entry.id as entry", "conflict.membership as assessor"])
    .where("membership.round", "=", round)
    .where("membership.role", "=", "assessor")
    .where("conflict.ended_at", "is", null)
    .orderBy("entry.id")
    .orderBy("conflict.membership")
    .execute();
}

/** The assessors of a round by the sheets they have, and everybody's organisation; who dropped out is asked no more. */
export async function candidatesIn(
  db: Database,
  round: string,
  sheets: readonly NewSheet[],
  most: number | null,
): Promise<{
  readonly candidates: readonly Candidate[];
  readonly organisations: Readonly<Record<string, string>>;
}> {
  const rows = await assessorsIn(db, round);
  const held = Map.groupBy(sheets, ({ assessor }) => assessor);
  return {
    candidates: rows
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id }) => ({ id, load: held.get(id)?.length ?? 0, most })),
    organisations: organisationsOf(rows),
  };
}

/** Of every assessor of a round, whoever dropped out among them. */
export async function organisationsIn(
  db: Database,
  round: string,
): Promise<Readonly<Record<string, string>>> {
  return organisationsOf(await assessorsIn(db, round));
}

function organisationsOf(rows: Awaited<ReturnType<typeof assessorsIn>>) {
  return Object.fromEntries(rows.map(({ id, organisation }) => [id, organisation]));
}

async function assessorsIn(db: Database, round: string) {
  return db.query
    .selectFrom("membership")
    .select(["membership.id", "membership.organisation", "membership.ended_at as endedAt"])
    .where("membership.round", "=", round)
    .where("membership.role", "=", "assessor")
    .orderBy("membership.id")
    .execute();
}

export type Draw = {
  readonly id: string;
  readonly level: number;
  readonly seed: string;
  readonly most: number | null;
  readonly sheets: number;
  readonly at: number;
};

/** The automatic assignments of a track, the newest first. */
export async function drawsOf(db: Database, round: string, track: string): Promise<readonly Draw[]> {
  return db.query
    .selectFrom("assignment_draw")
    .select(["id", "level", "seed", "most", "sheets", "at"])
    .where("round", "=", round)
    .where("track", "=", track === "project" ? "project" : "comprehensive")
    .orderBy("at", "desc")
    .execute();
}

export type ClosedSheet = Assigned & {
  readonly id: string;
  readonly assessorName: string;
  readonly reason: string;
  readonly at: number;
};

/** Sheets whose assessors will not finish them; what they hold is kept. */
export async function closedSheets(db: Database, round: string): Promise<readonly ClosedSheet[]> {
  const rows = await db.query
    .selectFrom("sheet_closing")
    .innerJoin("sheet", "sheet.id", "sheet_closing.sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "sheet.id",
      "sheet.entry",
      "sheet.assessor",
      "sheet.node",
      "sheet_closing.reason",
      "sheet_closing.at",
      "person.name as assessorName",
    ])
    .select(leavesOfSheet)
    .where("entry.round", "=", round)
    .orderBy("sheet_closing.at")
    .orderBy("sheet.id")
    .execute();
  return rows.map((row) => ({ ...row, leaves: textsOf(row.leaves) }));
}

/** When each assessor of a round last saved a rating or handed a sheet in. */
export async function lastActivity(db: Database, round: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ assessor: string; at: number | null }>`
    SELECT sheet.assessor, max(
      max(coalesce((SELECT max(saved_at) FROM rating WHERE rating.sheet = sheet.id), 0)),
      max(coalesce((SELECT max(hand_in.at) FROM hand_in WHERE hand_in.sheet = sheet.id), 0))) AS at
    FROM sheet JOIN entry ON entry.id = sheet.entry
    WHERE entry.round = ${round} GROUP BY sheet.assessor`.execute(db.query);
  return new Map(rows.flatMap(({ assessor, at }) => (at === null || at === 0 ? [] : [[assessor, at]])));
}
