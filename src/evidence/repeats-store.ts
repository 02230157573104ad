import { sql } from "kysely";
import { z } from "zod";
import { type Database, type Write } from "../db/database";
import { erased } from "./documents";
import { storedText, textKey } from "./files";
import { repeats, type Sentences, sentencesOf } from "./repeats";

/** Everything a document says, as far as its texts are still there, and what was quoted of it. */
export async function sentencesIn(db: Database, files: R2Bucket, document: string): Promise<Sentences> {
  const revisions = db.query.selectFrom("document_revision").where("document", "=", document);
  const texts = await db.query
    .selectFrom("reading")
    .select("text_digest as digest")
    .where("file", "in", revisions.select("file"))
    .where("text_digest", "is not", null)
    .$narrowType<{ digest: string }>()
    .distinct()
    .execute();
  const quoted = await db.query
    .selectFrom("evidence")
    .select("exact")
    .where("revision", "in", revisions.select("id"))
    .where("exact", "is not", null)
    .$narrowType<{ exact: string }>()
    .execute();
  const there: string[] = [];
  for (const { digest } of texts)
    if ((await files.head(textKey(digest))) !== null) there.push(await storedText(files, digest));
  return sentencesOf(
    there,
    quoted.map(({ exact }) => exact),
  );
}

/** Where people write about an entry in their own words; an observation that is not finished holds whatever was typed. */
const places = [
  { table: "rating", within: "sheet", key: ["sheet", "leaf"], texts: ["reason", "observation"] },
  { table: "hand_in", within: "sheet", key: ["sheet", "number"], texts: ["return_reason"] },
  { table: "decision", within: "entry", key: ["entry", "leaf", "number"], texts: ["reason", "observation"] },
  { table: "statement", within: "entry", key: ["entry", "leaf"], texts: ["text"] },
  { table: "self_score", within: "entry", key: ["entry", "leaf"], texts: ["observation"] },
  {
    table: "submitted_leaf",
    within: "entry",
    key: ["entry", "number", "leaf"],
    texts: ["text", "observation"],
  },
  { table: "plan_task", within: "entry", key: ["document", "task"], texts: ["note"] },
  { table: "contest", within: "entry", key: ["figure"], texts: ["reason", "answer"] },
  { table: "case_replacement", within: "entry", key: ["list", "number"], texts: ["note"] },
  { table: "question", within: "entry", key: ["id"], texts: ["quote"] },
  { table: "question_turn", within: "question", key: ["question", "number"], texts: ["words"] },
  { table: "evidence", within: "entry", key: ["id"], texts: ["place", "words", "name", "address"] },
  { table: "visit_item", within: "visit", key: ["id"], texts: ["text", "place", "ref"] },
] as const;

/** Blanks what people wrote in an entry that repeats one of the sentences, and takes it out of the log. */
export async function eraseRepeats(
  db: Database,
  { entry, round }: { readonly entry: string; readonly round: string },
  sentences: Sentences,
): Promise<readonly Write[]> {
  if (sentences.size === 0) return [];
  const blanked = await Promise.all(places.map((place) => blank(db, entry, place, sentences)));
  return [...blanked.flat(), ...(await eraseBodies(db, entry, round, sentences))];
}

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Saved over by whoever has the page open, unless they get their next revision: that page would save the old words back. */
const revised: ReadonlySet<string> = new Set(["rating", "statement", "self_score"]);

async function blank(
  db: Database,
  entry: string,
  { table, within, key, texts }: (typeof places)[number],
  sentences: Sentences,
): Promise<readonly Write[]> {
  const of =
    within === "entry" ? sql`${entry}` : sql`(SELECT id FROM ${sql.table(within)} WHERE entry = ${entry})`;
  const columns = sql.join([...key, ...texts].map((column) => sql.ref(column)));
  const { rows } =
    await sql`SELECT ${columns} FROM ${sql.table(table)} WHERE ${sql.ref(within)} IN (${of})`.execute(
      db.query,
    );
  return Row.array()
    .parse(rows)
    .flatMap((row) => {
      const found = texts.filter((text) => repeats(sentences, String(row[text] ?? "")));
      if (found.length === 0) return [];
      const marks = found.map((text) => sql`${sql.ref(text)} = ${text === "observation" ? null : erased}`);
      const next = revised.has(table) ? [sql`revision = revision + 1`] : [];
      const here = sql.join(
        key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
        sql` AND `,
      );
      const query = sql`UPDATE ${sql.table(table)} SET ${sql.join([...marks, ...next])} WHERE ${here}`;
      return [{ compile: () => query.compile(db.query) }];
    });
}

/** Bodies of the log that repeat a sentence; the chain needs none of them (assessment §4), and a purge keeps its own. */
async function eraseBodies(
  db: Database,
  entry: string,
  round: string,
  sentences: Sentences,
): Promise<readonly Write[]> {
  const found: (readonly [string, number])[] = [];
  let [stream, number] = ["", 0];
  for (;;) {
    const { rows } = await sql<LogBody>`SELECT body.stream, body.number, body.body FROM log_body AS body
      JOIN log ON log.stream = body.stream AND log.number = body.number
      WHERE (body.stream, body.number) > (${stream}, ${number})
        AND (body.stream = ${`entry:${entry}`}
          OR body.stream IN (SELECT 'sheet:' || id FROM sheet WHERE entry = ${entry})
          OR (body.stream = ${`round:${round}`} AND log.action IN ('figure.contested', 'contest.answered', 'case_file.replaced')))
        AND log.action NOT LIKE 'document.purge%'
      ORDER BY body.stream, body.number LIMIT ${portion}`.execute(db.query);
    for (const row of rows) if (saysAny(sentences, row.body)) found.push([row.stream, row.number]);
    const last = rows.at(-1);
    if (last === undefined || rows.length < portion) break;
    [stream, number] = [last.stream, last.number];
  }
  if (found.length === 0) return [];
  const query = sql`DELETE FROM log_body WHERE (stream, number) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(found)}))`;
  return [{ compile: () => query.compile(db.query) }];
}

type LogBody = { readonly stream: string; readonly number: number; readonly body: string };

const portion = 1000;

function saysAny(sentences: Sentences, body: string): boolean {
  let says = false;
  JSON.parse(body, (_, value: unknown) => {
    says ||= typeof value === "string" && repeats(sentences, value);
    return value;
  });
  return says;
}
