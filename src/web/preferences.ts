import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { ownPath } from "./address";
import { languages } from "./language";
import { themes } from "./page";

/** Language and theme: one button each, open without sign-in, back to the same page. */
export const preferences = new Hono()
  .post("/language", (c) => keep(c, "language", languages))
  .post("/theme", (c) => keep(c, "theme", themes));

async function keep(c: Context, name: string, choices: readonly string[]): Promise<Response> {
  const { choice, back } = await c.req.parseBody();
  const known = choices.find((one) => one === choice);
  if (known !== undefined)
    setCookie(c, name, known, { path: "/", sameSite: "Lax", httpOnly: true, maxAge: 31_536_000 });
  return c.redirect(ownPath(typeof back === "string" ? back : undefined, c.req.url), 303);
}
