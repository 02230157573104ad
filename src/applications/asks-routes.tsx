import { type Context, Hono } from "hono";
import { roundFrame } from "../rounds/frame";
import { type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { blank, type DraftOf, draftOf, form } from "../web/form";
import { AsksPage } from "./asks-page";
import { AsksForm } from "./forms";
import { setAsks } from "./setting-asks";

/** What a track asks of an application, set by the office until applications are in. */
export const applicationAsks = new Hono<App & InTrack>()
  .get("/rounds/:round/asks/:track", inTrack("asks.set"), (c) => show(c, blank))
  .post("/rounds/:round/asks/:track", inTrack("asks.set"), form(AsksForm, show), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    await setAsks(db, now, signedInPerson(visitor).id, seen.round.id, track.track, c.req.valid("form").asks);
    leaveFlash(c, "applications.asks.saved");
    return c.redirect(`/rounds/${seen.round.id}/plan/${track.track}`, 303);
  });

function show(c: Context<App & InTrack>, form: DraftOf<typeof AsksForm>) {
  const { seen, track } = c.var;
  return c.html(
    <AsksPage
      frame={roundFrame(c, seen.round, seen.membership)}
      round={seen.round}
      track={track}
      form={form === blank ? draftOf({ asks: track.asks }) : form}
    />,
  );
}
