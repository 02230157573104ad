import { join } from "node:path";
import { nanoid } from "nanoid";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium, launch } from "../../src/local/chromium.ts";
import { invitationSql } from "../../src/local/invite.ts";
import { execute } from "../../src/local/wrangler.ts";
import { complaints, overflow, violations } from "./browser";
import { dragOver, tabTo } from "./hands";
import { type Mark, marks, stricter } from "./marks";
import { choose, openSite, type Look, type Site } from "./site";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), findChromium().then(launch)]);
});
afterAll(async () => {
  await Promise.all([site.end(), browser.close()]);
});

const report = join(import.meta.dirname, "../../src/demonstration/reports/wanglan.txt");
const places = "代码,名称,类型,上级\n990102,望澜区,区,\n990121,桐溪县,县,";

it("goes from an empty installation to a ranking", async () => {
  const office = await arrive({ language: "zh", theme: "light" });
  await office.goto(await firstInvitation("陈思远"));
  await enrol(office, "chen");
  const linkOf = await openRound(office);

  const bureau = await arrive({ language: "en", theme: "dark" });
  await bureau.goto(linkOf("许静怡"));
  await enrol(bureau, "xu");
  await movePhase(office, "申报自评");
  await upload(bureau);

  const first = await arrive({ language: "zh", theme: "dark" });
  await first.goto(linkOf("林书瑶"));
  await enrol(first, "lin");
  await pledge(first);
  const second = await arrive({ language: "en", theme: "light" });
  await second.goto(linkOf("赵启明"));
  await enrol(second, "zhao");
  await pledge(second);
  await assign(office);
  await movePhase(office, "书面评审");
  await scoreByMouse(first, marks);
  await scoreByKeyboard(second, stricter);

  const lead = await arrive({ language: "zh", theme: "light" });
  await lead.goto(linkOf("顾怀瑾"));
  await enrol(lead, "gu");
  await pledge(lead);
  await settle(lead);

  await turnTo(office, "排名");
  await fits(office);
  const row = office.getByRole("row").filter({ hasText: "望澜区" });
  // 130 + 130 + 40 + 100 + 96.4 + 120 + 100 + 80
  await expect.poll(() => row.innerText()).toMatch(/望澜区\s+1\s+796\.4\s+合格/);
  expect(await office.getByRole("row").filter({ hasText: "桐溪县" }).innerText()).toContain("未齐");
}, 400_000);

/** Somebody at a browser of their own. */
async function arrive(look: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await choose(page, site, look);
  heard.set(page, complaints(page));
  return page;
}

const heard = new Map<Page, readonly string[]>();

/** The page is right as it stands: no wider than its window, nothing for axe or the browser to complain of. */
async function fits(page: Page): Promise<void> {
  expect.soft(await overflow(page), page.url()).toBe(0);
  expect.soft(await violations(page), page.url()).toEqual([]);
  expect.soft(heard.get(page), page.url()).toEqual([]);
}

/** Presses what leads to another page, and waits until that is there. */
async function press(page: Page, what: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), what.click()]);
}

/** By the rail at the side. */
async function turnTo(page: Page, noun: string): Promise<void> {
  await press(page, page.locator(".rail").getByRole("link", { name: noun }));
}

async function firstInvitation(name: string): Promise<string> {
  const token = nanoid(32);
  await execute(site.state, await invitationSql(name, token, Date.now()));
  return `${site.origin}/invitations/${token}`;
}

async function enrol(page: Page, mailbox: string): Promise<void> {
  await fits(page);
  await page.fill("[name=name]", mailbox);
  await page.fill("[name=email]", `${mailbox}@example.org`);
  await page.fill("[name=password]", "a long walk by the river");
  await press(page, page.locator("main form button"));
  await fits(page);
}

/** What an evaluator meets first: the pledge, read and accepted. */
async function pledge(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname).toMatch(/\/pledge$/);
  await page.check("[name=accepts]");
  await press(page, page.locator("main form button"));
  await fits(page);
}

/** The office's first ten minutes; answers the invitation link of each person. */
async function openRound(page: Page): Promise<(name: string) => string> {
  await page.goto(`${site.origin}/criteria`);
  await fits(page);
  await press(page, page.locator(".work li").filter({ hasText: "简版" }).getByRole("button"));
  await page.goto(`${site.origin}/subjects/import`);
  await page.fill("[name=list]", places);
  await press(page, page.getByRole("button", { name: "先检查" }));
  await fits(page);
  await press(page, page.getByRole("button", { name: "导入 2 行" }));
  await page.goto(`${site.origin}/rounds/new`);
  await page.fill("[name=title]", "2026年度评估");
  await page.selectOption("[name=comprehensive]", { index: 1 });
  await fits(page);
  await press(page, page.getByRole("button", { name: "建立批次" }));
  await fits(page);
  await page.goto(`${page.url()}/entries/comprehensive/new`);
  await fits(page);
  await press(page, page.getByRole("button", { name: "添加全部 2 个" }));
  await turnTo(page, "工作台");
  await press(page, page.getByRole("link", { name: "试评 · 综合示范" }));
  await fits(page);
  await turnTo(page, "人员");
  await press(page, page.getByRole("link", { name: "邀请人员" }));
  await press(page, page.getByRole("link", { name: "按名单邀请" }));
  await page.fill(
    "[name=list]",
    "姓名,角色,所属单位,工作单位\n许静怡,司法局,望澜区,\n林书瑶,评估专家,,大学\n赵启明,评估专家,,学会\n顾怀瑾,评估组长,,大学",
  );
  await press(page, page.getByRole("button", { name: "先检查" }));
  await press(page, page.getByRole("button", { name: "导入 4 行" }));
  await fits(page);
  const slips = new Map<string, string>();
  for (const slip of await page.locator("section.card").all())
    slips.set(await slip.innerText(), await slip.locator("input").inputValue());
  return (name) => [...slips].find(([text]) => text.includes(name))?.[1] ?? "";
}

