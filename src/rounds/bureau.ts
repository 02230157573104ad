import { sql } from "kysely";
import type { Database } from "../db/database";
import type { ReadingStage } from "../db/terms";

/** A document as its bureau's first page lists it. */
export type BureauDocument = {
  readonly id: string;
  readonly entry: string;
  readonly title: string;
  readonly uploadedAt: number;
  /** How far the newest reading of its newest revision is. */
  readonly stage: ReadingStage;
};

/** The documents of these entries, newest first. */
export async function documentsOf(
  db: Database,
  entries: readonly string[],
): Promise<readonly BureauDocument[]> {
  const { rows } = await sql<BureauDocument>`
    SELECT document.id, document.entry, document.title, revision.uploaded_at AS uploadedAt,
      coalesce((SELECT reading.stage FROM reading WHERE reading.file = revision.file
        ORDER BY reading.changed_at DESC LIMIT 1), 'waiting') AS stage
    FROM document
    JOIN document_revision AS revision ON revision.document = document.id
      AND revision.number = (SELECT max(number) FROM document_revision AS newest
        WHERE newest.document = document.id)
    WHERE document.entry IN (SELECT value FROM json_each(${JSON.stringify(entries)}))
    ORDER BY revision.uploaded_at DESC`.execute(db.query);
  return rows;
}
