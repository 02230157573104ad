import { nanoid } from "nanoid";
import type { APIRequestContext, Browser, BrowserContext, Page } from "playwright-core";
import { invitationSql } from "../../src/local/invite.ts";
import { execute } from "../../src/local/wrangler.ts";
import { submit } from "./opening";
import type { Site } from "./site";

export const password = "a long walk by the river";

/** A round in its phase of visits with one place in it, and what leads its people in. */
export type Onsite = {
  readonly office: APIRequestContext;
  readonly round: string;
  readonly entry: string;
  readonly linkOf: (name: string) => string;
};

/** Sets up an empty installation up to the visits: one county, its bureau, and evaluators by these names. */
export async function openOnsite(
  office: APIRequestContext,
  site: Site,
  evaluators: readonly string[],
): Promise<Onsite> {
  const token = nanoid(32);
  await execute(site.state, await invitationSql("office", token, Date.now()));
  await enrolAs(office, site, `/invitations/${token}`, "office");
  await submit(office, site, "/criteria/shipped", { name: "demonstration-2021" });
  await submit(office, site, "/subjects/import", { list: "名称,类型\n云岭县,县", step: "import" });
  const choices = await (await office.get(`${site.origin}/rounds/new`)).text();
  const [, comprehensive = ""] = /<option value="([0-9a-f]{64})"/.exec(choices) ?? [];
  const { path: round } = await submit(office, site, "/rounds", { title: "2026年度评估", comprehensive });
  await submit(office, site, `${round}/entries/comprehensive`, { which: "all" });
  const people = ["姓名,角色,所属单位,工作单位", "许静怡,司法局,云岭县,"];
  const list = [...people, ...evaluators.map((name) => `${name},评估专家,,云州大学`)].join("\n");
  const { html } = await submit(office, site, `${round}/people/invitations/list`, { list, step: "import" });
  for (const [from, to] of [
    ["draft", "application"],
    ["application", "written"],
    ["written", "onsite"],
  ] as const)
    await submit(office, site, `${round}/phases/comprehensive`, { from, to });
  const entries = await (await office.get(`${site.origin}${round}/entries`)).text();
  const [entry = ""] = /\/entries\/[0-9a-z]{14}(?=")/.exec(entries) ?? [];
  return {
    office,
    round,
    entry,
    linkOf: (name) => /\/invitations\/[\w-]{32}/.exec(html.slice(html.indexOf(name)))?.[0] ?? "",
  };
}

/** Takes an invitation under a mailbox of one's own, to sign in with again. */
export async function enrolAs(
  request: APIRequestContext,
  site: Site,
  path: string,
  mailbox: string,
): Promise<void> {
  await submit(request, site, path, { name: mailbox, email: `${mailbox}@example.org`, password });
}

/** The office plans a visit with everybody who could go; answers the visit. */
export async function planVisit(
  { office, entry }: Onsite,
  site: Site,
  kind: "announced" | "mystery",
): Promise<string> {
  const page = await (await office.get(`${site.origin}${entry}/visits`)).text();
  const members = Array.from(page.matchAll(/name="members" value="([0-9a-z]{14})"/g), ([, id = ""]) => id);
  const sent = new URLSearchParams([
    ["day", "2026-11-20"],
    ["kind", kind],
    ...members.map((id) => ["members", id]),
  ]);
  const answer = await office.post(`${site.origin}${entry}/visits`, {
    data: sent.toString(),
    headers: { origin: site.origin, "content-type": "application/x-www-form-urlencoded" },
  });
  const [, visit = ""] = /href="(\/visits\/[0-9a-z]{14})"/.exec(await answer.text()) ?? [];
  return visit;
}

/** A phone in somebody's hand: small, touched, in Chinese. */
export function phone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    locale: "zh-CN",
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
}

/** Opens one indicator of the sheet. */
export async function openLeaf(page: Page, leaf: string) {
  const part = page.locator(`[id="leaf-${leaf}"]`);
  if ((await part.getAttribute("open")) === null) await part.locator("> summary").tap();
  return part;
}

export type Seen = {
  readonly leaf: string;
  readonly text?: string;
  readonly ref?: string;
  readonly answers?: Readonly<Record<string, "yes" | "no" | "na">>;
  readonly photos?: readonly Buffer[];
};

/** Writes a finding down as a thumb would, and presses the button. */
export async function record(
  page: Page,
  { leaf, text, ref, answers = {}, photos = [] }: Seen,
): Promise<void> {
  const form = (await openLeaf(page, leaf)).locator("> form");
  if (text !== undefined) await form.locator("[name=text]").fill(text);
  if (ref !== undefined) await form.locator("[name=ref]").fill(ref);
  for (const [code, answer] of Object.entries(answers))
    await form.locator(`[name="answer.${code}"][value=${answer}]`).check();
  if (photos.length > 0)
    await form
      .locator("input[type=file][multiple]")
      .setInputFiles(
        photos.map((buffer, place) => ({ name: `IMG_${place}.jpg`, mimeType: "image/jpeg", buffer })),
      );
  await form.locator("button.item-keep").tap();
}
