import { sql } from "kysely";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Track } from "../db/terms";
import type { Quota } from "./recommending";

export type CityQuota = {
  readonly city: string;
  readonly name: string;
  /** Entries of its places that are in the round. */
  readonly entries: number;
  /** Null where the office has set none: then nothing can be recommended. */
  readonly quota: number | null;
  readonly used: number;
};

/** The cities with places in a track, however far above, and what each may recommend and does. */
export async function quotasOf(db: Database, round: string, track: Track): Promise<readonly CityQuota[]> {
  const { rows } = await sql<CityQuota>`
    WITH RECURSIVE above (entry, subject) AS (
      SELECT entry.id, subject.parent FROM entry JOIN subject ON subject.id = entry.subject
        WHERE entry.round = ${round} AND entry.track = ${track} AND entry.departure IS NULL AND entry.trial = 0
      UNION SELECT above.entry, subject.parent FROM above JOIN subject ON subject.id = above.subject)
    SELECT city.id AS city, city.name, count(*) AS entries, city_quota.quota, count(recommendation.entry) AS used
    FROM above
    JOIN subject AS city ON city.id = above.subject AND city.kind = 'prefecture'
    LEFT JOIN city_quota ON city_quota.round = ${round} AND city_quota.track = ${track}
      AND city_quota.city = city.id
    LEFT JOIN recommendation ON recommendation.entry = above.entry
    GROUP BY city.id ORDER BY city.code, city.name`.execute(db.query);
  return rows;
}

/** What one city may recommend in a track, and does; a quota nobody set is 0. */
export async function quotaOf(
  db: Database,
  round: string,
  track: Track,
  city: string,
): Promise<{ readonly quota: number; readonly used: number }> {
  const found = (await quotasOf(db, round, track)).find((one) => one.city === city);
  return { quota: found?.quota ?? 0, used: found?.used ?? 0 };
}

export async function isRecommended(db: Database, entry: string): Promise<boolean> {
  const row = await db.query
    .selectFrom("recommendation")
    .select("entry")
    .where("entry", "=", entry)
    .executeTakeFirst();
  return row !== undefined;
}

export function insertRecommendation(db: Database, row: Tables["recommendation"]): Write {
  return db.query.insertInto("recommendation").values(row);
}

export function deleteRecommendation(db: Database, entry: string): Write {
  return db.query.deleteFrom("recommendation").where("entry", "=", entry);
}

export function replaceQuotas(
  db: Database,
  round: string,
  track: Track,
  quotas: readonly Quota[],
): readonly Write[] {
  return [
    db.query.deleteFrom("city_quota").where("round", "=", round).where("track", "=", track),
    ...insertAll(
      db,
      "city_quota",
      quotas.map((quota) => ({ round, track, ...quota })),
    ),
  ];
}
