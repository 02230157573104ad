import { type Context, Hono } from "hono";
import { inEntry } from "../evidence/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { blank, form } from "../web/form";
import { SupplyForm } from "./forms";
import { supply } from "./handing-over";
import { showAppliedLeaf } from "./leaf-routes";
import { appliedHref } from "./paths";
import { inApplication, type OnAppliedLeaf, onAppliedLeaf } from "./seen";

/** A department says that it has supplied a leaf; its bureau may say so for it. */
export const supplies = new Hono<App & OnAppliedLeaf>().post(
  "/entries/:entry/leaves/:leaf/supplies",
  inEntry("leaf.supply"),
  inApplication,
  onAppliedLeaf,
  form(SupplyForm, (c: Context<App & OnAppliedLeaf>) => showAppliedLeaf(c, blank)),
  async (c) => {
    const { db, now, seen, leaf } = c.var;
    const { role, organisation } = seen.membership;
    // a department speaks for itself alone
    const unit = role === "department" ? organisation : c.req.valid("form").unit;
    await supply(db, now, seen, leaf.code, unit);
    leaveFlash(c, "applications.supplied.done", { code: leaf.code });
    const next =
      role === "department" ? `/rounds/${seen.entry.round}` : appliedHref(seen.entry.id, leaf.code);
    return c.redirect(next, 303);
  },
);
