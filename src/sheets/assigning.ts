import { sql } from "kysely";
import { conflictsAmong } from "../conflicts/store";
import type { Edition } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { Entry } from "../entries/entries";
import { deleteExtensions } from "../entries/extension-store";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { notifyAssigned } from "../notifications/notify";
import { type Around, type Assignment, assignmentOf, type NewSheet } from "./assignment";
import { organisationsIn, standingSheets } from "./assignment-store";
import { sheetsOfEntries } from "./store";

type Asked = {
  readonly round: string;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly node: string;
  /** Memberships of the round. */
  readonly assessors: readonly string[];
};

type Office = { readonly person: string; readonly membership: string };

/** Assigns one node of these entries to each of these assessors; all the sheets, or none where one is hindered. */
export async function assignSheets(
  db: Database,
  now: number,
  by: Office,
  { round, edition, entries, node, assessors }: Asked,
): Promise<Assignment> {
  const wanted = entries.flatMap(({ id }) => assessors.map((assessor) => ({ entry: id, assessor, node })));
  return assignAll(db, now, by, { round, edition, entries, wanted, subject: node });
}

/** Assigns all the sheets wanted, or none where one of them is hindered; answers what was found. */
export async function assignAll(
  db: Database,
  now: number,
  by: Office,
  asked: Pick<Asked, "round" | "edition" | "entries"> & {
    readonly wanted: readonly NewSheet[];
    /** What the log says they are of. */
    readonly subject: string;
  },
): Promise<Assignment> {
  const { round, edition, entries, wanted, subject } = asked;
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => {
    const here = await around(
      db,
      round,
      wanted.map(({ entry }) => entry),
      wanted.map(({ assessor }) => assessor),
    );
    const assignment = assignmentOf(edition, entries, wanted, here);
    if (assignment.hindrances.length > 0) return { writes: [], records: [], result: assignment };
    const rows = newRows(assignment.sheets, now, by.membership);
    const body = { sheets: rows.map(({ id, entry, assessor, node }) => ({ id, entry, assessor, node })) };
    return {
      writes: [...insertAll(db, "sheet", rows), notifyAssigned(db, now, idsOf(rows))],
      records: [{ stream, actor: by.person, action: "sheets.assigned", subject, body }],
      result: assignment,
    };
  });
}

/** What hinders sheets of these entries and assessors. */
export async function around(
  db: Database,
  round: string,
  entries: readonly string[],
  assessors: readonly string[],
): Promise<Around> {
  return {
    there: await sheetsOfEntries(db, entries),
    standing: await standingSheets(db, round),
    conflicts: await conflictsAmong(db, entries, assessors),
    organisations: await organisationsIn(db, round),
  };
}

export function newRows(sheets: readonly NewSheet[], now: number, by: string) {
  return sheets.map((sheet) => ({ id: newId(), ...sheet, assigned_at: now, assigned_by: by }));
}

export function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}

/** Takes back a sheet that nobody has touched; one with ratings stays. */
export async function removeSheet(
  db: Database,
  now: number,
  by: string,
  round: string,
  id: string,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    const sheet = await db.query
      .selectFrom("sheet")
      .innerJoin("entry", "entry.id", "sheet.entry")
      .select(["sheet.entry", "sheet.assessor", "sheet.node"])
      .where("sheet.id", "=", id)
      .where("entry.round", "=", round)
      .executeTakeFirst();
    if (sheet === undefined) throw new NotFound("sheet");
    if (await isTouched(db, id)) throw new Invalid("sheets.assign.touched");
    return {
      // A rating saved meanwhile keeps the row: the foreign key fails the batch.
      writes: [deleteExtensions(db, id), db.query.deleteFrom("sheet").where("id", "=", id)],
      records: [{ stream, actor: by, action: "sheet.removed", subject: id, body: sheet }],
      result: undefined,
    };
  });
}

async function isTouched(db: Database, sheet: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    SELECT (SELECT count(*) FROM rating WHERE sheet = ${sheet})
      + (SELECT count(*) FROM citation WHERE sheet = ${sheet})
      + (SELECT count(*) FROM hand_in WHERE sheet = ${sheet})
      + (SELECT count(*) FROM sheet_closing WHERE sheet = ${sheet}) AS n`.execute(db.query);
  return (rows[0]?.n ?? 0) > 0;
}
