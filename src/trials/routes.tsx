import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { assesses } from "../entries/adding";
import { allSubjects } from "../jurisdictions/store";
import { mayEver, refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { type InTrack, inTrack } from "../rounds/seen";
import { handedInRatings } from "../sheets/ratings-store";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type DraftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { compareTrial } from "./compare";
import { Opened } from "./forms";
import { assignTrial, openTrial } from "./opening";
import { TrialPage } from "./page";
import { trialsOf } from "./store";

type Here = Context<App & InTrack>;

/** The uncounted trial of a track, while its round is prepared (assessment §2). */
export const trials = new Hono<App & InTrack>()
  .get("/rounds/:round/trials/:track", inTrack("trial.view"), (c) => show(c, blank))
  .post("/rounds/:round/trials/:track", inTrack("trial.open"), form(Opened, show), async (c) => {
    const { db, now, seen, track } = c.var;
    const { t } = pageOf(c);
    const edition = await editionOf(db, track.edition);
    const subject = (await allSubjects(db)).find(({ id }) => id === c.req.valid("form").subject);
    if (subject === undefined || !assesses(edition, subject.kind))
      return again(c, show, { subject: t("trials.unknown") });
    await openTrial(db, now, seen.membership, seen.round.id, track, subject, t("trials.entryTitle"));
    leaveFlash(c, "trials.opened");
    return c.redirect(`/rounds/${seen.round.id}/trials/${track.track}`, 303);
  })
  .post("/rounds/:round/trials/:track/sheets", inTrack("trial.open"), async (c) => {
    const { db, now, seen, track } = c.var;
    const n = await assignTrial(db, now, seen.membership, seen.round.id, track);
    if (n === 0) leaveFlash(c, "trials.everyone");
    else leaveFlash(c, "trials.assigned", { n });
    return c.redirect(`/rounds/${seen.round.id}/trials/${track.track}`, 303);
  });

async function show(c: Here, form: DraftOf<typeof Opened>) {
  const { db, seen, track } = c.var;
  const { round, membership } = seen;
  const { role } = membership;
  const edition = await editionOf(db, track.edition);
  const trial = (await trialsOf(db, round.id, membership.id)).find((one) => one.track === track.track);
  const mayOpen = refusalOf("trial.open", role, track.phase) === undefined;
  // nobody sees another's rating before their own is handed in
  const isBeforeOwn =
    role === "assessor" &&
    !(trial?.sheets.some((one) => one.assessor === membership.id && one.handedInAt !== null) ?? false);
  const compares = trial !== undefined && mayEver("rating.view", role) && !isBeforeOwn;
  return c.html(
    <TrialPage
      frame={roundFrame(c, round, membership)}
      round={round}
      track={track}
      edition={edition}
      trial={trial}
      compared={compares ? compareTrial(edition, await handedInRatings(db, [trial.entry])) : undefined}
      isBeforeOwn={trial !== undefined && isBeforeOwn}
      form={mayOpen ? form : undefined}
      subjects={mayOpen ? (await allSubjects(db)).filter(({ kind }) => assesses(edition, kind)) : []}
      mayAssign={mayOpen}
      mayRule={refusalOf("ruling.make", role, track.phase) === undefined}
    />,
  );
}
