import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import { complaints, overflow, violations } from "./browser";
import { kindOf, pagesReachable } from "./crawl";
import { type DemonstrationRole, enterAs, openDemonstration, type Site } from "./site";

const widths = [360, 768, 1366, 1440];

let site: Site;
beforeAll(async () => {
  site = await openDemonstration();
});
afterAll(() => site.end());

const roles = [
  "office",
  "administrator",
  "lead",
  "assessor",
  "observer",
  "city",
  "bureau",
  "department",
] as const satisfies readonly DemonstrationRole[];
const looks = [
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const;

describe("in today's Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(await findChromium());
  });
  afterAll(() => browser.close());

  describe.each(looks)("in $language, $theme", (look) => {
    it.each(roles)(
      "every page of the %s fits its window and meets WCAG",
      { timeout: 600_000 },
      async (role) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await enterAs(page, site, role, look);
        const paths = await pagesOf(page, role);
        const news = paths.filter((path) => isNew(look.theme, path));
        expect(await faultsOf(page, look.theme === "light" && acting.has(role) ? paths : news)).toEqual([]);
        await context.close();
      },
    );

    it("so does what a stranger sees of it", async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      expect(await faultsOf(page, ["/sign-in"])).toEqual([]);
      await context.close();
    });
  });
});

describe("in Chromium 109, on an old office PC", () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launch(await chromium109());
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  });
  afterAll(() => browser.close());

  it("every page of the bureau fits its window", async () => {
    const page = await context.newPage();
    await enterAs(page, site, "bureau", { language: "zh", theme: "light" });
    expect(await faultsOf(page, await pagesOf(page, "bureau"))).toEqual([]);
  });
});

/** Those with forms of their own on pages that others only read. */
const acting: ReadonlySet<string> = new Set(["office", "lead", "assessor", "bureau"]);

/** Whether no role before showed a page of this kind in this look; first pages differ by role and are always new. */
function isNew(theme: string, path: string): boolean {
  const kind = kindOf(path);
  const wasShown = shown.has(`${theme} ${kind}`) && !["/", "/rounds/:id"].includes(kind);
  shown.add(`${theme} ${kind}`);
  return !wasShown;
}

const shown = new Set<string>();

/** What a role reaches is found once: it is the same in every language. */
async function pagesOf(page: Page, role: (typeof roles)[number]): Promise<readonly string[]> {
  const known = reached.get(role) ?? (await pagesReachable(page, site.origin));
  reached.set(role, known);
  return known;
}

const reached = new Map<string, readonly string[]>();

/** Every fault of these pages, each with its address; nothing is right. */
async function faultsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    const heard = complaints(page);
    await page.goto(site.origin + path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const wider = await overflow(page);
      if (wider > 0) faults.push(`${path} is ${wider} px too wide at ${width} px`);
    }
    faults.push(...[...heard, ...(await violations(page))].map((fault) => `${path}: ${fault}`));
    page.removeAllListeners("console");
    page.removeAllListeners("pageerror");
  }
  return faults;
}
