import type { Database, Write } from "../db/database";
import { type Head, type Link, beginning, bodyDigestOf, canonicalJson, chainOf } from "./log";
import { headsOf } from "./store";

/** What a person did, as the log keeps it: `actor` is a person's id, or a job's name. */
export type Record = {
  readonly stream: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly body: unknown;
};

export type Decided<T> = {
  readonly writes: readonly Write[];
  readonly records: readonly Record[];
  readonly result: T;
};

/**
 * Reads, decides and writes once, in one batch that carries its log rows (architecture §2.8). `decide` reads what it
 * needs after the heads of `streams` are known and may refuse by throwing; it is run again when another writer was
 * faster in one of its streams, changed the same standing, or took away what it refers to.
 */
export async function change<T>(
  db: Database,
  at: number,
  streams: readonly string[],
  decide: () => Promise<Decided<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const heads = await headsOf(db, streams);
    const { writes, records, result } = await decide();
    if (writes.length === 0 && records.length === 0) return result;
    try {
      // the log comes first: whoever was slower fails there, before another constraint gives a lesser reason
      await db.batch([...(await logRows(db, at, heads, records)), ...writes]);
      return result;
    } catch (error) {
      if (attempt === attempts || !lostTheRace(error)) throw error;
    }
  }
}

const attempts = 12;

function lostTheRace(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return ["log.stream, log.number", "standing.revision", "FOREIGN KEY"].some((lost) =>
    message.includes(lost),
  );
}

async function logRows(
  db: Database,
  at: number,
  heads: ReadonlyMap<string, Head>,
  records: readonly Record[],
): Promise<readonly Write[]> {
  const newest = new Map(heads);
  const rows: Write[] = [];
  for (const record of records) {
    if (!heads.has(record.stream)) throw new Error(`the change did not name its stream ${record.stream}`);
    const head = newest.get(record.stream) ?? beginning;
    const body = canonicalJson(record.body);
    const salt = crypto.randomUUID();
    const link: Link = {
      stream: record.stream,
      number: head.number + 1,
      time: new Date(at).toISOString(),
      actor: record.actor,
      action: record.action,
      subject: record.subject,
      bodyDigest: await bodyDigestOf(body, salt),
    };
    const chain = await chainOf(head.chain, link);
    newest.set(record.stream, { number: link.number, chain });
    const { bodyDigest, ...columns } = link;
    rows.push(
      db.query.insertInto("log").values({ ...columns, body_digest: bodyDigest, chain }),
      db.query.insertInto("log_body").values({ stream: link.stream, number: link.number, body, salt }),
    );
  }
  return rows;
}
