import { sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";

/** What a document is a proof for. */
export type Link = { readonly document: string; readonly leaf: string };

/** Notes links that are not there yet. */
export function insertLinks(db: Database, links: readonly Link[], by: string, at: number): readonly Write[] {
  return insertAll(
    db,
    "document_leaf",
    links.map((link) => ({ ...link, by, at })),
  );
}

export function deleteLinks(db: Database, document: string, leaves: readonly string[]): Write {
  return db.query
    .deleteFrom("document_leaf")
    .where("document", "=", document)
    .where("leaf", "in", each(leaves));
}

/** The codes a document of the query's row is linked to, as a JSON array in their order. */
export const linkedCodes = sql<string>`(SELECT json_group_array(leaf) FROM
  (SELECT leaf FROM document_leaf WHERE document_leaf.document = document.id ORDER BY leaf))`;
