import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildAssets } from "../../src/local/assets.ts";
import { freePort } from "../../src/local/port.ts";
import { ensureSecret } from "../../src/local/secret.ts";
import { serve } from "../../src/local/wrangler.ts";
import { copyState } from "../local/states";

const root = join(import.meta.dirname, "../..");

export type Site = {
  readonly origin: string;
  /** The folder of its database and files. */
  readonly state: string;
  readonly end: () => Promise<void>;
};

/** Serves the Worker on a port of its own with a state of its own, and takes both away at the end. */
export async function openSite(): Promise<Site> {
  return open("empty", "src/index.ts", {});
}

/** The demonstration as `npm start` shows it. */
export async function openDemonstration(): Promise<Site> {
  return open("demonstration", "src/demonstration/worker.ts", { DEMONSTRATION: "on" });
}

async function open(
  name: "empty" | "demonstration",
  entry: string,
  vars: Readonly<Record<string, string>>,
): Promise<Site> {
  await buildAssets();
  await ensureSecret(join(root, ".dev.vars"));
  const state = await mkdtemp(join(tmpdir(), "fadu-site-"));
  await copyState(name, state);
  const server = await serve({ entry, port: await freePort(), state, vars });
  return {
    origin: server.origin,
    state,
    async end() {
      await server.end();
      await rm(state, { recursive: true, force: true });
    },
  };
}

export type Look = { readonly language: "zh" | "en"; readonly theme: "light" | "dark" };

/** Chooses a language and a theme for a browser. */
export async function choose(page: Page, { origin }: Site, { language, theme }: Look): Promise<void> {
  const sent = { maxRedirects: 0, headers: { origin } };
  await page.request.post(`${origin}/language`, { ...sent, form: { choice: language, back: "/sign-in" } });
  await page.request.post(`${origin}/theme`, { ...sent, form: { choice: theme, back: "/sign-in" } });
}

/** Enters as the first offered person of a role. */
export async function enterAs(page: Page, site: Site, role: DemonstrationRole, look: Look): Promise<void> {
  await choose(page, site, look);
  await page.goto(`${site.origin}/sign-in`);
  await page
    .locator(`form[action="/sign-in/demonstration"] button`)
    .filter({ hasText: names[role] })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** What the sign-in page writes beside a name, in either language. */
const names = {
  office: /省委依法治省办|Provincial office/,
  lead: /评估组长|Lead assessor/,
  assessor: /评估专家|(?<!Lead )[Aa]ssessor/,
  bureau: /司法局|[Jj]ustice bureau/,
  administrator: /系统管理员|Administrator/,
  observer: /监督人员|Observer/,
  city: /市级办公室|City office/,
  department: /责任单位|Department/,
} as const;

export type DemonstrationRole = keyof typeof names;
