import { sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import { textsOf } from "../db/text-list";
import type { Track } from "../db/terms";

/** The office's newest word on what an entry leaves out. */
export type Exclusion = {
  readonly entry: string;
  readonly number: number;
  readonly leaves: readonly string[];
  readonly outcome: Tables["exclusion"]["outcome"];
  readonly reason: string;
  readonly at: number;
  readonly by: string;
};

export async function newestExclusions(
  db: Database,
  entries: readonly string[],
): Promise<ReadonlyMap<string, Exclusion>> {
  const rows = await db.query
    .selectFrom("exclusion")
    .innerJoin("membership", "membership.id", "exclusion.by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "exclusion.entry",
      "exclusion.number",
      "exclusion.leaves",
      "exclusion.outcome",
      "exclusion.reason",
      "exclusion.at",
      "person.name as by",
    ])
    .where("exclusion.entry", "in", each(entries))
    .orderBy("exclusion.number")
    .execute();
  return new Map(rows.map((row) => [row.entry, { ...row, leaves: textsOf(row.leaves) }]));
}

/** The entries of a round whose standing is flagged as above the limit; of one track where it is named. */
export async function flaggedEntries(
  db: Database,
  round: string,
  track?: Track,
): Promise<ReadonlySet<string>> {
  const rows = await db.query
    .selectFrom("standing")
    .select("entry")
    .where("round", "=", round)
    .$if(track !== undefined, (query) => query.where("track", "=", track ?? "comprehensive"))
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM json_each(standing.flags) WHERE value = 'not_applicable_over_limit')`,
    )
    .execute();
  return new Set(rows.map(({ entry }) => entry));
}

export function insertExclusion(db: Database, row: Tables["exclusion"]): Write {
  return db.query.insertInto("exclusion").values(row);
}
