import type { Context } from "hono";
import { entryName, type SeenEntry } from "../entries/entries";
import { type EntryFrame, entryFrame } from "../entries/frame";
import { mayEver } from "../people/refusals";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { Crumb } from "../web/components/crumbs";
import type { App } from "../web/context";

/** The frame of a page of an entry that was found by itself, without its round. */
export async function frameOf<E extends App>(c: Context<E>, seen: SeenEntry): Promise<EntryFrame> {
  const { round } = await visibleRound(c.var.db, signedInPerson(c.var.visitor), seen.entry.round);
  return entryFrame(c, seen, round);
}

/** The tree above a page under an entry; a department has no page of its documents. */
export function under({ entry, membership }: SeenEntry, { crumbs }: EntryFrame): readonly Crumb[] {
  if (!mayEver("document.view", membership.role)) return crumbs;
  return [...crumbs, { href: `/entries/${entry.id}`, label: entryName(entry) }];
}
