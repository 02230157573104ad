import { sql } from "kysely";
import { z } from "zod";
import { seesSelfScores } from "../applications/applications";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { ReadingStage } from "../db/terms";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import { NotFound } from "../errors";
import type { Person } from "../people/people";
import { type Document, type Reading, readerVersion, type Revision } from "./documents";
import { linkedCodes } from "./links-store";
import { readingOfRow } from "./readings-store";

/** A document with its newest revision and how far its reading is. */
export type ListedDocument = Document & {
  readonly revision: Revision;
  readonly reading: Pick<Reading, "stage" | "reason">;
  readonly passages: number;
  /** The codes of the indicators it is a proof for. */
  readonly leaves: readonly string[];
};

/** The documents of an entry as last uploaded, oldest first; a sealed declaration is no evidence, and not among them. */
export async function documentsOf(db: Database, entry: string): Promise<readonly ListedDocument[]> {
  return documentsIn(db, [entry]);
}

/** The same of several entries, in their order. */
export async function documentsIn(
  db: Database,
  entries: readonly string[],
): Promise<readonly ListedDocument[]> {
  const rows = await revisions(db)
    .innerJoin("document", "document.id", "document_revision.document")
    .select(["document.entry", "document.title", "document.openness", "document.period", "document.unit"])
    .select((row) =>
      row
        .selectFrom("passage")
        .select((passage) => passage.fn.max<number | null>("passage.number").as("n"))
        .whereRef("passage.file", "=", "document_revision.file")
        .where("passage.reader", "=", readerVersion)
        .as("passages"),
    )
    .select(linkedCodes.as("leaves"))
    .where("document.entry", "in", each(entries))
    .where("document.purged_at", "is", null)
    .where("document.id", "not in", db.query.selectFrom("declaration").select("declaration.document"))
    .where((where) =>
      where(
        "document_revision.number",
        "=",
        where
          .selectFrom("document_revision as other")
          .select((other) => other.fn.max("other.number").as("n"))
          .whereRef("other.document", "=", "document_revision.document"),
      ),
    )
    .orderBy("document.created_at")
    .orderBy("document.id")
    .execute();
  return rows.map((row) => ({
    id: row.document,
    entry: row.entry,
    title: row.title,
    openness: row.openness,
    period: row.period,
    unit: row.unit,
    revision: revisionOfRow(row),
    reading: { stage: row.stage, reason: row.reason },
    passages: row.passages ?? 0,
    leaves: Codes.parse(JSON.parse(row.leaves)),
  }));
}

const Codes = z.array(z.string());

/** One upload with all that stands around it, as a person sees it. */
export type SeenRevision = SeenEntry & {
  readonly document: Document;
  readonly revision: Revision;
  readonly reading: Reading;
  /** Every upload of the document, newest first. */
  readonly revisions: readonly Revision[];
};

/** A revision of a document of an entry that the person may see; every other does not exist. */
export async function visibleRevision(db: Database, person: Person, id: string): Promise<SeenRevision> {
  const row = await revisions(db).where("document_revision.id", "=", id).executeTakeFirst();
  if (row === undefined) throw new NotFound("document");
  const document = await documentOf(db, row.document);
  const seen = await visibleEntry(db, person, document.entry);
  // what a bureau gives itself stands on its declaration
  if (!seesSelfScores(seen.membership.role, seen.entry.phase) && (await isDeclaration(db, document.id)))
    throw new NotFound("document");
  return {
    ...seen,
    document,
    revision: revisionOfRow(row),
    reading: readingOfRow(row),
    revisions: await revisionsOf(db, document.id),
  };
}

async function isDeclaration(db: Database, document: string): Promise<boolean> {
  const row = db.query.selectFrom("declaration").select("document").where("document", "=", document);
  return (await row.executeTakeFirst()) !== undefined;
}

