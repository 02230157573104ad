import type { Database, Write } from "../db/database";
import type { ReadingStage } from "../db/terms";
import { Invalid } from "../errors";
import { change } from "../log/change";
import { extract, readingLimits } from "../reading/extract/extract.ts";
import type { Page } from "../reading/extract/extracted.ts";
import { passagesIn, structureOf } from "../reading/read.ts";
import type { Passage, Section } from "../reading/report.ts";
import { type PassageRow, pageAt, type SectionRow } from "./documents";
import { fileKey, keepText, storedText } from "./files";
import { secrecyMark } from "./secrecy";
import {
  holdOf,
  insertHold,
  insertReading,
  readingOf,
  releaseHold,
  replacePassages,
  replaceSections,
  writeReading,
} from "./readings-store";
import type { SeenRevision } from "./store";

/**
 * The stages of reading a file (evidence §1). Each takes and hands on nothing but the file's digest, writes its rows
 * and the next stage in one batch, and makes the same rows when it is run again.
 */
export async function extractFile(
  db: Database,
  files: R2Bucket,
  now: number,
  file: string,
): Promise<ReadingStage> {
  const hold = await holdOf(db, file);
  if (hold?.standing) return endAs(db, now, file, "held", hold.mark);
  await db.batch([writeReading(db, file, now, { stage: "extract", reason: "" })]);
  const object = await files.get(fileKey(file));
  if (object === null) throw new Error(`no object of ${file}`);
  if (object.size > readingLimits.bytes) return endAs(db, now, file, "unread", "too_large");
  const extracted = await extract(await object.bytes());
  if ("reason" in extracted) return endAs(db, now, file, "unread", "damaged");
  if ("unread" in extracted) return endAs(db, now, file, "unread", extracted.unread);
  const mark = secrecyMark(extracted.text);
  if (mark !== null && hold === undefined)
    return endAs(db, now, file, "held", mark, insertHold(db, { file, mark, place: "text", held_at: now }));
  const textDigest = await keepText(files, extracted.text);
  await db.batch([
    writeReading(db, file, now, {
      stage: "structure",
      text_digest: textDigest,
      pages: JSON.stringify(extracted.pages),
    }),
  ]);
  return "structure";
}

export async function structureFile(
  db: Database,
  files: R2Bucket,
  now: number,
  file: string,
): Promise<ReadingStage> {
  const { text } = await extractedText(db, files, file);
  const { document, sections } = structureOf(text, file);
  await db.batch([
    ...replaceSections(db, file, sections.map(sectionRow)),
    writeReading(db, file, now, { stage: "passages", report: JSON.stringify(document) }),
  ]);
  return "passages";
}

export async function cutFile(
  db: Database,
  files: R2Bucket,
  now: number,
  file: string,
): Promise<ReadingStage> {
  const { text, pages } = await extractedText(db, files, file);
  const passages = passagesIn(structureOf(text, file));
  await db.batch([
    ...replacePassages(
      db,
      file,
      text,
      passages.map((passage, index) => passageRow(passage, index, pages)),
    ),
    writeReading(db, file, now, { stage: "facts" }),
  ]);
  return "facts";
}

/** Notes who started a reading again; the workflow does the rest. */
export async function readAgain(
  db: Database,
  now: number,
  { entry, membership, document, revision }: SeenRevision,
) {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => ({
    writes: [
      insertReading(db, revision.file, now, "waiting"),
      writeReading(db, revision.file, now, { stage: "waiting", reason: "" }),
    ],
    records: [
      {
        stream,
        actor: membership.person,
        action: "reading.started",
        subject: document.id,
        body: { file: revision.file },
      },
    ],
    result: undefined,
  }));
}

/** Lets a held file be read: somebody looked at it and answers for the reason (evidence §1). */
export async function releaseFile(
  db: Database,
  now: number,
  { entry, membership, document, revision }: SeenRevision,
  reason: string,
): Promise<void> {
  const { file } = revision;
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    if (!(await holdOf(db, file))?.standing) throw new Invalid("evidence.release.none");
    return {
      writes: [
        releaseHold(db, file, { at: now, by: membership.id, reason }),
        insertReading(db, file, now, "waiting"),
        writeReading(db, file, now, { stage: "waiting", reason: "" }),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.released",
          subject: document.id,
          body: { file, reason },
        },
      ],
      result: undefined,
    };
  });
}

/** What a reading that broke off leaves: why, so that the page can say it and somebody can start it again. */
export async function failReading(db: Database, now: number, file: string, reason: string): Promise<void> {
  await db.batch([writeReading(db, file, now, { stage: "failed", reason: reason.slice(0, 500) })]);
}

async function endAs(
  db: Database,
  now: number,
  file: string,
  stage: "unread" | "held",
  reason: string,
  ...also: readonly Write[]
): Promise<ReadingStage> {
  await db.batch([...also, writeReading(db, file, now, { stage, reason })]);
  return stage;
}

export async function extractedText(db: Database, files: R2Bucket, file: string) {
  const reading = await readingOf(db, file);
  if (reading === undefined || reading.textDigest === null) throw new Error(`no text of ${file}`);
  return { text: await storedText(files, reading.textDigest), pages: reading.pages };
}

/** The reader names sections s1, s2, … in their order. */
function numberOf(id: string): number {
  return Number(id.slice(1));
}

function sectionRow({ id, parent, level, label, title, nature, start, end }: Section): SectionRow {
  return {
    number: numberOf(id),
    parent: parent === null ? null : numberOf(parent),
    level,
    label: label ?? "",
    title,
    nature,
    start,
    end,
  };
}

function passageRow({ section, start, end }: Passage, index: number, pages: readonly Page[]): PassageRow {
  return {
    number: index + 1,
    section: section === null ? null : numberOf(section),
    page: pageAt(pages, start),
    start,
    end,
  };
}
