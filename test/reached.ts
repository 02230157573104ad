import { expect } from "vitest";
import type { Client } from "./client";

/** Every page a person reaches by links, with its text; a link that leads nowhere is an error. Files are no pages. */
export async function reached(client: Client): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const waiting = ["/"];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const answer = await client.get(path);
    const text = await answer.text();
    expect([path, [200, 303].includes(answer.status) ? "open" : answer.status]).toEqual([path, "open"]);
    pages.set(path, text);
    waiting.push(answer.headers.get("location") ?? "/", ...linksIn(path, text));
  }
  return pages;
}

function linksIn(path: string, html: string): readonly string[] {
  return Array.from(html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*|\?[^"#]*)/g), ([, href = ""]) => {
    const { pathname, search } = new URL(href.replaceAll("&amp;", "&"), `http://fadu.test${path}`);
    return pathname + search;
  }).filter((href) => !/[?&](?:sort|check|columns)=|\/file$|\.\w+$/.test(href));
}
