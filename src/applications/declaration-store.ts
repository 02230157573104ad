import { sql } from "kysely";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";
import { newestNumber } from "./store";

/** The sealed declaration of an entry as it came back last. */
export type Declaration = {
  readonly document: string;
  readonly revision: string;
  readonly name: string;
  readonly digest: string;
  readonly at: number;
  readonly by: string;
};

export async function declarationOf(db: Database, entry: string): Promise<Declaration | undefined> {
  return db.query
    .selectFrom("declaration")
    .innerJoin("document", "document.id", "declaration.document")
    .innerJoin("document_revision as revision", (join) =>
      join
        .onRef("revision.document", "=", "document.id")
        .on("revision.number", "=", newestNumber(sql.ref("document.id"))),
    )
    .innerJoin("membership", "membership.id", "declaration.by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "declaration.document",
      "revision.id as revision",
      "revision.name",
      "declaration.digest",
      "declaration.at",
      "person.name as by",
    ])
    .where("declaration.entry", "=", entry)
    .where("document.purged_at", "is", null)
    .orderBy("declaration.at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function insertDeclaration(db: Database, declaration: Tables["declaration"]): Write {
  return db.query.insertInto("declaration").values(declaration);
}
