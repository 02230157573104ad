import type { Database } from "../db/database";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import type { Refusal } from "../errors";
import { leavesOf, wholeTree } from "../sheets/marks";
import type { Upload } from "./forms";
import { unpackParts } from "./parts";
import { type Attached, dropUnused, type Kept, recordUpload, recordUploads, type Uploaded } from "./uploads";

/** What became of every file of a ZIP, in its order; nothing of it is left out. */
export type PartsReport = {
  readonly archive: string;
  readonly parts: readonly PartReport[];
  /** The ZIP itself is a document too, since some of its files were not taken. */
  readonly keptWhole: boolean;
};

export type PartReport =
  | { readonly path: string; readonly uploaded: Uploaded }
  | { readonly path: string; readonly refusal: Refusal };

/** Documents written in one change: its rows and log rows stay far below what one request may write. */
const portion = 50;

/**
 * Makes each file of a ZIP a document of the entry, linked to the leaf of its code (evidence §1). Undefined for a ZIP
 * that bears no codes. Broken off, it leaves whole documents, and the same ZIP goes on where it stopped.
 */
export async function recordParts(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenEntry,
  about: Upload,
  archive: Kept,
  attached?: Attached,
): Promise<PartsReport | undefined> {
  const untitled = { ...about, title: undefined };
  const leaves = leavesOf(await editionOf(db, seen.entry.edition), wholeTree, seen.entry.kind);
  const unpacked = await unpackParts(db, files, archive, leaves);
  if (unpacked === undefined) return undefined;
  const taken = unpacked.filter((part) => "kept" in part);
  const uploaded = new Map<Kept, Uploaded>();
  for (let from = 0; from < taken.length; from += portion) {
    const some = taken.slice(from, from + portion).map(({ kept }) => kept);
    const recorded = await recordUploads(db, now, seen, untitled, some, attached);
    for (const [index, one] of recorded.entries()) {
      const kept = some[index];
      if (kept !== undefined) uploaded.set(kept, one);
    }
  }
  const parts = unpacked.flatMap((part): readonly PartReport[] => {
    if ("refusal" in part) return [part];
    const found = uploaded.get(part.kept);
    return found === undefined ? [] : [{ path: part.path, uploaded: found }];
  });
  const keptWhole = taken.length < unpacked.length;
  if (keptWhole) await recordUpload(db, now, seen, untitled, archive, attached);
  else await dropUnused(db, files, archive.digest);
  return { archive: archive.name, parts, keptWhole };
}
