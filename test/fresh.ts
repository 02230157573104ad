import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

/** Whether anything was asked of the database since it was made; a test of rules asks nothing. */
let isUsed = true;
/** What the migrations make, once they have run. */
let made: readonly string[] | undefined;

const d1: { prepare(this: D1Database, sql: string): D1PreparedStatement } = Object.getPrototypeOf(env.DB);
const prepare = Reflect.get(d1, "prepare");
d1.prepare = function (sql) {
  isUsed = true;
  return prepare.call(this, sql);
};

/** An installation nobody has used: no files, and the tables of the migrations without a row. */
export async function makeFresh(): Promise<void> {
  if (!isUsed) return;
  // the first reset after a file whose workflows have just ended at times empties nothing
  do await reset();
  while (await isFilled());
  if (made === undefined) {
    await runAll(env.MIGRATIONS.flatMap(({ queries }) => queries));
    made = await schema();
  } else await runAll(made);
  isUsed = false;
}

/** All in one batch: one at a time takes three times as long, before every test. */
async function runAll(queries: readonly string[]): Promise<void> {
  await env.DB.batch(queries.map((query) => env.DB.prepare(query)));
}

/** Every statement that the schema stands as, in the order it was made; a virtual table makes its own. */
async function schema(): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'
    ORDER BY rowid`,
  ).all<{ readonly name: string; readonly sql: string }>();
  const virtual = results.filter(({ sql }) => sql.startsWith("CREATE VIRTUAL")).map(({ name }) => name);
  return results
    .filter(({ name }) => !virtual.some((table) => name.startsWith(`${table}_`)))
    .map(({ sql }) => sql);
}

async function isFilled(): Promise<boolean> {
  const table = await env.DB.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'person'").first();
  const { objects } = await env.FILES.list({ limit: 1 });
  return table !== null || objects.length > 0;
}
