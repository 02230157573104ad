import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { inEntry } from "../evidence/seen";
import { startReading } from "../evidence/start";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { form } from "../web/form";
import { ReuseForm } from "./forms";
import { applicationHref, appliedHref } from "./paths";
import { reuse } from "./reusing";
import { type InApplication, inApplication } from "./seen";

/** What an earlier round has is taken over, for one leaf or for all. */
export const reuses = new Hono<App & InApplication>().post(
  "/entries/:entry/reuses",
  inEntry("application.reuse"),
  inApplication,
  form(ReuseForm, (c: Context<App & InApplication>) => c.redirect(applicationHref(c.var.seen.entry.id), 303)),
  async (c) => {
    const { db, now, seen, leaves } = c.var;
    const { leaf: code } = c.req.valid("form");
    const chosen = code === undefined ? leaves : leaves.filter((leaf) => leaf.code === code);
    if (chosen.length === 0) throw new NotFound("leaf");
    const { files, ...said } = await reuse(db, now, seen, chosen);
    // the files lie here and are read; the facts of this round's edition may not be drawn yet
    for (const file of new Set(files)) await startReading(c.env.READING, file, seen.entry.edition);
    if (said.leaves === 0) leaveFlash(c, "applications.reuse.nothing");
    else leaveFlash(c, "applications.reuse.done", said);
    return c.redirect(
      code === undefined ? applicationHref(seen.entry.id) : appliedHref(seen.entry.id, code),
      303,
    );
  },
);
