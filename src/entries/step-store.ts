import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Departure, Step } from "../db/terms";

export type StepTaken = Pick<Tables["entry_step"], "number" | "step" | "reason" | "at"> & {
  readonly by: string;
};

/** What happened to an entry, the newest first, with the name of who did it. */
export async function stepsOf(db: Database, entry: string): Promise<readonly StepTaken[]> {
  return db.query
    .selectFrom("entry_step")
    .innerJoin("membership", "membership.id", "entry_step.by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "entry_step.number",
      "entry_step.step",
      "entry_step.reason",
      "entry_step.at",
      "person.name as by",
    ])
    .where("entry_step.entry", "=", entry)
    .orderBy("entry_step.number", "desc")
    .execute();
}

/** The newest step of an entry; step null and number 0 before the first. */
export async function newestStep(
  db: Database,
  entry: string,
): Promise<{ readonly step: Step | null; readonly number: number }> {
  const row = await db.query
    .selectFrom("entry_step")
    .select(["step", "number"])
    .where("entry", "=", entry)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? { step: null, number: 0 };
}

export function insertSteps(db: Database, steps: readonly Tables["entry_step"][]): readonly Write[] {
  return insertAll(db, "entry_step", steps);
}

/** That an entry left, and how; null where it is in the round again. */
export function setDeparture(db: Database, entry: string, departure: Departure | null): Write {
  return db.query.updateTable("entry").set({ departure }).where("id", "=", entry);
}
