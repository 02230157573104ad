import { type RawBuilder, sql } from "kysely";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";

/** The extension that stands of an entry's bureau or of a sheet, for a join: the newest. */
export function newestExtension(of: "entry" | "sheet"): RawBuilder<string | null> {
  return of === "entry"
    ? sql`(SELECT newest.id FROM extension AS newest WHERE newest.entry = entry.id AND newest.sheet IS NULL
        ORDER BY newest.at DESC, newest.rowid DESC LIMIT 1)`
    : sql`(SELECT newest.id FROM extension AS newest WHERE newest.sheet = sheet.id
        ORDER BY newest.at DESC, newest.rowid DESC LIMIT 1)`;
}

export type Extension = Pick<Tables["extension"], "phase" | "until" | "reason" | "at" | "sheet"> & {
  readonly by: string;
};

/** Every extension of an entry, of its bureau or of its sheets, the newest first, with who granted it. */
export async function extensionsOf(db: Database, entry: string): Promise<readonly Extension[]> {
  return db.query
    .selectFrom("extension")
    .innerJoin("membership", "membership.id", "extension.by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "extension.sheet",
      "extension.phase",
      "extension.until",
      "extension.reason",
      "extension.at",
      "person.name as by",
    ])
    .where("extension.entry", "=", entry)
    .orderBy("extension.at", "desc")
    .execute();
}

export function insertExtension(db: Database, extension: Tables["extension"]): Write {
  return db.query.insertInto("extension").values(extension);
}

/** A sheet that is taken back takes what was granted on it along; the log keeps both. */
export function deleteExtensions(db: Database, sheet: string): Write {
  return db.query.deleteFrom("extension").where("sheet", "=", sheet);
}
