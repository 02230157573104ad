import { type Context, Hono } from "hono";
import { Invalid } from "../errors";
import { allSubjects } from "../jurisdictions/store";
import { sideOf } from "../people/sides";
import { membersOf } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, inRoundPhase, mayInRound } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type Draft, form } from "../web/form";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { declareConflict, endConflict } from "./declare";
import { denyConflict } from "./deny";
import { Declared, Denied, Ended, Pinned } from "./forms";
import { ConflictsPage } from "./page";
import { openConflicts } from "./store";
import { suggestionsOf } from "./suggestions-store";

type Here = Context<App & InRound>;

/** The conflicts of interest of a round: one's own to an evaluator, all of them to the office. */
export const conflicts = new Hono<App & InRound>()
  .get("/rounds/:round/conflicts", inRound("conflicts.view"), (c) => show(c, blank))
  .post("/rounds/:round/conflicts", inRoundPhase("conflict.declare"), form(Declared, show), async (c) => {
    const { membership } = c.var.seen;
    return state(c, { ...c.req.valid("form"), membership: membership.id }, "conflicts.declared");
  })
  .post("/rounds/:round/conflicts/pins", inRoundPhase("conflict.pin"), form(Pinned, show), async (c) =>
    state(c, c.req.valid("form"), "conflicts.pinned"),
  )
  .post(
    "/rounds/:round/conflicts/denials",
    inRoundPhase("conflict.deny"),
    form(Denied, showUnchanged),
    async (c) => {
      const { db, now, seen } = c.var;
      await denyConflict(db, now, seen.membership, seen.round.id, c.req.valid("form"));
      leaveFlash(c, "conflicts.denied");
      return c.redirect(`/rounds/${seen.round.id}/conflicts`, 303);
    },
  )
  .post(
    "/rounds/:round/conflicts/endings",
    inRoundPhase("conflict.end"),
    form(Ended, showUnchanged),
    async (c) => {
      const { db, now, seen } = c.var;
      await endConflict(db, now, seen.membership, seen.round.id, c.req.valid("form").conflict);
      leaveFlash(c, "conflicts.ended");
      return c.redirect(`/rounds/${seen.round.id}/conflicts`, 303);
    },
  );

async function state(
  c: Here,
  stated: Parameters<typeof declareConflict>[4],
  done: "conflicts.declared" | "conflicts.pinned",
) {
  const { db, now, seen } = c.var;
  const page = pageOf(c);
  const unknown = page.t("conflicts.unknown");
  if (!(await allSubjects(db)).some(({ id }) => id === stated.subject))
    return again(c, show, { subject: unknown });
  if (!(await evaluatorsIn(c)).some(({ id }) => id === stated.membership))
    return again(c, show, { membership: unknown });
  try {
    await declareConflict(db, now, seen.membership, seen.round.id, stated);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return again(c, show, { subject: whyOf(page, error) ?? unknown });
  }
  leaveFlash(c, done);
  return c.redirect(`/rounds/${seen.round.id}/conflicts`, 303);
}

/** An ending that names no conflict, a denial without its reason: the page as it stands. */
function showUnchanged(c: Here) {
  return show(c, blank);
}

async function show(c: Here, draft: Draft<"membership" | "subject" | "reason" | "note">) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const all = sideOf(membership.role) === "office";
  return c.html(
    <ConflictsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      conflicts={await openConflicts(db, round.id, all ? undefined : membership.id)}
      suggestions={await suggestionsOf(db, round.id, all ? undefined : membership.id)}
      all={all}
      subjects={await allSubjects(db)}
      evaluators={all ? await evaluatorsIn(c) : []}
      form={mayInRound(all ? "conflict.pin" : "conflict.declare", seen) ? draft : undefined}
    />,
  );
}

async function evaluatorsIn(c: Here) {
  const members = await membersOf(c.var.db, c.var.seen.round.id);
  return members.filter(({ role }) => sideOf(role) === "evaluators");
}
