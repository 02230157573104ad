import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { Invalid } from "../errors";
import { type InEntry, inEntry } from "../evidence/seen";
import { visibleEntries } from "../entries/store";
import { mayEver, refusalAt } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, inRoundPhase, mayInRound, signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { App } from "../web/context";
import { again, blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { EntryVisitsPage } from "./entry-page";
import { Countersigning, MembersSent, VisitSent } from "./forms";
import { findingsOf } from "./items";
import { itemsOf } from "./items-store";
import { VisitsPage } from "./list-page";
import { dismissMember, nameMembers, openVisit, setClosed, setCountersigning } from "./preparing";
import { leavesOnSite } from "./recording";
import { type InVisit, inVisit } from "./seen";
import {
  candidatesFor,
  isCountersigned,
  type ListedVisit,
  membersOfVisit,
  visitsIn,
  visitsTo,
} from "./store";
import { VisitPage } from "./visit-page";
import { isEvaluated, readsItems } from "./visits";

/** Visits are planned, looked at and closed here; the team's sheet has its own routes. */
export const visits = new Hono<App>()
  .get("/rounds/:round/visits", inRound("visits.view"), (c) => showRound(c))
  .post(
    "/rounds/:round/visits/countersigning",
    inRoundPhase("countersigning.set"),
    form(Countersigning, showRound),
    async (c) => {
      const { db, now, seen } = c.var;
      const { countersigned } = c.req.valid("form");
      await setCountersigning(db, now, seen.membership, seen.round.id, countersigned);
      leaveFlash(c, "visits.countersigningSet");
      return c.redirect(`/rounds/${seen.round.id}/visits`, 303);
    },
  )
  .get("/entries/:entry/visits", inEntry("visit.view"), (c) => showEntry(c, blank))
  .post("/entries/:entry/visits", inEntry("visit.prepare"), form(VisitSent, showEntry), async (c) => {
    const { db, now, seen } = c.var;
    try {
      await openVisit(db, now, seen, c.req.valid("form"));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return again(c, showEntry, { members: pageOf(c).t("visits.stranger") });
    }
    leaveFlash(c, "visits.opened");
    return c.redirect(`/entries/${seen.entry.id}/visits`, 303);
  })
  .get("/visits/:visit", inVisit("visit.view"), (c) => showVisit(c, blank))
  .post("/visits/:visit/members", inVisit("visit.prepare"), form(MembersSent, showVisit), async (c) => {
    const { db, now, seen } = c.var;
    try {
      await nameMembers(db, now, seen, c.req.valid("form").members);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return again(c, showVisit, { members: pageOf(c).t("visits.stranger") });
    }
    leaveFlash(c, "visits.named");
    return back(c);
  })
  .post("/visits/:visit/members/:member/removals", inVisit("visit.prepare"), async (c) => {
    const { db, now, seen } = c.var;
    await dismissMember(db, now, seen, c.req.param("member"));
    leaveFlash(c, "visits.removed");
    return back(c);
  })
  .post("/visits/:visit/closings", inVisit("visit.prepare"), async (c) => {
    await setClosed(c.var.db, c.var.now, c.var.seen, true);
    leaveFlash(c, "visits.closedNow");
    return back(c);
  })
  .post("/visits/:visit/reopenings", inVisit("visit.prepare"), async (c) => {
    await setClosed(c.var.db, c.var.now, c.var.seen, false);
    leaveFlash(c, "visits.reopened");
    return back(c);
  });

function back(c: Context<App & InVisit>) {
  return c.redirect(`/visits/${c.var.seen.visit.id}`, 303);
}

async function showRound(c: Context<App & InRound>) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const listed = await visitsIn(db, membership, round.id);
  return c.html(
    <VisitsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      visits={listed}
      unvisited={mayEver("visit.prepare", membership.role) ? await unvisited(c, listed) : undefined}
      countersigned={mayInRound("countersigning.set", seen) ? await isCountersigned(db, round.id) : undefined}
    />,
  );
}

/** The entries that a visit can be planned for now and that have none. */
async function unvisited({ var: { db, now, seen } }: Context<App & InRound>, listed: readonly ListedVisit[]) {
  const visited = new Set(listed.map(({ entry }) => entry));
  const entries = await visibleEntries(db, seen.membership, seen.round.id);
  return entries.filter(
    (entry) =>
      entry.departure === null &&
      !visited.has(entry.id) &&
      refusalAt("visit.prepare", seen.membership.role, entry, now) === undefined,
  );
}

async function showEntry(c: Context<App & InEntry>, draft: DraftOf<typeof VisitSent>) {
  const { db, now, seen } = c.var;
  const { entry, membership } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const may = refusalAt("visit.prepare", membership.role, entry, now) === undefined;
  return c.html(
    <EntryVisitsPage
      frame={roundFrame(c, round, membership)}
      entry={entry}
      visits={await visitsTo(db, seen)}
      readable={readsItems(membership, entry.phase)}
      form={may ? draft : undefined}
      candidates={may ? await candidatesFor(db, entry) : []}
    />,
  );
}

async function showVisit(c: Context<App & InVisit>, draft: DraftOf<typeof MembersSent>) {
  const { db, now, seen } = c.var;
  const { entry, membership, visit } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const may = refusalAt("visit.prepare", membership.role, entry, now) === undefined;
  const reads = readsItems(membership, entry.phase);
  return c.html(
    <VisitPage
      frame={roundFrame(c, round, membership)}
      seen={seen}
      leaves={leavesOnSite(await editionOf(db, entry.edition), entry.kind)}
      findings={reads ? findingsOf(await itemsOf(db, visit.id)) : undefined}
      members={isEvaluated(membership) ? undefined : await membersOfVisit(db, visit.id)}
      form={may ? draft : undefined}
      candidates={may ? await candidatesFor(db, entry) : []}
    />,
  );
}
