import type { Database } from "../db/database";
import { change } from "../log/change";
import { type DayList, daysOf, readDays } from "./list";
import { writeDays } from "./store";

/** Takes over the rows of a list that have no problem and answers what was found; the others are left to be mended. */
export async function importDays(db: Database, now: number, by: string, text: string): Promise<DayList> {
  const stream = "installation";
  const found = readDays(text);
  const days = found.rows.flatMap((row) =>
    daysOf(row).map((day) => ({ day, kind: row.kind, name: row.name })),
  );
  const body = found.rows.map(({ from, until, kind, name }) => ({ from, until, kind, name }));
  return change(db, now, [stream], async () => ({
    writes: days.length === 0 ? [] : [writeDays(db, days)],
    records:
      days.length === 0
        ? []
        : [
            {
              stream,
              actor: by,
              action: "calendar.imported",
              subject: `${days.length}`,
              body: { days: body },
            },
          ],
    result: found,
  }));
}
