import type { Context } from "hono";
import type { Entry } from "../entries/entries";
import { visibleEntries } from "../entries/store";
import type { RoundTrack } from "../rounds/rounds";
import type { InRound } from "../rounds/seen";
import type { App } from "../web/context";

/** The entries of a track that are still in the round. */
export async function entriesOf<E extends App & InRound>(
  c: Context<E>,
  { track }: RoundTrack,
): Promise<readonly Entry[]> {
  const { round, membership } = c.var.seen;
  const all = await visibleEntries(c.var.db, membership, round.id);
  return all.filter((entry) => entry.track === track && entry.departure === null);
}
