import { type Context, Hono } from "hono";
import { allSubjects } from "../jurisdictions/store";
import type { Subject } from "../jurisdictions/subjects";
import { restOf } from "../lists/cells";
import type { Checked } from "../lists/checked";
import type { ListForm } from "../lists/form";
import { listText } from "../lists/sent";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { type Page, pageOf } from "../web/page";
import { Invited, InvitedList, SecondFactor } from "./forms";
import { type InvitationList, readInvitations, withoutRefused } from "./invitation-list";
import { openInvitationsOf } from "./invitation-store";
import { inviteAll, type Made, refusalsOf, withdraw } from "./invitations";
import { endMembership, restoreMembership } from "./memberships";
import { invitable } from "./people";
import { mayEver } from "./refusals";
import { needsSecondFactor, requireSecondFactor } from "./required-factor";
import { InviteListPage, InvitePage, PeoplePage } from "./people-pages";
import { type Slip, SlipsPage } from "./slips";
import { membersOf } from "./store";

type Here = Context<App & InRound>;

/** The people of a round and their invitations. */
export const roundPeople = new Hono<App & InRound>()
  .get("/rounds/:round/people", inRound("people.view"), async (c) => {
    const { round, membership } = c.var.seen;
    return c.html(
      <PeoplePage
        frame={roundFrame(c, round, membership)}
        round={round}
        members={await membersOf(c.var.db, round.id)}
        waiting={await openInvitationsOf(c.var.db, round.id, c.var.now)}
        secondFactor={await needsSecondFactor(c.var.db, round.id)}
        manages={mayEver("invitation.make", membership.role)}
      />,
    );
  })
  .post("/rounds/:round/people/:membership/endings", inRound("membership.end"), async (c) => {
    const { db, now, seen, visitor } = c.var;
    const within = { round: seen.round.id };
    await endMembership(db, now, signedInPerson(visitor).id, c.req.param("membership"), within);
    return back(c, "people.endDone");
  })
  .post("/rounds/:round/people/:membership/restorations", inRound("membership.end"), async (c) => {
    const { db, now, seen, visitor } = c.var;
    const within = { round: seen.round.id };
    await restoreMembership(db, now, signedInPerson(visitor).id, c.req.param("membership"), within);
    return back(c, "people.restoreDone");
  })
  .post(
    "/rounds/:round/people/invitations/:invitation/withdrawals",
    inRound("invitation.make"),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const within = { round: seen.round.id };
      await withdraw(db, now, signedInPerson(visitor).id, c.req.param("invitation"), within);
      return back(c, "people.withdrawn");
    },
  )
  .post(
    "/rounds/:round/second-factor",
    inRound("second_factor.require"),
    form(SecondFactor, (c: Here) => c.redirect(`/rounds/${c.var.seen.round.id}/people`, 303)),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const { required } = c.req.valid("form");
      await requireSecondFactor(db, now, signedInPerson(visitor).id, seen.round.id, required);
      return back(c, required ? "people.factor.requiredNow" : "people.factor.releasedNow");
    },
  )
  .get("/rounds/:round/people/invite", inRound("invitation.make"), (c) => showInvite(c, blank))
  .get("/rounds/:round/people/invite/list", inRound("invitation.make"), (c) => showList(c, blank))
  .post(
    "/rounds/:round/people/invitations",
    inRound("invitation.make"),
    form(Invited, showInvite),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const sent = c.req.valid("form");
      const { t } = pageOf(c);
      const needs = invitable[sent.role];
      const subject = (await allSubjects(db)).find(({ id }) => needs === "subject" && id === sent.subject);
      if (needs === "subject" && subject === undefined)
        return again(c, showInvite, { subject: t("people.inviteNeedsSubject") });
      const { name, role, email = null } = sent;
      const invitation = {
        name,
        email,
        role,
        round: seen.round.id,
        subject: subject?.id ?? null,
        organisation: needs === "subject" ? "" : sent.organisation,
      };
      const [refusal] = (await refusalsOf(db, seen.round.id, [invitation])).values();
      if (refusal !== undefined) return again(c, showInvite, { email: t(refusal) });
      const made = await inviteAll(db, now, signedInPerson(visitor).id, seen.round.id, [invitation]);
      const slips = made.map((one) => slipOf(one, subject?.name));
      return c.html(<SlipsPage {...aroundSlips(c)} slips={slips} />);
    },
  )
  .post(
    "/rounds/:round/people/invitations/list",
    inRound("invitation.make"),
    form(InvitedList, showList),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const sent = c.req.valid("form");
      const { t } = pageOf(c);
      const text = await listText(sent);
      if (text === undefined) return again(c, showList, { file: t("lists.unreadable") });
      if (text.trim() === "") return again(c, showList, { list: t("lists.empty") });
      const subjects = await allSubjects(db);
      const found = await readList(c, text, subjects);
      if (sent.step === "check" || found.rows.length === 0)
        return showList(c, draftOf({ list: text }), found);
      const made = await inviteAll(db, now, signedInPerson(visitor).id, seen.round.id, found.rows);
      const slips = made.map((one, place) => slipOf(one, found.rows[place]?.subjectName));
      return c.html(
        <SlipsPage {...aroundSlips(c)} slips={slips} rest={await restAfter(c, text, found, subjects)} />,
      );
    },
  );

