import type { Database } from "../db/database";
import { Forbidden } from "../errors";
import { change } from "../log/change";
import type { Kind, Notice } from "../notifications/notifications";
import { notify } from "../notifications/notify";
import { recomputed } from "../results/recompute";
import { type SeenSheet, sheetStream } from "./sheets";
import { insertReopening, returnHandIn } from "./hand-in-store";
import { sheetNow } from "./store";

/** The lead gives a sheet back with a reason; its ratings no longer count until it is handed in again. */
export async function returnSheet(db: Database, now: number, seen: SeenSheet, reason: string): Promise<void> {
  const { sheet, entry, membership } = seen;
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    if ((await sheetNow(db, sheet.id))?.handedInAt == null) throw new Forbidden("phase");
    const { writes } = await recomputed(db, [entry], now, { without: sheet.id });
    return {
      writes: [
        returnHandIn(db, sheet.id, now, membership.id, reason),
        notify(db, now, givenBack("sheet.returned", seen, now), { members: [sheet.assessor] }),
        ...writes,
      ],
      records: [
        { stream, actor: membership.person, action: "sheet.returned", subject: sheet.id, body: { reason } },
      ],
      result: undefined,
    };
  });
}

/** The lead gives a single leaf back with a reason: it alone stops counting, and opens for its assessor. */
export async function reopenLeaf(
  db: Database,
  now: number,
  seen: SeenSheet,
  leaf: string,
  reason: string,
): Promise<void> {
  const { sheet, entry, membership } = seen;
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    const standing = await sheetNow(db, sheet.id);
    if (standing === undefined || standing.handedInAt === null || standing.reopened.includes(leaf))
      throw new Forbidden("phase");
    const { writes } = await recomputed(db, [entry], now, { withoutLeaf: { sheet: sheet.id, leaf } });
    return {
      writes: [
        await insertReopening(db, { sheet: sheet.id, leaf, reason, at: now, by: membership.id }),
        notify(db, now, givenBack("sheet.reopened", seen, now), { members: [sheet.assessor] }),
        ...writes,
      ],
      records: [
        { stream, actor: membership.person, action: "leaf.reopened", subject: leaf, body: { leaf, reason } },
      ],
      result: undefined,
    };
  });
}

function givenBack(kind: Kind, { sheet, entry }: SeenSheet, now: number): Notice {
  return { kind, round: entry.round, entry: entry.id, thing: sheet.id, occasion: now };
}
