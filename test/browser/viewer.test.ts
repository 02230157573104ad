import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import { pdf } from "../reading/extract/files/pdf.ts";
import { complaints, overflow, violations } from "./browser";
import { enterAs, openDemonstration, type Site } from "./site";

const english = { language: "en", theme: "light" } as const;
/** The report of the demonstration that is a PDF. */
const report = "望澜区2025年法治政府建设年度报告";
const office = { width: 1366, height: 768 };

let site: Site;
/** Where each document of this test is read, by its title. */
let documents: ReadonlyMap<string, string>;
let size: number;

beforeAll(async () => {
  site = await openDemonstration();
  const browser = await launch(await findChromium());
  const page = await browser.newPage({ viewport: office });
  const long = await printed(page);
  size = long.length;
  await enterAs(page, site, "bureau", english);
  documents = await uploaded(page, {
    long,
    drawn: Buffer.from(pdf([[], []], { scanned: true })),
    broken: Buffer.from("%PDF-1.7\n"),
  });
  await browser.close();
});
afterAll(() => site.end());

describe.each([
  { name: "today's Chromium", find: findChromium },
  { name: "Chromium 109", find: chromium109 },
])("the page of a PDF, in $name", ({ find }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let heard: readonly string[];
  beforeAll(async () => {
    browser = await launch(await find());
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport: office, deviceScaleFactor: 2 });
    page = await context.newPage();
    heard = complaints(page);
  });
  afterEach(async () => {
    expect(heard).toEqual([]);
    await context.close();
  });

  it("is drawn beside its text, and no more of the file fetched than it needs", async () => {
    await enterAs(page, site, "bureau", english);
    let fetched = 0;
    page.on("response", (answer) => {
      if (answer.status() === 206) fetched += Number(answer.headers()["content-length"]);
    });
    await open("long");
    await drawn(1, 3);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await drawn(2, 3);
    expect(fetched).toBeGreaterThan(0);
    expect(fetched).toBeLessThan(size / 2);
    await page.getByRole("link", { name: "Page 3" }).click();
    await drawn(3, 3);
    expect(await page.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
  });

  it("is that of the quote a link leads to", async () => {
    await enterAs(page, site, "lead", english);
    await open(report);
    const quote = await page.evaluate(quoteOn, 2);
    await open(report, `?quote=${quote}`);
    await drawn(2, 6);
    expect(await page.locator(".cited-shown").first().getAttribute("id")).toBe(`q-${quote}`);
    await open(report, `#q-${quote}`);
    await drawn(2, 6);
  });

  it("stays folded away where the reader folded it", async () => {
    await enterAs(page, site, "bureau", english);
    await open("long");
    const canvas = page.locator("[data-drawing] canvas");
    await canvas.waitFor();
    const before = await canvas.evaluate((one) => one.clientWidth);
    await page.getByRole("separator").press("ArrowLeft");
    await expect.poll(() => canvas.evaluate((one) => one.clientWidth)).toBe(before + 24);
    await page.locator("summary").filter({ hasText: "The page" }).press("Enter");
    await page.reload();
    expect(await page.getByRole("button", { name: "Next" }).isVisible()).toBe(false);
    await page.getByRole("link", { name: "Page 2" }).click();
    await drawn(2, 3);
  });

  it("unfolds over the text on a phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await enterAs(page, site, "bureau", english);
    await open("long");
    expect(await page.getByRole("button", { name: "Next" }).isVisible()).toBe(false);
    await page.getByRole("link", { name: "Page 2" }).click();
    await drawn(2, 3);
    expect(await overflow(page)).toBe(0);
  });

  it("is drawn where a scan has no picture of it", async () => {
    await enterAs(page, site, "bureau", english);
    await open("drawn", "?page=2");
    await expect.poll(inked).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
  });

  it("gives way to the file where it cannot be drawn", async () => {
    await enterAs(page, site, "bureau", english);
    await open("broken");
    await page.getByText("This page cannot be shown here").waitFor();
    expect(await page.locator(".pdf a").getAttribute("href")).toMatch(/\/file$/);
  });

  function open(title: string, query = "") {
    return page.goto(`${site.origin}${documents.get(title)}${query}`);
  }

  /** Waits until a page is drawn, and sees that it is not blank and as fine as the screen. */
  async function drawn(number: number, pages: number): Promise<void> {
    await page.getByText(`Page ${number} of ${pages}`).waitFor();
    const canvas = page.getByRole("img", { name: `page ${number}` });
    await canvas.waitFor();
    expect(await inked()).toBeGreaterThan(100);
    const fineness = await canvas.evaluate(
      (one) => one instanceof HTMLCanvasElement && one.width / one.clientWidth,
    );
    expect(fineness).toBeCloseTo(2, 1);
  }

  function inked(): Promise<number> {
    return page.evaluate(darkPoints);
  }
});

