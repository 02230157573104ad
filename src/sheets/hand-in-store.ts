import { sql } from "kysely";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";

export async function insertHandIn(db: Database, sheet: string, at: number): Promise<Write> {
  const last = await db.query
    .selectFrom("hand_in")
    .select("number")
    .where("sheet", "=", sheet)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return db.query.insertInto("hand_in").values({
    sheet,
    number: (last?.number ?? 0) + 1,
    at,
    returned_at: null,
    returned_by: null,
    return_reason: null,
  });
}

export function returnHandIn(db: Database, sheet: string, at: number, by: string, reason: string): Write {
  return db.query
    .updateTable("hand_in")
    .set({ returned_at: at, returned_by: by, return_reason: reason })
    .where("sheet", "=", sheet)
    .where("returned_at", "is", null);
}

/** What the ratings of a sheet say now is what was handed in; why they were changed stays in the log. */
export function keepHandedIn(db: Database, sheet: string): Write {
  return db.query
    .updateTable("rating")
    .set({
      handed_in: sql`json_object('state', state, 'observation', json(observation))`,
      because: "",
    })
    .where("sheet", "=", sheet);
}

export type Reopening = Omit<Tables["reopening"], "number" | "closed_at">;

export async function insertReopening(db: Database, reopening: Reopening): Promise<Write> {
  const last = await db.query
    .selectFrom("reopening")
    .select((row) => row.fn.max("number").as("number"))
    .where("sheet", "=", reopening.sheet)
    .where("leaf", "=", reopening.leaf)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  return db.query.insertInto("reopening").values({ ...reopening, number, closed_at: null });
}

export function closeReopenings(db: Database, sheet: string, at: number): Write {
  return db.query
    .updateTable("reopening")
    .set({ closed_at: at })
    .where("sheet", "=", sheet)
    .where("closed_at", "is", null);
}

/** The leaves of a sheet given back alone that are not handed in again, with the lead's reasons. */
export async function openReopenings(
  db: Database,
  sheet: string,
): Promise<readonly Pick<Tables["reopening"], "leaf" | "reason" | "at">[]> {
  return db.query
    .selectFrom("reopening")
    .select(["leaf", "reason", "at"])
    .where("sheet", "=", sheet)
    .where("closed_at", "is", null)
    .execute();
}
