import { createMiddleware } from "hono/factory";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { NotFound } from "../errors";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { allowAt, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leavesOn } from "./marks";
import { type SeenSheet, termOf } from "./sheets";
import { visibleSheet } from "./store";

export type InSheet = { readonly Variables: { readonly seen: SeenSheet; readonly edition: Edition } };

/** For routes under `/sheets/:sheet`: the sheet, its entry and edition; refused by role and by the phase of its track. */
export function inSheet(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InSheet>(async (c, next) => {
      const seen = await visibleSheet(c.var.db, signedInPerson(c.var.visitor), c.req.param("sheet") ?? "");
      allowAt(seen.membership, action, termOf(seen), c.var.now);
      c.set("seen", seen);
      c.set("edition", await editionOf(c.var.db, seen.entry.edition));
      await next();
    }),
  );
}

export type OnLeaf = { readonly Variables: { readonly leaf: Leaf } };

/** After `inSheet`: the leaf of the address, where the sheet covers it. */
export const onLeaf = createMiddleware<App & InSheet & OnLeaf>(async (c, next) => {
  const { sheet, entry } = c.var.seen;
  const leaf = leavesOn(c.var.edition, sheet, entry.kind).find(({ code }) => code === c.req.param("leaf"));
  if (leaf === undefined) throw new NotFound("leaf");
  c.set("leaf", leaf);
  await next();
});
