import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { Invalid } from "../errors";
import { leafHref } from "../sheets/paths";
import { StaleRating } from "../sheets/save";
import { inSheet, onLeaf } from "../sheets/seen";
import { Notice } from "../web/components/notice";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { isKey } from "../web/language";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { takeAnswers } from "./building-on";
import { AnswersTaken } from "./forms";

/** What an assessor takes from the teams' findings into a rating of their own; photos are cited with other evidence. */
export const teamFindings = new Hono<App>().post(
  "/sheets/:sheet/leaves/:leaf/team-answers",
  inSheet("rating.save"),
  onLeaf,
  async (c) => {
    const { db, now, seen, edition, leaf } = c.var;
    const sent = AnswersTaken.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    const partial = c.req.header("hx-request") !== undefined;
    try {
      await takeAnswers(db, now, seen, edition, leaf, {
        ...sent.data,
        reason: sent.data.reason,
        confidence: sent.data.confidence,
      });
    } catch (error) {
      const page = pageOf(c);
      if (error instanceof StaleRating && partial)
        return c.html(<Notice tone="binds">{page.t("evidence.facts.stale")}</Notice>, 409);
      if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
      if (partial) return c.html(<Notice tone="binds">{whyOf(page, error)}</Notice>, 422);
      leaveFlash(c, error.key, error.figures, "binds");
      return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
    }
    leaveFlash(c, "visits.take.done");
    if (!partial) return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
    // the observation, its arithmetic and the tree all change: the page is drawn again
    c.header("HX-Refresh", "true");
    return c.body(null, 200);
  },
);
