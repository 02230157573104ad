import { env } from "cloudflare:workers";
import { expect, vi } from "vitest";
import { openDatabase } from "../../src/db/database";
import type { Track } from "../../src/db/terms";
import { caseDraw } from "../../src/statistics/case-draw.ts";
import { as, entriesIn, places } from "./world";

const department = "综合行政执法局";

/**
 * Every place that goes on hands up its list of case numbers and locks it; then the seed is published and three files are
 * drawn from each, one of which is not to be found and is replaced by the next. Anybody draws the same from the list.
 */
export async function drawnFiles(round: string, track: Track): Promise<void> {
  const entries = (await entriesIn(round)).filter((one) => one.track === track && one.departure === null);
  const chen = await as("chen");
  const draw = (
    await chen.submit(`/rounds/${round}/case-draws/new/${track}`, {
      kind: "行政处罚",
      leaf: "O2",
      count: "3",
      due_at: "2026-12-31T18:00",
      departments: department,
      entries: entries.map(({ id }) => id),
    })
  ).replace(/.*\//, "");
  const lists = await listsIn(draw);
  expect(lists.length).toBe(entries.length);
  const seed = { seed: `开奖号码 03 11 14 ${track}`, source: "开奖公告", confirm: "行政处罚" };
  const numbers = Array.from({ length: 40 }, (_, n) => `罚〔2025〕第${n + 1}号`);
  for (const [place, { id, entry, subject }] of lists.entries()) {
    const bureau = await as(`b-${subject}`);
    const path = `/entries/${entry}/case-lists/${id}`;
    await bureau.submit(`${path}/numbers`, { list: numbers.join("\n"), step: "import" });
    const saved = (await listsIn(draw))[place]?.savedAt;
    // no seed before the last list is locked
    expect((await chen.post(`/rounds/${round}/case-draws/${draw}/seeds`, seed)).status).toBe(422);
    await bureau.submit(`${path}/locks`, { saved: String(saved), confirm: department });
  }
  vi.setSystemTime(Date.now() + 60_000);
  await (await as("chen")).submit(`/rounds/${round}/case-draws/${draw}/seeds`, seed);
  const [first] = await listsIn(draw);
  const order: readonly string[] = JSON.parse(first?.order ?? "[]");
  const [missing = "", , , next = ""] = order;
  const replaced = { file: missing, by: next, reason: "lost", note: "" };
  await chen.submit(`/entries/${first?.entry}/case-lists/${first?.id}/replacements`, replaced);
  const repeated = await caseDraw({ numbers, seed: seed.seed, count: 3, missing: [missing] });
  expect(repeated.files.toSorted()).toEqual(order.slice(1, 4).toSorted());
}

async function listsIn(draw: string) {
  return openDatabase(env.DB)
    .query.selectFrom("case_list")
    .innerJoin("entry", "entry.id", "case_list.entry")
    .select([
      "case_list.id",
      "case_list.entry",
      "entry.subject",
      "case_list.saved_at as savedAt",
      "case_list.drawn_order as order",
    ])
    .where("draw", "=", draw)
    .orderBy("case_list.id")
    .execute();
}

/** The survey of every place: an index with its sample. */
export async function surveyed(round: string): Promise<void> {
  const rows = places.map(({ name }, at) => `${name},${(75 + at * 1.5).toFixed(2)},${400 + at},12.5`);
  await (
    await as("chen")
  ).submit(`/rounds/${round}/surveys`, {
    source: "云州调查队",
    fact: "satisfaction",
    given: "index",
    method: "电话访问",
    as_of: "2026-04-01",
    list: ["单位,指数,样本量,标准差", ...rows].join("\n"),
    step: "import",
  });
  const page = await (await as("lead")).page(`/rounds/${round}/surveys`);
  const [, survey = ""] = /\/surveys\/([0-9a-z]{14})/.exec(page) ?? [];
  expect(await (await as("lead")).page(`/rounds/${round}/surveys/${survey}`)).toContain("95%");
}

/** Two of the team go to one place and write on one sheet; what one sends twice is there once. */
export async function visited(round: string): Promise<void> {
  const [entry] = (await entriesIn(round)).filter(({ departure }) => departure === null);
  const members = ["m-a5", "m-a6"];
  const sent = { kind: "announced", day: "2026-04-20", members };
  await (await as("chen")).submit(`/entries/${entry?.id}/visits`, sent);
  const { id: visit } = await openDatabase(env.DB)
    .query.selectFrom("visit")
    .select("id")
    .executeTakeFirstOrThrow();
  for (const [place, member] of members.entries()) {
    const client = await as(member.replace("m-", ""));
    const item = {
      id: `item-${place}-of-the-visit`,
      kind: "finding",
      leaf: "O1",
      text: "清单已上墙",
      of: "",
    };
    await client.submit(`/visits/${visit}/items`, item);
    await client.post(`/visits/${visit}/items`, item);
  }
  const sheet = await (await as("a5")).page(`/visits/${visit}/sheet`);
  expect(sheet.match(/清单已上墙/g)?.length).toBeGreaterThanOrEqual(2);
  const rows = await openDatabase(env.DB)
    .query.selectFrom("visit_item")
    .select("author")
    .where("visit", "=", visit)
    .orderBy("author")
    .execute();
  expect(rows.map(({ author }) => author)).toEqual(members);
}
