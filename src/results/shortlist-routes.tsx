import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { Conflict, Invalid } from "../errors";
import { roundFrame } from "../rounds/frame";
import { type InTrack, inTrack } from "../rounds/seen";
import { isComponentWritten, shortlistComponents } from "./components";
import type { App } from "../web/context";
import { again, blank, type Draft, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { type Cut, rankedBy, type Shortlisting } from "./shortlist";
import { cutOf, ShortlistSent } from "./shortlist-form";
import { ShortlistPage } from "./shortlist-page";
import { shortlistsOf } from "./shortlist-store";
import { makeShortlist, previewShortlist } from "./shortlisting";
import { standingOf } from "./store";

type OnTrack = Context<App & InTrack>;

/** The funnel before the visits: who of a track goes on. */
export const shortlists = new Hono<App & InTrack>()
  .get("/rounds/:round/shortlist/:track", inTrack("entry.shortlist"), (c) => show(c, blank))
  .post(
    "/rounds/:round/shortlist/:track",
    inTrack("entry.shortlist"),
    form(ShortlistSent, (c: OnTrack, draft) => show(c, draft)),
    async (c) => {
      const { db, now, seen, track } = c.var;
      const sent = c.req.valid("form");
      const { t } = pageOf(c);
      const edition = await editionOf(db, track.edition);
      const node = shortlistComponents(edition).find(({ code }) => code === sent.by);
      if (node === undefined) return again(c, show, { by: t("web.issue.unchosen") });
      const cut = cutOf(sent, await groupsOf(c));
      if (!isCut(cut))
        return again(c, show, Object.fromEntries(cut.map(({ field, key }) => [field, t(key)])));
      const asked = { round: seen.round.id, track: track.track, edition, node, cut };
      const preview = () => previewShortlist(db, seen.membership, asked);
      const draft = { typed: c.get("typed"), problems: {} };
      if (sent.step === "check") return show(c, draft, await preview());
      if (sent.reason === "")
        return showAgain(c, { ...draft, problems: { reason: t("web.issue.missing") } }, await preview());
      const leaving = new Set(sent.leaving.split(" ").filter((entry) => entry !== ""));
      try {
        await makeShortlist(db, now, seen.membership, asked, leaving, sent.reason);
      } catch (error) {
        // the list is another by now, or somebody's figure is open again: it is looked at once more
        if (!(error instanceof Conflict || error instanceof Invalid)) throw error;
        c.status(409);
        return show(c, draft, await preview());
      }
      leaveFlash(c, "results.shortlist.done", { n: leaving.size });
      return c.redirect(`/rounds/${seen.round.id}/standing?track=${track.track}`, 303);
    },
  );

function isCut(cut: ReturnType<typeof cutOf>): cut is Cut {
  return "method" in cut;
}

function showAgain(c: OnTrack, draft: Draft, preview: Shortlisting) {
  c.status(422);
  return show(c, draft, preview);
}

async function groupsOf(c: OnTrack): Promise<readonly string[]> {
  const { db, seen, track } = c.var;
  const rows = await standingOf(db, seen.round.id, track.track, seen.membership.id);
  return [...new Set(rows.filter(({ status }) => status !== "left").map(({ grouping }) => grouping))];
}

async function show(c: OnTrack, draft: Draft, preview?: Shortlisting) {
  const { db, seen, track } = c.var;
  const edition = await editionOf(db, track.edition);
  const components = shortlistComponents(edition);
  const written = components.find((node) => isComponentWritten(edition, node)) ?? components[0];
  const node = components.find(({ code }) => code === draft.typed.by) ?? written;
  if (node === undefined) throw new Invalid("results.none");
  const rows = await standingOf(db, seen.round.id, track.track, seen.membership.id);
  return c.html(
    <ShortlistPage
      frame={roundFrame(c, seen.round, seen.membership)}
      round={seen.round}
      track={track}
      edition={edition}
      node={node}
      components={components}
      groups={await groupsOf(c)}
      ranked={rankedBy(edition, rows, node)}
      form={draft === blank ? draftOf({ by: node.code, method: "top" }) : draft}
      preview={preview}
      made={await shortlistsOf(db, seen.round.id, track.track)}
    />,
  );
}
