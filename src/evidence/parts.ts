import { createHash } from "node:crypto";
import type { Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { type Refusal, Invalid } from "../errors";
import { Unreadable } from "../reading/extract/extracted.ts";
import { openZip, type Zip, type ZipEntry, zipLimits } from "../reading/extract/zip.ts";
import { fileKey, storedBytes } from "./files";
import { commonRoot, isLitter } from "./folders";
import { codeOfPath } from "./links";
import { dropUnused, type Kept, takeFile } from "./uploads";

/** A file of a ZIP: it lies in R2 by itself now, or it was not taken for a reason. */
export type Part =
  | { readonly path: string; readonly kept: Kept }
  | { readonly path: string; readonly refusal: Refusal };

/** Files one ZIP may bring: a request has so many statements, and a report of more is not read (quality §4). */
export const mostParts = 200;

/** Bytes of one file of a ZIP, which is unpacked in memory; a larger one is uploaded by itself. */
export const largestPart = 24 * 1024 * 1024;

/**
 * Unpacks a ZIP whose files are named by codes of indicators, each through the door of a single upload (evidence §1).
 * Undefined where no file bears a code: then it is an archive like any other.
 */
export async function unpackParts(
  db: Database,
  files: R2Bucket,
  archive: Kept,
  leaves: readonly Pick<Leaf, "code">[],
): Promise<readonly Part[] | undefined> {
  const zip = await opened(files, archive);
  const entries = zip?.entries.filter(({ path }) => !isLitter(path)) ?? [];
  const root = commonRoot(
    entries.map(({ path }) => path),
    leaves,
  );
  const named = entries.map((entry) => ({ entry, path: entry.path.slice(root.length) }));
  if (zip === undefined || !named.some(({ path }) => codeOfPath(path, leaves) !== undefined))
    return undefined;
  if (named.length > mostParts) throw new Invalid("evidence.parts.tooMany", { n: mostParts });
  const parts: Part[] = [];
  // one after the other: only one of them is in memory
  for (const { entry, path } of named) parts.push(await unpack(db, files, zip, entry, path));
  return parts;
}

async function opened(files: R2Bucket, { digest, size }: Kept): Promise<Zip | undefined> {
  try {
    return await openZip(storedBytes(files, fileKey(digest), size), { ...zipLimits, entry: largestPart });
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

async function unpack(db: Database, files: R2Bucket, zip: Zip, entry: ZipEntry, path: string): Promise<Part> {
  try {
    const bytes = await zip.read(entry);
    const digest = createHash("sha256").update(bytes).digest("hex");
    const kept = await takeFile(db, files, streamOf(bytes), { name: path, path, digest, size: bytes.length });
    if (kept.kind !== "zip") return { path, kept };
    await dropUnused(db, files, kept.digest);
    return { path, refusal: new Invalid("evidence.parts.nested") };
  } catch (error) {
    if (error instanceof Unreadable) return { path, refusal: new Invalid(unreadableKey(error)) };
    if (error instanceof Invalid) return { path, refusal: error };
    throw error;
  }
}

/** The bytes as they are, without the copy a blob would make. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

function unreadableKey({ reason }: Unreadable): string {
  if (reason === "encrypted") return "evidence.parts.encrypted";
  return reason === "zip_bomb" ? "evidence.parts.tooLarge" : "evidence.parts.damaged";
}
