import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { Subject, SubjectRow } from "./subjects";

export async function allSubjects(db: Database): Promise<readonly Subject[]> {
  return db.query.selectFrom("subject").selectAll().orderBy("code").orderBy("name").execute();
}

/** The rows of a list without problems; a parent is one of them or is there already. */
export function insertSubjects(
  db: Database,
  rows: readonly SubjectRow[],
  known: readonly Subject[],
): readonly Write[] {
  const added = rows.map((row) => ({ ...row, id: newId() }));
  const placed = new Map([...added, ...known].map(({ name, id }) => [name, id]));
  return insertAll(
    db,
    "subject",
    added.map(({ id, code, name, kind, parent }) => ({
      id,
      code,
      name,
      kind,
      parent: parent === null ? null : (placed.get(parent) ?? null),
    })),
  );
}
