import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Track } from "./plan-tasks";

/** What is said of the tasks of a document, by task. */
export async function tracksOf(db: Database, document: string): Promise<ReadonlyMap<string, Track>> {
  const rows = await tracks(db, document).execute();
  return new Map(rows.map(({ task, ...track }) => [task, track]));
}

export async function taskNow(db: Database, document: string, task: string): Promise<Track | undefined> {
  return tracks(db, document).where("task", "=", task).executeTakeFirst();
}

export function writeTask(db: Database, row: Tables["plan_task"]): Write {
  const { document: _, task: __, entry: ___, ...said } = row;
  return db.query
    .insertInto("plan_task")
    .values(row)
    .onConflict((conflict) => conflict.columns(["document", "task"]).doUpdateSet(said));
}

function tracks(db: Database, document: string) {
  return db.query
    .selectFrom("plan_task")
    .select(["task", "state", "note", "at"])
    .where("document", "=", document);
}
