import { z } from "zod";
import { enterIndex, leaveIndex } from "./index-store";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import { type PassageRow, type Reading, readerVersion, type SectionRow } from "./documents";

/** How far this version of the reader is with a file; undefined where it never began. */
export async function readingOf(db: Database, file: string): Promise<Reading | undefined> {
  const row = await db.query
    .selectFrom("reading")
    .select(["stage", "reason", "text_digest", "pages"])
    .where("file", "=", file)
    .where("reader", "=", readerVersion)
    .executeTakeFirst();
  return row && readingOfRow(row);
}

/** The headings of a file in reading order. */
export async function outlineOf(db: Database, file: string): Promise<readonly SectionRow[]> {
  return db.query
    .selectFrom("section")
    .select(["number", "parent", "level", "label", "title", "nature", "start", "end"])
    .where("file", "=", file)
    .where("reader", "=", readerVersion)
    .orderBy("number")
    .execute();
}

export async function passagesOf(db: Database, file: string): Promise<readonly PassageRow[]> {
  return db.query
    .selectFrom("passage")
    .select(["number", "section", "page", "start", "end"])
    .where("file", "=", file)
    .where("reader", "=", readerVersion)
    .orderBy("number")
    .execute();
}

/** Notes that a file is to be read; one that is, or was, stays as it is. */
export function insertReading(
  db: Database,
  file: string,
  at: number,
  stage: "waiting" | "held",
  reason = "",
): Write {
  return db.query
    .insertInto("reading")
    .values({ file, reader: readerVersion, stage, reason, text_digest: null, changed_at: at })
    .onConflict((conflict) => conflict.doNothing());
}

export function writeReading(
  db: Database,
  file: string,
  at: number,
  changed: Partial<Pick<Tables["reading"], "stage" | "text_digest">> & {
    readonly reason?: string;
    readonly report?: string;
    readonly pages?: string;
    readonly keyed?: string;
  },
): Write {
  return db.query
    .updateTable("reading")
    .set({ ...changed, changed_at: at })
    .where("file", "=", file)
    .where("reader", "=", readerVersion);
}

/** The sections of a file in place of those before. */
export function replaceSections(
  db: Database,
  file: string,
  sections: readonly SectionRow[],
): readonly Write[] {
  return [
    db.query.deleteFrom("section").where("file", "=", file).where("reader", "=", readerVersion),
    ...insertAll(
      db,
      "section",
      sections.map((section) => ({ file, reader: readerVersion, ...section })),
    ),
  ];
}

/** The passages of a file with their words in the index, in place of those before; one batch takes both. */
export function replacePassages(
  db: Database,
  file: string,
  text: string,
  passages: readonly PassageRow[],
): readonly Write[] {
  return [
    ...leaveIndex(db, file),
    db.query.deleteFrom("passage").where("file", "=", file).where("reader", "=", readerVersion),
    ...insertAll(
      db,
      "passage",
      passages.map((passage) => ({ file, reader: readerVersion, ...passage })),
    ),
    ...enterIndex(db, file, text, passages),
  ];
}

export function insertHold(
  db: Database,
  hold: Pick<Tables["hold"], "file" | "mark" | "place" | "held_at">,
): Write {
  return db.query
    .insertInto("hold")
    .values({ ...hold, released_at: null, released_by: null, reason: null })
    .onConflict((conflict) => conflict.doNothing());
}

export function releaseHold(
  db: Database,
  file: string,
  { at, by, reason }: { readonly at: number; readonly by: string; readonly reason: string },
): Write {
  return db.query
    .updateTable("hold")
    .set({ released_at: at, released_by: by, reason })
    .where("file", "=", file)
    .where("released_at", "is", null);
}

/** Whether a file was ever held for its mark, and still is: once a person let it go on it is not held again. */
export async function holdOf(
  db: Database,
  file: string,
): Promise<{ readonly mark: string; readonly standing: boolean } | undefined> {
  const row = await db.query
    .selectFrom("hold")
    .select(["mark", "released_at"])
    .where("file", "=", file)
    .executeTakeFirst();
  return row && { mark: row.mark, standing: row.released_at === null };
}

type ReadingColumns = Pick<Tables["reading"], "stage" | "text_digest"> & {
  readonly reason: string;
  readonly pages: string;
};

export function readingOfRow(row: ReadingColumns): Reading {
  const { stage, reason, text_digest: textDigest, pages } = row;
  return { stage, reason, textDigest, pages: Pages.parse(JSON.parse(pages)) };
}

const Pages = z.array(z.object({ number: z.number(), start: z.number(), end: z.number() }));
