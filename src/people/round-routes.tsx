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
import { type Page, pageOf } from "../web/page";
import { Invited, InvitedList } from "./forms";
import { type InvitationList, readInvitations } from "./invitation-list";
import { inviteAll } from "./invitations";
import { InviteListPage, InvitePage, PeoplePage } from "./people-pages";
import { SlipsPage } from "./slips";
import { membersOf, openInvitationsOf } from "./store";

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
      />,
    );
  })
  .get("/rounds/:round/people/invite", inRound("invitation.make"), (c) => showInvite(c, blank))
  .get("/rounds/:round/people/invite/list", inRound("invitation.make"), (c) => showList(c, blank))
  .post(
    "/rounds/:round/people/invitations",
    inRound("invitation.make"),
    form(Invited, showInvite),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const sent = c.req.valid("form");
      const subject = (await allSubjects(db)).find(({ id }) => sent.role === "bureau" && id === sent.subject);
      if (sent.role === "bureau" && subject === undefined)
        return again(c, showInvite, { subject: pageOf(c).t("people.inviteNeedsSubject") });
      const organisation = sent.role === "bureau" ? "" : sent.organisation;
      const invitation = { ...sent, organisation, round: seen.round.id, subject: subject?.id ?? null };
      const made = await inviteAll(db, now, signedInPerson(visitor).id, seen.round.id, [invitation]);
      const slips = made.map((one) => ({ ...one, subjectName: subject?.name ?? "" }));
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
      const found = readInvitations(text, seen.round.id, subjects);
      if (sent.step === "check" || found.rows.length === 0)
        return showList(c, draftOf({ list: text }), found);
      const made = await inviteAll(db, now, signedInPerson(visitor).id, seen.round.id, found.rows);
      const slips = made.map((one, place) => ({ ...one, subjectName: found.rows[place]?.subjectName ?? "" }));
      return c.html(
        <SlipsPage {...aroundSlips(c)} slips={slips} rest={restAfter(c, text, found, subjects)} />,
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
  return { frame: roundFrame(c, round, membership), round, origin: c.env.ORIGIN };
}

/** The rows that could not be invited stay on the page, to be mended. */
function restAfter(c: Here, text: string, found: InvitationList, subjects: readonly Subject[]) {
  if (found.problems.length === 0) return undefined;
  const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
  const left = readInvitations(rest, c.var.seen.round.id, subjects);
  const checked = { ...checkedOf(pageOf(c), left), imported: found.rows.length };
  return { form: draftOf({ list: rest }), checked };
}

function checkedOf({ t }: Page, { rows, problems }: InvitationList): Checked {
  return {
    good: rows.length,
    problems: problems.map(({ line, column, value, key }) => ({ line, column, value, mend: t(key) })),
  };
}
