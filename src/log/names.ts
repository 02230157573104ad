import { sql } from "kysely";
import type { Database } from "../db/database";

/** What the ids in these bodies are called, so that a person can read the log. */
export async function namesIn(
  db: Database,
  bodies: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(bodies.flatMap((body) => (body === null ? [] : textsIn(JSON.parse(body)))))];
  const { rows } = await sql<{ id: string; name: string | null }>`
    SELECT wanted.value AS id, coalesce(person.name, member.name, subject.name,
      place.name || iif(entry.title = '', '', ' · ' || entry.title), document.title, round.title,
      edition.criteria || '@' || edition.edition) AS name
    FROM json_each(${JSON.stringify(ids)}) AS wanted
    LEFT JOIN person ON person.id = wanted.value
    LEFT JOIN membership ON membership.id = wanted.value
    LEFT JOIN person AS member ON member.id = membership.person
    LEFT JOIN subject ON subject.id = wanted.value
    LEFT JOIN entry ON entry.id = wanted.value
    LEFT JOIN subject AS place ON place.id = entry.subject
    LEFT JOIN document ON document.id = wanted.value
    LEFT JOIN round ON round.id = wanted.value
    LEFT JOIN edition ON edition.sha256 = wanted.value`.execute(db.query);
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

/** Texts short enough to be an id or a digest. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.length <= 64 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
