import { createMiddleware } from "hono/factory";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { NotFound } from "../errors";
import type { InEntry } from "../evidence/seen";
import type { App } from "../web/context";
import { leavesSeen } from "./applications";
import { handoversOf } from "./store";

export type InApplication = InEntry & {
  readonly Variables: { readonly edition: Edition; readonly leaves: readonly Leaf[] };
};

/** After `inEntry`: the leaves of the application the reader may see; a department those in its hands. */
export const inApplication = createMiddleware<App & InApplication>(async (c, next) => {
  const { db, seen } = c.var;
  const edition = await editionOf(db, seen.entry.edition);
  const handed = seen.membership.role === "department" ? await handoversOf(db, seen.entry.id) : [];
  c.set("edition", edition);
  c.set("leaves", leavesSeen(seen, edition, handed));
  await next();
});

export type OnAppliedLeaf = InApplication & { readonly Variables: { readonly leaf: Leaf } };

/** After `inApplication`: the leaf of the address; another's does not exist for a department. */
export const onAppliedLeaf = createMiddleware<App & OnAppliedLeaf>(async (c, next) => {
  const leaf = c.var.leaves.find(({ code }) => code === c.req.param("leaf"));
  if (leaf === undefined) throw new NotFound("leaf");
  c.set("leaf", leaf);
  await next();
});
