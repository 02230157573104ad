import { editionFrom, type Edition } from "../criteria/tree.ts";
import { criteriaSchema } from "../criteria/schema.ts";
import type { Database } from "../db/database";
import { NotFound } from "../errors";

const compiled = new Map<string, Edition>();

/** A frozen edition, compiled. What a digest names never changes, so it is compiled once an isolate. */
export async function editionOf(db: Database, sha256: string): Promise<Edition> {
  const known = compiled.get(sha256);
  if (known !== undefined) return known;
  const row = await db.query
    .selectFrom("edition")
    .select("document")
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("edition");
  const edition = editionFrom(criteriaSchema.parse(JSON.parse(row.document)));
  compiled.set(sha256, edition);
  return edition;
}
