import type { Context } from "hono";
import { mayEver } from "../people/refusals";
import { type Frame, roundFrame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import type { App } from "../web/context";
import type { Crumb } from "../web/components/crumbs";
import { entryName, type SeenEntry } from "./entries";

/** What a page of an entry shows around itself: the frame of its round, and the way up to the list. */
export type EntryFrame = Frame & { readonly crumbs: readonly Crumb[]; readonly title: string };

export function entryFrame<E extends App>(
  c: Context<E>,
  { entry, membership }: SeenEntry,
  round: Round,
): EntryFrame {
  const frame = roundFrame(c, round, membership);
  const { t } = frame.page;
  return {
    ...frame,
    title: entryName(entry),
    crumbs: [
      { href: `/rounds/${round.id}`, label: round.title },
      ...(mayEver("entries.view", membership.role)
        ? [{ href: `/rounds/${round.id}/entries`, label: t("entries.title") }]
        : []),
    ],
  };
}
