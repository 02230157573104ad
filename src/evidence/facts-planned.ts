import { sql } from "kysely";
import type { Database } from "../db/database";
import { natureOfKind, natureOfSentence } from "../reading/nature.ts";
import type { Kind, Nature } from "../reading/report.ts";
import { readerVersion } from "./documents";
import { isPlanned } from "./facts";

type Cited = {
  readonly leaf: string;
  readonly exact: string;
  /** Of the innermost section a quote stands in. */
  readonly section: Nature | null;
  readonly kind: Kind | null;
  readonly figures: number;
  readonly planned: number;
};

/** The leaves of a sheet whose quotes, one or more, all speak of what is to be done (evidence §2, Nature). */
export async function plannedLeaves(db: Database, sheet: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Cited>`
    SELECT citation.leaf, evidence.exact, reading.report ->> '$.kind' AS kind,
      (SELECT section.nature FROM section WHERE section.file = reading.file AND section.reader = reading.reader
        AND section.start <= evidence.start AND section."end" > evidence.start
        ORDER BY section.number DESC LIMIT 1) AS section,
      (SELECT count(*) FROM mention WHERE mention.file = reading.file AND mention.reader = reading.reader
        AND mention.start < evidence."end" AND mention."end" > evidence.start) AS figures,
      (SELECT count(*) FROM mention WHERE mention.file = reading.file AND mention.reader = reading.reader
        AND mention.start < evidence."end" AND mention."end" > evidence.start
        AND mention.nature IN ('plan', 'target')) AS planned
    FROM citation
    JOIN evidence ON evidence.id = citation.evidence AND evidence.kind = 'quote'
    JOIN document_revision AS revision ON revision.id = evidence.revision
    LEFT JOIN reading ON reading.file = revision.file AND reading.reader = ${readerVersion}
      AND reading.text_digest = evidence.text_digest
    WHERE citation.sheet = ${sheet}`.execute(db.query);
  const byLeaf = Map.groupBy(rows, ({ leaf }) => leaf);
  return new Set([...byLeaf].flatMap(([leaf, quotes]) => (quotes.every(isPlan) ? [leaf] : [])));
}

/** By its figures where it has some, else by its words within their section. */
function isPlan({ exact, section, kind, figures, planned }: Cited): boolean {
  if (figures > 0) return planned === figures;
  return isPlanned(natureOfSentence(exact, section ?? natureOfKind(kind ?? "other")));
}
