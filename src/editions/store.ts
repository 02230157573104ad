import { sql } from "kysely";
import type { CriteriaDocument } from "../criteria/schema.ts";
import { criteriaSchema } from "../criteria/schema.ts";
import type { Text } from "../criteria/text.ts";
import { type Edition, editionFrom } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import type { Track } from "../db/terms";
import { NotFound } from "../errors";

/** An imported edition as lists show it. */
export type ListedEdition = {
  readonly sha256: string;
  readonly criteria: string;
  readonly edition: string;
  readonly track: Track;
  readonly title: Text;
  readonly importedAt: number;
  /** How many rounds stand on it. */
  readonly rounds: number;
};

export async function listedEditions(db: Database): Promise<readonly ListedEdition[]> {
  const rows = await db.query
    .selectFrom("edition")
    .select((row) => [
      "sha256",
      "criteria",
      "edition",
      "track",
      "imported_at",
      sql<string>`document -> '$.title'`.as("title"),
      row
        .selectFrom("round_track")
        .select((count) => count.fn.count<number>("round_track.round").distinct().as("n"))
        .whereRef("round_track.edition", "=", "edition.sha256")
        .$asScalar()
        .$notNull()
        .as("rounds"),
    ])
    .orderBy("imported_at", "desc")
    .execute();
  return rows.map(({ imported_at, title, ...row }) => ({
    ...row,
    title: criteriaSchema.shape.title.parse(JSON.parse(title)),
    importedAt: imported_at,
  }));
}

/** The compiled edition of a digest. Its content never changes, so one compilation serves the whole isolate. */
export async function editionOf(db: Database, sha256: string): Promise<Edition> {
  const compiled = cached.get(sha256);
  if (compiled !== undefined) return compiled;
  const row = await db.query
    .selectFrom("edition")
    .select("document")
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("edition");
  const edition = editionFrom(criteriaSchema.parse(JSON.parse(row.document)));
  const [oldest] = cached.keys();
  if (cached.size >= mostCached && oldest !== undefined) cached.delete(oldest);
  cached.set(sha256, edition);
  return edition;
}

const cached = new Map<string, Edition>();
const mostCached = 16;

/** The digest an edition of a system was imported with, if it was. */
export async function digestImported(
  db: Database,
  criteria: string,
  edition: string,
): Promise<string | undefined> {
  const row = await db.query
    .selectFrom("edition")
    .select("sha256")
    .where("criteria", "=", criteria)
    .where("edition", "=", edition)
    .executeTakeFirst();
  return row?.sha256;
}

export function insertEdition(
  db: Database,
  sha256: string,
  document: CriteriaDocument,
  at: number,
  by: string,
): Write {
  return db.query.insertInto("edition").values({
    sha256,
    criteria: document.id,
    edition: document.edition,
    track: document.track,
    document: JSON.stringify(document),
    imported_at: at,
    imported_by: by,
  });
}
