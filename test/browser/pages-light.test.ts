import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launch } from "../../src/local/chromium.ts";
import { enterAs, openDemonstration, type Site } from "./site";
import { roles, Walk } from "./walk";

let site: Site;
let browser: Browser;
let walk: Walk;
beforeAll(async () => {
  [site, browser] = await Promise.all([openDemonstration(), findChromium().then(launch)]);
  walk = new Walk(site, "everything");
});
afterAll(async () => {
  await Promise.all([site.end(), browser.close()]);
});

describe("in Chinese, light, in today's Chromium", () => {
  it.each(roles)(
    "every page of the %s fits its window and meets WCAG",
    { timeout: 600_000 },
    async (role) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await enterAs(page, site, role, { language: "zh", theme: "light" });
      expect(await walk.faultsFor(page, role)).toEqual([]);
      await context.close();
    },
  );

  it("so does what a stranger sees of it", async () => {
    const context = await browser.newContext();
    expect(await walk.faultsOf(await context.newPage(), ["/sign-in"])).toEqual([]);
    await context.close();
  });
});
