import { sql } from "kysely";
import type { Database } from "../db/database";
import { type Head, beginning } from "./log";

/** The last link of each stream; a stream without one stands at its beginning. */
export async function headsOf(db: Database, streams: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  const rows = await sql<{ stream: string; number: number; chain: string }>`
    SELECT wanted.value AS stream, log.number, log.chain
    FROM json_each(${JSON.stringify(streams)}) AS wanted
    JOIN log ON log.stream = wanted.value
      AND log.number = (SELECT max(number) FROM log AS last WHERE last.stream = wanted.value)`.execute(
    db.query,
  );
  const heads = new Map<string, Head>(streams.map((stream) => [stream, beginning]));
  for (const { stream, number, chain } of rows.rows) heads.set(stream, { number, chain });
  return heads;
}

export type LogRow = {
  readonly stream: string;
  readonly number: number;
  readonly time: string;
  readonly actor: string;
  readonly actorName: string | null;
  /** 1 where a department acted by its link, without an account. */
  readonly byLink: number;
  readonly action: string;
  readonly subject: string;
  readonly bodyDigest: string;
  readonly chain: string;
  readonly body: string | null;
  readonly salt: string | null;
};

/** One page of a stream, newest first, below `before` where given. */
export async function pageOfStream(
  db: Database,
  stream: string,
  { before, size }: { readonly before?: number; readonly size: number },
): Promise<readonly LogRow[]> {
  return logRows(db)
    .where("log.stream", "=", stream)
    .$if(before !== undefined, (query) => query.where("log.number", "<", before ?? 0))
    .orderBy("log.number", "desc")
    .limit(size)
    .execute();
}

/** A whole stream in order, to check its chain. */
export async function wholeStream(db: Database, stream: string): Promise<readonly LogRow[]> {
  return logRows(db).where("log.stream", "=", stream).orderBy("log.number").execute();
}

/** Which streams are meant: those of a round, its entries and sheets, or the installation's own. */
export type Scope = { readonly round: string } | "installation";

export type LogFilter = { readonly action?: string | undefined; readonly actor?: string | undefined };

/** One page of a scope, newest first. */
export async function pageOfScope(
  db: Database,
  scope: Scope,
  { action, actor }: LogFilter,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<readonly LogRow[]> {
  return logRows(db)
    .where(streamIn(scope))
    .$if(action !== undefined, (query) => query.where("log.action", "=", action ?? ""))
    .$if(actor !== undefined, (query) => query.where("log.actor", "=", actor ?? ""))
    .orderBy("log.time", "desc")
    .orderBy("log.stream")
    .orderBy("log.number", "desc")
    .limit(size)
    .offset(from)
    .execute();
}

export type LogFacets = {
  readonly actions: readonly string[];
  readonly actors: readonly { readonly id: string; readonly name: string | null }[];
  readonly total: number;
};

/** What a scope can be narrowed by, and how many rows the filter leaves. */
export async function facetsOf(
  db: Database,
  scope: Scope,
  { action = "", actor = "" }: LogFilter,
): Promise<LogFacets> {
  const actions = await db.query
    .selectFrom("log")
    .select("action")
    .distinct()
    .where(streamIn(scope))
    .orderBy("action")
    .execute();
  const actors = await db.query
    .selectFrom("log")
    .leftJoin("person", "person.id", "log.actor")
    .select(["log.actor as id", "person.name"])
    .distinct()
    .where(streamIn(scope))
    .orderBy("person.name")
    .execute();
  const { total } = await db.query
    .selectFrom("log")
    .select((count) => count.fn.countAll<number>().as("total"))
    .where(streamIn(scope))
    .$if(action !== "", (query) => query.where("action", "=", action))
    .$if(actor !== "", (query) => query.where("actor", "=", actor))
    .executeTakeFirstOrThrow();
  return { actions: actions.map((row) => row.action), actors, total };
}

/** The next rows of a scope in the order of their chains. */
export async function rowsAfter(
  db: Database,
  scope: Scope,
  { stream, number }: { readonly stream: string; readonly number: number },
  size: number,
): Promise<readonly LogRow[]> {
  return logRows(db)
    .where(streamIn(scope))
    .where((where) =>
      where.or([
        where("log.stream", ">", stream),
        where.and([where("log.stream", "=", stream), where("log.number", ">", number)]),
      ]),
    )
    .orderBy("log.stream")
    .orderBy("log.number")
    .limit(size)
    .execute();
}

function streamIn(scope: Scope) {
  if (scope === "installation") return sql<boolean>`log.stream = 'installation'`;
  const { round } = scope;
  return sql<boolean>`log.stream IN (
    SELECT 'round:' || ${round}
    UNION ALL SELECT 'entry:' || id FROM entry WHERE round = ${round}
    UNION ALL SELECT 'sheet:' || sheet.id FROM sheet JOIN entry ON entry.id = sheet.entry
      WHERE entry.round = ${round})`;
}

function logRows(db: Database) {
  return db.query
    .selectFrom("log")
    .leftJoin("log_body", (join) =>
      join.onRef("log_body.stream", "=", "log.stream").onRef("log_body.number", "=", "log.number"),
    )
    .leftJoin("person", "person.id", "log.actor")
    .select([
      "log.stream",
      "log.number",
      "log.time",
      "log.actor",
      "person.name as actorName",
      "log.action",
      "log.subject",
      "log.body_digest as bodyDigest",
      "log.chain",
      "log_body.body",
      "log_body.salt",
    ])
    .select(
      sql<number>`EXISTS (SELECT 1 FROM membership JOIN link ON link.membership = membership.id
        WHERE membership.person = log.actor)`.as("byLink"),
    );
}
