import type { Edition } from "../criteria/tree.ts";
import { leavesDeparting, sampledFor } from "../cases/sampled";
import type { Database } from "../db/database";
import { Conflict, Invalid, NotFound } from "../errors";
import { plannedLeaves } from "../evidence/facts-planned";
import { change } from "../log/change";
import { struckLeaves } from "../results/in-force";
import { recomputed } from "../results/recompute";
import { drawing } from "./draw";
import { gapsOf, isChanged } from "./gaps";
import { leavesOn } from "./marks";
import { isOpen, type Rating, type SeenSheet, sheetStream } from "./sheets";
import { closeReopenings, insertHandIn, keepHandedIn } from "./hand-in-store";
import { ratingsOf } from "./ratings-store";
import { citedOn, isClosed, sheetNow } from "./store";

/**
 * Hands a sheet in, or the leaves of it that were given back alone: from now on their ratings count. Where that makes two
 * differ, a third assessor is drawn in the same batch (assessment §3). Refuses with the number of gaps.
 */
export async function handIn(db: Database, now: number, seen: SeenSheet, edition: Edition): Promise<void> {
  const { entry, membership } = seen;
  const { id } = seen.sheet;
  const stream = sheetStream(id);
  return change(db, now, [stream, `entry:${entry.id}`], async () => {
    const sheet = await sheetNow(db, id);
    const open = leavesOn(edition, seen.sheet, entry.kind).filter(
      ({ code }) => sheet !== undefined && isOpen(sheet, code),
    );
    if (sheet === undefined || open.length === 0) throw new Conflict(id);
    if (await isClosed(db, id)) throw new NotFound("sheet");
    const ratings = await ratingsOf(db, id);
    const struck = await struckLeaves(db, entry.round, entry.track);
    const due = open.filter(({ code }) => !struck.has(code));
    const undrawn = leavesDeparting(await sampledFor(db, entry), ratings);
    const planned = await plannedLeaves(db, id);
    const gaps = gapsOf(edition, due, ratings, await citedOn(db, id), planned, undrawn);
    if (gaps.length > 0) throw new Invalid("sheets.handIn.gaps", { n: gaps.length });
    const { writes, disagreements } = await recomputed(db, [entry], now, { also: id });
    const third = await drawing(db, now, membership.id, entry, edition, disagreements, id);
    return {
      writes: [
        ...(sheet.handedInAt === null ? [await insertHandIn(db, id, now)] : []),
        closeReopenings(db, id, now),
        keepHandedIn(db, id),
        ...writes,
        ...third.writes,
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: sheet.handedInAt === null ? "sheet.handed_in" : "leaves.handed_in",
          subject: id,
          body: {
            entry: entry.id,
            node: sheet.node,
            ratings: ratings.length,
            changes: ratings.filter(isChanged).map(changeOf),
          },
        },
        ...third.records,
      ],
      result: undefined,
    };
  });
}

function changeOf({ leaf, handedIn, state, observation, because }: Rating) {
  return { leaf, before: handedIn, after: { state, observation: observation ?? null }, because };
}
