import { type Context, Hono } from "hono";
import { suggestionsOf } from "../conflicts/suggestions-store";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRoundUnpledged } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { Pledge } from "./forms";
import { PledgePage } from "./page";
import { acceptPledge, pledgeOf } from "./pledge";

type Here = Context<App & InRound>;

/** The pledge an evaluator accepts at the first sign-in to a round (assessment §1). */
export const pledges = new Hono<App & InRound>()
  .get("/rounds/:round/pledge", inRoundUnpledged("pledge.accept"), (c) => show(c, blank))
  .post("/rounds/:round/pledge", inRoundUnpledged("pledge.accept"), form(Pledge, show), async (c) => {
    const { db, now, seen } = c.var;
    const { round, membership } = seen;
    const { affiliations, accepts } = c.req.valid("form");
    const { at } = await pledgeOf(db, membership.id);
    if (at === null && !accepts) return again(c, show, { accepts: pageOf(c).t("pledges.notAccepted") });
    await acceptPledge(db, now, membership, round.id, affiliations);
    leaveFlash(c, at === null ? "pledges.accepted" : "pledges.stated");
    const suggested = await suggestionsOf(db, round.id, membership.id);
    const open = suggested.some(({ denied }) => denied === null);
    return c.redirect(`/rounds/${round.id}${open ? "/conflicts" : ""}`, 303);
  });

async function show(c: Here, form: DraftOf<typeof Pledge>) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const pledged = await pledgeOf(db, membership.id);
  return c.html(
    <PledgePage
      frame={roundFrame(c, round, membership)}
      round={round}
      pledged={pledged}
      form={form === blank ? draftOf({ affiliations: pledged.affiliations }) : form}
    />,
  );
}
