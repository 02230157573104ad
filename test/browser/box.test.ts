import { renderToString } from "hono/jsx/dom/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ScanPage } from "../../src/evidence/scan-page";
import { buildAssets } from "../../src/local/assets.ts";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import { Layout } from "../../src/web/layout";
import { specimenPage } from "../web/specimen/frame";
import { openHtml, violations } from "./browser";
import { tabTo } from "./hands";

const sides = ["x", "y", "width", "height"] as const;

describe.each([
  { name: "today's Chromium", find: findChromium },
  { name: "Chromium 109", find: chromium109 },
])("in $name, a box on a scanned page", ({ find }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    await buildAssets();
    browser = await launch(await find());
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 900, height: 1700 } });
    page = await context.newPage();
    await open(page);
  });

  /** Presses the mouse at one place of the picture and lets go at another; places are shares of its sides. */
  async function draw(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const board = await page.locator("svg.boxes").boundingBox();
    const at = ([x, y]: readonly [number, number]) =>
      [(board?.x ?? 0) + x * (board?.width ?? 0), (board?.y ?? 0) + y * (board?.height ?? 0)] as const;
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at(to), { steps: 5 });
    await page.mouse.up();
  }

  const typed = () =>
    Promise.all(sides.map(async (side) => Number(await page.locator(`[name=${side}]`).inputValue())));
  const shown = () =>
    Promise.all(sides.map(async (side) => Number(await page.locator("[data-drawn]").getAttribute(side))));

  it.each([
    ["from the upper left", [0.1, 0.2], [0.55, 0.7], [100, 200, 450, 500]],
    ["from the lower right", [0.9, 0.5], [0.4, 0.25], [400, 250, 500, 250]],
    ["over the edge", [0.8, 0.9], [1.1, 1.05], [800, 900, 200, 100]],
  ] as const)("is drawn %s with the mouse, and sent as it is shown", async (_, from, to, expected) => {
    await draw(from, to);
    const box = await typed();
    expect(await shown()).toEqual(box);
    // a pixel is about two thousandths
    for (const [index, side] of box.entries())
      expect(Math.abs(side - (expected[index] ?? 0))).toBeLessThan(5);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.locator(".box-form button").click();
    const body = new URLSearchParams((await sent).postData() ?? "");
    expect(sides.map((side) => Number(body.get(side)))).toEqual(box);
    expect([body.get("revision"), body.get("page")]).toEqual(["v1", "1"]);
  });

  it("is made with the keys alone, and seen while it is typed", async () => {
    for (const [index, side] of sides.entries()) {
      await tabTo(page, `[name=${side}]`);
      await page.keyboard.type(String(120 + index));
    }
    expect(await shown()).toEqual([120, 121, 122, 123]);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.keyboard.press("Enter");
    const body = new URLSearchParams((await sent).postData() ?? "");
    expect(sides.map((side) => body.get(side))).toEqual(["120", "121", "122", "123"]);
  });

  it("has fields with names for who cannot see it", async () => {
    expect(await violations(page)).toEqual([]);
  });
});

/** A leaf's scan, its picture a blank sheet of A4. */
async function open(page: Page): Promise<void> {
  const frame = specimenPage("zh", "light", "/sheets/s1/leaves/A1");
  const scan = {
    page: 1,
    pages: 1,
    revision: "v1",
    boxes: [],
    picture: { key: "picture/1", digest: "1".repeat(64) },
  };
  const shown = ScanPage({ page: frame, scan, title: "盖章件", drawing: { sheet: "s1", leaf: "A1" } });
  const html = renderToString(Layout({ page: frame, title: "盖章件", scripts: ["box"], children: shown }));
  const sheet = '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"/>';
  await openHtml(page, "/sheets/s1/leaves/A1", html, { "/documents/v1/pages/1": sheet });
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".boxed img")?.complete);
}
