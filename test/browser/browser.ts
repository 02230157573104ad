import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Once its source has been evaluated in the page. */
    readonly axe: typeof axe;
  }
}

const dist = join(import.meta.dirname, "../../dist");

/** The policy every page is held to: nothing inline, nothing from elsewhere (quality §4). */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Opens HTML as the site would serve it, under the policy and with the built assets; no server, no port. */
export async function openHtml(
  page: Page,
  path: string,
  html: string,
  pictures: Readonly<Record<string, string>> = {},
): Promise<void> {
  const site = "http://fadu.test";
  await page.route(`${site}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().isNavigationRequest()) {
      const headers = { "Content-Security-Policy": policy };
      await route.fulfill({ body: html, contentType: "text/html; charset=utf-8", headers });
    } else if (pathname in pictures) {
      await route.fulfill({ body: pictures[pathname] ?? "", contentType: "image/svg+xml" });
    } else {
      await route.fulfill({
        body: await readFile(join(dist, pathname)),
        contentType: types[extname(pathname)] ?? "",
      });
    }
  });
  await page.goto(site + path);
}

/** What WCAG 2.2 AA finds wrong with the page (quality §5), or some rules of it: rule, element and reason; empty is right. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const options: RunOptions = {
    // only what is wrong is written out: a page has thousands of elements that are right
    resultTypes: ["violations"],
    preload: false,
    runOnly: rules.length > 0 ? { type: "rule", values: [...rules] } : { type: "tag", values: levels },
  };
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (options) => (await window.axe.run(options)).violations, options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What the browser itself complains of, from now on: refused scripts, missing files. */
export function complaints(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

/** How many pixels the page is wider than its window; a page never scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
