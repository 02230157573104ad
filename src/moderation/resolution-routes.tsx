import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import { leafOf } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { visibleEntry } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import { serveFile } from "../evidence/serve";
import { refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { trackOf } from "../rounds/rounds";
import { allow, type InRound, inRound, type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import { ownPath } from "../web/address";
import type { App } from "../web/context";
import { again, blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { isKey, type Key } from "../web/language";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { Acting, Lifting, Strike } from "./forms";
import { actionOn, type Resolution } from "./resolution";
import { askLift, confirmResolution, dropResolution, proposeStrike } from "./resolutions";
import { ResolutionsPage } from "./resolutions-page";
import { proofFile, proofsOf, resolutionsIn } from "./resolutions-store";
import { editionsOf } from "./waiting";

/** What takes two persons in a round: proposed by one, confirmed by another, lifted the same way. */
export const resolutions = new Hono<App>()
  .get("/rounds/:round/settlement/resolutions", inRound("resolution.view"), (c) => showResolutions(c, blank))
  .post(
    "/rounds/:round/settlement/resolutions/:track/strikes",
    inTrack("strike.propose"),
    form(Strike, showResolutions),
    async (c) => {
      const { db, now, seen, track } = c.var;
      const { leaf: code, reason } = c.req.valid("form");
      const leaf = leafOf(await editionOf(db, track.edition), code);
      if (leaf === undefined) return again(c, showResolutions, { leaf: pageOf(c).t("moderation.noLeaf") });
      try {
        await proposeStrike(db, now, seen.membership, seen.round.id, track.track, leaf.code, reason);
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        return again(c, showResolutions, { leaf: whyOf(pageOf(c), error) ?? "" });
      }
      leaveFlash(c, "moderation.resolution.proposedDone");
      return c.redirect(`/rounds/${seen.round.id}/settlement/resolutions`, 303);
    },
  )
  .post(
    "/rounds/:round/settlement/resolutions/:track/confirmations",
    inTrack("resolution.confirm"),
    async (c) => {
      const { resolution, seen } = await sentAs(c, Acting);
      return acted(c, "moderation.resolution.confirmedDone", () =>
        confirmResolution(c.var.db, c.var.now, c.var.seen.membership, resolution, seen),
      );
    },
  )
  .post("/rounds/:round/settlement/resolutions/:track/removals", inTrack("resolution.drop"), async (c) => {
    const { resolution, seen } = await sentAs(c, Acting);
    return acted(c, "moderation.resolution.droppedDone", () =>
      dropResolution(c.var.db, c.var.now, c.var.seen.membership, resolution, seen),
    );
  })
  .post("/rounds/:round/settlement/resolutions/:track/lifts", inTrack("resolution.lift"), async (c) => {
    const { resolution, reason } = await sentAs(c, Lifting);
    return acted(c, "moderation.resolution.liftAskedDone", () =>
      askLift(c.var.db, c.var.now, c.var.seen.membership, resolution, reason),
    );
  })
  .get("/resolutions/:resolution/proofs/:number{[1-9][0-9]{0,3}}/file", async (c) => {
    const { resolution, number } = c.req.param();
    const proof = await proofFile(c.var.db, resolution, Number(number));
    if (proof === undefined || proof.entry === null) throw new NotFound("proof");
    const { membership } = await visibleEntry(c.var.db, signedInPerson(c.var.visitor), proof.entry);
    allow(membership, "resolution.view");
    const { file, name, media, size } = proof;
    if (file === null || name === null || media === null || size === null) throw new NotFound("proof");
    return serveFile(c.env.FILES, { file, name, kind: media, size }, c.req.raw, { inline: false });
  });

async function showResolutions<E extends App & InRound>(c: Context<E>, draft: DraftOf<typeof Strike>) {
  const { db } = c.var;
  const { round, membership }: InRound["Variables"]["seen"] = c.var.seen;
  const open = round.tracks.filter(
    ({ phase }) => refusalOf("strike.propose", membership.role, phase) === undefined,
  );
  const listed = await resolutionsIn(db, round.id, membership.id);
  const asked = c.req.param("track") ?? c.req.query("track");
  return c.html(
    <ResolutionsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      editions={await editionsOf(db, round)}
      membership={membership}
      resolutions={listed}
      proofs={await proofsOf(
        db,
        listed.map(({ id }) => id),
      )}
      mayAct={({ kind, track }: Resolution) =>
        refusalOf(actionOn(kind), membership.role, trackOf(round, track)?.phase) === undefined
      }
      open={open}
      track={open.find(({ track }) => track === asked) ?? open[0]}
      form={draft}
    />,
  );
}

/** A form of buttons alone: anything but what they send is no form of ours. */
async function sentAs<Schema extends z.ZodType>(
  c: Context<App & InTrack>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const sent = schema.safeParse(await c.req.parseBody());
  if (!sent.success) throw new HTTPException(400);
  return sent.data;
}

/** One act on a resolution; it is answered where the button stood, a refusal in its own words. */
async function acted(c: Context<App & InTrack>, done: Key, act: () => Promise<void>): Promise<Response> {
  try {
    await act();
    leaveFlash(c, done);
  } catch (error) {
    if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
    leaveFlash(c, error.key, error.figures, "binds");
  }
  const back = ownPath(c.req.header("referer"), c.req.url);
  return c.redirect(back === "/" ? `/rounds/${c.var.seen.round.id}/settlement/resolutions` : back, 303);
}
