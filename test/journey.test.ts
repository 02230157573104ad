import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Edition, editionFrom, type Leaf } from "../src/criteria/tree";
import { openDatabase } from "../src/db/database";
import { shippedDocument } from "../src/editions/shipped";
import { contentOf } from "../src/evidence/content";
import { visibleRevision } from "../src/evidence/store";
import { wholeStream } from "../src/log/store";
import { people } from "./cast";
import { Client } from "./client";

/** Three reports: the real ones where they are at hand, else invented ones of the project (vitest.config.ts). */
const reports: readonly string[] = env.REPORTS;
const places = ["云岭县", "青禾县", "白石区"] as const;

describe("from three reports to a ranking, over HTTP", () => {
  it("an office opens a round, bureaus upload, two assessors score with quotes, a lead settles", async () => {
    const edition = editionFrom(shippedDocument("small-1000"));
    const { office, round } = await opened(edition);

    const bureaus = await Promise.all(places.map((place, n) => joined(office, round, "bureau", place, n)));
    await office.submit(`/rounds/${round}/phases/comprehensive`, { from: "draft", to: "application" });
    const entries = await entriesOf(round);
    for (const [n, bureau] of bureaus.entries()) await uploaded(bureau, entries[n]?.id ?? "", n);

    const first = await joined(office, round, "assessor", "第一评估组", 11);
    const second = await joined(office, round, "assessor", "第二评估组", 12);
    const lead = await joined(office, round, "lead", "第一评估组", 13);
    await office.submit(`/rounds/${round}/phases/comprehensive`, { from: "application", to: "written" });
    const assessors = await idsOf(round, "assessor");
    for (const { id } of entries)
      await office.submit(`/rounds/${round}/sheets/comprehensive`, {
        to: `entry:${id}`,
        node: "*",
        assessor: assessors,
      });

    await scored(first, edition, 0);
    await scored(second, edition, 1);
    // the two judge one leaf a whole scale apart in every entry
    const queue = await lead.page(`/rounds/${round}/settlement`);
    expect([...queue.matchAll(/\/entries\/\w+\/settlement\/D2/g)]).toHaveLength(3);
    for (const [n, { id }] of entries.entries()) {
      const decision = { seen: "0", state: "scored", points: `${90 - 20 * n}`, reason: "以材料所载成效为准" };
      await lead.submit(`/entries/${id}/settlement/D2`, decision);
    }

    const standing = await (await office.get(`/rounds/${round}/standing.json`)).json<Ranking>();
    expect(standing.entries.map(({ status, rank }) => [status, rank])).toEqual([
      ["complete", 1],
      ["complete", 2],
      ["complete", 3],
    ]);
    expect(standing.entries.map(({ name }) => name)).toEqual(places);
    await expectQuotesAtTheirPlaces(first);
    await expectWholeLog();
  });
});

type Ranking = {
  readonly entries: readonly { readonly name: string; readonly status: string; readonly rank: number }[];
};

async function opened(edition: Edition) {
  const db = openDatabase(env.DB);
  const { name } = people.chen;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO person (id, name, email, emailVerified, image, createdAt, updatedAt) VALUES ('chen', ?, 'chen@example.org', 1, NULL, 0, 0)",
    ).bind(name),
    env.DB.prepare("INSERT INTO membership (id, person, role, since) VALUES ('m-chen', 'chen', 'office', 0)"),
  ]);
  const office = await Client.signedIn("chen");
  await office.submit("/criteria/shipped", { name: "small-1000" });
  const list = `名称,类型\n${places.map((place) => `${place},县`).join("\n")}`;
  await office.submit("/subjects/import", { list, step: "import" });
  const { sha256 } = await db.query.selectFrom("edition").select("sha256").executeTakeFirstOrThrow();
  const path = await office.submit("/rounds", { title: `${edition.edition} 试评`, comprehensive: sha256 });
  const round = path.split("/").at(-1) ?? "";
  await office.submit(`/rounds/${round}/entries/comprehensive`, { which: "all" });
  return { office, round };
}

/** Follows an invitation made through the office's form, with an account of one's own. */
async function joined(office: Client, round: string, role: string, part: string, n: number): Promise<Client> {
  const subject = role === "bureau" ? await subjectOf(part) : "";
  const slips = await office.post(`/rounds/${round}/people/invitations`, {
    name: `第${n}人`,
    role,
    subject,
    organisation: role === "bureau" ? "" : part,
  });
  const [, token = ""] = /\/invitations\/([\w-]+)/.exec(await slips.text()) ?? [];
  const person = new Client();
  const account = { name: `第${n}人`, email: `person${n}@example.org`, password: "一个不常见的长口令2026" };
  expect(await person.submit(`/invitations/${token}`, account)).toBe(`/rounds/${round}`);
  if (role !== "bureau") await person.submit(`/rounds/${round}/pledge`, { affiliations: "", accepts: "on" });
  return person;
}

