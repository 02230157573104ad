import type { Context } from "hono";
import { entryName, type SeenEntry } from "../entries/entries";
import { mayEver } from "../people/permissions";
import { type Frame, roundFrame } from "../rounds/frame";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { Crumb } from "../web/components/crumbs";
import type { App } from "../web/context";

/** The frame of a page of an entry: that of its round, and the tree above it. */
export async function entryFrame<E extends App>(
  c: Context<E>,
  { entry, membership }: SeenEntry,
): Promise<Frame & { readonly crumbs: readonly Crumb[] }> {
  const { round } = await visibleRound(c.var.db, signedInPerson(c.var.visitor), entry.round);
  const frame = roundFrame(c, round, membership);
  const { t } = frame.page;
  const entries = mayEver("entries.view", membership.role)
    ? [{ href: `/rounds/${round.id}/entries`, label: t("rounds.entries") }]
    : [];
  const crumbs = [{ href: `/rounds/${round.id}`, label: round.title }, ...entries];
  return { ...frame, crumbs };
}

/** The tree above a page under an entry. */
export function under({ entry }: SeenEntry, crumbs: readonly Crumb[]): readonly Crumb[] {
  return [...crumbs, { href: `/entries/${entry.id}`, label: entryName(entry) }];
}
