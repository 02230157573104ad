import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { leafOf } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { Invalid } from "../errors";
import { refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, inTrack } from "../rounds/seen";
import { leafHref } from "../sheets/paths";
import { inSheet, onLeaf } from "../sheets/seen";
import type { App } from "../web/context";
import { again, blank, draftOf, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { isKey } from "../web/language";
import { pageOf } from "../web/page";
import { LookedAgain, Rule } from "./forms";
import { acrossHref } from "./paths";
import { lookAgain, makeRuling } from "./rulings";
import { RulingsPage } from "./rulings-page";
import { rulingEffects, rulingsOf, secondLooks } from "./rulings-store";
import { editionsOf } from "./waiting";

/** The lead's readings of leaves, and the second look at what was rated before them. */
export const rulings = new Hono<App>()
  .get("/rounds/:round/settlement/rulings", inRound("rulings.view"), (c) => {
    const leaf = c.req.query("leaf");
    return showRulings(c, leaf === undefined ? blank : draftOf({ leaf }));
  })
  .post(
    "/rounds/:round/settlement/rulings/:track",
    inTrack("ruling.make"),
    form(Rule, showRulings),
    async (c) => {
      const { db, now, seen, track } = c.var;
      const sent = c.req.valid("form");
      const leaf = leafOf(await editionOf(db, track.edition), sent.leaf);
      if (leaf === undefined) return again(c, showRulings, { leaf: pageOf(c).t("moderation.noLeaf") });
      await makeRuling(db, now, seen.membership, seen.round.id, track.track, leaf, sent.text);
      leaveFlash(c, "moderation.ruling.done", { leaf: leaf.code });
      return c.redirect(acrossHref(seen.round.id, track.track, leaf.code), 303);
    },
  )
  .post("/sheets/:sheet/leaves/:leaf/looks", inSheet("ruling.look"), onLeaf, async (c) => {
    const { db, now, seen, leaf } = c.var;
    const sent = LookedAgain.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    try {
      await lookAgain(db, now, seen, leaf.code, sent.data);
      leaveFlash(c, "moderation.look.done");
    } catch (error) {
      if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
      leaveFlash(c, error.key, error.figures, "binds");
    }
    return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
  });

async function showRulings<E extends App & InRound>(c: Context<E>, draft: DraftOf<typeof Rule>) {
  const { db } = c.var;
  const { round, membership }: InRound["Variables"]["seen"] = c.var.seen;
  const settles = membership.role === "lead" || membership.role === "observer";
  const open = round.tracks.filter(
    ({ phase }) => refusalOf("ruling.make", membership.role, phase) === undefined,
  );
  const asked = c.req.param("track") ?? c.req.query("track");
  return c.html(
    <RulingsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      editions={await editionsOf(db, round)}
      role={membership.role}
      rulings={await rulingsOf(db, round.id)}
      effects={settles ? await rulingEffects(db, round.id) : undefined}
      changes={settles ? await secondLooks(db, round.id, { reader: membership.id }) : []}
      open={open}
      track={open.find(({ track }) => track === asked) ?? open[0]}
      form={draft}
    />,
  );
}
