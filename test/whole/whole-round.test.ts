import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { digestOf } from "../../src/criteria/digest";
import { type Edition, editionFrom } from "../../src/criteria/tree.ts";
import { openDatabase } from "../../src/db/database";
import type { Track } from "../../src/db/terms";
import { importEdition } from "../../src/editions/import";
import { parseJson } from "../../src/scoring/document.ts";
import { score } from "../../src/scoring/score.ts";
import { checkChains } from "../../src/log/check";
import { asksObservation } from "../../src/moderation/decide";
import { criteriaOf } from "./criteria";
import { filledIn } from "./applying";
import { drawnFiles, surveyed, visited } from "./on-site";
import { scoreAll } from "./scoring";
import { as, assessors, cron, entriesIn, parts, people, places } from "./world";

const tracks = ["comprehensive", "project"] as const;
const editions: Readonly<Record<Track, Edition>> = {
  comprehensive: editionFrom(criteriaOf("comprehensive")),
  project: editionFrom(criteriaOf("project")),
};
/** A working day at nine in the morning in Shanghai. */
const monday = Date.UTC(2026, 2, 2, 1);
const day = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: monday });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (days: number) => vi.setSystemTime(Date.now() + days * day);

it(
  "goes from the first invitation to a ranking that anybody can recompute",
  { timeout: 300_000 },
  async () => {
    await using readings = await introspectWorkflow(env.READING);
    await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));

    const round = await opened();
    await pledged(round);
    await applied(round);
    await assigned(round);
    await scoredInWriting(round);
    await shortlisted(round);
    await scoredOnSite(round);
    await settled(round);
    await resolved(round);
    await expectRecomputed(round);
    expect(await checkChains(openDatabase(env.DB), { round })).toMatchObject({ whole: true });
  },
);

/** The office: two editions, one round with a plan in working days, twelve entries, one place in both tracks. */
async function opened(): Promise<string> {
  await people();
  const [comprehensive, project] = await Promise.all(
    tracks.map(async (track) => {
      await importEdition(openDatabase(env.DB), Date.now(), "chen", criteriaOf(track));
      return digestOf(criteriaOf(track));
    }),
  );
  const chen = await as("chen");
  const round = (
    await chen.submit("/rounds", {
      title: "2026年度评估",
      comprehensive: comprehensive ?? "",
      project: project ?? "",
      days_draft: "3",
      days_application: "10",
      advances: ["draft"],
      asks: ["statements", "self_scores"],
    })
  ).slice("/rounds/".length);
  await chen.submit(`/rounds/${round}/entries/comprehensive`, {
    subject: places.slice(0, 8).map(({ id }) => id),
  });
  for (const [title, place] of [
    ["一件事", 0],
    ["阳光执法", 8],
    ["数字复议", 9],
    ["村居顾问", 10],
  ] as const)
    await chen.submit(`/rounds/${round}/entries/project`, { subject: places[place]?.id ?? "", title });
  expect((await entriesIn(round)).length).toBe(12);
  await parts(round);
  return round;
}

/** Everybody who scores pledges; one declares what was suggested to them, the office pins another. */
async function pledged(round: string): Promise<void> {
  for (const { id } of [...assessors, { id: "lead" }])
    await (
      await as(id)
    ).submit(`/rounds/${round}/pledge`, {
      affiliations: id === "a1" ? "第二县人民政府法律顾问" : "",
      accepts: "on",
    });
  const conflict = { subject: "p2", reason: "adviser", note: "第二县人民政府法律顾问" };
  await (await as("a1")).submit(`/rounds/${round}/conflicts`, conflict);
  const pinned = { membership: "m-a4", subject: "p3", reason: "kin", note: "" };
  await (await as("chen")).submit(`/rounds/${round}/conflicts/pins`, pinned);
}

/** The draft ends by itself; bureaus hand up and submit, one is returned and submits again, one is refused. */
async function applied(round: string): Promise<void> {
  await cron();
  expect(await phaseOf(round, "comprehensive")).toBe("draft");
  later(4);
  await cron();
  expect(await phaseOf(round, "comprehensive")).toBe("application");
  const entries = await entriesIn(round);
  const submit = async ({ id, subject, track }: Entry, again = false) => {
    const bureau = await as(`b-${subject}`);
    const form = new FormData();
    form.set("openness", "open");
    form.set("files", new File([`一、主要做法\n${id}的年度报告。`], "报告.txt"));
    await bureau.submit(`/entries/${id}/documents`, form);
    if (!again) await filledIn(bureau, id, editions[track]);
    await bureau.submit(`/entries/${id}/submissions`, { declared: "on" });
  };
  for (const entry of entries) await submit(entry);
  const chen = await as("chen");
  const [returned, refused] = [entryOf(entries, "p5"), entryOf(entries, "p11")];
  for (const { id } of entries) {
    if (id === refused.id)
      await chen.submit(`/entries/${id}/answers`, { answer: "refused", reason: "不属于申报范围" });
    else if (id === returned.id)
      await chen.submit(`/entries/${id}/answers`, { answer: "returned", reason: "缺少年度报告" });
    else await chen.submit(`/entries/${id}/answers`, { answer: "accepted", reason: "" });
  }
  later(1);
  await submit(returned, true);
  await (await as("chen")).submit(`/entries/${returned.id}/answers`, { answer: "accepted", reason: "" });
  // whoever comes after the deadline is refused, and what was typed is there to be taken along
  later(20);
  const late = await (
    await as("b-p1")
  ).post(`/entries/${entryOf(entries, "p1").id}/withdrawals`, {
    reason: "来不及了",
    confirm: "",
  });
  expect(late.status).toBe(422);
  for (const track of tracks) await move(round, track, "application", "written");
}

