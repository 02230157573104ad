import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";

/** A sentence an assessor writes often, kept to be written again. */
export type Phrase = Pick<Tables["phrase"], "id" | "text">;

/** A person's own phrases, oldest first. */
export async function phrasesOf(db: Database, membership: string): Promise<readonly Phrase[]> {
  return db.query
    .selectFrom("phrase")
    .select(["id", "text"])
    .where("membership", "=", membership)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

export function insertPhrase(db: Database, phrase: Tables["phrase"]): Write {
  return db.query.insertInto("phrase").values(phrase);
}

export function deletePhrase(db: Database, id: string): Write {
  return db.query.deleteFrom("phrase").where("id", "=", id);
}
