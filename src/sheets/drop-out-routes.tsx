import { type Context, Hono } from "hono";
import { newId } from "../db/identifier";
import { visibleEntries } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import { membersOf } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRoundPhase } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, type DraftOf, draftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { DroppedOut } from "./drop-out-form";
import { DropOutPage } from "./drop-out-page";
import { departingOf, dropOut, editionsOf } from "./dropping-out";
import { hindrancesText } from "./hindrance-text";

type Here = Context<App & InRound>;
type Draft = DraftOf<typeof DroppedOut>;

/** An assessor leaves a round: looked at first, then done. */
export const dropOuts = new Hono<App & InRound>()
  .get("/rounds/:round/sheets/drop-outs/new", inRoundPhase("sheet.assign"), (c) =>
    show(c, draftOf({ to: "plan" })),
  )
  .post(
    "/rounds/:round/sheets/drop-outs",
    inRoundPhase("sheet.assign"),
    form(DroppedOut, (c: Here, draft) => show(c, draft)),
    async (c) => {
      const { db, now, seen } = c.var;
      const { round, membership } = seen;
      const { assessor, reason, to, seed, seen: digest } = c.req.valid("form");
      const page = pageOf(c);
      const { leaving, others } = await peopleIn(c, assessor);
      if (to !== "plan" && !others.some(({ id }) => id === to))
        return again(c, show, { to: page.t("sheets.dropOut.unknown") });
      const entries = await visibleEntries(db, membership, round.id);
      const successor = to === "plan" ? undefined : to;
      const done = await dropOut(db, now, membership, {
        round: round.id,
        assessor: leaving.id,
        entries,
        reason,
        successor,
        seed,
        seen: digest,
      });
      if (done.changed === true) {
        c.status(409);
        return show(c, { typed: c.get("typed"), problems: {} }, true);
      }
      if (done.hindrances.length > 0)
        return again(c, show, { to: hindrancesText(page, done.hindrances, entries, others) });
      leaveFlash(c, "sheets.dropOut.done", { n: done.given.length });
      return c.redirect(`/rounds/${round.id}/sheets`, 303);
    },
  );

async function show(c: Here, form: Draft, changed = false) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const asked = form.typed.assessor ?? c.req.query("assessor");
  const { leaving, others } = await peopleIn(c, typeof asked === "string" ? asked : "");
  const entries = await visibleEntries(db, membership, round.id);
  // What was seen keeps its seed through a refusal.
  const seed = typeof form.typed.seed === "string" && form.typed.seed !== "" ? form.typed.seed : newId();
  return c.html(
    <DropOutPage
      frame={roundFrame(c, round, membership)}
      round={round}
      entries={entries}
      editions={await editionsOf(db, entries)}
      leaving={leaving}
      others={others}
      departing={await departingOf(db, membership, entries, {
        round: round.id,
        assessor: leaving.id,
        seed,
      })}
      seed={seed}
      form={form}
      changed={changed}
    />,
  );
}

async function peopleIn(c: Here, assessor: string) {
  const { db, seen } = c.var;
  if (assessor === "") throw new Invalid("sheets.dropOut.unknown");
  const members = await membersOf(db, seen.round.id);
  const assessors = members.filter(({ role }) => role === "assessor");
  const leaving = assessors.find(({ id }) => id === assessor);
  if (leaving === undefined) throw new NotFound("assessor");
  return { leaving, others: assessors.filter(({ id, endedAt }) => id !== assessor && endedAt === null) };
}
