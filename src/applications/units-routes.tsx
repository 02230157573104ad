import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRoundPhase, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { UnitsForm } from "./forms";
import { groupsText, groupsTyped } from "./unit-names";
import { setUnitGroups } from "./setting-units";
import { UnitsPage } from "./units-page";
import { earlierGroupsOf, unitGroupsOf } from "./units-store";

type Asked = Context<App & InRound>;

/** What collective names stand for in a place, kept by its bureau for a round. */
export const unitGroups = new Hono<App & InRound>()
  .get("/rounds/:round/units", inRoundPhase("units.set"), (c) => show(c, blank))
  .post("/rounds/:round/units", inRoundPhase("units.set"), form(UnitsForm, show), async (c) => {
    const { db, now, seen, visitor } = c.var;
    const groups = groupsTyped(c.req.valid("form").lists);
    if ("line" in groups)
      return again(c, show, { lists: pageOf(c).t("applications.groups.line", { n: groups.line }) });
    await setUnitGroups(db, now, signedInPerson(visitor).id, seen.round.id, subjectOf(c), groups);
    leaveFlash(c, "applications.groups.saved");
    return c.redirect(`/rounds/${seen.round.id}/units`, 303);
  });

/** Nothing kept yet: the list of the round before is there to be saved. */
async function show(c: Asked, form: DraftOf<typeof UnitsForm>) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const kept = await unitGroupsOf(db, round.id, subjectOf(c));
  const before = kept.length > 0 ? [] : await earlierGroupsOf(db, round.id, subjectOf(c));
  const lists = groupsText(kept.length > 0 ? kept : before);
  return c.html(
    <UnitsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      offered={before.length > 0}
      form={form === blank ? draftOf({ lists }) : form}
    />,
  );
}

function subjectOf(c: Asked): string {
  const { subject } = c.var.seen.membership;
  if (subject === null) throw new NotFound("subject");
  return subject;
}
