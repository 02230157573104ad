import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { Invalid } from "../errors";
import { change } from "../log/change";
import { fileKey, textKey } from "./files";
import { pictureKey } from "./page-pictures";
import {
  endPurge,
  eraseDocument,
  insertPurge,
  type OwnObjects,
  ownObjects,
  type Purge,
  standingPurges,
} from "./purge-store";
import { repeats } from "./repeats";
import { eraseRepeats, sentencesIn } from "./repeats-store";
import { revisionsOf } from "./store";

/**
 * Asks that a document be erased for good; nothing goes before another person confirms it (evidence §1). Refuses a
 * reason that repeats the document: the reason stays.
 */
export async function askPurge(
  db: Database,
  files: R2Bucket,
  now: number,
  { entry, membership }: SeenEntry,
  document: string,
  reason: string,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  if (repeats(await sentencesIn(db, files, document), reason)) throw new Invalid("evidence.purge.repeats");
  await change(db, now, [stream], async () => {
    if ((await purgeOf(db, entry.id, document)) !== undefined) throw new Invalid("evidence.purge.stands");
    const purge = { id: newId(), document, reason, asked_at: now, asked_by: membership.id };
    return {
      writes: [insertPurge(db, purge)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.purge_asked",
          subject: document,
          body: { reason },
        },
      ],
      result: undefined,
    };
  });
}

/** Takes a purge back; whoever may ask for one may. */
export async function withdrawPurge(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  document: string,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    const { id } = await standing(db, entry.id, document);
    return {
      writes: [endPurge(db, id, "withdrawn", now, membership.id)],
      records: [
        { stream, actor: membership.person, action: "document.purge_withdrawn", subject: document, body: {} },
      ],
      result: undefined,
    };
  });
}

/**
 * Erases a document for good: the second person's word (evidence §1, assessment §1). What repeats its words goes first,
 * while they can be compared, then the objects, so that a purge that breaks off still stands and is confirmed again;
 * the log keeps digests, reason and both persons.
 */
export async function confirmPurge(
  db: Database,
  files: R2Bucket,
  now: number,
  { entry, membership }: SeenEntry,
  document: string,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  bySecond(await standing(db, entry.id, document), membership.person);
  await blankRepeats(db, files, now, { entry, membership }, document);
  await deleteObjects(files, await ownObjects(db, document));
  await change(db, now, [stream], async () => {
    const purge = await standing(db, entry.id, document);
    bySecond(purge, membership.person);
    const own = await ownObjects(db, document);
    const digests = (await revisionsOf(db, document)).map(({ file }) => file);
    return {
      writes: [
        ...eraseDocument(db, { document, entry: entry.id }, now, own),
        endPurge(db, purge.id, "done", now, membership.id),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.purged",
          subject: document,
          body: {
            sha256: digests,
            reason: purge.reason,
            asked: purge.askedBy.person,
            confirmed: membership.person,
          },
        },
      ],
      result: undefined,
    };
  });
}

/** No quoted sentence is left (quality §4), also where somebody typed it into a reason. */
async function blankRepeats(
  db: Database,
  files: R2Bucket,
  now: number,
  { entry, membership }: Pick<SeenEntry, "entry" | "membership">,
  document: string,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  const sentences = await sentencesIn(db, files, document);
  await change(db, now, [stream], async () => {
    const writes = await eraseRepeats(db, { entry: entry.id, round: entry.round }, sentences);
    const record = {
      stream,
      actor: membership.person,
      action: "document.purge_begun",
      subject: document,
      body: { blanked: writes.length },
    };
    return { writes, records: writes.length === 0 ? [] : [record], result: undefined };
  });
}

/** The purge of a document that waits, if one does. */
export async function purgeOf(db: Database, entry: string, document: string): Promise<Purge | undefined> {
  return (await standingPurges(db, entry)).find((purge) => purge.document === document);
}

async function standing(db: Database, entry: string, document: string): Promise<Purge> {
  const purge = await purgeOf(db, entry, document);
  if (purge === undefined) throw new Invalid("evidence.purge.none");
  return purge;
}

/** Two persons, not two memberships of one. */
function bySecond({ askedBy }: Purge, person: string): void {
  if (askedBy.person === person) throw new Invalid("evidence.purge.second");
}

async function deleteObjects(files: R2Bucket, { files: own, texts, pictures }: OwnObjects): Promise<void> {
  const keys = [...own.map(fileKey), ...texts.map(textKey), ...pictures.map(pictureKey)];
  for (let from = 0; from < keys.length; from += most) await files.delete(keys.slice(from, from + most));
}

/** Keys that R2 deletes at once. */
const most = 1000;
