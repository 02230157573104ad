import { type Context, Hono } from "hono";
import { dayOf, unknownYears } from "../calendar/calendar";
import { calendarOf } from "../calendar/store";
import { type App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form, type Problems } from "../web/form";
import { leaveFlash } from "../web/flash";
import { type Page, pageOf } from "../web/page";
import { roundFrame } from "./frame";
import { expectedDues, type Plan, planProblems } from "./plan";
import { planOf, PlanSent, typedPlan } from "./plan-form";
import { PlanPage } from "./plan-page";
import { setPlan } from "./planning";
import { type InTrack, inTrack, signedInPerson } from "./seen";

/** The deadlines of a track, changed at any time. */
export const plans = new Hono<App & InTrack>()
  .get("/rounds/:round/plan/:track", inTrack("plan.set"), (c) => showPlan(c, blank))
  .post("/rounds/:round/plan/:track", inTrack("plan.set"), form(PlanSent, showPlan), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    const plan = planOf(c.req.valid("form"));
    const problems = planRefusals(pageOf(c), plan);
    if (Object.keys(problems).length > 0) return again(c, showPlan, problems);
    await setPlan(db, now, signedInPerson(visitor).id, seen.round.id, track.track, plan);
    leaveFlash(c, "rounds.plan.saved");
    return c.redirect(`/rounds/${seen.round.id}/plan/${track.track}`, 303);
  });

/** What is wrong with a plan, at its fields. */
export function planRefusals({ t }: Page, plan: Plan): Problems<`due_${Plan[number]["phase"]}`> {
  return Object.fromEntries(planProblems(plan).map(({ phase, key }) => [`due_${phase}`, t(key)]));
}

async function showPlan(c: Context<App & InTrack>, form: DraftOf<typeof PlanSent>) {
  const { seen, track } = c.var;
  const calendar = await calendarOf(c.var.db);
  const expected = expectedDues(track, calendar);
  const last = Math.max(c.var.now, ...expected.values());
  const counts = track.plan.some(({ workingDays }) => workingDays !== null);
  return c.html(
    <PlanPage
      frame={roundFrame(c, seen.round, seen.membership)}
      form={form === blank ? draftOf(typedPlan(track.plan)) : form}
      round={seen.round}
      track={track}
      expected={expected}
      unknown={counts ? unknownYears(calendar, dayOf(c.var.now), dayOf(last)) : []}
    />,
  );
}
