import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type Draft, type DraftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { accountOf } from "./accounts-store";
import { Code, EmailChange, Enrolling, PasswordChange } from "./forms";
import { changeEmail, changePassword } from "./own-account";
import { EnrolmentPage, LinkAccountPage, OwnAccountPage, SecondFactorPage } from "./own-pages";
import { beginEnrolment, confirmEnrolment } from "./second-factor";
import { settingsOf } from "./session";
import { revokeSessions, sessionsOf } from "./sessions";

type Here = Context<App>;

/** One's own account: everybody signed in has these pages, whatever their part. */
export const ownAccount = new Hono<App>()
  .get("/account", (c) => show(c, blank))
  .post("/account/password", form(PasswordChange, show), async (c) => {
    const { db, now, env, headers, person } = requestOf(c);
    const { current, password } = c.req.valid("form");
    const changed = await changePassword(db, settingsOf(env), now, headers, person, {
      current,
      next: password,
    });
    if (typeof changed === "string") return again(c, show, { current: refusedText(c, changed) });
    return done(c, "people.passwordChanged", changed);
  })
  .post("/account/email", form(EmailChange, showEmail), async (c) => {
    const { db, now, env, headers, person } = requestOf(c);
    const { email, proof } = c.req.valid("form");
    const changed = await changeEmail(db, settingsOf(env), now, headers, person, {
      email,
      password: proof,
    });
    const { t } = pageOf(c);
    if (changed === "taken") return again(c, showEmail, { email: t("people.emailTaken") });
    if (changed !== "changed") return again(c, showEmail, { proof: refusedText(c, changed) });
    return done(c, "people.emailChanged");
  })
  .post("/account/sessions/:session/endings", async (c) => {
    const { db, now, person } = requestOf(c);
    await revokeSessions(db, now, person.id, person.id, c.req.param("session"));
    return done(c, "people.sessionEnded");
  })
  .get("/account/second-factor", (c) => showFactor(c, blank))
  .post("/account/second-factor", form(Enrolling, showFactor), async (c) => {
    const { db, env, headers } = requestOf(c);
    const { current } = c.req.valid("form");
    const begun = await beginEnrolment(db, settingsOf(env), headers, current);
    if (begun === "wrong") return again(c, showFactor, { current: pageOf(c).t("people.passwordWrong") });
    return c.html(<EnrolmentPage page={pageFor(c)} enrolment={begun} form={blank} />);
  })
  .post("/account/second-factor/codes", form(Code, showAgain), async (c) => {
    const { db, now, env, headers, person } = requestOf(c);
    const { code } = c.req.valid("form");
    const confirmed = await confirmEnrolment(db, settingsOf(env), now, headers, person.id, code);
    if (typeof confirmed === "string") return again(c, showAgain, { code: codeText(c, confirmed) });
    return done(c, "people.factor.enrolled", confirmed);
  });

async function show(c: Here, form: DraftOf<typeof PasswordChange>) {
  return showAccount(c, { password: form, email: blank });
}

async function showEmail(c: Here, form: DraftOf<typeof EmailChange>) {
  return showAccount(c, { password: blank, email: form });
}

async function showAccount(
  c: Here,
  forms: { readonly password: DraftOf<typeof PasswordChange>; readonly email: DraftOf<typeof EmailChange> },
) {
  const { db, now, visitor } = c.var;
  const page = pageFor(c);
  if (visitor?.linkUntil !== undefined)
    return c.html(<LinkAccountPage page={page} name={visitor.name} until={visitor.linkUntil} />);
  const account = await accountOf(db, signedInPerson(visitor).id);
  const sessions = await sessionsOf(db, account.id, now, decodeURIComponent(c.req.header("cookie") ?? ""));
  return c.html(<OwnAccountPage page={page} account={account} sessions={sessions} forms={forms} />);
}

async function showFactor(c: Here, form: DraftOf<typeof Enrolling>) {
  const { person } = requestOf(c);
  const account = await accountOf(c.var.db, person.id);
  const needed = c.req.query("needed") !== undefined;
  return c.html(<SecondFactorPage page={pageFor(c)} account={account} form={form} needed={needed} />);
}

/** The code was wrong: the secret is not shown a second time, the app has it. */
function showAgain(c: Here, form: Draft<"code" | "next">) {
  return c.html(<EnrolmentPage page={pageFor(c)} enrolment={undefined} form={form} />);
}

function requestOf(c: Here) {
  const person = signedInPerson(c.var.visitor);
  // a department's link is no account
  if (person.linkUntil !== undefined) throw new NotFound("account");
  return { db: c.var.db, now: c.var.now, env: c.env, headers: c.req.raw.headers, person };
}

function pageFor(c: Here) {
  return pageOf(c, { person: { name: signedInPerson(c.var.visitor).name } });
}

function refusedText(c: Here, refused: "wrong" | "too_often"): string {
  return pageOf(c).t(refused === "wrong" ? "people.passwordWrong" : "people.tooOften");
}

function codeText(c: Here, refused: "wrong" | "too_often"): string {
  return pageOf(c).t(refused === "wrong" ? "people.codeWrong" : "people.tooOften");
}

function done(
  c: Here,
  key: "people.passwordChanged" | "people.emailChanged" | "people.sessionEnded" | "people.factor.enrolled",
  cookies: readonly string[] = [],
) {
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  leaveFlash(c, key);
  return c.redirect("/account", 303);
}
