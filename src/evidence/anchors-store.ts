import { sql } from "kysely";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Selector } from "./quotes";

/** The revisions with this file that are the newest of their document, with the entry of each. */
export async function newestWith(
  db: Database,
  file: string,
): Promise<readonly { readonly revision: string; readonly entry: string }[]> {
  return db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .select(["document_revision.id as revision", "document.entry"])
    .where("document_revision.file", "=", file)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("document_revision as later")
            .select("later.id")
            .whereRef("later.document", "=", "document_revision.document")
            .whereRef("later.number", ">", "document_revision.number"),
        ),
      ),
    )
    .execute();
}

/** A quote with the digest of the text it was made on. */
export type QuoteToCarry = Selector & { readonly id: string; readonly madeOn: string };

/** The quotes on a document that were made on another text than this one and not looked up in it yet. */
export async function quotesToCarry(
  db: Database,
  revision: string,
  textDigest: string | null,
): Promise<readonly QuoteToCarry[]> {
  const { rows } = await sql<QuoteToCarry>`
    SELECT evidence.id, evidence.start, evidence."end", evidence.exact, evidence.prefix, evidence.suffix,
      evidence.text_digest AS madeOn
    FROM document_revision AS newest
    JOIN document_revision AS older ON older.document = newest.document
    JOIN evidence ON evidence.revision = older.id
    LEFT JOIN anchor ON anchor.evidence = evidence.id AND anchor.revision = newest.id
    WHERE newest.id = ${revision} AND evidence.kind = 'quote'
      AND (evidence.revision <> newest.id OR evidence.text_digest IS NOT ${textDigest})
      AND (anchor.evidence IS NULL OR anchor.text_digest IS NOT ${textDigest})
    ORDER BY evidence.id`.execute(db.query);
  return rows;
}

/** Where a quote stands in a revision; the last word about it stands. */
export function writeAnchor(db: Database, anchor: Tables["anchor"]): Write {
  return db.query
    .insertInto("anchor")
    .values(anchor)
    .onConflict((conflict) => conflict.columns(["evidence", "revision"]).doUpdateSet(anchor));
}
