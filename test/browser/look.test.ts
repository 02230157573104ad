import { renderToString } from "hono/jsx/dom/server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "../../src/local/assets.ts";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import type { Language } from "../../src/web/language";
import type { Theme } from "../../src/web/page";
import { specimens } from "../web/specimen/all";
import { specimenPage } from "../web/specimen/frame";
import { complaints, openHtml, overflow, violations } from "./browser";

/** A folder given here receives a picture of every specimen. */
const pictures = process.env.FADU_PICTURES;

interface View {
  readonly width: number;
  readonly theme: Theme;
  readonly language: Language;
}

/** Every width, theme and language, and the office PC. */
const views: readonly View[] = [
  { width: 360, theme: "light", language: "zh" },
  { width: 768, theme: "dark", language: "en" },
  { width: 1366, theme: "light", language: "zh" },
  { width: 1440, theme: "dark", language: "zh" },
  { width: 1440, theme: "light", language: "en" },
];

/** Bureaus and the public come on these. */
const oldViews: readonly View[] = [
  { width: 1366, theme: "light", language: "zh" },
  { width: 360, theme: "dark", language: "en" },
];

describe.each([
  { name: "today's Chromium", find: findChromium, views },
  { name: "Chromium 109", find: chromium109, views: oldViews },
])("in $name", ({ find, views }) => {
  let browser: Browser;
  let version: string;
  beforeAll(async () => {
    await buildAssets();
    browser = await launch(await find());
    version = browser.version().split(".")[0] ?? "";
  });
  afterAll(() => browser.close());

  describe.each(Object.entries(specimens))("the page %s", (name, { path, draw }) => {
    it.each(views)("is right at $width px, $theme, $language", async ({ width, theme, language }) => {
      const context = await browser.newContext({ viewport: { width, height: width < 700 ? 740 : 800 } });
      const page = await context.newPage();
      const heard = complaints(page);
      await openHtml(page, path, renderToString(draw(specimenPage(language, theme, path))));
      if (pictures)
        await page.screenshot({
          path: `${pictures}/${name}-${width}-${theme}-${language}-${version}.png`,
          fullPage: true,
        });
      expect(await overflow(page)).toBe(0);
      expect(heard).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await context.close();
    });
  });
});