/** A revision of a document of this entry, with its reading. */
export async function revisionIn(
  db: Database,
  entry: string,
  id: string,
): Promise<{ readonly revision: Revision; readonly reading: Reading }> {
  const row = await revisions(db)
    .innerJoin("document", "document.id", "document_revision.document")
    .where("document_revision.id", "=", id)
    .where("document.entry", "=", entry)
    .where("document.purged_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("document");
  return { revision: revisionOfRow(row), reading: readingOfRow(row) };
}

/** A document of this entry, by its id. */
export async function documentIn(db: Database, entry: string, id: string): Promise<Document> {
  const document = await documentOf(db, id);
  if (document.entry !== entry) throw new NotFound("document");
  return document;
}

export async function revisionsOf(db: Database, document: string): Promise<readonly Revision[]> {
  const rows = await revisions(db)
    .where("document_revision.document", "=", document)
    .orderBy("document_revision.number", "desc")
    .execute();
  return rows.map(revisionOfRow);
}

export function insertDocuments(
  db: Database,
  documents: readonly Document[],
  at: number,
  by: string,
): readonly Write[] {
  return insertAll(
    db,
    "document",
    documents.map(({ id, entry, title, openness, period, unit }) => ({
      id,
      entry,
      title,
      openness,
      period,
      unit,
      created_at: at,
      created_by: by,
    })),
  );
}

export function insertRevisions(db: Database, revisions: readonly Revision[], by: string): readonly Write[] {
  return insertAll(
    db,
    "document_revision",
    revisions.map(({ uploadedAt, ...columns }) => ({
      ...columns,
      uploaded_at: uploadedAt,
      uploaded_by: by,
    })),
  );
}

export function writeDetails(
  db: Database,
  document: string,
  details: Pick<Document, "title" | "openness" | "period" | "unit">,
): Write {
  return db.query.updateTable("document").set(details).where("id", "=", document);
}

/** Whether any upload, piece of evidence, proof or photo of a visit refers to a file. */
export async function isUsed(db: Database, file: string): Promise<boolean> {
  const row = await db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .select("document_revision.id")
    .where("file", "=", file)
    .where("document.purged_at", "is", null)
    .unionAll(db.query.selectFrom("evidence").select("id").where("file", "=", file))
    .unionAll(db.query.selectFrom("proof").select("resolution as id").where("file", "=", file))
    .unionAll(
      db.query
        .selectFrom("visit_photo")
        .select("item as id")
        .where("file", "=", file)
        .where("arrived_at", "is not", null),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function documentOf(db: Database, id: string): Promise<Document> {
  const row = await db.query
    .selectFrom("document")
    .select(["id", "entry", "title", "openness", "period", "unit"])
    .where("id", "=", id)
    .where("purged_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("document");
  return row;
}

function revisions(db: Database) {
  return db.query
    .selectFrom("document_revision")
    .leftJoin("reading", (join) =>
      join.onRef("reading.file", "=", "document_revision.file").on("reading.reader", "=", readerVersion),
    )
    .leftJoin("hold", (join) =>
      join.onRef("hold.file", "=", "document_revision.file").on("hold.released_at", "is", null),
    )
    .select([
      "document_revision.id",
      "document_revision.document",
      "document_revision.number",
      "document_revision.file",
      "document_revision.name",
      "document_revision.kind",
      "document_revision.size",
      "document_revision.uploaded_at",
      "reading.text_digest",
    ])
    .select((row) => [
      // what is held is held whatever was read before; a file that this version of the reader has not begun waits for it
      sql<ReadingStage>`iif(hold.file IS NOT NULL, 'held', coalesce(reading.stage, 'waiting'))`.as("stage"),
      row.fn.coalesce("hold.mark", "reading.reason", sql.lit("")).as("reason"),
      row.fn.coalesce("reading.pages", sql.lit("[]")).as("pages"),
    ]);
}

type RevisionRow = Omit<Revision, "uploadedAt"> & { readonly uploaded_at: number };

function revisionOfRow({ id, document, number, file, name, kind, size, uploaded_at }: RevisionRow): Revision {
  return { id, document, number, file, name, kind, size, uploadedAt: uploaded_at };
}
