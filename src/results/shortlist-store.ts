import { sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Track } from "../db/terms";

export type ShortlistMade = Pick<Tables["shortlist"], "id" | "node" | "method" | "reason" | "at"> & {
  readonly by: string;
  readonly stayed: number;
  readonly left: number;
};

/** The shortlists of a track, the newest first, with who made them. */
export async function shortlistsOf(
  db: Database,
  round: string,
  track: Track,
): Promise<readonly ShortlistMade[]> {
  const { rows } = await sql<ShortlistMade>`
    SELECT shortlist.id, shortlist.node, shortlist.method, shortlist.reason, shortlist.at, person.name AS by,
      sum(line.stays) AS stayed, sum(1 - line.stays) AS left
    FROM shortlist
    JOIN shortlist_line AS line ON line.shortlist = shortlist.id
    JOIN membership ON membership.id = shortlist.by
    JOIN person ON person.id = membership.person
    WHERE shortlist.round = ${round} AND shortlist.track = ${track}
    GROUP BY shortlist.id ORDER BY shortlist.at DESC`.execute(db.query);
  return rows;
}

export function insertShortlist(
  db: Database,
  shortlist: Tables["shortlist"],
  lines: readonly Omit<Tables["shortlist_line"], "shortlist">[],
): readonly Write[] {
  return [
    db.query.insertInto("shortlist").values(shortlist),
    ...insertAll(
      db,
      "shortlist_line",
      lines.map((line) => ({ shortlist: shortlist.id, ...line })),
    ),
  ];
}

/** The number of steps each of these entries has taken. */
export async function stepCounts(
  db: Database,
  entries: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query
    .selectFrom("entry_step")
    .select(["entry", (count) => count.fn.max<number>("number").as("last")])
    .where("entry", "in", each(entries))
    .groupBy("entry")
    .execute();
  return new Map(rows.map(({ entry, last }) => [entry, last]));
}

/** Fails the batch where a standing was written since it was read: the ranks would no longer hold. */
export function holdStandings(
  db: Database,
  read: readonly { readonly entry: string; readonly revision: number }[],
): Write {
  const held = sql`UPDATE standing SET revision = CASE WHEN revision = (
      SELECT json_extract(value, '$.revision') FROM json_each(${JSON.stringify(read)})
      WHERE json_extract(value, '$.entry') = standing.entry) THEN revision END
    WHERE entry IN (SELECT json_extract(value, '$.entry') FROM json_each(${JSON.stringify(read)}))`;
  return { compile: () => held.compile(db.query) };
}

/** That entries were not shortlisted. */
export function leaveAll(db: Database, entries: readonly string[]): Write {
  return db.query.updateTable("entry").set({ departure: "not_shortlisted" }).where("id", "in", each(entries));
}
