import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import { ofd } from "../reading/extract/files/ofd";
import { ole } from "../reading/extract/files/ole";
import { pdf } from "../reading/extract/files/pdf";
import { overflow, violations } from "./browser";
import { dragFiles } from "./hands";
import { enrol, openApplication } from "./opening";
import { openSite, type Site } from "./site";

const browsers = [
  { name: "today's Chromium", find: findChromium, place: "云岭县", choosesFolders: true },
  // playwright waits forever when it is to choose a folder in so old a browser; dropping one works
  { name: "Chromium 109", find: chromium109, place: "青禾县", choosesFolders: false },
] as const;

let site: Site;
let folder: string;
let invitations: readonly string[];
beforeAll(async () => {
  [site, folder] = await Promise.all([openSite(), mkdtemp(join(tmpdir(), "fadu-upload-"))]);
  const browser = await launch(await findChromium());
  const { request } = await browser.newContext();
  invitations = await openApplication(
    request,
    site,
    browsers.map(({ place }) => place),
  );
  await browser.close();
});
afterAll(() => Promise.all([site.end(), rm(folder, { recursive: true })]));

/** Writes files below the test's folder. */
async function files(of: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(of)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

const megabyte = 1024 * 1024;

describe.each(browsers)("in $name", ({ find, place, choosesFolders }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let entry: string;
  beforeAll(async () => {
    browser = await launch(await find());
    context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
    const invitation = invitations[browsers.findIndex((one) => one.place === place)] ?? "";
    await enrol(context.request, site, invitation);
    const entries = await (await context.request.get(`${site.origin}/`)).text();
    [entry = ""] = /\/entries\/[0-9a-z]{14}/.exec(entries) ?? [];
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await context.newPage();
    await page.goto(`${site.origin}${entry}/documents/new`);
  });
  afterEach(() => page.close());

  const drag = (...paths: readonly string[]) =>
    dragFiles(
      page,
      "[data-drop]",
      paths.map((path) => join(folder, path)),
    );
  const drop = async (...paths: readonly string[]) => (await drag(...paths)).drop();
  const lines = () => page.locator("[data-files] li:not(:has(ul))").allInnerTexts();
  const send = () => page.locator("main form button.btn-primary").click();
  const ended = () => page.locator("[data-said] a").waitFor();

  /** The titles of the documents that a leaf is proven by, on the page of coverage. */
  async function proofsOf(leaf: string): Promise<readonly string[]> {
    await page.goto(`${site.origin}${entry}/coverage`);
    return page.locator(`[id="leaf-${leaf}"] .covers a`).allInnerTexts();
  }

  it("a ZIP of folders named by codes is dropped: each file is linked to its leaf, and none vanishes", async () => {
    const report = pdf([[{ x: 72, y: 760, text: `${place}的权责清单已向社会公开。` }]]);
    const parts = {
      "申报/A1.1 清单/目录.pdf": report,
      "申报/A1.1 清单/说明.ofd": ofd([[{ x: 20, y: 20, text: `${place}的说明。` }]]),
      "申报/A1.2 审批.doc": ole("WordDocument", place),
      "申报/.DS_Store": new Uint8Array(8),
      "__MACOSX/申报/._A1.2 审批.doc": new Uint8Array(8),
    };
    await files({ "申报.zip": zipSync(parts) });
    await drop("申报.zip");
    expect(await lines()).toEqual([expect.stringContaining("申报.zip")]);
    await send();
    await ended();
    expect(await lines()).toEqual([
      expect.stringMatching(/A1\.1 清单\/目录\.pdf\s+已上传 · 对应指标 A1\.1/),
      expect.stringMatching(/A1\.1 清单\/说明\.ofd\s+已上传 · 对应指标 A1\.1/),
      expect.stringMatching(/A1\.2 审批\.doc\s+已上传 · 对应指标 A1\.2/),
    ]);
    expect(await violations(page)).toEqual([]);
    await Promise.all([page.waitForEvent("load"), page.locator("[data-said] a").click()]);
    const old = page.getByRole("row").filter({ hasText: "A1.2 审批" });
    await old.getByText("另存为 PDF").waitFor();
    expect((await proofsOf("A1.1")).toSorted()).toEqual(["A1.1 清单 目录", "A1.1 清单 说明"]);
    expect(await proofsOf("A1.2")).toEqual(["A1.2 审批"]);
  });

  it("a folder is dropped, or chosen: where its files lie is kept, litter is passed over", async () => {
    await files({
      "A1.3 会议/第一次/纪要.txt": `${place}第一次会议`,
      "A1.3 会议/第二次/纪要.txt": `${place}第二次会议`,
      "A1.3 会议/.DS_Store": "x",
      "A1.3 会议/Thumbs.db": "x",
    });
    await drop("A1.3 会议");
    const both = [/^A1\.3 会议\/第一次\/纪要\.txt/, /^A1\.3 会议\/第二次\/纪要\.txt/];
    await expect
      .poll(async () => (await lines()).toSorted())
      .toEqual(both.map((one) => expect.stringMatching(one)));
    await page.getByRole("button", { name: "全部取消" }).click();
    expect(await lines()).toEqual([]);
    if (choosesFolders) await page.setInputFiles("#folder", join(folder, "A1.3 会议"));
    else await drop("A1.3 会议");
    await expect
      .poll(async () => (await lines()).toSorted())
      .toEqual(both.map((one) => expect.stringMatching(one)));
    await send();
    await page.waitForURL(`${site.origin}${entry}`);
    expect((await proofsOf("A1.3")).toSorted()).toEqual(["A1.3 会议 第一次 纪要", "A1.3 会议 第二次 纪要"]);
  });

  it("of several files the refused one is named with its reason, and the others stay", async () => {
    await files({
      "甲.txt": `${place}甲`,
      "工具.exe": `MZ${"\0".repeat(200)}`,
      "乙.txt": `${place}乙`,
      "丙.txt": `${place}丙`,
    });
    const dragged = await drag("甲.txt", "工具.exe", "丙.txt");
    await page.getByText("松开鼠标").waitFor();
    await dragged.drop();
    await page.getByText("松开鼠标").waitFor({ state: "hidden" });
    await page.setInputFiles("[name=files]", join(folder, "乙.txt"));
    await page.getByRole("button", { name: "取消 丙.txt" }).click();
    expect(await page.locator("[data-chosen]").innerText()).toContain("已选 3 份");
    await send();
    await ended();
    expect(await lines()).toEqual([
      expect.stringMatching(/^甲\.txt\s+已上传/),
      expect.stringMatching(/^工具\.exe\s+“工具.exe”不是可接受的文件类型/),
      expect.stringMatching(/^乙\.txt\s+已上传/),
    ]);
    expect(await page.locator("[data-said]").innerText()).toContain("成功 2 份，未成功 1 份");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await overflow(page)).toBe(0);
    await Promise.all([page.waitForEvent("load"), page.locator("[data-said] a").click()]);
    const list = await page.locator("main").innerText();
    expect(["甲", "乙", "工具", "丙"].map((name) => list.includes(name))).toEqual([true, true, false, false]);
  });

  it("what is on its way is stopped, and what broke off waits to be sent again", async () => {
    await files({ "停.txt": `${place}停`, "断.txt": `${place}断` });
    await drop("停.txt", "断.txt");
    const held = Promise.withResolvers<void>();
    await page.route(/documents\?.*name=%E5%81%9C/, () => held.resolve(), { times: 1 });
    await page.route(/documents\?.*name=%E6%96%AD/, (route) => route.abort(), { times: 1 });
    await send();
    await held.promise;
    await page.getByRole("button", { name: "全部取消" }).waitFor();
    await page.locator("[data-files] li").filter({ hasText: "停.txt" }).getByRole("button").click();
    await ended();
    expect(await lines()).toEqual([
      expect.stringMatching(/^停\.txt\s+已取消$/),
      expect.stringMatching(/^断\.txt\s+没有传完，请重试/),
    ]);
    await send();
    await page.waitForURL(`${site.origin}${entry}`);
    const list = await page.locator("main").innerText();
    expect(["停", "断"].map((name) => new RegExp(`^${name}$`, "m").test(list))).toEqual([false, true]);
  });

  it("a large file on a slow line shows how far it is, is left, and goes on where it stopped", async () => {
    const name = `${place}大文件.txt`;
    await files({ [name]: Buffer.alloc(53 * megabyte, `${place}办结行政复议案件86宗。\n`) });
    await utimes(join(folder, name), 1_790_000_000, 1_790_000_000);
    await slowed(page);
    await drop(name);
    const first = partsTakenOn(page);
    await send();
    const shown = async () => page.locator("[data-files] .uploads-state").innerText();
    await expect.poll(shown, { timeout: 30_000 }).toMatch(/^\d+%，已传 [\d.]+，共 53 MB$/);
    const before = Number.parseInt(await shown(), 10);
    await expect
      .poll(async () => Number.parseInt(await shown(), 10), { timeout: 30_000 })
      .toBeGreaterThan(before + 20);
    const arrived = [...first];
    await page.close();
    expect(arrived.length).toBeGreaterThan(0);

    page = await context.newPage();
    await page.goto(site.origin + entry);
    expect(await page.locator("main").innerText()).not.toContain("大文件");
    await page.goto(`${site.origin}${entry}/documents/new`);
    await page.setInputFiles("[name=files]", join(folder, name));
    const second = partsTakenOn(page);
    await send();
    await page.waitForURL(site.origin + entry);
    expect(await page.locator("main").innerText()).toContain("大文件");
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((part) => arrived.includes(part))).toEqual([]);
  });
});

/** A line of 6 MB a second upwards. */
async function slowed(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: 50 * megabyte,
    uploadThroughput: 6 * megabyte,
  });
}

/** The parts of files that are sent and taken, from now on. */
function partsTakenOn(page: Page): readonly string[] {
  const taken: string[] = [];
  page.on("response", (answer) => {
    if (answer.request().method() === "PUT" && answer.ok()) taken.push(answer.url());
  });
  return taken;
}
