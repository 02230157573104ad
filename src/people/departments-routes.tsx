import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type Draft, form } from "../web/form";
import { pageOf } from "../web/page";
import { DepartmentsPage } from "./departments-page";
import { DepartmentLink, InvitedDepartment } from "./forms";
import { openInvitationsOf } from "./invitation-store";
import { inviteAll, refusalsOf, withdraw } from "./invitations";
import { makeLink } from "./links";
import { endMembership } from "./memberships";
import { SlipsPage } from "./slips";
import { departmentsOf } from "./store";

type Here = Context<App & InRound>;

/** The responsible units of a bureau's subject: by an account of their own, or by a link that ends. */
export const departments = new Hono<App & InRound>()
  .get("/rounds/:round/departments", inRound("departments.view"), (c) => show(c, blank))
  .post(
    "/rounds/:round/departments/invitations",
    inRound("department.invite"),
    form(InvitedDepartment, show),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const { name, email = null, department } = c.req.valid("form");
      const invitation = {
        name,
        email,
        role: "department",
        round: seen.round.id,
        subject: subjectOf(c),
        organisation: department,
      } as const;
      // on which side somebody stands is not for a bureau to learn
      if ((await refusalsOf(db, seen.round.id, [invitation])).size > 0)
        return again(c, show, { email: pageOf(c).t("people.departmentRefused") });
      const by = signedInPerson(visitor).id;
      const [made] = await inviteAll(db, now, by, seen.round.id, [invitation]);
      if (made === undefined) throw new NotFound("invitation");
      return showSlip(c, { ...made, path: `/invitations/${made.token}` });
    },
  )
  .post(
    "/rounds/:round/departments/links",
    inRound("department.invite"),
    form(DepartmentLink, show),
    async (c) => {
      const { db, now, seen, visitor } = c.var;
      const { unit, days } = c.req.valid("form");
      const link = { round: seen.round.id, subject: subjectOf(c), name: unit, days };
      const token = await makeLink(db, now, signedInPerson(visitor).id, link);
      const expiresAt = now + days * 86_400_000;
      return showSlip(c, { name: unit, role: "department", expiresAt, path: `/links/${token}` });
    },
  )
  .post(
    "/rounds/:round/departments/invitations/:invitation/withdrawals",
    inRound("department.invite"),
    async (c) => {
      const { db, now, visitor } = c.var;
      await withdraw(db, now, signedInPerson(visitor).id, c.req.param("invitation"), within(c));
      return back(c, "people.withdrawn");
    },
  )
  .post("/rounds/:round/departments/:membership/endings", inRound("department.invite"), async (c) => {
    const { db, now, visitor } = c.var;
    await endMembership(db, now, signedInPerson(visitor).id, c.req.param("membership"), within(c));
    return back(c, "people.endDone");
  });

async function show(c: Here, form: Draft<"name" | "email" | "department" | "unit" | "days">) {
  const { db, now, seen } = c.var;
  const { round, membership } = seen;
  const waiting = await openInvitationsOf(db, round.id, now);
  return c.html(
    <DepartmentsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      members={await departmentsOf(db, round.id, subjectOf(c))}
      waiting={waiting.filter(({ role, subject }) => role === "department" && subject === membership.subject)}
      form={form}
    />,
  );
}

function showSlip(c: Here, slip: Parameters<typeof SlipsPage>[0]["slips"][number]) {
  const { round, membership } = c.var.seen;
  return c.html(
    <SlipsPage
      frame={roundFrame(c, round, membership)}
      what={round.title}
      back={`/rounds/${round.id}/departments`}
      crumb="people.departments"
      origin={c.env.ORIGIN}
      slips={[slip]}
    />,
  );
}

function within(c: Here) {
  return { round: c.var.seen.round.id, departmentOf: subjectOf(c) };
}

function subjectOf(c: Here): string {
  const { subject } = c.var.seen.membership;
  if (subject === null) throw new NotFound("subject");
  return subject;
}

function back(c: Here, key: "people.withdrawn" | "people.endDone") {
  leaveFlash(c, key);
  return c.redirect(`/rounds/${c.var.seen.round.id}/departments`, 303);
}
