import type { Database } from "../db/database";
import { entriesOfTrack } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import { drawOrder } from "../statistics/case-draw.ts";
import { type CaseList, type Draw, drawStream } from "./cases";
import { contentOf, drawIn, listsOf, writeOrders, writeSeed } from "./store";

/** The lists of a draw that count: an entry that left the round holds nobody up. */
export async function countingLists(db: Database, draw: Draw): Promise<readonly CaseList[]> {
  const entries = await entriesOfTrack(db, draw.round, draw.track);
  const gone = new Set(entries.filter(({ departure }) => departure !== null).map(({ id }) => id));
  return (await listsOf(db, { draws: [draw.id] })).filter(({ entry }) => !gone.has(entry));
}

/**
 * Publishes the seed of a draw and draws from every list, once; refused while a list is open. Lock and seed are rows of
 * one stream of the log, so its chain proves which came first.
 */
export async function publishSeed(
  db: Database,
  now: number,
  { round, membership }: { readonly round: string; readonly membership: Membership },
  id: string,
  seed: { readonly text: string; readonly source: string },
): Promise<void> {
  const stream = drawStream(round);
  return change(db, now, [stream], async () => {
    const draw = await drawIn(db, round, id);
    if (draw === undefined) throw new NotFound("draw");
    if (draw.seed !== undefined) throw new Invalid("cases.seeded");
    const lists = await countingLists(db, draw);
    const open = lists.filter(({ locked }) => locked === undefined || locked.at >= now).length;
    if (open > 0) throw new Invalid("cases.stillOpen", { n: open });
    const ordered = await Promise.all(
      lists.map(async (list) => ({
        list,
        order: await drawOrder((await contentOf(db, list.id)).numbers, seed.text),
      })),
    );
    return {
      writes: [
        writeSeed(db, id, { ...seed, at: now, by: membership.id }),
        ...writeOrders(
          db,
          ordered.map(({ list, order }) => ({ id: list.id, order })),
        ),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "case_draw.seeded",
          subject: id,
          body: {
            seed: seed.text,
            source: seed.source,
            count: draw.count,
            lists: ordered.map(({ list, order }) => ({
              list: list.id,
              digest: list.locked?.digest ?? "",
              drawn: order.slice(0, draw.count),
            })),
          },
        },
      ],
      result: undefined,
    };
  });
}

/** A seed that nobody could have known before this moment. */
export function newSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