/** Every part of every entry finds its raters by itself, from a seed; nobody meets their conflict. */
async function assigned(round: string): Promise<void> {
  const chen = await as("chen");
  for (const track of tracks) {
    const base = `/rounds/${round}/sheets/${track}`;
    const settings = { level: "1", seed: "2026-春", most: "" };
    const page = await chen.page(`${base}/plan?${new URLSearchParams(settings)}`);
    const [, seen = ""] = /name="seen" value="([0-9a-f]{64})"/.exec(page) ?? [];
    await chen.submit(`${base}/draws`, { ...settings, seen });
  }
  const { rows } = await env.DB.prepare(
    `SELECT sheet.assessor, entry.subject FROM sheet JOIN entry ON entry.id = sheet.entry`,
  )
    .run<{ assessor: string; subject: string }>()
    .then(({ results }) => ({ rows: results }));
  expect(rows.some(({ assessor, subject }) => assessor === "m-a1" && subject === "p2")).toBe(false);
  expect(rows.some(({ assessor, subject }) => assessor === "m-a4" && subject === "p3")).toBe(false);
  // the written part by two, the visit by two, the survey by one, of eleven entries
  expect(rows.length).toBe(11 * 5);
}

/** The written part is scored by two; where they differ a third is drawn by itself; the lead rules and decides the rest. */
async function scoredInWriting(round: string): Promise<void> {
  later(3);
  expect(await scored(round, (leaf) => leaf.path[0] === "W")).toBe(22);
  const lead = await as("lead");
  await lead.submit(`/rounds/${round}/settlement/rulings/comprehensive`, {
    leaf: "W2",
    text: "同一事项被多次通报的，按一件计。",
  });
  const thirds = await scored(round, (leaf) => leaf.path[0] === "W");
  expect(thirds).toBeGreaterThan(0);
  expect(await decided(round)).toBeGreaterThan(0);
  expect(await differing(round)).toEqual([]);
}

/** Four of the places and two of the projects go on; the others keep their written result and its rank. */
async function shortlisted(round: string): Promise<void> {
  for (const track of tracks) {
    await move(round, track, "written", "onsite");
    const chen = await as("chen");
    const path = `/rounds/${round}/shortlist/${track}`;
    const sent = { by: "W", method: "top", "top:county": track === "comprehensive" ? "4" : "2", reason: "" };
    const page = await (await chen.post(path, { ...sent, step: "check" })).text();
    const [, leaving = ""] = /name="leaving" value="([^"]*)"/.exec(page) ?? [];
    await chen.submit(path, { ...sent, step: "act", leaving, reason: "按书面评审得分和名额确定" });
  }
  const left = (await entriesIn(round)).filter(({ departure }) => departure === "not_shortlisted");
  expect(left.length).toBe(5);
}

/** Case files are drawn, places surveyed and visited; then the visit and the survey are scored. */
async function scoredOnSite(round: string): Promise<void> {
  for (const track of tracks) await drawnFiles(round, track);
  await surveyed(round);
  await visited(round);
  later(5);
  expect(await scored(round, (leaf) => leaf.path[0] !== "W")).toBe(6 * 3);
  for (const track of tracks) await move(round, track, "onsite", "moderation");
}

/** Thirds rate what they were drawn for, the lead decides what three could not. */
async function settled(round: string): Promise<void> {
  later(1);
  await scored(round, () => true);
  await decided(round);
  expect(await differing(round)).toEqual([]);
}