async function showInvite(c: Here, form: DraftOf<typeof Invited>) {
  const { round, membership } = c.var.seen;
  const subjects = await allSubjects(c.var.db);
  return c.html(
    <InvitePage frame={roundFrame(c, round, membership)} round={round} form={form} subjects={subjects} />,
  );
}

function showList(c: Here, form: ListForm, found?: InvitationList) {
  const { round, membership } = c.var.seen;
  const frame = roundFrame(c, round, membership);
  const checked = found && checkedOf(frame.page, found);
  return c.html(
    <InviteListPage frame={frame} round={round} form={form} checked={checked} rows={found?.rows ?? []} />,
  );
}

function aroundSlips(c: Here) {
  const { round, membership } = c.var.seen;
  return {
    frame: roundFrame(c, round, membership),
    what: round.title,
    back: `/rounds/${round.id}/people`,
    crumb: "people.title",
    origin: c.env.ORIGIN,
  } as const;
}

function slipOf({ name, role, expiresAt, token }: Made, subjectName = ""): Slip {
  return { name, role, expiresAt, subjectName, path: `/invitations/${token}` };
}

/** A list with each bad cell named, those of people who may not have that part among them. */
async function readList(c: Here, text: string, subjects: readonly Subject[]): Promise<InvitationList> {
  const { db, seen } = c.var;
  const list = readInvitations(text, seen.round.id, subjects);
  return withoutRefused(list, await refusalsOf(db, seen.round.id, list.rows));
}

function back(
  c: Here,
  key:
    | "people.endDone"
    | "people.restoreDone"
    | "people.withdrawn"
    | "people.factor.requiredNow"
    | "people.factor.releasedNow",
) {
  leaveFlash(c, key);
  return c.redirect(`/rounds/${c.var.seen.round.id}/people`, 303);
}

/** The rows that could not be invited stay on the page, to be mended. */
async function restAfter(c: Here, text: string, found: InvitationList, subjects: readonly Subject[]) {
  if (found.problems.length === 0) return undefined;
  const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
  const left = await readList(c, rest, subjects);
  const checked = { ...checkedOf(pageOf(c), left), imported: found.rows.length };
  const action = `/rounds/${c.var.seen.round.id}/people/invitations/list`;
  return { form: draftOf({ list: rest }), checked, action };
}

function checkedOf({ t }: Page, { rows, problems }: InvitationList): Checked {
  return {
    good: rows.length,
    problems: problems.map(({ line, column, value, key }) => ({ line, column, value, mend: t(key) })),
  };
}
