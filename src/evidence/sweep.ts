import { type Database, each } from "../db/database";
import { readerVersion } from "./documents";
import { fileKey, textKey } from "./files";
import { pictureKey } from "./page-pictures";
import { insertReading, writeReading } from "./readings-store";
import { abortUpload } from "./resumed";
import { uploadsBefore } from "./resumed-store";
import { startReadingAgain } from "./start";

const day = 86_400_000;

/** How long a stage may take before its run counts as lost. */
const longestStage = day / 48;

/**
 * Takes away what nothing refers to: what is left on the way in, and files, texts and pictures without a row, all older
 * than a day, so that nothing under way is touched (evidence §1). Run twice, late or never it harms nothing.
 */
export async function sweep(db: Database, files: R2Bucket, now: number): Promise<void> {
  for (const upload of await uploadsBefore(db, now - day, 100)) await abortUpload(db, files, upload);
  for await (const keys of oldKeys(files, "incoming/", now)) await files.delete([...keys]);
  for await (const keys of oldKeys(files, fileKey(""), now))
    await files.delete(await without(keys, fileKey(""), (names) => usedFiles(db, names)));
  for await (const keys of oldKeys(files, textKey(""), now))
    await files.delete(await without(keys, textKey(""), (names) => usedTexts(db, names)));
  for await (const keys of oldKeys(files, pictureKey(""), now))
    await files.delete(await without(keys, pictureKey(""), (names) => usedPictures(db, names)));
}

/** Starts what was to be read and is not being read: a run that was lost, a file this reader has not seen yet. */
export async function resumeReadings(db: Database, workflow: Env["READING"], now: number): Promise<void> {
  const lost = await db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .leftJoin("reading", (join) =>
      join.onRef("reading.file", "=", "document_revision.file").on("reading.reader", "=", readerVersion),
    )
    .select("document_revision.file")
    .distinct()
    .where("document.purged_at", "is", null)
    .where((where) =>
      where.or([
        where("reading.file", "is", null),
        where.and([
          where("reading.stage", "in", ["waiting", "extract", "structure", "passages", "facts"]),
          where("reading.changed_at", "<", now - longestStage),
        ]),
      ]),
    )
    .limit(200)
    .execute();
  for (const { file } of lost) {
    await db.batch([
      insertReading(db, file, now, "waiting"),
      writeReading(db, file, now, { stage: "waiting" }),
    ]);
    await startReadingAgain(workflow, file);
  }
}

async function* oldKeys(files: R2Bucket, prefix: string, now: number): AsyncGenerator<readonly string[]> {
  let cursor: string | undefined;
  do {
    const page = await files.list({ prefix, ...(cursor !== undefined && { cursor }) });
    const old = page.objects.filter(({ uploaded }) => uploaded.getTime() < now - day);
    if (old.length > 0) yield old.map(({ key }) => key);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
}

async function without(
  keys: readonly string[],
  prefix: string,
  usedOf: (names: readonly string[]) => Promise<readonly (string | null)[]>,
): Promise<string[]> {
  const used = new Set(await usedOf(keys.map((key) => key.slice(prefix.length))));
  return keys.filter((key) => !used.has(key.slice(prefix.length)));
}

/** A file is used by an upload that is not erased, by a piece of evidence, as a proof, or as a photo of a visit. */
async function usedFiles(db: Database, names: readonly string[]): Promise<readonly string[]> {
  const rows = await db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .select("file")
    .where("file", "in", each(names))
    .where("document.purged_at", "is", null)
    .union(
      db.query
        .selectFrom("evidence")
        .select((row) => row.ref("evidence.file").$notNull().as("file"))
        .where("file", "in", each(names)),
    )
    .union(
      db.query
        .selectFrom("proof")
        .select((row) => row.ref("proof.file").$notNull().as("file"))
        .where("file", "in", each(names)),
    )
    .union(
      db.query
        .selectFrom("visit_photo")
        .select("file")
        .where("file", "in", each(names))
        .where("arrived_at", "is not", null),
    )
    .execute();
  return rows.map(({ file }) => file);
}

/** A text is used while a reading made it, or a quote stands in it. */
async function usedTexts(db: Database, names: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = await db.query
    .selectFrom("reading")
    .select("text_digest")
    .where("text_digest", "in", each(names))
    .union(inDocuments(db).select("evidence.text_digest").where("evidence.text_digest", "in", each(names)))
    .execute();
  return rows.map(({ text_digest }) => text_digest);
}

/** A picture is used while a page has it, or a box was drawn on it (decisions/009). */
async function usedPictures(db: Database, names: readonly string[]): Promise<readonly (string | null)[]> {
  const rows = await db.query
    .selectFrom("page_picture")
    .select("digest as picture")
    .where("digest", "in", each(names))
    .union(inDocuments(db).select("evidence.picture").where("evidence.picture", "in", each(names)))
    .execute();
  return rows.map(({ picture }) => picture);
}

/** Pieces of evidence in documents that were not erased for good. */
function inDocuments(db: Database) {
  return db.query
    .selectFrom("evidence")
    .innerJoin("document_revision", "document_revision.id", "evidence.revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .where("document.purged_at", "is", null);
}
