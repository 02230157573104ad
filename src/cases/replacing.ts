import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { Conflict, Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { NotDrawn, replacedIn } from "../statistics/case-draw.ts";
import { drawStream, type Replacement } from "./cases";
import { visibleList } from "./listing";
import { contentOf, drawsOf, insertReplacement } from "./store";

export type Missing = Pick<Replacement, "file" | "reason" | "note"> & {
  /** The file the person was told comes next; null for none. */
  readonly by: string | null;
};

/** Puts the next file of the order in the place of one that cannot be looked at; nothing of the order is skipped. */
export async function replaceFile(
  db: Database,
  now: number,
  seen: SeenEntry,
  id: string,
  { file, by, reason, note }: Missing,
): Promise<void> {
  const { entry, membership } = seen;
  const stream = drawStream(entry.round);
  return change(db, now, [stream], async () => {
    const list = await visibleList(db, seen, id);
    const draw = (await drawsOf(db, entry.round)).find((one) => one.id === list.draw);
    if (draw === undefined || list.called === undefined) throw new NotFound("draw");
    const { order } = await contentOf(db, id);
    const missing = [...list.replacements.map((one) => one.file), file];
    const next = nextIn(order, draw.count, missing);
    if (next !== by) throw new Conflict(id);
    return {
      writes: [
        insertReplacement(db, {
          list: id,
          number: missing.length,
          entry: entry.id,
          file,
          by_file: next,
          reason,
          note,
          at: now,
          by: membership.id,
        }),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "case_file.replaced",
          subject: id,
          body: { entry: entry.id, department: list.department, file, by: next, reason, note },
        },
      ],
      result: undefined,
    };
  });
}

function nextIn(order: readonly string[], count: number, missing: readonly string[]): string | null {
  try {
    return replacedIn(order, count, missing).replaced.at(-1)?.by ?? null;
  } catch (error) {
    if (error instanceof NotDrawn) throw new Invalid("cases.notDrawn");
    throw error;
  }
}
