import { type Context, Hono } from "hono";
import { type InEntry, inEntry } from "../evidence/seen";
import { roundFrame } from "../rounds/frame";
import { type InTrack, inTrack } from "../rounds/seen";
import type { App } from "../web/context";
import { blank, type Draft, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { Quotas } from "./forms";
import { QuotaPage } from "./quota-page";
import { quotasOf } from "./recommendation-store";
import { recommend, setQuotas, takeRecommendationBack } from "./recommending";

/** What cities recommend, within what the office lets them (assessment §1). */
export const recommendations = new Hono<App>()
  .get("/rounds/:round/quotas/:track", inTrack("quota.set"), (c) => showQuotas(c, blank))
  .post("/rounds/:round/quotas/:track", inTrack("quota.set"), form(Quotas, showQuotas), async (c) => {
    const { db, now, seen, track } = c.var;
    const sent = c.req.valid("form");
    const cities = await quotasOf(db, seen.round.id, track.track);
    const quotas = cities.flatMap(({ city }) => {
      const quota = sent[city];
      return quota === undefined ? [] : [{ city, quota }];
    });
    await setQuotas(db, now, seen.membership, seen.round.id, track.track, quotas);
    leaveFlash(c, "entries.quota.saved");
    return c.redirect(`/rounds/${seen.round.id}/quotas/${track.track}`, 303);
  })
  .post("/entries/:entry/recommendations", inEntry("entry.recommend"), async (c) => {
    const { db, now, seen } = c.var;
    await recommend(db, now, seen);
    leaveFlash(c, "entries.recommend.done");
    return back(c);
  })
  .post("/entries/:entry/recommendations/removal", inEntry("entry.recommend"), async (c) => {
    const { db, now, seen } = c.var;
    await takeRecommendationBack(db, now, seen);
    leaveFlash(c, "entries.recommend.ended");
    return back(c);
  });

function back(c: Context<App & InEntry>): Response {
  return c.redirect(`/entries/${c.var.seen.entry.id}/application`, 303);
}

async function showQuotas(c: Context<App & InTrack>, draft: Draft) {
  const { db, seen, track } = c.var;
  const cities = await quotasOf(db, seen.round.id, track.track);
  const saved = Object.fromEntries(
    cities.map(({ city, quota }) => [city, quota === null ? "" : String(quota)]),
  );
  return c.html(
    <QuotaPage
      frame={roundFrame(c, seen.round, seen.membership)}
      round={seen.round}
      track={track}
      form={draft === blank ? draftOf(saved) : draft}
      cities={cities}
    />,
  );
}
