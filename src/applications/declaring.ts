import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { newestStep } from "../entries/step-store";
import { entryStream, isOpen } from "../entries/steps";
import { Forbidden, Invalid } from "../errors";
import { titleOfName } from "../evidence/documents";
import { insertDocuments, insertRevisions } from "../evidence/store";
import { type Kept, waits } from "../evidence/uploads";
import { change } from "../log/change";
import { insertDeclaration } from "./declaration-store";
import { checkCode } from "./declared";
import { readinessOf } from "./submitting";

/**
 * Takes the scan of the sealed declaration. The code printed on the paper has to be that of what is declared now: a paper
 * sealed before the last change says something else, and is refused.
 */
export async function bringDeclaration(
  db: Database,
  now: number,
  seen: SeenEntry,
  kept: Kept,
  code: string,
): Promise<void> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  const { name, digest: file, size, kind } = kept;
  if (kind !== "pdf" && kind !== "png" && kind !== "jpeg") throw new Invalid("applications.declaration.kind");
  await change(db, now, [stream], async () => {
    if (!isOpen((await newestStep(db, entry.id)).step)) throw new Forbidden("submitted");
    const { digest } = await readinessOf(db, seen);
    if (checkCode(digest) !== code.trim().toUpperCase())
      throw new Invalid("applications.declaration.wrongCode");
    const id = newId();
    const about = { title: titleOfName(name), openness: "closed", period: "", unit: "" } as const;
    const revision = { id: newId(), document: id, number: 1, file, name, kind, size, uploadedAt: now };
    return {
      writes: [
        ...insertDocuments(db, [{ id, entry: entry.id, ...about }], now, membership.id),
        ...insertRevisions(db, [revision], membership.id),
        insertDeclaration(db, { document: id, entry: entry.id, digest, at: now, by: membership.id }),
        ...waits(db, now, kept),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "declaration.brought",
          subject: id,
          body: { ...about, revision, declared: digest },
        },
      ],
      result: undefined,
    };
  });
}
