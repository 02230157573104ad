import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Database, Write } from "../db/database";
import { textsOf } from "../db/text-list";
import type { LeafState } from "../db/terms";
import type { PageRange } from "./page-ranges";

/** What was declared of a leaf with one submission. */
export type SubmittedLeaf = {
  readonly leaf: string;
  readonly text: string;
  readonly units: readonly string[];
  readonly documents: readonly SubmittedDocument[];
  readonly state: LeafState;
  readonly observation: unknown;
};

export type SubmittedDocument = z.output<typeof SubmittedDocument> & { readonly pages: readonly PageRange[] };

const SubmittedDocument = z.object({
  document: z.string(),
  title: z.string(),
  revision: z.string(),
  file: z.string(),
  pages: z.array(z.tuple([z.number().int(), z.number().int()])),
});

/** Keeps everything said of an entry as it is, with the step that submits it. */
export function keepSubmitted(db: Database, entry: string, number: number): Write {
  const query = sql`INSERT INTO submitted_leaf (entry, number, leaf, text, units, documents, state, observation)
    SELECT ${entry}, ${number}, leaf, text, units, documents, state, observation FROM (${said(entry)})`;
  return { compile: () => query.compile(db.query) };
}

/** The same as it would be kept now. */
export async function submittedNow(db: Database, entry: string): Promise<readonly SubmittedLeaf[]> {
  const { rows } = await sql<Row>`${said(entry)}`.execute(db.query);
  return rows.map(submittedOfRow);
}

/** Every leaf of which there is a statement, a self-score or a document, with all of it. */
function said(entry: string): RawBuilder<Row> {
  return sql`WITH said (leaf) AS (
      SELECT leaf FROM statement WHERE entry = ${entry}
      UNION SELECT leaf FROM self_score WHERE entry = ${entry}
      UNION SELECT leaf FROM document_leaf JOIN document ON document.id = document_leaf.document
        WHERE document.entry = ${entry} AND document.purged_at IS NULL)
    SELECT said.leaf, coalesce(statement.text, '') AS text, coalesce(statement.units, '[]') AS units,
      (SELECT json_group_array(json_object('document', proof.id, 'title', proof.title, 'revision', proof.revision,
          'file', proof.file, 'pages', json(proof.pages)))
        FROM (SELECT document.id, document.title, revision.id AS revision, revision.file, document_leaf.pages
          FROM document_leaf
          JOIN document ON document.id = document_leaf.document
          JOIN document_revision AS revision ON revision.document = document.id
            AND revision.number = (SELECT max(number) FROM document_revision AS other
              WHERE other.document = document.id)
          WHERE document.entry = ${entry} AND document_leaf.leaf = said.leaf AND document.purged_at IS NULL
          ORDER BY document.created_at, document.id) AS proof) AS documents,
      coalesce(self_score.state, 'pending') AS state, self_score.observation
    FROM said
    LEFT JOIN statement ON statement.entry = ${entry} AND statement.leaf = said.leaf
    LEFT JOIN self_score ON self_score.entry = ${entry} AND self_score.leaf = said.leaf`;
}

/** The steps with which an entry was submitted, the newest first. */
export async function submissionsOf(
  db: Database,
  entry: string,
): Promise<readonly { readonly number: number; readonly at: number }[]> {
  return db.query
    .selectFrom("entry_step")
    .select(["number", "at"])
    .where("entry", "=", entry)
    .where("step", "=", "submitted")
    .orderBy("number", "desc")
    .execute();
}

export async function submittedLeaves(
  db: Database,
  entry: string,
  number: number,
): Promise<readonly SubmittedLeaf[]> {
  const rows = await db.query
    .selectFrom("submitted_leaf")
    .select(["leaf", "text", "units", "documents", "state", "observation"])
    .where("entry", "=", entry)
    .where("number", "=", number)
    .execute();
  return rows.map(submittedOfRow);
}

/** One leaf as it was submitted last; evaluators read nothing newer. */
export async function submittedLeaf(
  db: Database,
  entry: string,
  leaf: string,
): Promise<SubmittedLeaf | undefined> {
  const row = await db.query
    .selectFrom("submitted_leaf")
    .select(["leaf", "text", "units", "documents", "state", "observation"])
    .where("entry", "=", entry)
    .where("leaf", "=", leaf)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && submittedOfRow(row);
}

type Row = {
  readonly leaf: string;
  readonly text: string;
  readonly units: string;
  readonly documents: string;
  readonly state: LeafState;
  readonly observation: string | null;
};

function submittedOfRow(row: Row): SubmittedLeaf {
  const { leaf, text, state } = row;
  const observation: unknown = row.observation === null ? null : JSON.parse(row.observation);
  const documents = SubmittedDocument.array().parse(JSON.parse(row.documents));
  return { leaf, text, units: textsOf(row.units), documents, state, observation };
}
