import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { Forbidden, Invalid, Refusal, SecondFactorNeeded } from "../errors";
import type { App } from "./context";
import { Notice } from "./components/notice";
import { isKey, translateLoosely } from "./language";
import { type Page, pageOf } from "./page";
import { Refusal as RefusalPage, type RefusalStatus, refusals } from "./refusal";

/** The one place where refusals and surprises become an answer. */
export function refused(error: Error, c: Context<App>): Response | Promise<Response> {
  const page = pageOf(c, { person: c.var.visitor });
  if (
    error instanceof SecondFactorNeeded &&
    c.req.method === "GET" &&
    c.req.header("hx-request") === undefined
  )
    return c.redirect("/account/second-factor?needed", 303);
  if (error instanceof Refusal && c.req.header("hx-request") !== undefined)
    return c.html(
      <Notice tone="binds">{whyOf(page, error) ?? page.t(`web.refused.${error.status}.why`)}</Notice>,
      error.status,
    );
  if (error instanceof Refusal)
    return c.html(<RefusalPage page={page} status={error.status} why={whyOf(page, error)} />, error.status);
  if (error instanceof HTTPException) {
    const status = knownStatus(error.status);
    return c.html(<RefusalPage page={page} status={status} />, status);
  }
  const incident = crypto.randomUUID().slice(0, 8);
  console.error(JSON.stringify({ incident, path: c.req.path, error: String(error), stack: error.stack }));
  return c.html(<RefusalPage page={page} status={500} incident={incident} />, 500);
}

export function unknown(c: Context<App>): Response | Promise<Response> {
  return c.html(<RefusalPage page={pageOf(c, { person: c.var.visitor })} status={404} />, 404);
}

/** The sentence of a refusal, where it has its own. */
export function whyOf(page: Page, refusal: Refusal): string | undefined {
  if (refusal instanceof Invalid && isKey(refusal.key))
    return translateLoosely(page.language, refusal.key, refusal.figures);
  if (refusal instanceof SecondFactorNeeded) return page.t("people.factor.needed");
  if (refusal instanceof Forbidden) return page.t(`web.refused.${refusal.why}`);
  return undefined;
}

function knownStatus(status: number): RefusalStatus {
  return refusals.find((known) => known === status) ?? 500;
}
