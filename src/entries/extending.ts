import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Phase } from "../db/terms";
import { Invalid } from "../errors";
import { change } from "../log/change";
import { extendable } from "../people/refusals";
import type { SeenEntry } from "./entries";
import { insertExtension } from "./extension-store";
import { entryStream } from "./steps";

export type Granted = { readonly phase: Phase; readonly until: number; readonly reason: string };

/** Grants more time to the bureau of an entry, or to the assessor of one of its sheets; the newest grant stands. */
export async function grantExtension(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  sheet: string | null,
  granted: Granted,
): Promise<void> {
  const { phase } = granted;
  const extended = extendable(sheet === null ? "bureau" : "assessor", entry.phase).find(
    (one) => one === phase,
  );
  if (extended === undefined) throw new Invalid("entries.extension.noPhase");
  const stream = entryStream(entry.id);
  const extension = { id: newId(), entry: entry.id, sheet, ...granted, at: now, by: membership.id };
  await change(db, now, [stream], async () => ({
    writes: [insertExtension(db, extension)],
    records: [
      {
        stream,
        actor: membership.person,
        action: "extension.granted",
        subject: sheet ?? entry.id,
        body: { entry: entry.id, sheet, ...granted },
      },
    ],
    result: undefined,
  }));
}
