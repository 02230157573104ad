import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { Invalid, TooLarge } from "../errors";
import { change } from "../log/change";
import { kindOf } from "../reading/extract/kind.ts";
import type { Kind } from "../reading/extract/extracted.ts";
import { type Document, largestFile, plainName, type Revision, titleOfName } from "./documents";
import { fileKey, keepFile, storedBytes } from "./files";
import type { Upload } from "./forms";
import { secrecyMark } from "./secrecy";
import { insertHold, insertReading } from "./readings-store";
import { documentsOf, insertDocument, insertRevision, isUsed } from "./store";

/** A file that lies in R2 and is of a kind that is taken. */
export type Kept = {
  readonly name: string;
  readonly digest: string;
  readonly size: number;
  readonly kind: Kind;
};

/** What became of an upload: a new document, a new revision of one, or nothing because it is there already. */
export type Uploaded = {
  readonly outcome: "added" | "revised" | "same";
  readonly document: Document;
  readonly revision: Revision;
};

/** Takes the raw bytes of one file as a script sends them; refuses what is too large, cut, altered or not on the list. */
export async function takeFile(
  db: Database,
  files: R2Bucket,
  body: ReadableStream<Uint8Array>,
  sent: { readonly name: string; readonly digest: string; readonly size: number },
): Promise<Kept> {
  if (sent.size > largestFile) throw new TooLarge("file");
  if (sent.size === 0) throw new Invalid("evidence.refused.empty");
  await keepFile(files, body, sent);
  return acceptFile(db, files, sent);
}

/** Decides a stored file's kind from its bytes; what is not on the list goes away again, with the reason. */
export async function acceptFile(
  db: Database,
  files: R2Bucket,
  arrived: { readonly name: string; readonly digest: string; readonly size: number },
): Promise<Kept> {
  const { digest, size } = arrived;
  if (size === 0) throw new Invalid("evidence.refused.empty");
  const name = plainName(arrived.name);
  if (name === "") throw new Invalid("evidence.upload.nameless");
  const decided = await kindOf(storedBytes(files, fileKey(digest), size));
  if (decided.kind !== "refused") return { name, digest, size, kind: decided.kind };
  await dropUnused(db, files, digest);
  throw new Invalid(`evidence.refused.${decided.reason}`, { name });
}

/** Takes a file away that was refused, unless something rests on the same bytes. */
export async function dropUnused(db: Database, files: R2Bucket, digest: string): Promise<void> {
  if (!(await isUsed(db, digest))) await files.delete(fileKey(digest));
}

/**
 * Writes down an upload after its object is there (evidence §1). In an entry one name is one document: the same name
 * again is its next revision, the same bytes again are nothing new.
 */
export async function recordUpload(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  about: Upload,
  kept: Kept,
): Promise<Uploaded> {
  const stream = `entry:${entry.id}`;
  return change<Uploaded>(db, now, [stream], async () => {
    const listed = await documentsOf(db, entry.id);
    const same = listed.find(({ revision }) => revision.file === kept.digest);
    if (same !== undefined)
      return {
        writes: [],
        records: [],
        result: { outcome: "same", document: same, revision: same.revision },
      };
    const before = listed.find(({ revision }) => revision.name === kept.name);
    const document: Document = before ?? {
      id: newId(),
      entry: entry.id,
      title: about.title ?? titleOfName(kept.name),
      openness: about.openness,
      period: about.period,
      unit: about.unit,
    };
    const revision = nextRevision(document.id, before?.revision.number ?? 0, kept, now);
    return {
      writes: [
        ...(before === undefined ? [insertDocument(db, document, now, membership.id)] : []),
        insertRevision(db, revision, membership.id),
        ...waits(db, now, kept),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: before === undefined ? "document.added" : "document.revised",
          subject: document.id,
          body: { ...aboutOf(document), revision: { ...revision } },
        },
      ],
      result: { outcome: before === undefined ? "added" : "revised", document, revision },
    };
  });
}

/** Writes a new upload of this very document, whatever its file is called. */
export async function recordRevision(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  document: string,
  kept: Kept,
): Promise<Uploaded> {
  const stream = `entry:${entry.id}`;
  return change<Uploaded>(db, now, [stream], async () => {
    const before = (await documentsOf(db, entry.id)).find(({ id }) => id === document);
    if (before === undefined) throw new Error(`no document ${document}`);
    if (before.revision.file === kept.digest)
      return {
        writes: [],
        records: [],
        result: { outcome: "same", document: before, revision: before.revision },
      };
    const revision = nextRevision(document, before.revision.number, kept, now);
    return {
      writes: [insertRevision(db, revision, membership.id), ...waits(db, now, kept)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.revised",
          subject: document,
          body: { revision },
        },
      ],
      result: { outcome: "revised", document: before, revision },
    };
  });
}

function nextRevision(
  document: string,
  last: number,
  { name, digest, size, kind }: Kept,
  at: number,
): Revision {
  return { id: newId(), document, number: last + 1, file: digest, name, kind, size, uploadedAt: at };
}

function aboutOf({ title, openness, period, unit }: Document) {
  return { title, openness, period, unit };
}

/** A file waits to be read, or for a person where its name bears a mark of secrecy. */
function waits(db: Database, now: number, { digest, name }: Kept) {
  const mark = secrecyMark(name);
  if (mark === null) return [insertReading(db, digest, now, "waiting")];
  return [
    insertHold(db, { file: digest, mark, place: "name", held_at: now }),
    insertReading(db, digest, now, "held", mark),
  ];
}
