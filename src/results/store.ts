import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { unconflicted } from "../conflicts/store";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Departure, Track } from "../db/terms";
import { placed } from "./place";

/** A lead's decision as the standing needs it. */
export type StandingDecision = {
  readonly leaf: string;
  readonly state: Tables["decision"]["state"];
  readonly points: string | null;
  readonly observation: unknown;
};

/** The decision that stands on each decided leaf of an entry: the newest. */
export async function newestDecisions(db: Database, entry: string): Promise<readonly StandingDecision[]> {
  const rows = await db.query
    .selectFrom("decision")
    .select(["leaf", "number", "state", "points", "observation"])
    .where("entry", "=", entry)
    .orderBy("number")
    .execute();
  return [
    ...new Map(
      rows.map(({ leaf, state, points, observation }) => [
        leaf,
        {
          leaf,
          state,
          points,
          observation: observation === null ? null : (JSON.parse(observation) as unknown),
        },
      ]),
    ).values(),
  ];
}

/** 0 where an entry has no standing yet. */
export async function standingRevision(db: Database, entry: string): Promise<number> {
  const row = await db.query
    .selectFrom("standing")
    .select("revision")
    .where("entry", "=", entry)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

/** How an entry left the round; null while it is in it. */
export async function departureOf(db: Database, entry: string): Promise<Departure | null> {
  const row = await db.query
    .selectFrom("entry")
    .select("departure")
    .where("id", "=", entry)
    .executeTakeFirst();
  return row?.departure ?? null;
}

export type StandingRow = Omit<Tables["standing"], "revision">;

/** Writes the row over exactly that revision; over any other the NOT NULL of `revision` fails the whole batch. */
export function writeStanding(db: Database, row: StandingRow, over: number): Write {
  const next: RawBuilder<number> = sql`CASE WHEN standing.revision = ${over} THEN ${over + 1} END`;
  return db.query
    .insertInto("standing")
    .values({ ...row, revision: over + 1 })
    .onConflict((conflict) => conflict.column("entry").doUpdateSet({ ...row, revision: next }));
}

export type Disagreement = Omit<Tables["disagreement"], "entry">;

export function replaceDisagreements(
  db: Database,
  entry: string,
  rows: readonly Disagreement[],
): readonly Write[] {
  return [
    db.query.deleteFrom("disagreement").where("entry", "=", entry),
    ...rows.map((row) => db.query.insertInto("disagreement").values({ entry, ...row })),
  ];
}

export type Standing = {
  readonly entry: string;
  readonly name: string;
  readonly code: string | null;
  readonly title: string;
  readonly grouping: string;
  readonly revision: number;
  /** The tie-breaking figures as one text, compared as such. */
  readonly tie: string;
  readonly rank: number | null;
  readonly status: Tables["standing"]["status"];
  readonly final: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly band: string | null;
  readonly bonus: number;
  readonly penalty: number;
  readonly vetoes: readonly string[];
  readonly flags: readonly string[];
  readonly nodes: ReadonlyMap<string, NodeFigures>;
  readonly pending: number;
};

const Codes = z.array(z.string());
const Nodes = z.array(
  z.tuple([z.string(), z.number().nullable(), z.number().nullable(), z.number().nullable()]),
);

export type NodeFigures = {
  readonly earned: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/**
 * The standing of one track of a round, or of one group in it, as a membership sees it, in the standing's own order
 * (criteria-and-scoring §6). What a conflict hides has no rank either: a gap among the ranks would tell its place.
 * Read in one walk over rows that lie together, and ordered here: D1 counts the rows a sort or a window passes on
 * as read, several for each one shown (quality §1).
 */
export async function standingOf(
  db: Database,
  round: string,
  track: Track,
  membership: string,
  group?: string,
): Promise<readonly Standing[]> {
  const rows = await db.query
    .selectFrom("standing")
    .selectAll()
    .where("round", "=", round)
    .where("track", "=", track)
    .$if(group !== undefined, (query) => query.where("grouping", "=", group ?? ""))
    .where(unconflicted(membership, sql.ref("standing.subject")))
    .execute();
  return placed(rows).map(({ vetoes, flags, nodes, ...row }) => ({
    ...row,
    vetoes: Codes.parse(JSON.parse(vetoes)),
    flags: Codes.parse(JSON.parse(flags)),
    nodes: new Map(
      Nodes.parse(JSON.parse(nodes)).map(([code, earned, low, high]) => [code, { earned, low, high }]),
    ),
  }));
}

/** The groups of a track that have entries, by a step to each rather than a walk over all. */
export async function groupsOf(db: Database, round: string, track: Track): Promise<readonly string[]> {
  const { rows } = await sql<{ grouping: string }>`
    WITH RECURSIVE step (grouping) AS (
      SELECT min(grouping) FROM standing WHERE round = ${round} AND track = ${track}
      UNION ALL
      SELECT (SELECT min(grouping) FROM standing
        WHERE round = ${round} AND track = ${track} AND grouping > step.grouping)
      FROM step WHERE step.grouping IS NOT NULL
    )
    SELECT grouping FROM step WHERE grouping IS NOT NULL`.execute(db.query);
  return rows.map(({ grouping }) => grouping);
}

/** How an entry left, with its rank by the component of the shortlist that left it out. */
export type Left = { readonly departure: Departure; readonly writtenRank: number | null };

/** How those of a standing that left did so; nothing is read where nobody has. */
export async function departuresOf(
  db: Database,
  rows: readonly Pick<Standing, "entry" | "status">[],
): Promise<ReadonlyMap<string, Left>> {
  const left = rows.flatMap(({ entry, status }) => (status === "left" ? [entry] : []));
  if (left.length === 0) return new Map();
  const found = await sql<Left & { entry: string }>`
    SELECT entry.id AS entry, entry.departure,
      (SELECT line.rank FROM shortlist_line AS line JOIN shortlist ON shortlist.id = line.shortlist
        WHERE line.entry = entry.id AND line.stays = 0 AND entry.departure = 'not_shortlisted'
        ORDER BY shortlist.at DESC LIMIT 1) AS writtenRank
    FROM entry WHERE entry.departure IS NOT NULL
      AND entry.id IN (SELECT value FROM json_each(${JSON.stringify(left)}))`.execute(db.query);
  return new Map(found.rows.map(({ entry, ...one }) => [entry, one]));
}
