import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { Place } from "./parents";
import type { Subject, SubjectList } from "./subjects";

export async function allSubjects(db: Database): Promise<readonly Subject[]> {
  return db.query.selectFrom("subject").selectAll().orderBy("code").orderBy("name").execute();
}

export async function subjectOf(db: Database, id: string): Promise<Subject | undefined> {
  return db.query.selectFrom("subject").selectAll().where("id", "=", id).executeTakeFirst();
}

export function updateSubject(db: Database, id: string, edited: Omit<Subject, "id">): Write {
  return db.query.updateTable("subject").set(edited).where("id", "=", id);
}

/** The rows of a list without problems, each under another of them or under what is there already. */
export function insertSubjects(db: Database, { rows, above }: SubjectList): readonly Write[] {
  const ids = new Map(rows.map((row) => [row, newId()]));
  const idOf = (place: Place | undefined) =>
    place === undefined ? null : "id" in place ? place.id : (ids.get(place) ?? null);
  return insertAll(
    db,
    "subject",
    rows.map((row) => ({
      id: ids.get(row) ?? newId(),
      code: row.code,
      name: row.name,
      kind: row.kind,
      parent: idOf(above.get(row)),
    })),
  );
}
