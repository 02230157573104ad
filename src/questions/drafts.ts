import type { Database } from "../db/database";
import { storedText } from "../evidence/files";
import { revisionIn } from "../evidence/store";
import type { Page } from "../web/page";
import type { Question as Found } from "../reading/questions.ts";

/** A place of an upload that a question is about. */
export type Place = { readonly revision: string; readonly start: number; readonly end: number };

/** Words of a report that are too many to be one sentence. */
const longest = 1000;

/** What stands at a place of an upload of this entry; undefined where nothing does. */
export async function wordsAt(
  db: Database,
  files: R2Bucket,
  entry: string,
  { revision, start, end }: Place,
): Promise<string | undefined> {
  const { reading } = await revisionIn(db, entry, revision);
  if (reading.stage !== "done" || reading.textDigest === null) return undefined;
  const words = (await storedText(files, reading.textDigest)).slice(start, Math.min(end, start + longest));
  return words.trim() === "" ? undefined : words;
}

/** What the reader found, put as a question that a person reads over before it goes out (evidence §2, Checks). */
export function draftOf(kind: string | undefined, { t }: Page): string | undefined {
  const known = kinds.find((one) => one === kind);
  return known && t(`questions.draft.${known}`);
}

const kinds = [
  "arithmetic",
  "closings",
  "denominator",
  "partial_year",
] as const satisfies readonly Found["kind"][];

/** Where the form for a question begins, with what it is about. */
export function askHref(
  entry: string,
  about: { readonly leaf?: string; readonly kind?: Found["kind"]; readonly place?: Place } = {},
): string {
  const { leaf, kind, place } = about;
  const query = new URLSearchParams({
    ...(leaf !== undefined && { leaf }),
    ...(kind !== undefined && { kind }),
    ...(place !== undefined && {
      revision: place.revision,
      start: String(place.start),
      end: String(place.end),
    }),
  });
  const path = `/entries/${entry}/questions/new`;
  return query.size === 0 ? path : `${path}?${query}`;
}
