import { Hono } from "hono";
import { renderToString } from "hono/jsx/dom/server";
import { describe, expect, it } from "vitest";
import { leaveFlash } from "../../src/web/flash";
import { Layout } from "../../src/web/layout";
import { pageOf } from "../../src/web/page";
import { preferences } from "../../src/web/preferences";
import { Refusal, refusals } from "../../src/web/refusal";
import { specimenPage, specimenRail } from "./specimen/frame";

const app = new Hono()
  .route("/", preferences)
  .post("/rounds", (c) => {
    leaveFlash(c, "web.problems", { n: 3 }, "waits");
    return c.redirect("/rounds", 303);
  })
  .get("*", (c) =>
    c.html(<Layout page={pageOf(c)} title="Rounds" rail={specimenRail(specimenPage("en", "auto", "/"))} />),
  );

async function read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return await (await app.request(path, { headers: { "accept-language": "en", ...headers } })).text();
}

describe("the frame (look)", () => {
  it("says its language, its title, and lets one skip to the content", async () => {
    const html = await read("/rounds");
    expect(html).toMatch(/^<!doctype html><html lang="en"/);
    expect(html).toContain("<title>Rounds · Fadu</title>");
    expect(html).toContain('<a class="skip" href="#main">');
  });

  it("marks the noun one is in, and only that", async () => {
    const html = await read("/rounds/2026?sort=name");
    const marked = [...html.matchAll(/<a href="([^"]+)" aria-current="page"/g)].map(([, href]) => href);
    expect(new Set(marked)).toEqual(new Set(["/rounds"]));
  });

  it("marks the noun that holds what has an address of its own", () => {
    const page = specimenPage("en", "auto", "/entries/e1/documents/d1");
    const rail = [
      { href: "/rounds/r1", label: "Work", sign: "work" },
      { href: "/rounds/r1/entries", label: "Entries", sign: "entries", holds: ["/entries/", "/documents/"] },
    ] as const;
    const html = renderToString(<Layout page={page} title="A document" rail={rail} />);
    const marked = [...html.matchAll(/<a href="([^"]+)" aria-current="true"/g)].map(([, href]) => href);
    expect(new Set(marked)).toEqual(new Set(["/rounds/r1/entries"]));
    expect(html).not.toContain('aria-current="page"');
  });

  it("shows what is read together as tabs, the present one marked", () => {
    const page = specimenPage("en", "auto", "/rounds/r1/conflicts");
    const people = { href: "/rounds/r1/people", label: "People", sign: "people" } as const;
    const conflicts = { href: "/rounds/r1/conflicts", label: "Conflicts", sign: "binds" } as const;
    const alone = { href: "/rounds/r1/log", label: "Log", sign: "log" } as const;
    const rail = [{ ...people, members: [people, conflicts] }, alone];
    const html = renderToString(<Layout page={page} title="Conflicts" rail={rail} />);
    expect(html).toMatch(/class="tab-link" href="\/rounds\/r1\/conflicts" aria-current="page"/);
    expect(html).toMatch(/<nav class="rail"[^]*?href="\/rounds\/r1\/people" aria-current="page"[^]*?<\/nav>/);
    const other = specimenPage("en", "auto", "/rounds/r1/log");
    expect(renderToString(<Layout page={other} title="Log" rail={rail} />)).not.toContain("tab-link");
  });

  it("shows four on a phone, the rest behind the fourth", async () => {
    const html = await read("/");
    const bottom = html.slice(html.indexOf('<nav class="bottom"'));
    expect(bottom.slice(0, bottom.indexOf("<details")).match(/<li>/g)).toHaveLength(3);
    expect(bottom.slice(bottom.indexOf("<details")).match(/<li>/g)).toHaveLength(4);
  });

  it("says once what the last request did", async () => {
    const done = await app.request("/rounds", { method: "POST" });
    const cookie = done.headers.get("set-cookie")?.split(";")[0] ?? "";
    const answer = await app.request("/rounds", { headers: { cookie, "accept-language": "en" } });
    expect(await answer.text()).toContain("3 things need a change");
    expect(answer.headers.get("set-cookie")).toMatch(/flash=; Max-Age=0/);
  });

  it.each(["flash=nonsense", "flash=%7B%22key%22%3A%22evil%22%7D", "flash=%E0%A4%A"])(
    "is deaf to %s",
    async (cookie) => {
      expect(await read("/rounds", { cookie })).not.toContain('role="status"');
    },
  );
});

function choose(what: string, choice: string, back: string) {
  return app.request(`/${what}`, { method: "POST", body: new URLSearchParams({ choice, back }) });
}

describe("a preference", () => {
  it("is kept, and leads back to the same page", async () => {
    const answer = await choose("language", "en", "/rounds?sort=-name");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/rounds?sort=-name");
    expect(answer.headers.get("set-cookie")).toMatch(/^language=en; .*SameSite=Lax/);
  });

  it("paints the page", async () => {
    expect(await read("/", { cookie: "theme=dark" })).toContain('data-theme="fadu-dark"');
    expect(await read("/", { cookie: "theme=auto" })).not.toContain("data-theme");
  });

  it("that is unknown is not kept", async () => {
    expect((await choose("theme", "pink", "/")).headers.get("set-cookie")).toBeNull();
  });

  it.each([
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example",
    "javascript:alert(1)",
    "\u0000",
  ])("never leads away, not to %j", async (back) => {
    const location = (await choose("language", "en", back)).headers.get("location") ?? "";
    expect(new URL(location, "http://localhost").origin).toBe("http://localhost");
    expect(location).toMatch(/^\/(?![/\\])/);
  });

  it("chosen on a refused form leads back to the page the form is on", async () => {
    const form = new Hono().post("/rounds", (c) => c.html(<Layout page={pageOf(c)} title="New" />));
    const headers = { referer: "http://localhost/rounds/new" };
    const html = await (await form.request("http://localhost/rounds", { method: "POST", headers })).text();
    expect(html).toContain('name="back" value="/rounds/new"');
  });
});

describe("a refusal", () => {
  it.each(refusals)("%i says what happened, what was kept and what to do", (status) => {
    for (const language of ["zh", "en"] as const) {
      const page = specimenPage(language, "auto", "/");
      const html = renderToString(Refusal({ page, status }));
      expect(html).toContain(page.t(`web.refused.${status}`));
      expect(html).toContain(page.t(`web.refused.${status}.why`));
      expect(html).toContain('<a class="btn');
    }
  });
});
