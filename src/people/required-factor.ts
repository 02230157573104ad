import type { Database } from "../db/database";
import { change } from "../log/change";

/** Whether office and lead act in a round only with a second factor (assessment §1). */
export async function needsSecondFactor(db: Database, round: string): Promise<boolean> {
  const row = await db.query
    .selectFrom("round")
    .select("second_factor")
    .where("id", "=", round)
    .executeTakeFirst();
  return row?.second_factor === 1;
}

export async function requireSecondFactor(
  db: Database,
  now: number,
  by: string,
  round: string,
  required: boolean,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => ({
    writes: [
      db.query
        .updateTable("round")
        .set({ second_factor: required ? 1 : 0 })
        .where("id", "=", round),
    ],
    records: [
      {
        stream,
        actor: by,
        action: required ? "second_factor.required" : "second_factor.released",
        subject: round,
        body: {},
      },
    ],
    result: undefined,
  }));
}
