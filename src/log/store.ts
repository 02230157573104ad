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
    ]);
}
