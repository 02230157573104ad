import { type Context, Hono } from "hono";
import { asks, asksAgain } from "../applications/asks";
import { calendarOf } from "../calendar/store";
import type { Phase } from "../db/terms";
import { listedEditions } from "../editions/store";
import { allSubjects } from "../jurisdictions/store";
import { membershipsOf } from "../people/store";
import type { App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { Layout } from "../web/layout";
import { pageOf } from "../web/page";
import { momentText } from "../web/sent";
import { keepable, newestEdition, planAgain, titleAgain } from "./cloning";
import { NewRound, PhaseMove } from "./forms";
import { officeFrame, roundFrame } from "./frame";
import { MemberHome, OfficeHome } from "./home";
import { MovePage } from "./move-page";
import { moveTrack, usualMove } from "./moving";
import { NewRoundPage } from "./new-page";
import { openRound } from "./opening";
import { dueOf, plannedFor } from "./plan";
import { planOf, typedPlan } from "./plan-form";
import { planRefusals } from "./plan-routes";
import { progressOf } from "./progress";
import { phases, tracks } from "./rounds";
import { type AboveRounds, aboveRounds, inRound, type InTrack, inTrack, signedInPerson } from "./seen";
import { roundWithTracks, visibleRounds } from "./store";
import { workOf } from "./work-routes";

/** The rounds a person has a part in, a round's first page by role, and its phases. */
export const rounds = new Hono<App>()
  .get("/", async (c) => {
    const { db, now } = c.var;
    const person = signedInPerson(c.var.visitor);
    const memberships = await membershipsOf(db, person.id);
    const seen = await visibleRounds(db, memberships);
    const above = memberships.find(({ round }) => round === null);
    if (above?.role === "administrator") return c.redirect("/accounts", 303);
    if (above === undefined) {
      const [only, ...others] = seen;
      if (only !== undefined && others.length === 0) return c.redirect(`/rounds/${only.round.id}`, 303);
      return c.html(<MemberHome page={pageOf(c, { person: { name: person.name } })} seen={seen} />);
    }
    const rounds = seen.map(({ round }) => round);
    const ready = {
      editions: (await listedEditions(db)).length,
      subjects: (await allSubjects(db)).length,
    };
    return c.html(
      <OfficeHome
        frame={officeFrame(c, above)}
        rounds={rounds}
        progress={await progressOf(
          db,
          rounds.map(({ id }) => id),
          now,
        )}
        ready={ready}
      />,
    );
  })
  .get("/rounds/new", aboveRounds("round.open"), async (c) => showNew(c, await likeLast(c)))
  .post("/rounds", aboveRounds("round.open"), form(NewRound, showNew), async (c) => {
    const { db, now, visitor } = c.var;
    const sent = c.req.valid("form");
    const editions = await listedEditions(db);
    const plan = planOf(sent);
    const chosen = tracks.flatMap((track) => {
      const sha256 = sent[track];
      return sha256 === undefined ? [] : [{ track, edition: sha256, plan, asks: sent.asks }];
    });
    const wrong = chosen.find(
      ({ track, edition }) => !editions.some((one) => one.sha256 === edition && one.track === track),
    );
    if (wrong !== undefined) return again(c, showNew, { [wrong.track]: pageOf(c).t("web.issue.unchosen") });
    const refused = planRefusals(pageOf(c), plan);
    if (Object.keys(refused).length > 0) return again(c, showNew, refused);
    const person = signedInPerson(visitor).id;
    const last = sent.last === undefined ? undefined : await roundWithTracks(db, sent.last);
    const id = await openRound(db, now, person, {
      title: sent.title,
      tracks: chosen,
      ...(last && { last: { round: last.id, keeps: sent.keeps } }),
    });
    leaveFlash(c, "rounds.opened");
    return c.redirect(`/rounds/${id}`, 303);
  })
  .get("/rounds/:round", inRound("round.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const { page, rail } = roundFrame(c, round, membership);
    return c.html(
      <Layout page={page} rail={rail} title={round.title}>
        {await workOf(c, page)}
      </Layout>,
    );
  })
  .get("/rounds/:round/phases/:track", inTrack("phase.move"), (c) => showMove(c, blank))
  .post("/rounds/:round/phases/:track", inTrack("phase.move"), form(PhaseMove, showMove), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    const { from, to, due_at } = c.req.valid("form");
    const planned = await plannedDue(c, to);
    // the form shows minutes: a planned time left as it was shown is that time
    const asPlanned =
      due_at === (planned === null ? undefined : Date.parse(`${momentText(planned)}:00+08:00`));
    const move = { from, to, ...(!asPlanned && { dueAt: due_at ?? null }) };
    await moveTrack(db, now, signedInPerson(visitor).id, seen.round.id, track.track, move);
    const { t } = pageOf(c);
    leaveFlash(c, "rounds.move.moved", {
      track: t(`rounds.track.${track.track}`),
      phase: t(`rounds.phase.${to}`),
    });
    return c.redirect(`/rounds/${seen.round.id}`, 303);
  });

async function showNew(c: Context<App & AboveRounds>, form: DraftOf<typeof NewRound>) {
  const { db, membership } = c.var;
  const rounds = (await visibleRounds(db, [membership])).map(({ round }) => round);
  return c.html(
    <NewRoundPage
      frame={officeFrame(c, membership)}
      form={form === blank ? draftOf({ asks }) : form}
      editions={await listedEditions(db)}
      rounds={rounds}
    />,
  );
}

/** A new round as the one named in the address was: its next title, the newest editions, its plan, all it can take over. */
async function likeLast(c: Context<App & AboveRounds>): Promise<DraftOf<typeof NewRound>> {
  const { db } = c.var;
  const last = await roundWithTracks(db, c.req.query("last") ?? "");
  if (last === undefined) return blank;
  const editions = await listedEditions(db);
  return draftOf({
    title: titleAgain(last.title),
    last: last.id,
    keeps: [...keepable],
    asks: asksAgain(last.tracks),
    ...Object.fromEntries(last.tracks.map((track) => [track.track, newestEdition(editions, track)])),
    ...typedPlan(planAgain(last.tracks[0]?.plan ?? [])),
  });
}

async function showMove(c: Context<App & InTrack>, form: DraftOf<typeof PhaseMove>) {
  const { db, now, seen, track } = c.var;
  const asked = form.typed.to ?? c.req.query("to");
  const to =
    phases.find((phase) => phase === asked && phase !== track.phase) ?? usualMove(track.phase, track.plan);
  const progress = await progressOf(db, [seen.round.id], now);
  const due = await plannedDue(c, to);
  return c.html(
    <MovePage
      frame={roundFrame(c, seen.round, seen.membership)}
      form={form === blank && due !== null ? draftOf({ due_at: momentText(due) }) : form}
      round={seen.round}
      track={track}
      to={to}
      progress={progress.find((one) => one.track === track.track)}
    />,
  );
}

/** When a phase that begins now would be due as planned. */
async function plannedDue(c: Context<App & InTrack>, to: Phase): Promise<number | null> {
  const { db, now, track } = c.var;
  return dueOf(plannedFor(track.plan, to), now, await calendarOf(db));
}
