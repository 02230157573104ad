import { createHash } from "node:crypto";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { Invalid, TooLarge } from "../errors";
import { sha256 } from "../log/log";
import { largestInParts } from "./documents";
import { keepFile } from "./files";
import { partSize } from "./incoming";
import {
  deleteUpload,
  findUpload,
  insertUpload,
  type Resumable,
  uploadWithParts,
  writePart,
} from "./resumed-store";
import type { Sent } from "./uploads";

/** What tells a file from others before its bytes are here: the same three are the same file (evidence §1). */
export type Announced = { readonly name: string; readonly size: number; readonly modified: number };

/** Begins to take a large file, or finds the upload of it that broke off. Refuses what is larger than is taken. */
export async function beginUpload(
  db: Database,
  files: R2Bucket,
  now: number,
  { entry, membership }: SeenEntry,
  announced: Announced,
): Promise<Resumable> {
  if (announced.size > largestInParts) throw new TooLarge("file");
  const of = { ...announced, entry: entry.id, by: membership.id };
  const before = await findUpload(db, of);
  if (before !== undefined) return before;
  const id = newId();
  const { uploadId } = await files.createMultipartUpload(incomingKey(id));
  await db.batch([insertUpload(db, { ...of, id, multipart: uploadId, begun_at: now })]);
  const begun = await findUpload(db, of);
  if (begun === undefined) throw new Error(`no upload ${id}`);
  // of two that began at once the first stands
  if (begun.id !== id) await files.resumeMultipartUpload(incomingKey(id), uploadId).abort();
  return begun;
}

/** Takes one part, whole and as its digest says; the same part again takes the place of the one before. */
export async function takePart(
  db: Database,
  files: R2Bucket,
  seen: SeenEntry,
  id: string,
  part: { readonly number: number; readonly digest: string; readonly bytes: ArrayBuffer },
): Promise<void> {
  const upload = await ownUpload(db, seen, id);
  const { number, digest, bytes } = part;
  if (bytes.byteLength !== sizeOfPart(upload, number) || (await sha256(bytes)) !== digest)
    throw new Invalid("evidence.upload.differs");
  const multipart = files.resumeMultipartUpload(incomingKey(id), upload.multipart);
  const { etag } = await multipart.uploadPart(number, bytes);
  await db.batch([writePart(db, id, number, etag)]);
}

/** Puts the parts together and moves the file to its digest; broken off, it can be asked for again. */
export async function completeUpload(
  db: Database,
  files: R2Bucket,
  seen: SeenEntry,
  id: string,
): Promise<Sent> {
  const upload = await ownUpload(db, seen, id);
  const { name, size, parts } = upload;
  if (parts.length !== partsOf(upload)) throw new Invalid("evidence.resume.partsMissing");
  const key = incomingKey(id);
  if ((await files.head(key)) === null)
    await files
      .resumeMultipartUpload(key, upload.multipart)
      .complete(parts.map(({ number, etag }) => ({ partNumber: number, etag })));
  const hash = createHash("sha256");
  for await (const chunk of await bodyOf(files, key)) hash.update(chunk);
  const digest = hash.digest("hex");
  await keepFile(files, await bodyOf(files, key), { digest, size });
  return { name, digest, size };
}

/** Forgets an upload once its file is a document, or was refused. */
export async function endUpload(db: Database, files: R2Bucket, id: string): Promise<void> {
  await files.delete(incomingKey(id));
  await db.batch([deleteUpload(db, id)]);
}

/** Takes away an upload that nobody finished, with the parts R2 keeps for it. */
export async function abortUpload(
  db: Database,
  files: R2Bucket,
  { id, multipart }: Pick<Resumable, "id" | "multipart">,
): Promise<void> {
  try {
    await files.resumeMultipartUpload(incomingKey(id), multipart).abort();
  } catch (error) {
    // R2 forgets uploads after a week by itself, and those it completed: error 10024
    if (!(error instanceof Error && /10024|does not exist/i.test(error.message))) throw error;
  }
  await endUpload(db, files, id);
}

function incomingKey(id: string): string {
  return `incoming/${id}`;
}

/** An upload is its owner's alone, and of one entry; one that was swept has to be begun again. */
async function ownUpload(db: Database, { entry, membership }: SeenEntry, id: string): Promise<Resumable> {
  const upload = await uploadWithParts(db, id);
  if (upload === undefined || upload.entry !== entry.id || upload.by !== membership.id)
    throw new Invalid("evidence.resume.gone");
  return upload;
}

function partsOf({ size }: Resumable): number {
  return Math.ceil(size / partSize);
}

/** Undefined for a part that the file does not have. */
function sizeOfPart(upload: Resumable, number: number): number | undefined {
  const last = partsOf(upload);
  if (!Number.isSafeInteger(number) || number < 1 || number > last) return undefined;
  return number < last ? partSize : upload.size - (last - 1) * partSize;
}

async function bodyOf(files: R2Bucket, key: string): Promise<ReadableStream<Uint8Array>> {
  const object = await files.get(key);
  if (object === null) throw new Error(`no object ${key}`);
  return object.body;
}
