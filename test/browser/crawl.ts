import type { Page } from "playwright-core";

/** One page of each kind that a person reaches by links alone: two addresses that differ in ids are one kind. */
export async function pagesReachable(page: Page, origin: string): Promise<readonly string[]> {
  const kinds = new Map<string, string>();
  const waiting = ["/"];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (kinds.has(kindOf(path))) continue;
    const answer = await page.request.get(origin + path);
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
    kinds.set(kindOf(path), path);
    waiting.push(...linksIn(await answer.text()));
  }
  return [...new Set(kinds.values())];
}

function linksIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g), ([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

/** Ids, codes of indicators and queries are left out: a table in another order is the same kind of page. */
export function kindOf(path: string): string {
  return new URL(path, "http://fadu.test").pathname
    .replaceAll(/\/[0-9a-hj-km-np-tv-z]{14}(?=\/|$)/g, "/:id")
    .replaceAll(/\/[0-9a-f]{64}(?=\/|$)/g, "/:digest")
    .replace(/^\/accounts\/[0-9A-Za-z]{32}(?=\/|$)/, "/accounts/:id")
    .replace(/\/leaves\/[^/]+/, "/leaves/:leaf")
    .replace(
      /^(\/entries\/:id\/settlement|\/rounds\/:id\/settlement\/(?:comprehensive|project))\/[^/]+/,
      "$1/:leaf",
    )
    .replace(/\/pages\/[^/]+$/, "/pages/:page");
}