async function uploaded(bureau: Client, entry: string, n: number): Promise<void> {
  const form = new FormData();
  form.set("openness", "open");
  form.set("files", new File([reports[n] ?? ""], `报告${n}.txt`));
  await bureau.submit(`/entries/${entry}/documents`, form);
  for (let looked = 0; !(await bureau.page(`/entries/${entry}`)).includes("已读取"); looked++) {
    if (looked > 200) throw new Error("the report is not read");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Scores every leaf of every own sheet, each with a sentence of the report, and hands the sheets in. */
async function scored(assessor: Client, edition: Edition, which: number): Promise<void> {
  const work = await assessor.page("/").catch(() => "");
  const start = work === "" ? ((await assessor.get("/")).headers.get("location") ?? "/") : "/";
  const sheets = new Set(
    [...(await assessor.page(start)).matchAll(/\/sheets\/(\w+)/g)].map(([, id = ""]) => id),
  );
  expect(sheets.size).toBe(3);
  for (const sheet of sheets) {
    for (const [place, leaf] of edition.leaves.entries()) {
      const path = `/sheets/${sheet}/leaves/${leaf.code}`;
      const [, revision = ""] = /data-revision="(\w+)"/.exec(await assessor.page(path)) ?? [];
      await assessor.submit(`${path}/quotes`, { revision, ...(await sentence(revision, place)) });
      await assessor.submit(path, { revision: "0", reason: "见所引原文", ...observationOf(leaf, which) });
    }
    await assessor.submit(`/sheets/${sheet}/hand-ins`);
  }
}

function observationOf({ rule }: Leaf, which: number): Readonly<Record<string, string>> {
  switch (rule.kind) {
    case "graded":
      return { level: rule.levels[0]?.code ?? "" };
    case "checklist":
      return Object.fromEntries(rule.items.map((item) => [`answer.${item.code}`, "yes"]));
    case "deduct":
    case "credit":
      return { [`count.${rule.items[0]?.code}`]: "1" };
    case "measure":
      return rule.input === "value" ? { value: "95" } : { numerator: "95", denominator: "100" };
    case "binary":
      return { met: "true" };
    case "judgement":
      return { points: which === 0 ? "100" : "0" };
    case "sample":
      return {};
  }
}

/** The n-th passage of the text behind a revision that stands there once, as the browser would select it. */
async function sentence(revision: string, n: number) {
  const db = openDatabase(env.DB);
  const person = { id: "chen", name: "", email: "" };
  const content = await contentOf(db, env.FILES, await visibleRevision(db, person, revision));
  const { text, passages } = content ?? { text: "", passages: [] };
  const { start, end } = passages.filter((passage) => passage.end - passage.start > 12)[n] ?? {
    start: 0,
    end: 10,
  };
  return { start: String(start), end: String(end), exact: text.slice(start, end) };
}

/** Every quote card's link opens the page on which exactly that sentence is marked. */
async function expectQuotesAtTheirPlaces(assessor: Client): Promise<void> {
  const quotes = await openDatabase(env.DB)
    .query.selectFrom("evidence")
    .select(["id", "revision", "exact"])
    .where("kind", "=", "quote")
    .where("made_by", "in", (query) =>
      query
        .selectFrom("membership")
        .innerJoin("person", "person.id", "membership.person")
        .select("membership.id")
        .where("person.email", "=", "person11@example.org"),
    )
    .execute();
  expect(quotes).toHaveLength(24);
  for (const { id, revision, exact } of quotes) {
    const page = await assessor.page(`/documents/${revision}`);
    expect(page).toContain(`id="q-${id}"`);
    const marked = page.slice(page.indexOf(`id="q-${id}"`));
    expect(textOf(marked)).toContain((exact ?? "").slice(0, 10));
  }
}

async function expectWholeLog(): Promise<void> {
  const db = openDatabase(env.DB);
  const streams = await db.query.selectFrom("log").select("stream").distinct().execute();
  expect(streams.length).toBeGreaterThan(10);
  for (const { stream } of streams) {
    const numbers = (await wholeStream(db, stream)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

async function entriesOf(round: string) {
  return openDatabase(env.DB)
    .query.selectFrom("entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .select(["entry.id", "subject.name"])
    .where("round", "=", round)
    .execute()
    .then((rows) =>
      places.map((place) => rows.find(({ name }) => name === place) ?? { id: "", name: place }),
    );
}

async function subjectOf(name: string): Promise<string> {
  const row = await openDatabase(env.DB)
    .query.selectFrom("subject")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.id ?? "";
}

async function idsOf(round: string, role: "assessor"): Promise<readonly string[]> {
  const rows = await openDatabase(env.DB)
    .query.selectFrom("membership")
    .select("id")
    .where("round", "=", round)
    .where("role", "=", role)
    .execute();
  return rows.map(({ id }) => id);
}
