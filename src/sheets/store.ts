import { type RawBuilder, sql } from "kysely";
import { unconflicted } from "../conflicts/store";
import { type Database, type Write, each } from "../db/database";
import type { Tables } from "../db/tables";
import { textsOf } from "../db/text-list";
import type { Role } from "../db/terms";
import { newestExtension } from "../entries/extension-store";
import { visibleEntry } from "../entries/store";
import { NotFound } from "../errors";
import type { Membership, Person } from "../people/people";
import { counts, ratingOfJoined } from "./ratings-store";
import type { Rating, SeenSheet, Sheet } from "./sheets";

/** A sheet of the person's own, or any of a round to those who settle or run it; others find none. */
export async function visibleSheet(db: Database, person: Person, id: string): Promise<SeenSheet> {
  const row = await sheets(db).select(isLeft).where("sheet.id", "=", id).executeTakeFirst();
  if (row === undefined) throw new NotFound("sheet");
  const sheet = sheetOfRow(row);
  const { entry, membership } = await visibleEntry(db, person, sheet.entry);
  if (!overseers.has(membership.role) && (sheet.assessor !== membership.id || row.isLeft === 1))
    throw new NotFound("sheet");
  return { sheet, entry, membership };
}

/** Whether an assessor left a sheet behind: nobody goes on with it. */
export async function isClosed(db: Database, sheet: string): Promise<boolean> {
  const closing = db.query.selectFrom("sheet_closing").select("sheet").where("sheet", "=", sheet);
  return (await closing.executeTakeFirst()) !== undefined;
}

export const notClosed = sql<boolean>`NOT EXISTS (SELECT 1 FROM sheet_closing
  WHERE sheet_closing.sheet = sheet.id)`;

const isLeft = sql<number>`NOT ${notClosed}`.as("isLeft");

const overseers: ReadonlySet<Role> = new Set(["lead", "office", "observer"]);

export type ListedSheet = Sheet & {
  readonly assessorName: string;
  readonly organisation: string;
  /** Leaves that are no longer pending. */
  readonly decided: number;
  readonly returnReason: string | null;
  /** Its assessor has a conflict of interest: what it holds does not count (assessment §1). */
  readonly voided: boolean;
};

/** The sheets of a round that nobody left behind: an assessor's own, all of them to those who run it. */
export async function visibleSheets(
  db: Database,
  membership: Membership,
  round: string,
): Promise<readonly ListedSheet[]> {
  const rows = await sheets(db)
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .innerJoin("person", "person.id", "membership.person")
    .select(["person.name as assessorName", "membership.organisation"])
    .select((row) => [
      row
        .selectFrom("rating")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("rating.sheet", "=", "sheet.id")
        .where("rating.state", "<>", "pending")
        .$asScalar()
        .$notNull()
        .as("decided"),
      row
        .selectFrom("hand_in as newest")
        .select("newest.return_reason")
        .whereRef("newest.sheet", "=", "sheet.id")
        .orderBy("newest.number", "desc")
        .limit(1)
        .$asScalar()
        .as("returnReason"),
      sql<number>`NOT ${counts}`.as("voided"),
    ])
    .where("entry.round", "=", round)
    .where(notClosed)
    .where(unconflicted(membership.id))
    .$if(!overseers.has(membership.role), (query) => query.where("sheet.assessor", "=", membership.id))
    .orderBy("sheet.assigned_at")
    .orderBy("sheet.id")
    .execute();
  return rows.map((row) => ({ ...row, ...sheetOfRow(row), voided: row.voided === 1 }));
}

/**
 * The assessor's sheets of the same node before and after this one, to go by indicator across entries; drawn sheets have
 * other leaves each.
 */
