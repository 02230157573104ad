import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import { enterAs, openDemonstration, type Site } from "./site";
import { roles, Walk } from "./walk";

let site: Site;
beforeAll(async () => {
  site = await openDemonstration();
});
afterAll(() => site.end());

describe("in English, dark, in today's Chromium", () => {
  let browser: Browser;
  let walk: Walk;
  beforeAll(async () => {
    browser = await launch(await findChromium());
    walk = new Walk(site, "look");
  });
  afterAll(() => browser.close());

  it.each(roles)(
    "every kind of page of the %s fits its window, and its colours are told apart",
    { timeout: 600_000 },
    async (role) => {
      const context = await browser.newContext({ colorScheme: "dark" });
      const page = await context.newPage();
      await enterAs(page, site, role, { language: "en", theme: "dark" });
      expect(await walk.faultsFor(page, role)).toEqual([]);
      await context.close();
    },
  );
});

describe("in Chromium 109, on an old office PC", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(await chromium109());
  });
  afterAll(() => browser.close());

  it("every page of the bureau fits its window and meets WCAG", { timeout: 600_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await enterAs(page, site, "bureau", { language: "zh", theme: "light" });
    expect(await new Walk(site, "everything").faultsFor(page, "bureau")).toEqual([]);
    await context.close();
  });
});