async function movePhase(page: Page, phase: string): Promise<void> {
  await turnTo(page, "工作台");
  await press(page, page.locator("a[href*='/phases/']").first());
  await fits(page);
  await page.getByRole("button", { name: `进入“${phase}”` }).click();
  await page.getByText(`已进入“${phase}”阶段`).waitFor();
}

async function upload(page: Page): Promise<void> {
  await page.reload();
  await fits(page);
  await press(page, page.getByRole("link", { name: "Upload" }).first());
  await page.setInputFiles("[name=files]", report);
  await page.check("[name=openness][value=open]");
  await fits(page);
  await press(page, page.locator("main").getByRole("button", { name: "Upload" }));
  await page.waitForURL(/\/entries\/[^/]+$/);
  await page.getByText("Read", { exact: true }).waitFor({ timeout: 60_000 });
  await fits(page);
}

async function assign(page: Page): Promise<void> {
  await turnTo(page, "评分表");
  await page.selectOption("[name=to]", { label: "望澜区" });
  await page.selectOption("[name=node]", { index: 1 });
  for (const box of await page.locator("[name=assessor]").all()) await box.check();
  await fits(page);
  await press(page, page.getByRole("button", { name: "分配", exact: true }));
  await page.getByText("已分配 2 份评分表").waitFor();
  await fits(page);
}

async function scoreByMouse(page: Page, found: readonly Mark[]): Promise<void> {
  await page.reload();
  await press(page, page.getByRole("link", { name: "开始评分" }));
  await press(page, page.locator("main .btn-primary").first());
  for (const [place, mark] of found.entries()) {
    if (place > 0) await press(page, page.locator("a[data-shortcut=j]"));
    await dragOver(page, mark.quote);
    await page.locator("form[data-quote] button").click();
    await page.locator(".evidence .quote").filter({ hasText: mark.quote }).first().waitFor();
    for (const [name, value] of Object.entries(mark.fields)) {
      const radio = page.locator(`#rating [name="${name}"][type=radio][value="${value}"]`);
      if ((await radio.count()) > 0) await radio.check();
      else await page.fill(`#rating [name="${name}"]`, value);
    }
    if (mark.reason !== undefined) await page.fill("#reason", mark.reason);
    await saved(page, mark);
  }
  await fits(page);
  await press(page, page.locator(".crumbs a").first());
  await fits(page);
  await press(page, page.getByRole("button", { name: "提交评分表" }));
  await page.getByText("评分表已提交").waitFor();
}

/** The tree shows the points of a leaf once its rating is saved. */
async function saved(page: Page, { leaf }: Mark): Promise<void> {
  await page.locator(`#leaf-${leaf} .tree-figure`).filter({ hasText: /\d/ }).waitFor();
  await page.waitForLoadState("networkidle");
}

/** Without a mouse: Tab, Enter, the digits of the levels and figures, r for the reason, j for the next leaf. */
async function scoreByKeyboard(page: Page, found: readonly Mark[]): Promise<void> {
  await page.reload();
  await tabTo(page, "main .work .btn");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sheets\//);
  await tabTo(page, "main .btn-primary");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/leaves\//);
  for (const [place, mark] of found.entries()) {
    await tabTo(page, ".quote-form summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ".quote-form textarea");
    await page.keyboard.insertText(mark.quote);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(".evidence .quote").filter({ hasText: mark.quote }).first().waitFor();
    await observe(page, mark);
    if (mark.reason !== undefined) {
      await page.keyboard.press("r");
      await page.keyboard.insertText(mark.reason);
      await page.keyboard.press("Tab");
    }
    await saved(page, mark);
    if (place === found.length - 1) break;
    await page.keyboard.press("Tab");
    await tabTo(page, "a, button, summary");
    const here = page.url();
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.href !== here);
  }
  await fits(page);
  await tabTo(page, ".crumbs a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sheets\/[^/]+$/);
  await tabTo(page, "form[action$='/hand-ins'] button");
  await page.keyboard.press("Enter");
  await page.getByText("The sheet is handed in").waitFor();
}

async function observe(page: Page, { fields }: Mark): Promise<void> {
  for (const [place, [name, value]] of Object.entries(fields).entries()) {
    if (name.startsWith("answer.")) {
      await tabTo(page, `[name="${name}"]`);
      await page.keyboard.press("Space");
    } else {
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.keyboard.press(String(place + 1));
      if (name !== "level" && name !== "met") {
        await page.keyboard.insertText(value);
        await page.keyboard.press("Tab");
      }
    }
  }
}

async function settle(page: Page): Promise<void> {
  await turnTo(page, "合议");
  await fits(page);
  await press(page, page.getByRole("link", { name: /^D2 / }));
  await fits(page);
  await page.check("[name=state][value=scored]");
  await page.fill("[name=points]", "80");
  await page.fill("#decide [name=reason]", "有口径、问题具体，安排未全部落实到单位。");
  await press(page, page.getByRole("button", { name: "作出裁定" }));
  await fits(page);
}
