import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import type { Subject, SubjectRow } from "./subjects";

export async function allSubjects(db: Database): Promise<readonly Subject[]> {
  return db.query.selectFrom("subject").selectAll().orderBy("code").orderBy("name").execute();
}

/** The rows of a list without problems, parents before those that name them. */
export function insertSubjects(
  db: Database,
  rows: readonly SubjectRow[],
  known: readonly Subject[],
): readonly Write[] {
  const placed = new Map(known.map(({ name, id }) => [name, id]));
  const writes: Write[] = [];
  for (let waiting = rows; waiting.length > 0;) {
    const later: SubjectRow[] = [];
    for (const row of waiting) {
      const parent = row.parent === null ? null : placed.get(row.parent);
      if (parent === undefined) {
        later.push(row);
        continue;
      }
      const { code, name, kind } = row;
      const id = newId();
      placed.set(name, id);
      writes.push(db.query.insertInto("subject").values({ id, code, name, kind, parent }));
    }
    if (later.length === waiting.length) throw new Error("a list with a loop of parents was let through");
    waiting = later;
  }
  return writes;
}
