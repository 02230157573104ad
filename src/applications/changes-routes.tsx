import { Hono } from "hono";
import { NotFound } from "../errors";
import { isOpen } from "../entries/steps";
import { frameOf, under } from "../evidence/frame";
import { inEntry } from "../evidence/seen";
import type { App } from "../web/context";
import { changesBetween } from "./changes";
import { ChangesPage } from "./changes-page";
import { type InApplication, inApplication } from "./seen";
import { submissionsOf, submittedLeaves, submittedNow } from "./submitted-store";

/**
 * What changed since an application was submitted: against what is written now while it is the bureau's again, and once
 * it is submitted anew against the submission before.
 */
export const applicationChanges = new Hono<App & InApplication>().get(
  "/entries/:entry/changes",
  inEntry("declaration.view"),
  inApplication,
  async (c) => {
    const { db, seen, edition } = c.var;
    const { id, step } = seen.entry;
    const [newest, before] = await submissionsOf(db, id);
    const [from, to] = isOpen(step) ? [newest, undefined] : [before, newest];
    if (from === undefined) throw new NotFound("submission");
    const frame = await frameOf(c, seen);
    return c.html(
      <ChangesPage
        frame={frame}
        crumbs={under(seen, frame)}
        seen={seen}
        changes={changesBetween(
          edition,
          await submittedLeaves(db, id, from.number),
          to === undefined ? await submittedNow(db, id) : await submittedLeaves(db, id, to.number),
        )}
        since={from.at}
        until={to?.at ?? null}
      />,
    );
  },
);
