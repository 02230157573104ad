import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";

/** The places an assessor answered for a leaf: accepted or dismissed as suggestions, or quoted without one. */
export async function answeredOn(
  db: Database,
  sheet: string,
  leaf: string,
): Promise<readonly { readonly file: string; readonly start: number }[]> {
  const rows = await db.query
    .selectFrom("suggestion_answer")
    .select(["file", "start"])
    .where("sheet", "=", sheet)
    .where("leaf", "=", leaf)
    .union(
      db.query
        .selectFrom("citation")
        .innerJoin("evidence", "evidence.id", "citation.evidence")
        .innerJoin("document_revision", "document_revision.id", "evidence.revision")
        .select(["document_revision.file", "evidence.start"])
        .where("citation.sheet", "=", sheet)
        .where("citation.leaf", "=", leaf)
        .where("evidence.start", "is not", null)
        .$narrowType<{ start: number }>(),
    )
    .execute();
  return rows;
}

export function answerSuggestion(db: Database, answer: Tables["suggestion_answer"]): Write {
  const { answer: said, at } = answer;
  return db.query
    .insertInto("suggestion_answer")
    .values(answer)
    .onConflict((conflict) =>
      conflict.columns(["sheet", "leaf", "file", "start"]).doUpdateSet({ answer: said, at }),
    );
}
