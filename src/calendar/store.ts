import { sql } from "kysely";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Calendar } from "./calendar";

export type CalendarDay = Tables["calendar_day"];

/** Every day the calendar holds, in their order. */
export async function calendarDays(db: Database): Promise<readonly CalendarDay[]> {
  return db.query.selectFrom("calendar_day").selectAll().orderBy("day").execute();
}

export async function calendarOf(db: Database): Promise<Calendar> {
  return new Map((await calendarDays(db)).map(({ day, kind }) => [day, kind]));
}

/** Writes days over what was said of them before: the list of a year is at times changed in that year. */
export function writeDays(db: Database, days: readonly CalendarDay[]): Write {
  const upsert = sql`INSERT INTO calendar_day (day, kind, name)
    SELECT json_extract(value, '$.day'), json_extract(value, '$.kind'), json_extract(value, '$.name')
    FROM json_each(${JSON.stringify(days)}) WHERE true
    ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name`;
  return { compile: () => upsert.compile(db.query) };
}
