import { renderToString } from "hono/jsx/dom/server";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildAssets } from "../../src/local/assets.ts";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import type { Theme } from "../../src/web/page";
import { specimens } from "../web/specimen/all";
import { specimenPage } from "../web/specimen/frame";
import { complaints, openHtml } from "./browser";

describe.each([
  { name: "today's Chromium", find: findChromium },
  { name: "Chromium 109", find: chromium109 },
])("in $name", ({ find }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    await buildAssets();
    browser = await launch(await find());
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  function open(name: string, theme: Theme = "light"): Promise<void> {
    const { path, draw } = specimens[name] ?? { path: "/", draw: () => "" };
    return openHtml(page, path, renderToString(draw(specimenPage("en", theme, path))));
  }

  it("buttons have their colour", async () => {
    await open("form");
    expect(await colourOf(page.getByRole("button", { name: "Save", exact: true }))).toBe("rgb(15, 92, 99)");
    expect(await colourOf(page.getByRole("button", { name: "Keep as a draft" }))).toBe("rgb(255, 255, 255)");
  });

  it("what binds waits until its name is typed", async () => {
    await open("form");
    const freeze = page.getByRole("button", { name: "Freeze", exact: true });
    expect(await freeze.isDisabled()).toBe(true);
    await page.getByLabel("Type “Yunling 2026” to confirm").fill("Yunling 2026");
    expect(await freeze.isEnabled()).toBe(true);
    expect(await colourOf(freeze)).toBe("rgb(184, 58, 38)");
  });

  it("unsaved text is not left without asking", async () => {
    await open("form");
    await page.getByLabel("Name").pressSequentially("x");
    const asked = new Promise<string>((resolve) => {
      page.once("dialog", (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
  });

  it("the head and the first column of a table stay in sight", async () => {
    await page.setViewportSize({ width: 700, height: 420 });
    await open("ranking");
    const frame = page.getByRole("region", { name: "Standing of comprehensive demonstration" });
    await frame.evaluate((element) => element.scrollTo(300, 200));
    const corner = await frame.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + 15)?.textContent;
    });
    expect(corner).toBe("Entry");
  });

  it("panes are resized by keyboard and stay so", async () => {
    const width = () => page.locator("#documents").evaluate((pane) => pane.getBoundingClientRect().width);
    await open("sheet");
    const before = await width();
    await page.getByRole("separator").first().press("ArrowRight");
    expect((await width()) - before).toBeCloseTo(24, -1);
    const after = await width();
    await page.reload();
    expect(await width()).toBeCloseTo(after, -1);
  });

  it("paper is white and ink black whatever the theme of the screen", async () => {
    await open("ranking", "dark");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("html").evaluate((html) => getComputedStyle(html).color)).toBe("rgb(0, 0, 0)");
    expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
    expect(await page.locator(".print-head").isVisible()).toBe(true);
  });

  it("a row of a table is 36 px high", async () => {
    await open("ranking");
    const row = page.getByRole("row", { name: /Wangchuan/ });
    expect((await row.boundingBox())?.height).toBe(36);
  });

  it("htmx swaps part of a page under the strict policy, a refusal too", async () => {
    const heard = complaints(page);
    const html = `<!doctype html><html lang="en"><head><title>t</title><script src="/htmx.min.js" defer></script></head>
      <body><form hx-post="/ratings" hx-target="#sum"><button>Save</button></form><p id="sum">0</p></body></html>`;
    await openHtml(page, "/", html);
    await page.route("**/ratings", (route) =>
      route.fulfill({ status: 422, contentType: "text/html", body: "<b>12.10</b>" }),
    );
    await page.getByRole("button").click();
    await page.locator("#sum b").waitFor();
    expect(await page.textContent("#sum")).toBe("12.10");
    expect(heard.filter((line) => !line.includes("422"))).toEqual([]);
  });
});

function colourOf(element: Locator): Promise<string> {
  return element.evaluate((one) => getComputedStyle(one).backgroundColor);
}
