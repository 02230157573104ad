import type { Database } from "../db/database";
import type { Media } from "../db/terms";
import type { SeenEntry } from "../entries/entries";
import { Invalid } from "../errors";
import { decideQuote, proven, quotableText } from "../evidence/citations";
import { pageAt } from "../evidence/documents";
import type { Arrived } from "../evidence/incoming";
import { secrecyMark } from "../evidence/secrecy";
import { revisionIn } from "../evidence/store";
import { acceptFile, dropUnused, type Kept } from "../evidence/uploads";
import type { ProofWrites } from "./resolutions";
import { insertProof } from "./resolutions-store";

export type ProofSent = {
  /** A document of the entry, by its upload. */
  readonly revision: string | undefined;
  /** Words that have to stand literally in it. */
  readonly exact: string | undefined;
  /** A file brought for it. */
  readonly file: Arrived | undefined;
};

const nothing = { revision: null, evidence: null, file: null, name: null, media: null, size: null };

/**
 * Makes ready what a veto, a bonus or a penalty rests on: a document of the entry as a whole, a sentence proven to stand
 * in it, a file; one at least. A file that is refused does not stay.
 */
export async function proving(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenEntry,
  { revision, exact, file }: ProofSent,
): Promise<ProofWrites> {
  if (revision === undefined && file === undefined) throw new Invalid("moderation.proof.missing");
  const kept = file === undefined ? undefined : await keptFile(db, files, file);
  try {
    const cited =
      revision === undefined ? undefined : await citedDocument(db, files, now, seen, revision, exact);
    const rows = [
      ...(cited === undefined ? [] : [cited.row]),
      ...(kept === undefined ? [] : [{ ...nothing, ...kept }]),
    ];
    return {
      writes: (resolution) => [
        ...(cited?.writes ?? []),
        ...rows.map((row, place) => insertProof(db, { resolution, number: place + 1, ...row })),
      ],
      said: rows.map((row) =>
        Object.fromEntries(Object.entries({ ...row, exact }).filter(([, value]) => value != null)),
      ),
    };
  } catch (error) {
    if (kept !== undefined) await dropUnused(db, files, kept.file);
    throw error;
  }
}

async function citedDocument(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenEntry,
  id: string,
  exact: string | undefined,
) {
  if (exact === undefined) {
    const { revision } = await revisionIn(db, seen.entry.id, id);
    return { row: { ...nothing, revision: revision.id }, writes: [] };
  }
  const { revision, reading, text, textDigest } = await quotableText(db, files, seen, id);
  const selector = proven(text, { exact });
  const page = pageAt(reading.pages, selector.start);
  const place = { revision: revision.id, textDigest, ...selector, page };
  const { quote, writes } = await decideQuote(db, now, seen, place);
  return { row: { ...nothing, evidence: quote.id }, writes };
}

async function keptFile(db: Database, files: R2Bucket, arrived: Arrived) {
  const kept = await acceptFile(db, files, arrived);
  const media = medias.find((one) => one === kept.kind);
  if (media !== undefined && secrecyMark(kept.name) === null) return brought(kept, media);
  await dropUnused(db, files, kept.digest);
  throw new Invalid(media === undefined ? "moderation.proof.kind" : "evidence.brought.secret");
}

const medias = ["pdf", "png", "jpeg", "html"] as const satisfies readonly Media[];

function brought({ digest, name, size }: Kept, media: Media) {
  return { file: digest, name, media, size };
}
