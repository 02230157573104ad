import { sql, type RawBuilder } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import { erased } from "./documents";

/** A purge that waits for its second person. */
export type Purge = {
  readonly id: string;
  readonly document: string;
  /** The document's title, and its newest upload, where the purge is decided. */
  readonly title: string;
  readonly revision: string;
  readonly reason: string;
  readonly askedAt: number;
  readonly askedBy: { readonly person: string; readonly name: string };
};

/** The purges of an entry's documents that wait, oldest first. */
export async function standingPurges(db: Database, entry: string): Promise<readonly Purge[]> {
  const rows = await db.query
    .selectFrom("purge")
    .innerJoin("document", "document.id", "purge.document")
    .innerJoin("membership", "membership.id", "purge.asked_by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "purge.id",
      "purge.document",
      "document.title",
      "purge.reason",
      "purge.asked_at as askedAt",
      "person.id as person",
      "person.name",
    ])
    .select((row) =>
      row
        .selectFrom("document_revision")
        .select("document_revision.id")
        .whereRef("document_revision.document", "=", "purge.document")
        .orderBy("document_revision.number", "desc")
        .limit(1)
        .$asScalar()
        .$notNull()
        .as("revision"),
    )
    .where("document.entry", "=", entry)
    .where("purge.outcome", "is", null)
    .orderBy("purge.asked_at")
    .execute();
  return rows.map(({ person, name, ...row }) => ({ ...row, askedBy: { person, name } }));
}

export function insertPurge(
  db: Database,
  purge: Pick<Tables["purge"], "id" | "document" | "reason" | "asked_at" | "asked_by">,
): Write {
  return db.query.insertInto("purge").values({ ...purge, outcome: null, ended_at: null, ended_by: null });
}

export function endPurge(
  db: Database,
  id: string,
  outcome: "done" | "withdrawn",
  at: number,
  by: string,
): Write {
  return db.query
    .updateTable("purge")
    .set({ outcome, ended_at: at, ended_by: by })
    .where("id", "=", id)
    .where("outcome", "is", null);
}

/** What of a document is nobody else's: its files, their texts and the pictures of their pages. */
export type OwnObjects = {
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly pictures: readonly string[];
};

export async function ownObjects(db: Database, document: string): Promise<OwnObjects> {
  const own = sql`SELECT file FROM document_revision WHERE document = ${document}
    EXCEPT SELECT other.file FROM document_revision AS other
      JOIN document ON document.id = other.document AND document.purged_at IS NULL
      WHERE document.id <> ${document}
    EXCEPT SELECT file FROM evidence WHERE file IS NOT NULL
    EXCEPT SELECT file FROM proof WHERE file IS NOT NULL`;
  const names = async (query: RawBuilder<{ name: string }>) =>
    (await query.execute(db.query)).rows.map(({ name }) => name);
  const [files, texts, pictures] = await Promise.all([
    names(sql`SELECT file AS name FROM (${own})`),
    names(sql`SELECT text_digest AS name FROM reading WHERE text_digest IS NOT NULL AND file IN (${own})
      EXCEPT SELECT text_digest FROM reading WHERE file NOT IN (${own})`),
    names(sql`SELECT digest AS name FROM page_picture WHERE digest IS NOT NULL AND file IN (${own})
      EXCEPT SELECT digest FROM page_picture WHERE file NOT IN (${own})`),
  ]);
  return { files, texts, pictures };
}

/** Empties a document and all that quotes it, and takes away what was read from the files that are its alone. */
export function eraseDocument(
  db: Database,
  { document, entry }: { readonly document: string; readonly entry: string },
  at: number,
  { files }: OwnObjects,
): readonly Write[] {
  const write = (query: RawBuilder<unknown>): Write => ({ compile: () => query.compile(db.query) });
  const revisions = sql`(SELECT id FROM document_revision WHERE document = ${document})`;
  const read = [
    "fact",
    "mention",
    "finding",
    "passage",
    "section",
    "page_picture",
    "hold",
    "suggestion_answer",
  ];
  return [
    eraseBodies(db, document, entry),
    write(
      sql`DELETE FROM passage_index WHERE rowid IN (SELECT id FROM passage WHERE file IN ${each(files)})`,
    ),
    // what was deleted lies in the index until its parts are merged
    ...(files.length > 0 ? [write(sql`INSERT INTO passage_index (passage_index) VALUES ('optimize')`)] : []),
    ...[...read, "reading"].map((table) =>
      write(sql`DELETE FROM ${sql.table(table)} WHERE file IN ${each(files)}`),
    ),
    write(sql`DELETE FROM anchor WHERE revision IN ${revisions}
      OR evidence IN (SELECT id FROM evidence WHERE revision IN ${revisions})`),
    write(sql`UPDATE evidence SET exact = iif(exact IS NULL, NULL, ${erased}),
      prefix = iif(prefix IS NULL, NULL, ''), suffix = iif(suffix IS NULL, NULL, '')
      WHERE revision IN ${revisions}`),
    write(sql`UPDATE question SET quote = ${erased} WHERE revision IN ${revisions}`),
    write(sql`DELETE FROM document_leaf WHERE document = ${document}`),
    // what was submitted keeps that there was a proof, not what it was called
    write(sql`UPDATE submitted_leaf SET documents = (SELECT json_group_array(json(
        iif(value ->> '$.document' = ${document}, json_set(value, '$.title', ${erased}), value)))
      FROM json_each(submitted_leaf.documents)) WHERE entry = ${entry}`),
    write(sql`UPDATE document_revision SET name = ${erased} WHERE document = ${document}`),
    write(sql`UPDATE document SET title = ${erased}, period = '', unit = '', purged_at = ${at}
      WHERE id = ${document}`),
  ];
}

/** What the log said of it goes, except about its purge; the chain needs no body (assessment §4). */
function eraseBodies(db: Database, document: string, entry: string): Write {
  const erase = sql`WITH named (id) AS (
      SELECT ${document}
      UNION SELECT id FROM document_revision WHERE document = ${document}
      UNION SELECT file FROM document_revision WHERE document = ${document}
      UNION SELECT evidence.id FROM evidence JOIN document_revision ON document_revision.id = evidence.revision
        WHERE document_revision.document = ${document}
    )
    DELETE FROM log_body WHERE (stream, number) IN (
      SELECT log.stream, log.number FROM log
      JOIN log_body AS said ON said.stream = log.stream AND said.number = log.number
      WHERE log.stream IN (SELECT 'entry:' || ${entry} UNION ALL SELECT 'sheet:' || id FROM sheet WHERE entry = ${entry})
        AND log.action NOT LIKE 'document.purge%'
        AND EXISTS (SELECT 1 FROM named WHERE log.subject = named.id OR instr(said.body, named.id) > 0)
    )`;
  return { compile: () => erase.compile(db.query) };
}
