import { nanoid } from "nanoid";
import type { APIRequestContext } from "playwright-core";
import { invitationSql } from "../../src/local/invite.ts";
import { execute } from "../../src/local/wrangler.ts";
import type { Site } from "./site";

/** Sends a form of the site as a browser would, and answers the page it leads to. */
export async function submit(
  request: APIRequestContext,
  { origin }: Site,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<{ readonly path: string; readonly html: string }> {
  const answer = await request.post(origin + path, { form, headers: { origin } });
  const html = await answer.text();
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${html.slice(0, 2000)}`);
  return { path: new URL(answer.url()).pathname, html };
}

/** Takes an invitation with an account of one's own; the browser behind it is signed in from then on. */
export async function enrol(request: APIRequestContext, site: Site, path: string): Promise<void> {
  const name = nanoid(8);
  const account = { name, email: `${name}@example.org`, password: "a long walk by the river" };
  await submit(request, site, path, account);
}

/** Opens a round in its application phase on an empty installation: a county and its bureau's invitation a name. */
export async function openApplication(
  request: APIRequestContext,
  site: Site,
  places: readonly string[],
): Promise<readonly string[]> {
  const token = nanoid(32);
  await execute(site.state, await invitationSql("office", token, Date.now()));
  await enrol(request, site, `/invitations/${token}`);
  await submit(request, site, "/criteria/shipped", { name: "demonstration-2021" });
  const list = ["名称,类型", ...places.map((place) => `${place},县`)].join("\n");
  await submit(request, site, "/subjects/import", { list, step: "import" });
  const choices = await (await request.get(`${site.origin}/rounds/new`)).text();
  const [, comprehensive = ""] = /<option value="([0-9a-f]{64})"/.exec(choices) ?? [];
  const { path: round } = await submit(request, site, "/rounds", { title: "2026年度评估", comprehensive });
  await submit(request, site, `${round}/entries/comprehensive`, { which: "all" });
  await submit(request, site, `${round}/phases/comprehensive`, { from: "draft", to: "application" });
  const people = ["姓名,角色,所属单位", ...places.map((place) => `${place}司法局,司法局,${place}`)].join(
    "\n",
  );
  const sent = { list: people, step: "import" };
  const { html } = await submit(request, site, `${round}/people/invitations/list`, sent);
  return [...new Set(Array.from(html.matchAll(/\/invitations\/[\w-]{32}/g), ([path]) => path))];
}
