import { sql } from "kysely";
import { z } from "zod";
import { criteriaSchema } from "../criteria/schema.ts";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Document, Fact } from "../reading/report.ts";
import { readerVersion } from "./documents";
import { factsOf, type KeyedMention, type MentionRow } from "./facts";

const Check = z.object({
  kind: z.enum(["sum", "ratio"]),
  holds: z.boolean(),
  statement: z.string(),
  mentions: z.array(z.number()).readonly(),
});
const Task = z.object({
  number: z.string(),
  title: z.string(),
  units: z.array(z.string()).readonly(),
  start: z.number(),
  end: z.number(),
});

/** What the reader found about the figures; `mentions` are their numbers. */
export type CheckFound = Readonly<z.infer<typeof Check>>;
export type TaskFound = Readonly<z.infer<typeof Task>>;

export type Findings = {
  readonly checks: readonly CheckFound[];
  readonly tasks: readonly TaskFound[];
};

export type DrawnFacts = {
  readonly mentions: readonly MentionRow[];
  /** By the digest of an edition. */
  readonly keys: ReadonlyMap<string, readonly { readonly mention: number; readonly key: string }[]>;
  readonly checks: readonly CheckFound[];
  readonly tasks: readonly TaskFound[];
};

/** The facts of every edition that an entry with this file is judged by, by the edition's digest. */
export async function systemsReading(
  db: Database,
  file: string,
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const rows = await db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .innerJoin("entry", "entry.id", "document.entry")
    .innerJoin("round_track", (join) =>
      join.onRef("round_track.round", "=", "entry.round").onRef("round_track.track", "=", "entry.track"),
    )
    .innerJoin("edition", "edition.sha256", "round_track.edition")
    .select(["edition.sha256", sql<string | null>`edition.document ->> '$.facts'`.as("facts")])
    .distinct()
    .where("document_revision.file", "=", file)
    .execute();
  return new Map(
    rows.map(({ sha256, facts }) => [
      sha256,
      factsOf({ facts: criteriaSchema.shape.facts.parse(JSON.parse(facts ?? "[]")) }),
    ]),
  );
}

/** All that was drawn from a file, what was there before taken away. */
export function insertFacts(db: Database, file: string, drawn: DrawnFacts): readonly Write[] {
  const place = { file, reader: readerVersion };
  const findings = (["check", "task"] as const).flatMap((kind) =>
    drawn[`${kind}s`].map((body, index) => ({
      ...place,
      kind,
      number: index + 1,
      body: JSON.stringify(body),
    })),
  );
  const keys = Array.from(drawn.keys, ([edition, found]) => {
    const once = new Map(found.map((one) => [`${one.mention} ${one.key}`, one]));
    return Array.from(once.values(), (one) => ({ ...place, edition, ...one }));
  });
  return [
    ...(["fact", "mention", "finding"] as const).map((table) =>
      db.query.deleteFrom(table).where("file", "=", file).where("reader", "=", readerVersion),
    ),
    ...insertAll(
      db,
      "mention",
      drawn.mentions.map((mention) => ({ ...place, ...mention })),
    ),
    ...insertAll(db, "fact", keys.flat()),
    ...insertAll(db, "finding", findings),
  ];
}

/** The figures of a file in reading order. */
export async function mentionsOf(db: Database, file: string): Promise<readonly MentionRow[]> {
  return db.query
    .selectFrom("mention")
    .select(["number", "value", "unit", "qualifier", "nature", "start", "end", "passage"])
    .where("file", "=", file)
    .where("reader", "=", readerVersion)
    .orderBy("number")
    .execute();
}

/** The figures of these files that carry a key of the edition, in reading order; of these keys alone where given. */
export async function keyedMentions(
  db: Database,
  files: readonly string[],
  edition: string,
  keys?: readonly string[],
): Promise<readonly (KeyedMention & { readonly file: string })[]> {
  return db.query
    .selectFrom("fact")
    .innerJoin("mention", (join) =>
      join
        .onRef("mention.file", "=", "fact.file")
        .onRef("mention.reader", "=", "fact.reader")
        .onRef("mention.number", "=", "fact.mention"),
    )
    .select([
      "fact.file",
      "fact.key",
      "mention.number",
      "mention.value",
      "mention.unit",
      "mention.qualifier",
      "mention.nature",
      "mention.start",
      "mention.end",
      "mention.passage",
    ])
    .where("fact.file", "in", each(files))
    .where("fact.reader", "=", readerVersion)
    .where("fact.edition", "=", edition)
    .$if(keys !== undefined, (query) => query.where("fact.key", "in", each(keys ?? [])))
    .orderBy("fact.file")
    .orderBy("mention.number")
    .orderBy("fact.key")
    .execute();
}

export async function findingsOf(db: Database, file: string): Promise<Findings> {
  const rows = await db.query
    .selectFrom("finding")
    .select(["kind", "body"])
    .where("file", "=", file)
    .where("reader", "=", readerVersion)
    .orderBy("kind")
    .orderBy("number")
    .execute();
  const bodies = (kind: "check" | "task"): unknown[] =>
    rows.filter((row) => row.kind === kind).map(({ body }) => JSON.parse(body));
  return {
    checks: z.array(Check).parse(bodies("check")),
    tasks: z.array(Task).parse(bodies("task")),
  };
}

/** What the reader made out of a file's head, and the editions whose facts were sought in it. */
export async function headOf(db: Database, file: string): Promise<Head> {
  const row = await db.query
    .selectFrom("reading")
    .select(["report", "keyed"])
    .where("file", "=", file)
    .where("reader", "=", readerVersion)
    .executeTakeFirst();
  return {
    document: Report.parse(JSON.parse(row?.report ?? "{}")),
    keyed: z.array(z.string()).parse(JSON.parse(row?.keyed ?? "[]")),
  };
}

export type Head = { readonly document: Document; readonly keyed: readonly string[] };

const said = z.string().nullable().default(null);
const Report = z.object({
  title: said,
  issuer: said,
  number: said,
  date: said,
  year: z.number().nullable().default(null),
  kind: z.enum(["annual_report", "work_plan", "notice", "case_file", "other"]).default("other"),
  sha256: said,
});
