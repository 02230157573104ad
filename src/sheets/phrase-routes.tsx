import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { Invalid } from "../errors";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { isKey } from "../web/language";
import { DeletedPhrase, KeptPhrase } from "./forms";
import { leafHref } from "./paths";
import { dropPhrase, keepPhrase } from "./phrases";
import { type InSheet, inSheet, type OnLeaf, onLeaf } from "./seen";

/** What an assessor keeps to write again, from the scoring page. */
export const phrases = new Hono<App>()
  .post("/sheets/:sheet/leaves/:leaf/phrases", inSheet("phrase.keep"), onLeaf, async (c) => {
    const { db, now, seen } = c.var;
    const sent = KeptPhrase.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    try {
      await keepPhrase(db, now, seen, sent.data.text);
      leaveFlash(c, "sheets.phrases.kept");
    } catch (error) {
      if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
      leaveFlash(c, error.key, error.figures, "binds");
    }
    return back(c);
  })
  .post("/sheets/:sheet/leaves/:leaf/phrases/removals", inSheet("phrase.keep"), onLeaf, async (c) => {
    const { db, now, seen } = c.var;
    const sent = DeletedPhrase.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    await dropPhrase(db, now, seen, sent.data.phrase);
    leaveFlash(c, "sheets.phrases.deleted");
    return back(c);
  });

function back(c: Context<App & InSheet & OnLeaf>): Response {
  return c.redirect(leafHref(c.var.seen.sheet.id, c.var.leaf.code), 303);
}
