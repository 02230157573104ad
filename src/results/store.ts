import { sql } from "kysely";
import { z } from "zod";
import { unconflicted } from "../conflicts/store";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import { textsOf } from "../db/text-list";
import type { Departure, Track } from "../db/terms";
import { placed } from "./place";

/** A lead's decision as the standing needs it. */
export type StandingDecision = {
  readonly entry: string;
  readonly leaf: string;
  readonly state: Tables["decision"]["state"];
  readonly points: string | null;
  readonly observation: unknown;
};

/** The decision that stands on each decided leaf of these entries: the newest. */
export async function newestDecisions(
  db: Database,
  entries: readonly string[],
): Promise<readonly StandingDecision[]> {
  const rows = await db.query
    .selectFrom("decision")
    .select(["entry", "leaf", "state", "points", "observation"])
    .where("entry", "in", each(entries))
    .orderBy("number")
    .execute();
  const newest = new Map(rows.map((row) => [`${row.entry}\n${row.leaf}`, row]));
  return Array.from(newest.values(), ({ observation, ...row }) => ({
    ...row,
    observation: observation === null ? null : (JSON.parse(observation) as unknown),
  }));
}

/** By entry; one that has no standing yet is not among them. */
export async function standingRevisions(
  db: Database,
  entries: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query
    .selectFrom("standing")
    .select(["entry", "revision"])
    .where("entry", "in", each(entries))
    .execute();
  return new Map(rows.map(({ entry, revision }) => [entry, revision]));
}

/** How entries left the round, by entry; those that are in it are not among them. */
export async function departuresAmong(
  db: Database,
  entries: readonly string[],
): Promise<ReadonlyMap<string, Departure>> {
  const rows = await db.query
    .selectFrom("entry")
    .select(["id", "departure"])
    .where("id", "in", each(entries))
    .where("departure", "is not", null)
    .execute();
  return new Map(rows.flatMap(({ id, departure }) => (departure === null ? [] : [[id, departure]])));
}

/** A row with the revision it makes. */
export type StandingRow = Tables["standing"];

/**
 * Writes each row over exactly the revision before its own; over any other the NOT NULL of `revision` fails the whole
 * batch. As many rows as there are take one statement, or a few. The name stays: a correction of the subject meanwhile
 * is the newer word.
 */
export function writeStandings(db: Database, rows: readonly StandingRow[]): readonly Write[] {
  const [first] = rows;
  if (first === undefined) return [];
  const kept = ["entry", "revision", "name", "code"];
  const columns = Object.keys(first).filter((column) => !kept.includes(column));
  const news = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  return insertAll(
    db,
    "standing",
    rows,
    sql`ON CONFLICT (entry) DO UPDATE SET ${sql.join(news)},
      revision = CASE WHEN standing.revision = excluded.revision - 1 THEN excluded.revision END`,
  );
}

/** The name and code a standing shows, after its subject was corrected (decisions/011). */
export function renameStandings(
  db: Database,
  subject: string,
  { name, code }: Pick<StandingRow, "name" | "code">,
): Write {
  return db.query.updateTable("standing").set({ name, code }).where("subject", "=", subject);
}

export type Disagreement = Tables["disagreement"];

/** The leaves of an entry that are not settled. */
export async function disagreementsIn(db: Database, entry: string): Promise<readonly Disagreement[]> {
  return db.query.selectFrom("disagreement").selectAll().where("entry", "=", entry).execute();
}

export function replaceDisagreements(
  db: Database,
  entries: readonly string[],
  rows: readonly Disagreement[],
): readonly Write[] {
  return [
    db.query.deleteFrom("disagreement").where("entry", "in", each(entries)),
    ...insertAll(db, "disagreement", rows),
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
    vetoes: textsOf(vetoes),
    flags: textsOf(flags),
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
