import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium109, findChromium, launch } from "../../src/local/chromium.ts";
import { execute } from "../../src/local/wrangler.ts";
import { overflow, violations } from "./browser";
import { submit } from "./opening";
import { openSite, type Site } from "./site";
import { enrolAs, type Onsite, openLeaf, openOnsite, password, phone, planVisit, record } from "./visiting";

const day = 86_400_000;

describe.each([
  { name: "today's Chromium", find: findChromium },
  { name: "Chromium 109", find: chromium109 },
])("a team sheet on a phone with $name", ({ find }) => {
  let site: Site;
  let browser: Browser;
  let onsite: Onsite;
  let visit: string;
  let lin: BrowserContext;
  let zhao: BrowserContext;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), find().then(launch)]);
    const office = await browser.newContext();
    onsite = await openOnsite(office.request, site, ["林书瑶", "赵启明"]);
    [lin, zhao] = await Promise.all([phone(browser), phone(browser)]);
    await enrolAs(lin.request, site, onsite.linkOf("林书瑶"), "lin");
    await enrolAs(zhao.request, site, onsite.linkOf("赵启明"), "zhao");
    for (const { request } of [lin, zhao])
      await submit(request, site, `${onsite.round}/pledge`, { accepts: "on" });
    visit = await planVisit(onsite, site, "announced");
  });
  afterAll(async () => {
    await browser.close();
    await site.end();
  });

  /** Opens the sheet and waits until this phone can do without a network. */
  async function openSheet(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${site.origin}${visit}/sheet`);
    await page.waitForFunction(
      async (path) =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match(path)) !== undefined &&
        (await caches.match("/visit-sheet.js")) !== undefined,
      `${visit}/sheet`,
    );
    return page;
  }

  const states = (page: Page) => page.locator("[data-here] .phone-state").allInnerTexts();
  const status = (page: Page) => page.locator("[data-status]").innerText();
  const photo = (page: Page) => page.screenshot({ type: "jpeg" });

  it(
    "two members fill parts of it without a network, reload, and come back days later: every item arrives once, with its author",
    { timeout: 240_000 },
    async () => {
      const [first, second] = await Promise.all([openSheet(lin), openSheet(zhao)]);
      const before = Date.now() - 3 * day;
      for (const [context, page] of [
        [lin, first],
        [zhao, second],
      ] as const) {
        await page.clock.setFixedTime(before);
        await context.setOffline(true);
      }
      const [hall, sign, file] = [await photo(first), await photo(second), await photo(first)];
      await record(first, { leaf: "O4.3", text: "司法所登记簿连续，近三个月办结41件。", photos: [hall] });
      await record(first, { leaf: "O2.1", answers: { a: "yes", d: "no" }, text: "窗口指定了打印店。" });
      await record(second, { leaf: "O4.3", text: "执法队值班室无人，门口有公示。", photos: [sign, file] });
      expect(await states(first)).toEqual(["已存在本机，等待网络", "已存在本机，等待网络"]);
      expect(await overflow(first)).toBe(0);
      expect(await violations(first)).toEqual([]);

      await Promise.all([first.reload(), second.reload()]);
      await record(second, {
        leaf: "O1",
        ref: "云岭罚〔2025〕17号",
        answers: { a: "yes", b: "yes", c: "no" },
      });
      expect([await states(first), await states(second)].map(({ length }) => length)).toEqual([2, 2]);
      expect(await status(first)).toContain("2 条等待发送");

      await Promise.all([first.close(), second.close()]);
      const [back, other] = await Promise.all([lin.newPage(), zhao.newPage()]);
      for (const [context, page] of [
        [lin, back],
        [zhao, other],
      ] as const) {
        await page.goto(`${site.origin}${visit}/sheet`);
        await page.clock.setFixedTime(Date.now());
        await context.setOffline(false);
        await page.evaluate(() => dispatchEvent(new Event("online")));
      }
      for (const page of [back, other])
        await expect.poll(() => status(page), { timeout: 30_000 }).toBe("全部已送达");
      for (const page of [back, other]) {
        await page.reload();
        const found = await findings(page);
        expect(new Set(found.map(({ author, text, photos }) => [author, photos, text].join(" ")))).toEqual(
          new Set([
            "zhao 0 ",
            "lin 0 窗口指定了打印店。",
            "lin 1 司法所登记簿连续，近三个月办结41件。",
            "zhao 2 执法队值班室无人，门口有公示。",
          ]),
        );
      }
      expect(await findings(back)).toHaveLength(4);
      const when = (await back.locator(".noted-head").first().textContent()) ?? "";
      expect(Date.parse(momentIn(when, 1)) - Date.parse(momentIn(when, 0))).toBeGreaterThan(2.9 * day);
      const shown = back.locator(".noted-photos img").first();
      await openLeaf(back, "O4.3");
      await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(360);
    },
  );

  it("what is sent twice, from two tabs, is there once", { timeout: 120_000 }, async () => {
    const page = await openSheet(lin);
    await lin.setOffline(true);
    await record(page, { leaf: "general", text: "走访路线由评估组自定。" });
    const twin = await lin.newPage();
    await twin.goto(`${site.origin}${visit}/sheet`);
    await lin.setOffline(false);
    await Promise.all([page, twin].map((tab) => tab.evaluate(() => dispatchEvent(new Event("online")))));
    for (const tab of [page, twin])
      await expect.poll(() => tab.locator("[data-here] li").count(), { timeout: 30_000 }).toBe(0);
    await page.reload();
    const texts = (await findings(page)).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith("走访路线"))).toHaveLength(1);
    await Promise.all([page.close(), twin.close()]);
  });

  it(
    "after the session is over it waits, says so, and arrives once its author signs in again",
    { timeout: 120_000 },
    async () => {
      const page = await openSheet(lin);
      await lin.setOffline(true);
      await record(page, { leaf: "O4.1", text: "座谈人员由抽签确定。" });
      await execute(
        site.state,
        `UPDATE session SET expiresAt = '2026-01-01T00:00:00.000Z'
         WHERE userId = (SELECT id FROM person WHERE email = 'lin@example.org')`,
      );
      await lin.setOffline(false);
      await page.evaluate(() => dispatchEvent(new Event("online")));
      await expect.poll(() => status(page), { timeout: 30_000 }).toBe("登录已过期：登录后发送 1 条");
      await page.getByRole("link", { name: "去登录" }).tap();
      await page.getByText("这台设备上有 1 条实地记录等待发送").waitFor();
      expect(await page.evaluate(() => caches.keys())).toEqual([]);

      await signIn(page, "zhao");
      await page.waitForURL(/\/sheet$/);
      await page.getByText("本机另有 1 条属于别的账号").waitFor();
      expect(await page.locator("[data-here] li").count()).toBe(0);
      expect((await findings(page)).some(({ text }) => text.startsWith("座谈人员"))).toBe(false);
      await page.getByRole("button", { name: "退出" }).first().tap();
      await page.waitForURL(/\/sign-in/);

      await page.goto(`${site.origin}/sign-in?next=${visit}/sheet`);
      await signIn(page, "lin");
      await page.waitForURL(/\/sheet$/);
      await expect
        .poll(async () => (await findings(page)).map(({ text }) => text), { timeout: 30_000 })
        .toContain("座谈人员由抽签确定。");
      const arrived = (await findings(page)).find(({ text }) => text.startsWith("座谈人员"));
      expect(arrived?.author).toBe("lin");
      await page.close();
    },
  );

  it(
    "a member confirms what another found, and its author corrects it, without a network too",
    {
      timeout: 120_000,
    },
    async () => {
      const mine = await openSheet(lin);
      await record(mine, { leaf: "O2.2", text: "检查人员两人，出示了证件。" });
      await mine.locator('[id="leaf-O2.2"] [data-item]').waitFor({ timeout: 30_000 });
      const theirs = await openSheet(zhao);
      for (const context of [lin, zhao]) await context.setOffline(true);
      const found = (await openLeaf(theirs, "O2.2")).locator("[data-item]");
      await found.getByRole("button", { name: "确认属实" }).tap();
      expect(await theirs.locator("[data-here] .noted-text").innerText()).toBe("确认一条记录");
      const own = (await openLeaf(mine, "O2.2")).locator("[data-item]");
      await own.getByText("更正", { exact: true }).tap();
      await own.locator("form [name=text]").fill("检查人员三人，出示了证件。");
      await own.getByRole("button", { name: "记录更正" }).tap();
      for (const [context, page] of [
        [zhao, theirs],
        [lin, mine],
      ] as const) {
        await context.setOffline(false);
        await page.evaluate(() => dispatchEvent(new Event("online")));
        await expect.poll(() => page.locator("[data-here] li").count(), { timeout: 30_000 }).toBe(0);
      }
      await mine.reload();
      const sheet = await mine.locator('[id="leaf-O2.2"] [data-item]').allTextContents();
      expect(sheet).toEqual([
        expect.stringMatching(/两人.*已更正.*zhao 已确认/s),
        expect.stringContaining("三人"),
      ]);
      await Promise.all([mine.close(), theirs.close()]);
    },
  );

  it(
    "what the server refuses stays with its reason until its author lets it go",
    { timeout: 120_000 },
    async () => {
      const page = await openSheet(zhao);
      await zhao.setOffline(true);
      const leaf = await openLeaf(page, "general");
      await leaf.locator("> form [name=text]").fill("名为照片的文件。");
      await leaf
        .locator("> form input[multiple]")
        .setInputFiles([{ name: "照片.jpg", mimeType: "image/jpeg", buffer: Buffer.from("这不是照片") }]);
      await leaf.locator("> form button.item-keep").tap();
      await zhao.setOffline(false);
      await page.evaluate(() => dispatchEvent(new Event("online")));
      await expect
        .poll(() => states(page), { timeout: 30_000 })
        .toEqual([expect.stringContaining("未被接收：")]);
      await page.reload();
      await expect.poll(() => states(page)).toEqual([expect.stringContaining("未被接收：")]);
      page.once("dialog", (dialog) => void dialog.accept());
      await page.getByRole("button", { name: "从本机删除" }).tap();
      await expect.poll(() => page.locator("[data-here] li").count()).toBe(0);
      await page.close();
    },
  );
});

/** What stands on the sheet, as the page says it. */
async function findings(page: Page) {
  return page.locator("[data-findings] > [data-item]").evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute("data-item"),
      author: (item.querySelector(".noted-head")?.textContent ?? "").split(" · ")[0] ?? "",
      text: item.querySelector(".noted-text")?.textContent ?? "",
      photos: item.querySelectorAll(".noted-photos img").length,
    })),
  );
}

/** When it was written, and when it came in. */
function momentIn(head: string, place: number): string {
  return head.match(/\d{4}(?:-\d\d){2} \d\d:\d\d/g)?.[place] ?? "";
}

async function signIn(page: Page, mailbox: string): Promise<void> {
  await page.fill("[name=email]", `${mailbox}@example.org`);
  await page.fill("[name=password]", password);
  await page.locator("main form:has([name=password]) button").tap();
}
