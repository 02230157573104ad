import { sql } from "kysely";
import { z } from "zod";
import { type Database, each } from "../db/database";
import { readerVersion } from "./documents";
import { storedText } from "./files";
import { scopeOf } from "./index-store";
import type { ListedDocument } from "./store";

/** A passage that was found, with its words and where it stands. */
export type Found = {
  readonly entry: string;
  readonly document: string;
  readonly revision: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly section: string | null;
  readonly nature: string | null;
  readonly text: string;
};

export type Narrowed = {
  readonly nature?: string | undefined;
  /** The year the document reports on. */
  readonly year?: string | undefined;
  /** Shorter passages, titles and headings, are left out. */
  readonly shortest?: number | undefined;
  /** Where not asked for, plans stand below what was done (evidence §4). */
  readonly plansLast?: boolean | undefined;
  readonly without?: readonly { readonly file: string; readonly start: number }[] | undefined;
};

/**
 * The passages of these documents that match, best first by BM25. The caller hands in the documents a person may see:
 * what they may not see is in no result and no count.
 */
export async function searchDocuments(
  db: Database,
  files: R2Bucket,
  documents: readonly ListedDocument[],
  match: string,
  most: number,
  narrowed: Narrowed = {},
): Promise<readonly Found[]> {
  const byFile = Map.groupBy(documents.filter(isSearched), ({ revision }) => revision.file);
  if (byFile.size === 0) return [];
  const { nature = "", year = "", shortest = 0, plansLast = false, without = [] } = narrowed;
  const { rows } = await sql`
    SELECT passage.file, passage.start, passage."end", passage.page, section.title AS section, section.nature,
      reading.text_digest AS textDigest
    FROM passage_index
    JOIN passage ON passage.id = passage_index.rowid
    JOIN reading ON reading.file = passage.file AND reading.reader = passage.reader
    LEFT JOIN section ON section.file = passage.file AND section.reader = passage.reader
      AND section.number = passage.section
    WHERE passage_index MATCH ${`${scopeIn([...byFile.keys()])}grams : (${match})`}
      AND passage.reader = ${readerVersion}
      AND passage.file IN (SELECT value FROM json_each(${JSON.stringify([...byFile.keys()])}))
      AND (${nature} = '' OR section.nature = ${nature})
      AND (${year} = '' OR reading.report ->> '$.year' = CAST(${year} AS INTEGER))
      AND passage."end" - passage.start >= ${shortest}
      AND NOT EXISTS (
        SELECT 1 FROM json_each(${JSON.stringify(without)}) AS seen
        WHERE seen.value ->> 'file' = passage.file
          AND seen.value ->> 'start' >= passage.start AND seen.value ->> 'start' < passage."end"
      )
    ORDER BY iif(${plansLast ? 1 : 0} = 1 AND section.nature IN ('plan', 'target'), 1, 0),
      bm25(passage_index, 0, 1), passage.file, passage.number
    LIMIT ${most}`.execute(db.query);
  const hits = Hits.parse(rows);
  const texts = await textsOf(files, hits);
  const found = hits.flatMap((hit) => {
    const text = texts.get(hit.textDigest)?.slice(hit.start, hit.end);
    if (text === undefined) return [];
    return (byFile.get(hit.file) ?? []).map(({ entry, title, revision }) => ({
      ...hit,
      entry,
      document: title,
      revision: revision.id,
      text,
    }));
  });
  return found.slice(0, most);
}

/** How many passages of each file match each of many expressions, without their texts: by key, then by file. */
export async function countPassages(
  db: Database,
  documents: readonly ListedDocument[],
  sought: readonly { readonly key: string; readonly match: string }[],
  shortest: number,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const files = [...new Set(documents.filter(isSearched).map(({ revision }) => revision.file))];
  if (files.length === 0) return new Map();
  const matches = sought.map(({ key, match }) => ({ key, match: `${scopeIn(files)}grams : (${match})` }));
  const { rows } = await sql`
    SELECT sought.value ->> 'key' AS key, passage.file, count(*) AS n
    FROM json_each(${JSON.stringify(matches)}) AS sought
    JOIN passage_index ON passage_index MATCH sought.value ->> 'match'
    JOIN passage ON passage.id = passage_index.rowid
    WHERE passage.reader = ${readerVersion}
      AND passage.file IN (SELECT value FROM json_each(${JSON.stringify(files)}))
      AND passage."end" - passage.start >= ${shortest}
    GROUP BY sought.value ->> 'key', passage.file`.execute(db.query);
  return new Map(
    Array.from(
      Map.groupBy(Counts.parse(rows), ({ key }) => key),
      ([key, counts]) => [key, new Map(counts.map(({ file, n }) => [file, n]))],
    ),
  );
}

const Counts = z.array(z.object({ key: z.string(), file: z.string(), n: z.number() }));

/** The years that these documents report on, newest first. */
export async function yearsOf(
  db: Database,
  documents: readonly ListedDocument[],
): Promise<readonly string[]> {
  const files = documents.filter(isSearched).map(({ revision }) => revision.file);
  const rows = await db.query
    .selectFrom("reading")
    .select(sql<number>`report ->> '$.year'`.as("year"))
    .distinct()
    .where("reader", "=", readerVersion)
    .where("file", "in", each(files))
    .where(sql`report ->> '$.year'`, "is not", null)
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => String(year));
}

/** Up to so many files are named in the index's expression; above, the whole index is cheaper than as many words. */
const mostNamed = 200;

function scopeIn(files: readonly string[]): string {
  return files.length > mostNamed ? "" : `scope : (${files.map(scopeOf).join(" OR ")}) AND `;
}

function isSearched({ reading }: ListedDocument): boolean {
  return reading.stage === "done";
}

const Hits = z.array(
  z.object({
    file: z.string(),
    start: z.number(),
    end: z.number(),
    page: z.number().nullable(),
    section: z.string().nullable(),
    nature: z.string().nullable(),
    textDigest: z.string(),
  }),
);

async function textsOf(files: R2Bucket, hits: z.output<typeof Hits>): Promise<ReadonlyMap<string, string>> {
  const digests = [...new Set(hits.map(({ textDigest }) => textDigest))];
  return new Map(
    await Promise.all(digests.map(async (digest) => [digest, await storedText(files, digest)] as const)),
  );
}
