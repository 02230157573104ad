import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import type { App } from "../web/context";
import type { Settings } from "./accounts";
import { personOfLink } from "./links";
import { personOf } from "./sign-in";

/**
 * What is open without sign-in, in one place (architecture §4). Everything else answers a stranger with the sign-in
 * page, and a script's request with 401.
 */
const open = [
  /^\/sign-in$/,
  /^\/sign-in\/(?:demonstration|code|directory)$/,
  /^\/api\/auth\/callback\/directory$/,
  /^\/invitations\/[^/]+$/,
  /^\/invitations\/[^/]+\/directory$/,
  /^\/links\/[^/]+$/,
  /^\/passwords\/[^/]+$/,
  /^\/language$/,
  /^\/theme$/,
  /^\/healthz$/,
];

/** Holds the token of a department's link. */
export const linkCookie = "link";

export const signedIn = createMiddleware<App>(async (c, next) => {
  const { db, now } = c.var;
  const token = getCookie(c, linkCookie);
  const visitor =
    (await personOf(db, settingsOf(c.env), c.req.raw.headers)) ??
    (token === undefined ? undefined : await personOfLink(db, token, now));
  c.set("visitor", visitor);
  if (visitor !== undefined || open.some((path) => path.test(c.req.path))) return next();
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  if (isScript(c.req.raw.headers)) return c.text("", 401, { "HX-Redirect": "/sign-in" });
  return c.redirect(`/sign-in${back}`, 303);
});

/** Throws where the installation has no secret of its own: sessions would be signed with one that everybody knows. */
export function settingsOf(env: Env): Settings {
  const { ORIGIN, AUTH_SECRET } = Environment.parse(env);
  return { origin: ORIGIN, secret: AUTH_SECRET };
}

const Environment = z.object({ ORIGIN: z.url(), AUTH_SECRET: z.string().min(32) });

function isScript(headers: Headers): boolean {
  return headers.has("hx-request") || (headers.get("accept") ?? "").startsWith("application/json");
}
