/**
 * Empties the search index and has every read file read once more (evidence §4): the index, sections, passages and facts
 * are derived data, and the cron starts what waits (src/evidence/sweep.ts). What is held, or has no text, stays as it is;
 * quotes, which lean on the text alone, are not touched.
 */
export const rebuildStatements = [
  "INSERT INTO passage_index (passage_index) VALUES ('delete-all')",
  `UPDATE reading SET stage = 'waiting', reason = '', changed_at = 0
    WHERE text_digest IS NOT NULL AND stage <> 'held'`,
] as const;
