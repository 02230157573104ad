import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { Conflict } from "../errors";
import { decide } from "./decide";
import type { RatingBeside } from "./store";

/** A rating that a lead follows, and how many decisions they saw on its leaf. */
export type Followed = {
  readonly at: SeenEntry;
  readonly rating: RatingBeside;
  readonly seen: number;
};

/** Decisions one request makes: each takes about a dozen of its 900 statements. */
export const mostAtOnce = 40;

/**
 * Settles one leaf of many entries, a decision each, all citing the ruling. It stops where a request has to; what is
 * left is answered, to be sent again. An entry that somebody decided meanwhile is passed over.
 */
export async function settleMany(
  db: Database,
  now: number,
  edition: Edition,
  leaf: Leaf,
  followed: readonly Followed[],
  { reason, ruling }: { readonly reason: string; readonly ruling: string | null },
): Promise<{ readonly settled: number; readonly left: readonly Followed[] }> {
  let settled = 0;
  for (const { at, rating, seen } of followed.slice(0, mostAtOnce)) {
    const { state, observation } = rating;
    if (state === "pending") continue;
    try {
      const sent = { seen, state, points: null, observation, reason, ruling };
      await decide(db, now, at, edition, leaf, sent);
      settled++;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
  return { settled, left: followed.slice(mostAtOnce) };
}
