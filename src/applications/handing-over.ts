import { type Database, each } from "../db/database";
import { insertAll } from "../db/insert-all";
import { sql } from "kysely";
import type { SeenEntry } from "../entries/entries";
import { newestStep } from "../entries/step-store";
import { entryStream, isOpen } from "../entries/steps";
import { Forbidden, Invalid } from "../errors";
import { change } from "../log/change";
import { handoversOf } from "./store";

/** Leaves that go to a department, and until when it supplies them. */
export type Handing = {
  readonly unit: string;
  readonly leaves: readonly string[];
  readonly dueAt: number | null;
};

/** Hands leaves to a department; one it has supplied already is asked for again. Answers how many. */
export async function handOver(
  db: Database,
  now: number,
  seen: SeenEntry,
  { unit, leaves, dueAt }: Handing,
): Promise<number> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  return change(db, now, [stream], async () => {
    await ensureOpen(db, entry.id);
    const rows = leaves.map((leaf) => ({
      entry: entry.id,
      leaf,
      unit,
      due_at: dueAt,
      at: now,
      by: membership.id,
      supplied_at: null,
      supplied_by: null,
    }));
    const again = sql`ON CONFLICT (entry, leaf, unit) DO UPDATE SET due_at = excluded.due_at, at = excluded.at,
      by = excluded.by, supplied_at = NULL, supplied_by = NULL`;
    return {
      writes: insertAll(db, "handover", rows, again),
      records: recordsOf(seen, "leaves.handed_over", { unit, leaves, dueAt }, leaves),
      result: leaves.length,
    };
  });
}

/** Takes leaves back from a department; what it wrote stays. */
export async function takeLeavesBack(
  db: Database,
  now: number,
  seen: SeenEntry,
  unit: string,
  leaves: readonly string[],
): Promise<number> {
  const { entry } = seen;
  return change(db, now, [entryStream(entry.id)], async () => {
    await ensureOpen(db, entry.id);
    const handed = (await handoversOf(db, entry.id)).filter(
      (one) => one.unit === unit && leaves.includes(one.leaf),
    );
    const codes = handed.map(({ leaf }) => leaf);
    if (codes.length === 0) return { writes: [], records: [], result: 0 };
    return {
      writes: [
        db.query
          .deleteFrom("handover")
          .where("entry", "=", entry.id)
          .where("unit", "=", unit)
          .where("leaf", "in", each(codes)),
      ],
      records: recordsOf(seen, "leaves.taken_back", { unit, leaves: codes }, codes),
      result: codes.length,
    };
  });
}

/** A department says that a leaf has what it could give; the bureau may say so for it. */
export async function supply(
  db: Database,
  now: number,
  seen: SeenEntry,
  leaf: string,
  unit: string,
): Promise<void> {
  const { entry, membership } = seen;
  await change(db, now, [entryStream(entry.id)], async () => {
    await ensureOpen(db, entry.id);
    const handed = (await handoversOf(db, entry.id)).find((one) => one.leaf === leaf && one.unit === unit);
    if (handed === undefined) throw new Invalid("applications.supply.none");
    if (handed.suppliedAt !== null) return { writes: [], records: [], result: undefined };
    return {
      writes: [
        db.query
          .updateTable("handover")
          .set({ supplied_at: now, supplied_by: membership.id })
          .where("entry", "=", entry.id)
          .where("leaf", "=", leaf)
          .where("unit", "=", unit),
      ],
      records: recordsOf(seen, "leaf.supplied", { unit, leaf }, [leaf]),
      result: undefined,
    };
  });
}

async function ensureOpen(db: Database, entry: string): Promise<void> {
  if (!isOpen((await newestStep(db, entry)).step)) throw new Forbidden("submitted");
}

function recordsOf(
  { entry, membership }: SeenEntry,
  action: string,
  body: unknown,
  leaves: readonly string[],
) {
  const [only = "", ...others] = leaves;
  const subject = others.length === 0 ? only : entry.id;
  return [{ stream: entryStream(entry.id), actor: membership.person, action, subject, body }];
}
