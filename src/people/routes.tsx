import { type Context, Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { sha256 } from "../log/log";
import { ownPath } from "../web/address";
import type { App } from "../web/context";
import { again, blank, form, type DraftOf } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { isTooOften } from "./attempts";
import { demonstrationDomain, demonstrationPassword, demonstrationPeople } from "./demonstration";
import { beginAtDirectory, directoryOf, endAtDirectory } from "./directory";
import { Acceptance, Code, NewPassword, SignIn } from "./forms";
import { openInvitation } from "./invitation-store";
import { accept } from "./invitations";
import { linkAbout, personOfLink } from "./links";
import { CodePage, InvitationOver, InvitationPage, LinkPage, SignInPage } from "./pages";
import { weaknessOf } from "./password";
import { ResetOver, ResetPage } from "./reset-pages";
import { resetOf, resetPassword } from "./resets";
import { giveCode } from "./second-factor";
import { linkCookie, settingsOf } from "./session";
import { addressOf, signIn, signInDemonstration, signOut, signUp } from "./sign-in";

/** Whoever tries tokens from one address is stopped; a token itself cannot be guessed. */
const fewInvitations = createMiddleware<App>(async (c, next) => {
  const { db, now } = c.var;
  const address = addressOf(db, settingsOf(c.env), c.req.raw.headers);
  if (await isTooOften(db, now, "invitation by address", address)) throw new HTTPException(429);
  await next();
});

const fewSignIns = createMiddleware<App>(async (c, next) => {
  const { db, now } = c.var;
  const address = addressOf(db, settingsOf(c.env), c.req.raw.headers);
  if (await isTooOften(db, now, "sign-in by address", address)) throw new HTTPException(429);
  await next();
});

/** Sessions and invitations: what is open to people who are not signed in yet. */
export const people = new Hono<App>()
  .get("/sign-in", async (c) => (c.var.visitor ? c.redirect("/", 303) : showSignIn(c, blank)))
  .post("/sign-in", form(SignIn, showSignIn), async (c) => {
    const { email, password, next } = c.req.valid("form");
    const { db, now, env, headers } = requestOf(c);
    const opened = await signIn(db, settingsOf(env), now, headers, { email, password });
    if ("refused" in opened) {
      const t = pageOf(c).t;
      return again(c, showSignIn, {
        password: t(opened.refused === "wrong" ? "people.wrong" : "people.tooOften"),
      });
    }
    const to = ownPath(next, c.req.url);
    return entered(c, opened.cookies, "asks" in opened ? codePath(to) : to);
  })
  .get("/sign-in/code", (c) => showCode(c, blank))
  .post("/sign-in/code", form(Code, showCode), async (c) => {
    const { code, next } = c.req.valid("form");
    const { db, now, env, headers } = requestOf(c);
    const opened = await giveCode(db, settingsOf(env), now, headers, code);
    if (!("refused" in opened)) return entered(c, opened.cookies, ownPath(next, c.req.url));
    const key = opened.refused === "wrong" ? "people.codeWrong" : "people.tooOften";
    return again(c, showCode, { code: pageOf(c).t(key) });
  })
  // a link, not a form: the policy of forms would stop a redirect to another site
  .get("/sign-in/directory", fewSignIns, async (c) => {
    const { db, now, env, headers } = requestOf(c);
    const directory = directoryOf(env);
    if (directory === undefined) return c.notFound();
    const next = ownPath(c.req.query("next"), c.req.url);
    const begun = await beginAtDirectory(db, settingsOf(env), directory, now, headers, next);
    return begun === undefined
      ? c.redirect("/sign-in?directory=silent", 303)
      : entered(c, begun.cookies, begun.url);
  })
  .get("/api/auth/callback/directory", fewSignIns, async (c) => {
    const { db, now, env } = requestOf(c);
    const directory = directoryOf(env);
    if (directory === undefined) return c.notFound();
    const answer = await endAtDirectory(db, settingsOf(env), directory, now, c.req.raw);
    const to = answer.headers.get("location") ?? "/sign-in?directory=refused";
    return entered(c, answer.headers.getSetCookie(), to);
  })
  .post("/sign-in/demonstration", async (c) => {
    if (!isDemonstration(c)) return c.notFound();
    const { email } = await c.req.parseBody();
    if (typeof email !== "string" || !email.endsWith(demonstrationDomain)) return c.notFound();
    const credentials = { email, password: demonstrationPassword };
    const { asks, cookies } = await signInDemonstration(
      c.var.db,
      settingsOf(c.env),
      c.req.raw.headers,
      credentials,
    );
    return entered(c, cookies, asks ? codePath("/") : "/");
  })
  .post("/sign-out", async (c) => {
    deleteCookie(c, linkCookie, { path: "/" });
    return entered(c, await signOut(c.var.db, settingsOf(c.env), c.req.raw.headers), "/sign-in");
  })
  .use("/invitations/:token", fewInvitations)
  .get("/invitations/:token", (c) => showInvitation(c, blank))
  .post("/invitations/:token", async (c, next) => {
    const { visitor, db, now } = c.var;
    if (visitor === undefined || visitor.linkUntil !== undefined) return next();
    const round = await accept(db, now, visitor, c.req.param("token"));
    return joined(c, round);
  })
  .post("/invitations/:token", form(Acceptance, showInvitation), async (c) => {
    const { db, now, env, headers } = requestOf(c);
    const token = tokenOf(c);
    const { t } = pageOf(c);
    const invitation = await openInvitation(db, await sha256(token), now);
    if (invitation === undefined) return showInvitation(c, blank);
    const account = c.req.valid("form");
    const { email } = invitation;
    if (email !== null && email !== account.email)
      return again(c, showInvitation, { email: t("people.acceptOther", { email }) });
    const made = await signUp(db, settingsOf(env), headers, account);
    const opened = made === "taken" ? await signIn(db, settingsOf(env), now, headers, account) : made;
    if ("refused" in opened) return again(c, showInvitation, { password: t("people.acceptTaken") });
    if ("asks" in opened) return entered(c, opened.cookies, codePath(`/invitations/${token}`));
    for (const cookie of opened.cookies) c.header("set-cookie", cookie, { append: true });
    return joined(c, await accept(db, now, { id: opened.person, email: account.email }, token));
  })
  .use("/passwords/:token", fewInvitations)
  .get("/passwords/:token", (c) => showReset(c, blank))
  .post("/passwords/:token", form(NewPassword, showReset), async (c) => {
    const { db, now, env, headers } = requestOf(c);
    const token = tokenOf(c);
    const of = await resetOf(db, settingsOf(env), now, token);
    if (of === undefined) return showReset(c, blank);
    const { password } = c.req.valid("form");
    const weakness = weaknessOf(password, [of.name, of.email.split("@")[0] ?? ""]);
    if (weakness !== undefined) return again(c, showReset, { password: pageOf(c).t(weakness) });
    const worked = await resetPassword(db, settingsOf(env), now, headers, token, { ...of, password });
    if (!worked) return showReset(c, blank);
    leaveFlash(c, "people.reset.done");
    return c.redirect("/sign-in", 303);
  })
  .use("/links/:token", fewInvitations)
  .get("/links/:token", async (c) => {
    const { db, now, visitor } = c.var;
    const about = await linkAbout(db, tokenOf(c), now);
    const page = pageOf(c, { person: visitor?.linkUntil === undefined ? visitor : undefined });
    if (about === undefined) return c.html(<InvitationOver page={page} />, 404);
    return c.html(<LinkPage page={page} token={tokenOf(c)} about={about} />);
  })
  .post("/links/:token", async (c) => {
    const { db, now, visitor } = c.var;
    const token = tokenOf(c);
    const about = await linkAbout(db, token, now);
    const person = await personOfLink(db, token, now);
    if (about === undefined || person === undefined)
      return c.html(<InvitationOver page={pageOf(c, { person: visitor })} />, 404);
    setCookie(c, linkCookie, token, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      secure: c.env.ORIGIN.startsWith("https:"),
      maxAge: Math.ceil((about.until - now) / 1000),
    });
    return c.redirect(`/rounds/${about.round}`, 303);
  });

