import { digestOf } from "../criteria/digest.ts";
import type { CriteriaDocument } from "../criteria/schema.ts";
import type { Database } from "../db/database";
import { change } from "../log/change";
import { digestImported, insertEdition } from "./store";

export type ImportOutcome =
  | { readonly outcome: "imported" | "known"; readonly sha256: string }
  /** Another document was imported under the same id and edition: published editions never change. */
  | { readonly outcome: "taken"; readonly sha256: string };

/** Imports a document the linter accepts, frozen by its SHA-256 (criteria-and-scoring §1). */
export async function importEdition(
  db: Database,
  now: number,
  by: string,
  document: CriteriaDocument,
): Promise<ImportOutcome> {
  const sha256 = await digestOf(document);
  const name = `${document.id}@${document.edition}`;
  return change<ImportOutcome>(db, now, ["installation"], async () => {
    const before = await digestImported(db, document.id, document.edition);
    if (before !== undefined)
      return {
        writes: [],
        records: [],
        result: { outcome: before === sha256 ? "known" : "taken", sha256: before },
      };
    return {
      writes: [insertEdition(db, sha256, document, now, by)],
      records: [
        {
          stream: "installation",
          actor: by,
          action: "edition.imported",
          subject: name,
          body: { id: document.id, edition: document.edition, sha256 },
        },
      ],
      result: { outcome: "imported", sha256 },
    };
  });
}
