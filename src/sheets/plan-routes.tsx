import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { visibleEntries } from "../entries/store";
import { NotFound } from "../errors";
import { membersOf } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { type RoundTrack, trackOf } from "../rounds/rounds";
import { type InRound, inRound, type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { type DraftOf, draftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import { entriesOf } from "./assignment-seen";
import { drawSheets, previewOf, repeatedDraw, type Settings } from "./plan-drawing";
import { Drawn, Settled } from "./plan-form";
import { DrawPage, PlanPage, typedOf } from "./plan-page";

type OnTrack = Context<App & InTrack>;

/** Automatic assignment: a preview at an address of its own, one act that writes it, and what was drawn before. */
export const assignmentPlans = new Hono<App & InRound>()
  .get("/rounds/:round/sheets/:track/plan", inTrack("sheet.assign"), async (c) => {
    const { level = "", seed = "", most = "" } = c.req.query();
    const typed = { level, seed, most };
    const settled = Settled.safeParse(typed, { reportInput: true });
    if (settled.success) return show(c, draftOf(typed), settled.data);
    c.status(422);
    return show(c, { typed, problems: problemsOf(settled.error, pageOf(c).language) });
  })
  .post("/rounds/:round/sheets/:track/draws", inTrack("sheet.assign"), form(Drawn, show), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    const { seen: digest, ...settings } = c.req.valid("form");
    const by = { person: signedInPerson(visitor).id, membership: seen.membership.id };
    const plan = await drawSheets(db, now, by, await askedOf(c, settings), digest);
    if (plan === undefined) {
      c.status(409);
      return show(c, draftOf(typedOf(settings)), settings, true);
    }
    leaveFlash(c, "sheets.plan.written", { n: plan.sheets.length, seed: settings.seed });
    return c.redirect(`/rounds/${seen.round.id}/sheets?track=${track.track}`, 303);
  })
  .get("/rounds/:round/sheets/:track/draws/:draw", inRound("sheets.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const track = trackOf(round, c.req.param("track"));
    // Who scores what is not for those who score.
    if (track === undefined || membership.role === "assessor") throw new NotFound("draw");
    const draw = await repeatedDraw(c.var.db, round.id, c.req.param("draw"));
    const all = await visibleEntries(c.var.db, membership, round.id);
    return c.html(<DrawPage {...await around(c, track)} entries={all} draw={draw} />);
  });

async function show(c: OnTrack, form: DraftOf<typeof Settled>, settings?: Settings, changed = false) {
  const preview = settings && (await previewOf(c.var.db, await askedOf(c, settings)));
  return c.html(
    <PlanPage
      {...await around(c, c.var.track)}
      form={form}
      drawn={settings && preview && { settings, preview }}
      changed={changed}
    />,
  );
}

async function askedOf(c: OnTrack, settings: Settings) {
  const { db, seen, track } = c.var;
  const edition = await editionOf(db, track.edition);
  return { round: seen.round.id, track, edition, entries: await entriesOf(c, track), settings };
}

async function around<E extends App & InRound>(c: Context<E>, track: RoundTrack) {
  const { db } = c.var;
  const { round, membership } = c.var.seen;
  return {
    frame: roundFrame(c, round, membership),
    round,
    track,
    edition: await editionOf(db, track.edition),
    entries: await entriesOf(c, track),
    members: await membersOf(db, round.id),
  };
}
