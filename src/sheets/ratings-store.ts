import { sql } from "kysely";
import { z } from "zod";
import { unconflicted } from "../conflicts/store";
import { type Database, type Write, each } from "../db/database";
import type { Rating } from "./sheets";

export async function ratingsOf(db: Database, sheet: string): Promise<readonly Rating[]> {
  const rows = await db.query.selectFrom("rating").selectAll().where("sheet", "=", sheet).execute();
  return rows.map(ratingOfRow);
}

export async function ratingOf(db: Database, sheet: string, leaf: string): Promise<Rating | undefined> {
  const row = await db.query
    .selectFrom("rating")
    .selectAll()
    .where("sheet", "=", sheet)
    .where("leaf", "=", leaf)
    .executeTakeFirst();
  return row && ratingOfRow(row);
}

export function writeRating(db: Database, sheet: string, rating: Rating): Write {
  const { leaf, savedAt, observation, handedIn: _, ...columns } = rating;
  const row = {
    ...columns,
    observation: observation === null ? null : JSON.stringify(observation),
    saved_at: savedAt,
  };
  return db.query
    .insertInto("rating")
    .values({ sheet, leaf, ...row })
    .onConflict((conflict) => conflict.columns(["sheet", "leaf"]).doUpdateSet(row));
}

/** What is about to change of what counts, so that the figures can be made before it is written. */
export type Counting = {
  /** A sheet that is being handed in, with the leaves that were given back alone. */
  readonly also?: string;
  /** A leaf that is being given back alone. */
  readonly withoutLeaf?: { readonly sheet: string; readonly leaf: string };
  /** A sheet that is being returned. */
  readonly without?: string;
  /** An assessor whose conflict with the subject of the entry begins. */
  readonly withoutAssessor?: string;
  /** An assessor whose conflict with it ends. */
  readonly withAssessor?: string;
};

export type HandedInRating = Rating & {
  readonly entry: string;
  readonly sheet: string;
  readonly assessor: string;
};

/**
 * The ratings of entries that count: those of sheets handed in, but for leaves given back alone, whose assessors have no
 * conflict with the entry's subject.
 */
export async function handedInRatings(
  db: Database,
  entries: readonly string[],
  { also, withoutLeaf, without, withoutAssessor, withAssessor }: Counting = {},
): Promise<readonly HandedInRating[]> {
  const rows = await db.query
    .selectFrom("rating")
    .innerJoin("sheet", "sheet.id", "rating.sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .leftJoin("hand_in", (join) =>
      join.onRef("hand_in.sheet", "=", "sheet.id").on("hand_in.returned_at", "is", null),
    )
    .selectAll("rating")
    .select(["sheet.entry", "sheet.assessor"])
    .where("sheet.entry", "in", each(entries))
    .where((where) =>
      where.or([
        where.and([where("hand_in.number", "is not", null), notReopened]),
        where("sheet.id", "in", each(also === undefined ? [] : [also])),
      ]),
    )
    .$if(withoutLeaf !== undefined, (query) =>
      query.where(
        sql<boolean>`NOT (rating.sheet = ${withoutLeaf?.sheet} AND rating.leaf = ${withoutLeaf?.leaf})`,
      ),
    )
    .where("sheet.id", "not in", each(without === undefined ? [] : [without]))
    .where("sheet.assessor", "not in", each(withoutAssessor === undefined ? [] : [withoutAssessor]))
    .where((where) =>
      where.or([
        counts,
        where("sheet.assessor", "in", each(withAssessor === undefined ? [] : [withAssessor])),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    ...ratingOfRow(row),
    entry: row.entry,
    sheet: row.sheet,
    assessor: row.assessor,
  }));
}

/** Whether a rating's leaf was not given back alone, or is handed in again. */
export const notReopened = sql<boolean>`NOT EXISTS (SELECT 1 FROM reopening
  WHERE reopening.sheet = rating.sheet AND reopening.leaf = rating.leaf AND reopening.closed_at IS NULL)`;

/** Whether the assessor of a sheet has no conflict with the subject of its entry. */
export const counts = unconflicted(sql.ref("sheet.assessor"));

type Row = {
  readonly leaf: string;
  readonly revision: number;
  readonly state: Rating["state"];
  readonly observation: string | null;
  readonly reason: string;
  readonly confidence: Rating["confidence"];
  readonly saved_at: number;
  readonly handed_in: string | null;
  readonly because: string;
};

/** A rating read beside something else, where there is one. */
export function ratingOfJoined(row: { readonly [Column in keyof Row]: Row[Column] | null }):
  | Rating
  | undefined {
  const { leaf, revision, state, reason, confidence, saved_at, because, ...rest } = row;
  if (leaf === null || revision === null || state === null || reason === null) return undefined;
  if (confidence === null || saved_at === null || because === null) return undefined;
  return ratingOfRow({ ...rest, leaf, revision, state, reason, confidence, saved_at, because });
}

function ratingOfRow(row: Row): Rating {
  const { leaf, revision, state, reason, confidence, because } = row;
  const observation: unknown = row.observation === null ? null : JSON.parse(row.observation);
  const handedIn = row.handed_in === null ? null : HandedIn.parse(JSON.parse(row.handed_in));
  return { leaf, revision, state, observation, reason, confidence, savedAt: row.saved_at, handedIn, because };
}

const HandedIn = z.object({
  state: z.enum(["pending", "scored", "absent", "not_triggered", "not_applicable"]),
  observation: z.unknown(),
});
