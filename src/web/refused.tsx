import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { Forbidden, Invalid, PledgeNeeded, Refusal, SecondFactorNeeded } from "../errors";
import type { App } from "./context";
import { Notice } from "./components/notice";
import { isKey, translateLoosely } from "./language";
import { type Page, pageOf } from "./page";
import { Refusal as RefusalPage, type RefusalStatus, refusals } from "./refusal";

/** The one place where refusals and surprises become an answer. */
export async function refused(error: Error, c: Context<App>): Promise<Response> {
  const page = pageOf(c, { person: c.var.visitor });
  const isPage = c.req.method === "GET" && c.req.header("hx-request") === undefined;
  if (error instanceof SecondFactorNeeded && isPage) return c.redirect("/account/second-factor?needed", 303);
  if (error instanceof PledgeNeeded && isPage) return c.redirect(`/rounds/${error.round}/pledge`, 303);
  if (error instanceof Refusal && c.req.header("hx-request") !== undefined)
    return c.html(
      <Notice tone="binds">{whyOf(page, error) ?? page.t(`web.refused.${error.status}.why`)}</Notice>,
      error.status,
    );
  if (error instanceof Refusal && c.req.header("accept") === "application/json")
    return c.json({ message: whyOf(page, error) ?? page.t(`web.refused.${error.status}.why`) }, error.status);
  if (error instanceof Refusal)
    return c.html(
      <RefusalPage page={page} status={error.status} why={whyOf(page, error)}>
        <Typed
          page={page}
          typed={error instanceof Forbidden || error instanceof PledgeNeeded ? await typedIn(c) : []}
        />
      </RefusalPage>,
      error.status,
    );
  if (error instanceof HTTPException) {
    const status = knownStatus(error.status);
    return c.html(<RefusalPage page={page} status={status} />, status);
  }
  const incident = crypto.randomUUID().slice(0, 8);
  console.error(JSON.stringify({ incident, path: c.req.path, error: String(error), stack: error.stack }));
  return c.html(<RefusalPage page={page} status={500} incident={incident} />, 500);
}

/** What was typed is on the page of a refusal, to be kept: a page can be left open past a deadline (assessment §2). */
function Typed({ page: { t }, typed }: { readonly page: Page; readonly typed: readonly string[] }) {
  if (typed.length === 0) return null;
  return (
    <div class="field mt-6">
      <label class="field-label" for="typed">
        {t("web.refused.typed")}
      </label>
      <div class="field-hint">{t("web.refused.typedWhy")}</div>
      <textarea class="entry entry-area" id="typed" rows={8} readonly>
        {typed.join("\n\n")}
      </textarea>
    </div>
  );
}

/** The texts of a form that was refused before it was read; files and the words of choices are not among them. */
async function typedIn(c: Context<App>): Promise<readonly string[]> {
  if (!isSmallForm(c.req.raw.headers)) return [];
  const sent = Object.values(await c.req.parseBody({ all: true })).flat();
  return sent.flatMap((one) => (typeof one === "string" && !isChoice(one) ? [one] : []));
}

/** A form with files can be larger than memory; one whose files went before it is small. */
function isSmallForm(headers: Headers): boolean {
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return true;
  const size = Number(headers.get("content-length") ?? "NaN");
  return type.startsWith("multipart/form-data") && size <= 1024 * 1024;
}

/** Hidden ids, states and the values of choices are single words in Latin letters. */
function isChoice(value: string): boolean {
  return /^[a-z_.:*]*$|^[0-9a-z]{14}$/.test(value);
}

export function unknown(c: Context<App>): Response | Promise<Response> {
  return c.html(<RefusalPage page={pageOf(c, { person: c.var.visitor })} status={404} />, 404);
}

/** The sentence of a refusal, where it has its own. */
export function whyOf(page: Page, refusal: Refusal): string | undefined {
  if (refusal instanceof Invalid && isKey(refusal.key))
    return translateLoosely(page.language, refusal.key, refusal.figures);
  if (refusal instanceof PledgeNeeded) return page.t("pledges.needed");
  if (refusal instanceof SecondFactorNeeded) return page.t("people.factor.needed");
  if (refusal instanceof Forbidden) return page.t(`web.refused.${refusal.why}`);
  return undefined;
}

function knownStatus(status: number): RefusalStatus {
  return refusals.find((known) => known === status) ?? 500;
}
