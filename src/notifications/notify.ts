import { type RawBuilder, sql } from "kysely";
import type { Database, Write } from "../db/database";
import type { Audience, Notice } from "./notifications";

/**
 * The one line by which a change tells people what it did: `notify(db, now, { kind, … }, { role: "bureau" })` among its
 * writes, after the rows it is about. Whoever may not see the entry is left out when it is shown (`still-seen.ts`), so a
 * caller need not ask.
 */
export function notify(
  db: Database,
  at: number,
  { kind, round, entry, thing, occasion }: Notice,
  to: Audience,
): Write {
  return writing(
    db,
    sql`SELECT ${newId}, person, id, ${round}, ${entry}, ${kind}, ${thing}, cast(${occasion} AS INTEGER),
        cast(${at} AS INTEGER)
      FROM membership WHERE ended_at IS NULL AND ${audience(round, entry, to)}`,
  );
}

/** The same for the assessors of these sheets: each is told of their own. */
export function notifyAssigned(db: Database, at: number, sheets: readonly string[]): Write {
  return writing(
    db,
    sql`SELECT ${newId}, membership.person, membership.id, entry.round, entry.id, 'sheet.assigned', sheet.id, 0,
        cast(${at} AS INTEGER)
      FROM sheet JOIN entry ON entry.id = sheet.entry
      JOIN membership ON membership.id = sheet.assessor AND membership.ended_at IS NULL
      WHERE sheet.id IN (SELECT value FROM json_each(${JSON.stringify(sheets)}))`,
  );
}

/** The same for the bureaus of the lists of a draw: each is told of its own. */
export function notifyListsAsked(db: Database, at: number, draw: string): Write {
  return writing(
    db,
    sql`SELECT ${newId}, membership.person, membership.id, entry.round, entry.id, 'list.asked', case_list.id, 0,
        cast(${at} AS INTEGER)
      FROM case_list JOIN entry ON entry.id = case_list.entry ${bureauOfEntry}
      WHERE case_list.draw = ${draw}`,
  );
}

/** Joins the members of an entry's bureau. */
export const bureauOfEntry: RawBuilder<unknown> = sql`JOIN membership ON membership.role = 'bureau'
  AND membership.round = entry.round AND membership.subject = entry.subject AND membership.ended_at IS NULL`;

/** Writes the rows of a SELECT in the order of the columns, each occasion once. */
export function writing(db: Database, rows: RawBuilder<unknown>): Write {
  const insert = sql`INSERT INTO notification (id, person, membership, round, entry, kind, thing, occasion, at)
    ${rows} ON CONFLICT (person, kind, thing, occasion) DO NOTHING`;
  return { compile: () => insert.compile(db.query) };
}

/** Made where the rows are; ids of this table say nothing about who was told before. */
export const newId: RawBuilder<string> = sql`lower(hex(randomblob(8)))`;

/** A bureau and its departments by their subject, a city by the subject's parent; the office stands above rounds. */
function audience(round: string, entry: string | null, to: Audience): RawBuilder<boolean> {
  if ("members" in to) return sql`id IN (SELECT value FROM json_each(${JSON.stringify(to.members)}))`;
  if (to.but !== undefined) return sql`id <> ${to.but} AND ${audience(round, entry, { role: to.role })}`;
  const subject = sql`(SELECT subject FROM entry WHERE id = ${entry})`;
  switch (to.role) {
    case "office":
    case "administrator":
      return sql`role = ${to.role} AND round IS NULL`;
    case "bureau":
    case "department":
      return sql`role = ${to.role} AND round = ${round} AND subject = ${subject}`;
    case "city":
      return sql`role = 'city' AND round = ${round}
        AND subject = (SELECT parent FROM subject WHERE id = ${subject})`;
    case "assessor":
    case "lead":
    case "observer":
      return sql`role = ${to.role} AND round = ${round}`;
  }
}