/** A bonus and a veto, each by two persons of the office with its proof; one person alone is refused. */
async function resolved(round: string): Promise<void> {
  const entries = (await entriesIn(round)).filter(({ departure }) => departure === null);
  const [praised, vetoed] = entries.filter(({ track }) => track === "comprehensive");
  const propose = async (entry: string, what: string, count: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ what, count, reason: "见附件" })) form.set(name, value);
    form.set("file", new File(["<!doctype html><title>通报</title><p>关于表扬和通报的文件"], "通报.html"));
    await (await as("chen")).submit(`/entries/${entry}/resolutions`, form);
  };
  await propose(praised?.id ?? "", "bonus:P1", "1");
  await propose(vetoed?.id ?? "", "veto:V1", "");
  const { results } = await env.DB.prepare("SELECT id FROM resolution ORDER BY code").run<{ id: string }>();
  for (const { id } of results) {
    const path = `/rounds/${round}/settlement/resolutions/comprehensive/confirmations`;
    const sent = { resolution: id, seen: "proposed" };
    await (await as("chen")).post(path, sent);
    const { confirmed } = (await confirmedAt(id)) ?? {};
    expect(confirmed).toBe(null);
    await (await as("deputy")).submit(path, sent);
  }
}

async function confirmedAt(id: string) {
  return env.DB.prepare("SELECT confirmed_at AS confirmed FROM resolution WHERE id = ?")
    .bind(id)
    .first<{ confirmed: number | null }>();
}

/** What the page shows, what `fadu score` makes of the exported entries: equal to the last digit, for every entry. */
async function expectRecomputed(round: string): Promise<void> {
  const lead = await as("lead");
  for (const track of tracks) {
    const shown = JSON.parse(await lead.page(`/rounds/${round}/standing.json?track=${track}`));
    const document = parseJson(await lead.page(`/rounds/${round}/entries.json?track=${track}`));
    const edition = editions[track];
    const sha256 = await digestOf(edition.document);
    const answer = score(edition, sha256, document);
    if ("malformed" in answer) throw new Error(answer.malformed.join("; "));
    expect(answer.errors).toEqual([]);
    expect(shown.criteria).toEqual(answer.criteria);
    const figures = ({ id, status, rank, final, low, high, band }: (typeof answer.entries)[number]) => ({
      id,
      status,
      rank,
      final,
      low,
      high,
      band,
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(shown.entries.map(figures).toSorted(byId)).toEqual(answer.entries.map(figures).toSorted(byId));
    expect(answer.entries.filter(({ status }) => status === "incomplete")).toEqual([]);
    // who was not shortlisted keeps the written result and its rank among all
    const written = score(edition, sha256, document, { by: edition.byCode.get("W") });
    if ("malformed" in written) throw new Error(written.malformed.join("; "));
    const left = answer.entries.filter(({ status }) => status === "left").map(({ id }) => id);
    const ranks = written.entries.filter(({ id }) => left.includes(id)).map(({ rank }) => rank);
    expect(ranks.filter((rank) => rank === null).length).toBe(track === "project" ? 1 : 0);
    // the one with a veto is ranked by nothing any more
    expect(Math.min(...ranks.filter((rank) => rank !== null))).toBe(track === "project" ? 3 : 4);
  }
}

type Entry = Awaited<ReturnType<typeof entriesIn>>[number];

function entryOf(entries: readonly Entry[], subject: string): Entry {
  const found = entries.find((entry) => entry.subject === subject);
  if (found === undefined) throw new Error(`no entry of ${subject}`);
  return found;
}

async function phaseOf(round: string, track: Track) {
  const row = await openDatabase(env.DB)
    .query.selectFrom("round_track")
    .select("phase")
    .where("round", "=", round)
    .where("track", "=", track)
    .executeTakeFirst();
  return row?.phase;
}

async function move(round: string, track: Track, from: string, to: string): Promise<void> {
  await (await as("chen")).submit(`/rounds/${round}/phases/${track}`, { from, to });
}

async function scored(round: string, covers: Parameters<typeof scoreAll>[2]): Promise<number> {
  let n = 0;
  for (const track of tracks) {
    const entries = (await entriesIn(round)).filter((one) => one.track === track && one.departure === null);
    n += await scoreAll(entries, editions[track], covers);
  }
  return n;
}

function differing(round: string) {
  return openDatabase(env.DB)
    .query.selectFrom("disagreement")
    .innerJoin("entry", "entry.id", "disagreement.entry")
    .select(["disagreement.entry", "disagreement.leaf", "entry.track"])
    .where("entry.round", "=", round)
    .execute();
}

/** The lead decides everything that is still open, by what was observed where facts are compared. */
async function decided(round: string): Promise<number> {
  const open = await differing(round);
  for (const { entry, leaf: code, track } of open) {
    const leaf = editions[track].leaves.find((one) => one.code === code);
    if (leaf === undefined) throw new Error(code);
    const facts = { "count.a": "1", "answer.a": "yes", "answer.b": "no" };
    await (
      await as("lead")
    ).submit(`/entries/${entry}/settlement/${code}`, {
      seen: "0",
      state: "scored",
      reason: "以材料所载为准",
      ...(asksObservation(leaf) ? facts : { points: "3" }),
    });
  }
  return open.length;
}
