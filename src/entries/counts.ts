import { sql } from "kysely";
import type { Database } from "../db/database";
import type { Status } from "../db/terms";

/** What an entry has so far, for lists. */
export type EntryCounts = {
  readonly entry: string;
  readonly documents: number;
  readonly sheets: number;
  readonly handedIn: number;
  readonly status: Status;
  /** Leaves nobody has settled. */
  readonly pending: number;
};

export async function countsOf(
  db: Database,
  entries: readonly string[],
): Promise<ReadonlyMap<string, EntryCounts>> {
  const { rows } = await sql<EntryCounts>`
    SELECT standing.entry, standing.status, standing.pending,
      (SELECT count(*) FROM document WHERE document.entry = standing.entry) AS documents,
      (SELECT count(*) FROM sheet WHERE sheet.entry = standing.entry
        AND NOT EXISTS (SELECT 1 FROM sheet_closing WHERE sheet_closing.sheet = sheet.id)) AS sheets,
      (SELECT count(*) FROM sheet JOIN hand_in ON hand_in.sheet = sheet.id
        WHERE sheet.entry = standing.entry AND hand_in.returned_at IS NULL) AS handedIn
    FROM standing WHERE standing.entry IN (SELECT value FROM json_each(${JSON.stringify(entries)}))`.execute(
    db.query,
  );
  return new Map(rows.map((row) => [row.entry, row]));
}
