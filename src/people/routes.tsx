import { type Context, Hono } from "hono";
import { sha256 } from "../log/log";
import { ownPath } from "../web/address";
import type { App } from "../web/context";
import { again, blank, form, type DraftOf } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { demonstrationDomain, demonstrationPassword, demonstrationPeople } from "./demonstration";
import { Acceptance, SignIn } from "./forms";
import { accept } from "./invitations";
import { InvitationOver, InvitationPage, SignInPage } from "./pages";
import { settingsOf } from "./session";
import { signIn, signInDemonstration, signOut, signUp } from "./sign-in";
import { openInvitation } from "./store";

/** Sessions and invitations: what is open to people who are not signed in yet. */
export const people = new Hono<App>()
  .get("/sign-in", async (c) => (c.var.visitor ? c.redirect("/", 303) : showSignIn(c, blank)))
  .post("/sign-in", form(SignIn, showSignIn), async (c) => {
    const { email, password, next } = c.req.valid("form");
    const opened = await signIn(c.var.db, settingsOf(c.env), c.req.raw.headers, { email, password });
    if ("refused" in opened) {
      const t = pageOf(c).t;
      return again(c, showSignIn, {
        password: t(opened.refused === "wrong" ? "people.wrong" : "people.tooOften"),
      });
    }
    return entered(c, opened.cookies, ownPath(next, c.req.url));
  })
  .post("/sign-in/demonstration", async (c) => {
    if (!isDemonstration(c)) return c.notFound();
    const { email } = await c.req.parseBody();
    if (typeof email !== "string" || !email.endsWith(demonstrationDomain)) return c.notFound();
    const credentials = { email, password: demonstrationPassword };
    return entered(c, await signInDemonstration(c.var.db, settingsOf(c.env), credentials), "/");
  })
  .post("/sign-out", async (c) =>
    entered(c, await signOut(c.var.db, settingsOf(c.env), c.req.raw.headers), "/sign-in"),
  )
  .get("/invitations/:token", (c) => showInvitation(c, blank))
  .post("/invitations/:token", async (c, next) => {
    const { visitor, db, now } = c.var;
    if (visitor === undefined) return next();
    const round = await accept(db, now, visitor, c.req.param("token"));
    return joined(c, round);
  })
  .post("/invitations/:token", form(Acceptance, showInvitation), async (c) => {
    const { db, now } = c.var;
    const token = tokenOf(c);
    if ((await openInvitation(db, await sha256(token), now)) === undefined) return showInvitation(c, blank);
    const account = c.req.valid("form");
    const made = await signUp(db, settingsOf(c.env), account);
    const opened = made === "taken" ? await signIn(db, settingsOf(c.env), c.req.raw.headers, account) : made;
    const t = pageOf(c).t;
    if ("refused" in opened) return again(c, showInvitation, { password: t("people.acceptTaken") });
    for (const cookie of opened.cookies) c.header("set-cookie", cookie, { append: true });
    return joined(c, await accept(db, now, { id: opened.person }, token));
  });

async function showSignIn(c: Context<App>, form: DraftOf<typeof SignIn>) {
  const next = typeof form.typed.next === "string" ? form.typed.next : (c.req.query("next") ?? "/");
  const demonstration = isDemonstration(c) ? await demonstrationPeople(c.var.db) : [];
  return c.html(<SignInPage page={pageOf(c)} form={form} next={next} demonstration={demonstration} />);
}

async function showInvitation(c: Context<App>, form: DraftOf<typeof Acceptance>) {
  const { db, now, visitor } = c.var;
  const token = tokenOf(c);
  const invitation = await openInvitation(db, await sha256(token), now);
  const page = pageOf(c, { person: visitor });
  if (invitation === undefined) return c.html(<InvitationOver page={page} />, 404);
  const named = { ...form, typed: { name: invitation.name, ...form.typed } };
  return c.html(<InvitationPage page={page} form={named} token={token} invitation={invitation} />);
}

function tokenOf(c: Context<App>): string {
  return c.req.param("token") ?? "";
}

function entered(c: Context<App>, cookies: readonly string[], to: string) {
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  return c.redirect(to, 303);
}

function joined(c: Context<App>, round: string | null) {
  leaveFlash(c, "people.accepted");
  return c.redirect(round === null ? "/" : `/rounds/${round}`, 303);
}

function isDemonstration(c: Context<App>): boolean {
  return c.env.DEMONSTRATION === "on";
}