function requestOf(c: Context<App>) {
  return { db: c.var.db, now: c.var.now, env: c.env, headers: c.req.raw.headers };
}

async function showSignIn(c: Context<App>, form: DraftOf<typeof SignIn>) {
  const demonstration = isDemonstration(c) ? await demonstrationPeople(c.var.db) : [];
  return c.html(
    <SignInPage
      page={pageOf(c)}
      form={form}
      next={nextOf(c, form.typed.next)}
      demonstration={demonstration}
      directory={directoryOf(c.env) !== undefined}
      came={saidByDirectory(c.req.query("directory"))}
    />,
  );
}

function saidByDirectory(came: string | undefined): "refused" | "silent" | undefined {
  return came === "refused" || came === "silent" ? came : undefined;
}

function showCode(c: Context<App>, form: DraftOf<typeof Code>) {
  return c.html(<CodePage page={pageOf(c)} form={form} next={nextOf(c, form.typed.next)} />);
}

function nextOf(c: Context<App>, typed: string | readonly string[] | undefined): string {
  return typeof typed === "string" ? typed : (c.req.query("next") ?? "/");
}

async function showInvitation(c: Context<App>, form: DraftOf<typeof Acceptance>) {
  const { db, now, visitor } = c.var;
  const token = tokenOf(c);
  const invitation = await openInvitation(db, await sha256(token), now);
  const page = pageOf(c, { person: visitor });
  if (invitation === undefined) return c.html(<InvitationOver page={page} />, 404);
  const mayAccept = visitor !== undefined && visitor.linkUntil === undefined;
  return c.html(
    <InvitationPage
      page={page}
      form={form}
      token={token}
      invitation={invitation}
      mayAccept={mayAccept}
      directory={directoryOf(c.env) !== undefined}
    />,
  );
}

async function showReset(c: Context<App>, form: DraftOf<typeof NewPassword>) {
  const { db, now, visitor } = c.var;
  const token = tokenOf(c);
  const of = await resetOf(db, settingsOf(c.env), now, token);
  const page = pageOf(c, { person: visitor });
  return of === undefined
    ? c.html(<ResetOver page={page} />, 404)
    : c.html(<ResetPage page={page} form={form} token={token} name={of.name} />);
}

function tokenOf(c: Context<App>): string {
  return c.req.param("token") ?? "";
}

function codePath(next: string): string {
  return `/sign-in/code?next=${encodeURIComponent(next)}`;
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