/** A PDF as a browser prints it, its fonts in it: three pages of Chinese, the last with a large picture. */
async function printed(page: Page): Promise<Buffer> {
  await page.setContent(
    `<html lang="zh-CN"><body style="font-family: 'Noto Sans CJK SC', sans-serif">
    <h1>望澜区法治建设项目总结</h1><p>一、主要做法</p><p>全年办结行政复议案件123件，其中纠错率为12.5%。</p>
    <p style="break-before: page">二、存在的不足</p><p>行政机关负责人出庭应诉52件，街道之间办案能力不平衡。</p>
    <p style="break-before: page">三、下一步打算</p><p>继续完善行政执法监督制度，按季度通报。</p><canvas width="1000" height="1000" /></body></html>`,
  );
  await page.evaluate(() => {
    const brush = document.querySelector("canvas")?.getContext("2d");
    const noise = brush?.createImageData(1000, 1000);
    if (!brush || !noise) return;
    for (let at = 0; at < noise.data.length; at += 65_536)
      crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
    brush.putImageData(noise, 0, 0);
  });
  return await page.pdf({ format: "A4", printBackground: true });
}

/** Hands up the files with the bureau's project; answers where they and its report, a PDF too, are looked at. */
async function uploaded(page: Page, files: Readonly<Record<string, Buffer>>) {
  await page.goto(`${site.origin}/`);
  const entries = await page.locator("main a").evaluateAll(entriesLinked);
  const addresses = new Map<string, string>();
  for (const entry of entries) {
    const action = `${site.origin}/entries/${entry}/documents`;
    for (const [title, buffer] of Object.entries(files)) {
      const file = { name: `${title}.pdf`, mimeType: "application/pdf", buffer };
      await page.request.post(action, {
        headers: { origin: site.origin },
        multipart: { files: file, title, openness: "open" },
      });
    }
    await page.goto(`${site.origin}/entries/${entry}`);
    await page.locator("[hx-trigger='every 3s']").first().waitFor({ state: "detached", timeout: 60_000 });
    for (const link of await page.locator("main a[href^='/documents/']").all())
      addresses.set(await link.innerText(), (await link.getAttribute("href")) ?? "");
  }
  return addresses;
}

/** Runs in the page. */
function entriesLinked(links: readonly Element[]): readonly string[] {
  const found = links.flatMap((link) => /^\/entries\/(\w+)/.exec(link.getAttribute("href") ?? "")?.[1] ?? []);
  return [...new Set(found)];
}

/** Runs in the page: how many points of the drawn page are dark. */
function darkPoints(): number {
  const canvas = document.querySelector<HTMLCanvasElement>("[data-drawing] canvas");
  const points = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < points.length; at += 4)
    if ((points[at] ?? 0) + (points[at + 1] ?? 0) + (points[at + 2] ?? 0) < 384) dark += 1;
  return dark;
}

/** Runs in the page: the first quote that begins on a page. */
function quoteOn(number: number): string {
  const marks = [...document.querySelectorAll("[data-shows], mark[id^=q-]")];
  const from = marks.findIndex((mark) => mark.getAttribute("data-shows") === String(number));
  return marks[from + 1]?.id.slice("q-".length) ?? "";
}
