import { env } from "cloudflare:workers";

/** The columns of the database and the objects of the bucket that hold a word, whatever they are for. */
export async function whereabouts(word: string): Promise<readonly string[]> {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  ).all<{ name: string }>();
  const found = new Set<string>();
  for (const { name } of tables.results) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
    for (const row of results)
      for (const [column, value] of Object.entries(row))
        if (textOf(value).includes(word)) found.add(`${name}.${column}`);
  }
  for (const { key } of (await env.FILES.list()).objects)
    if ((await (await env.FILES.get(key))?.text())?.includes(word)) found.add(key.replace(/\/.*/, "/…"));
  return [...found].toSorted();
}

/** D1 gives bytes as a list of numbers. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? new TextDecoder().decode(Uint8Array.from(value)) : String(value);
}
