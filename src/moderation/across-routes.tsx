import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { leafOf } from "../criteria/tree.ts";
import { ruleSentence } from "../editions/rule-sentence";
import { editionOf } from "../editions/store";
import { visibleEntries } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import { evidenceBeside } from "../evidence/cited";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { trackOf } from "../rounds/rounds";
import { allow, type InTrack, signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import { thirdsUnderWay } from "../sheets/drawing-store";
import type { App } from "../web/context";
import { again, blank, type Draft, draftOf, form, type Typed } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { AcrossPage, type Differing } from "./across-page";
import { SettleMany } from "./forms";
import { acrossHref } from "./paths";
import { rulingsOf } from "./rulings-store";
import { type Followed, settleMany } from "./settle-many";
import { decisionsOn, queueOf, ratingsBeside } from "./store";

type OnTrackLeaf = InTrack & {
  readonly Variables: { readonly edition: Edition; readonly leaf: Leaf };
};

/** One leaf across all entries of a track: laid side by side, and settled together. */
export const across = new Hono<App>()
  .get("/rounds/:round/settlement/:track/:leaf", inTrackLeaf("settlement.view"), (c) => showAcross(c, blank))
  .post(
    "/rounds/:round/settlement/:track/:leaf/decisions",
    inTrackLeaf("decision.make"),
    form(SettleMany, showAcross),
    async (c) => {
      const { db, now, seen, track, edition, leaf } = c.var;
      const { reason, ruling = null } = c.req.valid("form");
      const followed = await followedOf(c);
      if (followed.length === 0) return again(c, showAcross, { take: pageOf(c).t("moderation.takeNone") });
      try {
        const { settled, left } = await settleMany(db, now, edition, leaf, followed, { reason, ruling });
        if (left.length > 0) return await showAcross(c, draftOf({ ...c.get("typed") }), left.length);
        leaveFlash(c, "moderation.manyDone", { n: settled, leaf: leaf.code });
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        return again(c, showAcross, { take: whyOf(pageOf(c), error) ?? "" });
      }
      return c.redirect(acrossHref(seen.round.id, track.track, leaf.code), 303);
    },
  );

function inTrackLeaf(action: Action) {
  return guarding(
    action,
    createMiddleware<App & OnTrackLeaf>(async (c, next) => {
      const { db, visitor } = c.var;
      const seen = await visibleRound(db, signedInPerson(visitor), c.req.param("round") ?? "");
      const track = trackOf(seen.round, c.req.param("track") ?? "");
      if (track === undefined) throw new NotFound("track");
      allow(seen.membership, action, action === "settlement.view" ? undefined : track.phase);
      const edition = await editionOf(db, track.edition);
      const leaf = leafOf(edition, c.req.param("leaf") ?? "");
      if (leaf === undefined) throw new NotFound("leaf");
      c.set("seen", seen);
      c.set("track", track);
      c.set("edition", edition);
      c.set("leaf", leaf);
      await next();
    }),
  );
}

type Asked = Context<App & OnTrackLeaf>;

async function showAcross(c: Asked, draft: Draft<"reason" | "ruling" | "take">, left = 0) {
  const { db, seen, track, edition, leaf } = c.var;
  const { round, membership } = seen;
  const frame = roundFrame(c, round, membership);
  const rulings = await rulingsOf(db, round.id, { track: track.track, leaf: leaf.code });
  const differing = await differingOn(c);
  const may = (action: Action) => refusalOf(action, membership.role, track.phase) === undefined;
  const newest = rulings.at(-1);
  return c.html(
    <AcrossPage
      frame={frame}
      round={round}
      track={track}
      edition={edition}
      leaf={leaf}
      rule={ruleSentence(frame.page, edition, leaf)}
      rulings={rulings}
      differing={differing}
      evidence={await evidenceBeside(
        db,
        differing.flatMap(({ ratings }) => ratings.map(({ sheet }) => sheet)),
        leaf.code,
      )}
      draft={draft === blank && newest !== undefined ? draftOf({ ruling: newest.id }) : draft}
      chosen={draft === blank ? new Map() : chosenIn(draft)}
      left={left}
      mayDecide={may("decision.make")}
      mayRule={may("ruling.make")}
    />,
  );
}

/** The entries on which the leaf is not settled, heaviest first. */
async function differingOn(c: Asked): Promise<readonly Differing[]> {
  const { db, seen, track, leaf } = c.var;
  const open = (await queueOf(db, seen.round.id, seen.membership.id)).filter(
    (row) => row.track === track.track && row.leaf === leaf.code,
  );
  const ids = open.map(({ entry }) => entry);
  const entries = new Map(
    (await visibleEntries(db, seen.membership, seen.round.id)).map((entry) => [entry.id, entry]),
  );
  const ratings = Map.groupBy(await ratingsBeside(db, ids, leaf.code), ({ entry }) => entry);
  const decisions = Map.groupBy(await decisionsOn(db, ids, leaf.code), ({ entry }) => entry);
  const thirds = await thirdsUnderWay(db, ids);
  return open.flatMap(({ entry: id, effect }) => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    return [
      {
        entry,
        effect,
        ratings: ratings.get(id) ?? [],
        decisions: decisions.get(id)?.length ?? 0,
        third: thirds.find((third) => third.entry === id && third.leaf === leaf.code)?.name,
      },
    ];
  });
}

/** The ratings a lead chose to follow, of entries that still differ, with how many decisions they saw. */
async function followedOf(c: Asked): Promise<readonly Followed[]> {
  const typed: Typed = c.get("typed");
  const chosen = chosenIn({ typed, problems: {} });
  return (await differingOn(c)).flatMap(({ entry, ratings }) => {
    const rating = ratings.find(({ sheet }) => sheet === chosen.get(entry.id));
    if (rating === undefined) return [];
    return [
      { at: { entry, membership: c.var.seen.membership }, rating, seen: Number(typed[`seen.${entry.id}`]) },
    ];
  });
}

/** The sheet chosen for each entry; empty is left open. */
function chosenIn({ typed }: Draft): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith("take.") && typeof value === "string" && value !== ""
        ? [[name.slice("take.".length), value]]
        : [],
    ),
  );
}
