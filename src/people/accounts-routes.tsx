import { type Context, Hono } from "hono";
import { dayAfter, dayOf } from "../calendar/calendar";
import { undeliveredSince } from "../notifications/digests-store";
import { officeFrame } from "../rounds/frame";
import { type AboveRounds, aboveRounds, signedInPerson } from "../rounds/seen";
import { pageNumber } from "../web/components/pages";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type DraftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { AccountPage, AccountsPage, InviteAbovePage, pageSize } from "./accounts-pages";
import { accountOf, accountsOf, partsOf } from "./accounts-store";
import { InvitedAbove } from "./forms";
import { openInvitationsOf } from "./invitation-store";
import { inviteAll, refusalsOf, withdraw } from "./invitations";
import { endMembership, restoreMembership } from "./memberships";
import { ResetMadePage } from "./reset-pages";
import { hasPassword, makeReset } from "./resets";
import { settingsOf } from "./session";
import { removeSecondFactor } from "./second-factor";
import { revokeSessions, sessionsOf } from "./sessions";
import { SlipsPage } from "./slips";

type Here = Context<App & AboveRounds>;

/** Days for which an undelivered digest is said on the first page. */
const lately = 3;

/** The accounts of the installation: who has one, what they are, where they are signed in (assessment §1). */
export const accountRoutes = new Hono<App & AboveRounds>()
  .get("/accounts", aboveRounds("accounts.view"), async (c) => {
    const { db, now, membership } = c.var;
    const { find = "", role = "" } = c.req.query();
    const at = pageNumber(c.req.query("page"));
    const range = { from: (at - 1) * pageSize, size: pageSize };
    const { accounts, total } = await accountsOf(db, { find: find.trim(), role }, range);
    return c.html(
      <AccountsPage
        frame={officeFrame(c, membership)}
        accounts={accounts}
        total={total}
        at={at}
        waiting={await openInvitationsOf(db, null, now)}
        undelivered={await undeliveredSince(db, dayAfter(dayOf(now), -lately), now)}
      />,
    );
  })
  .get("/accounts/invite", aboveRounds("account.invite"), (c) => showInvite(c, blank))
  .post("/accounts/invitations", aboveRounds("account.invite"), form(InvitedAbove, showInvite), async (c) => {
    const { db, now, membership, visitor } = c.var;
    const { name, role, email = null } = c.req.valid("form");
    const { t } = pageOf(c);
    const invitation = { name, email, role, round: null, subject: null, organisation: "" };
    const [refusal] = (await refusalsOf(db, null, [invitation])).values();
    if (refusal !== undefined) return again(c, showInvite, { email: t(refusal) });
    const made = await inviteAll(db, now, signedInPerson(visitor).id, null, [invitation]);
    return c.html(
      <SlipsPage
        frame={officeFrame(c, membership)}
        what={t("people.acceptInstallation")}
        back="/accounts"
        crumb="people.accounts"
        origin={c.env.ORIGIN}
        slips={made.map((one) => ({ ...one, path: `/invitations/${one.token}` }))}
      />,
    );
  })
  .post("/accounts/invitations/:invitation/withdrawals", aboveRounds("account.invite"), async (c) => {
    const { db, now, visitor } = c.var;
    await withdraw(db, now, signedInPerson(visitor).id, c.req.param("invitation"), {});
    leaveFlash(c, "people.withdrawn");
    return c.redirect("/accounts", 303);
  })
  .get("/accounts/:person", aboveRounds("accounts.view"), async (c) => {
    const { db, now, membership, visitor } = c.var;
    const account = await accountOf(db, c.req.param("person"));
    return c.html(
      <AccountPage
        frame={officeFrame(c, membership)}
        account={account}
        parts={await partsOf(db, account.id)}
        sessions={await sessionsOf(db, account.id, now)}
        hasPassword={await hasPassword(db, account.id)}
        isOwn={account.id === signedInPerson(visitor).id}
      />,
    );
  })
  .post("/accounts/:person/memberships/:membership/endings", aboveRounds("account.manage"), async (c) => {
    const { db, now, visitor } = c.var;
    await endMembership(db, now, signedInPerson(visitor).id, c.req.param("membership"), {});
    return back(c, "people.endDone");
  })
  .post(
    "/accounts/:person/memberships/:membership/restorations",
    aboveRounds("account.manage"),
    async (c) => {
      const { db, now, visitor } = c.var;
      await restoreMembership(db, now, signedInPerson(visitor).id, c.req.param("membership"), {});
      return back(c, "people.restoreDone");
    },
  )
  .post("/accounts/:person/sessions/endings", aboveRounds("account.manage"), async (c) => {
    const { db, now, visitor } = c.var;
    const { id } = await accountOf(db, c.req.param("person"));
    await revokeSessions(db, now, signedInPerson(visitor).id, id);
    return back(c, "people.sessionsEnded");
  })
  .post("/accounts/:person/password-links", aboveRounds("account.manage"), async (c) => {
    const { db, now, visitor, membership } = c.var;
    const account = await accountOf(db, c.req.param("person"));
    const { token, until } = await makeReset(db, settingsOf(c.env), now, signedInPerson(visitor).id, account);
    const link = `${c.env.ORIGIN}/passwords/${token}`;
    return c.html(
      <ResetMadePage frame={officeFrame(c, membership)} account={account} link={link} until={until} />,
    );
  })
  .post("/accounts/:person/second-factor/endings", aboveRounds("account.manage"), async (c) => {
    const { db, now, visitor } = c.var;
    const { id } = await accountOf(db, c.req.param("person"));
    await removeSecondFactor(db, now, signedInPerson(visitor).id, id);
    return back(c, "people.factor.removed");
  });

function showInvite(c: Here, form: DraftOf<typeof InvitedAbove>) {
  return c.html(<InviteAbovePage frame={officeFrame(c, c.var.membership)} form={form} />);
}

function back(
  c: Here,
  key: "people.endDone" | "people.restoreDone" | "people.sessionsEnded" | "people.factor.removed",
) {
  leaveFlash(c, key);
  return c.redirect(`/accounts/${c.req.param("person") ?? ""}`, 303);
}