export async function neighbours(
  db: Database,
  sheet: Sheet,
  round: string,
): Promise<{ readonly previous?: string | undefined; readonly next?: string | undefined }> {
  if (sheet.leaves.length > 0) return {};
  const rows = await db.query
    .selectFrom("sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .select("sheet.id")
    .where("sheet.assessor", "=", sheet.assessor)
    .where("sheet.node", "=", sheet.node)
    .where(notClosed)
    .where(unconflicted(sheet.assessor))
    .where("entry.round", "=", round)
    .orderBy("subject.code")
    .orderBy("subject.name")
    .orderBy("entry.title")
    .execute();
  const place = rows.findIndex(({ id }) => id === sheet.id);
  return { previous: rows[place - 1]?.id, next: rows[place + 1]?.id };
}

/** A sheet as it stands at this moment, whoever asks; undefined once it is taken back. */
export async function sheetNow(db: Database, id: string): Promise<Sheet | undefined> {
  const row = await sheets(db).where("sheet.id", "=", id).executeTakeFirst();
  return row && sheetOfRow(row);
}

/** The same with one of its ratings, where there is one. */
export async function sheetWithRating(
  db: Database,
  id: string,
  leaf: string,
): Promise<{ readonly sheet: Sheet; readonly rating: Rating | undefined } | undefined> {
  const row = await sheets(db)
    .leftJoin("rating", (join) => join.onRef("rating.sheet", "=", "sheet.id").on("rating.leaf", "=", leaf))
    .selectAll("rating")
    .where("sheet.id", "=", id)
    .executeTakeFirst();
  return row && { sheet: sheetOfRow(row), rating: ratingOfJoined(row) };
}

export function insertSheet(
  db: Database,
  sheet: Pick<Sheet, "id" | "entry" | "assessor" | "node">,
  at: number,
  by: string,
): Write {
  return db.query.insertInto("sheet").values({ ...sheet, assigned_at: at, assigned_by: by });
}

/** All sheets of these entries, whoever asks. */
export async function sheetsOfEntries(db: Database, entries: readonly string[]): Promise<readonly Sheet[]> {
  const rows = await sheets(db).where("sheet.entry", "in", each(entries)).execute();
  return rows.map(sheetOfRow);
}

/** The kinds of evidence cited on each leaf of a sheet. */
export async function citedOn(
  db: Database,
  sheet: string,
): Promise<ReadonlyMap<string, readonly Tables["evidence"]["kind"][]>> {
  const rows = await db.query
    .selectFrom("citation")
    .innerJoin("evidence", "evidence.id", "citation.evidence")
    .select(["citation.leaf", "evidence.kind"])
    .where("citation.sheet", "=", sheet)
    .execute();
  const cited = new Map<string, Tables["evidence"]["kind"][]>();
  for (const { leaf, kind } of rows) cited.set(leaf, [...(cited.get(leaf) ?? []), kind]);
  return cited;
}

function sheets(db: Database) {
  return db.query
    .selectFrom("sheet")
    .leftJoin("hand_in", (join) =>
      join.onRef("hand_in.sheet", "=", "sheet.id").on("hand_in.returned_at", "is", null),
    )
    .leftJoin("extension", (join) => join.on("extension.id", "=", newestExtension("sheet")))
    .select([
      "sheet.id",
      "sheet.entry",
      "sheet.assessor",
      "sheet.node",
      "hand_in.at as handedInAt",
      "extension.phase as extendedPhase",
      "extension.until as extendedTo",
    ])
    .select([
      codes(sql`SELECT leaf FROM sheet_leaf WHERE sheet_leaf.sheet = sheet.id ORDER BY leaf`).as("leaves"),
      codes(sql`SELECT leaf FROM reopening WHERE reopening.sheet = sheet.id AND closed_at IS NULL`).as(
        "reopened",
      ),
    ]);
}

function codes(leaves: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(SELECT json_group_array(leaf) FROM (${leaves}))`;
}

function sheetOfRow(
  row: Omit<Sheet, "leaves" | "reopened"> & { readonly leaves: string; readonly reopened: string },
): Sheet {
  const { id, entry, assessor, node, handedInAt, extendedPhase, extendedTo } = row;
  const [leaves, reopened] = [textsOf(row.leaves), textsOf(row.reopened)];
  return { id, entry, assessor, node, handedInAt, extendedPhase, extendedTo, leaves, reopened };
}
