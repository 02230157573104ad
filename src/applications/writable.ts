import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { newestStep } from "../entries/step-store";
import { isOpen } from "../entries/steps";
import { Forbidden, NotFound } from "../errors";
import { handoversOf } from "./store";

/**
 * Decided again at the moment of writing, inside a change on the entry's stream: what was submitted meanwhile is not
 * changed under the office's hands, and a leaf taken back from a department is no longer its own.
 */
export async function ensureWritable(
  db: Database,
  { entry, membership }: SeenEntry,
  leaf: string,
): Promise<void> {
  if (!isOpen((await newestStep(db, entry.id)).step)) throw new Forbidden("submitted");
  if (membership.role !== "department") return;
  const handed = await handoversOf(db, entry.id);
  if (!handed.some((one) => one.leaf === leaf && one.unit === membership.organisation))
    throw new NotFound("leaf");
}
