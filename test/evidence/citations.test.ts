import { beforeEach, describe, expect, it } from "vitest";
import { evidenceOf, quotesOf } from "../../src/evidence/cited";
import { wholeStream } from "../../src/log/store";
import { visibleEntry } from "../../src/entries/store";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { moveTo, type Player, type Stage, stage } from "./stage";

const text = [
  "云岭县2025年法治政府建设情况报告",
  "一、主要做法",
  "（一）依法履行职责。全年办结行政复议案件86宗，行政机关负责人出庭应诉率100%。",
  "全年办结行政复议案件86宗。",
].join("\n\n");
const exact = "行政机关负责人出庭应诉率100%";
const start = text.indexOf(exact);

let on: Stage;
let revision: string;
beforeEach(async () => {
  on = await stage();
  await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", utf8(text)));
  revision = await revisionOf(on, "年度报告");
  await moveTo(on.db, "written");
});

type Fields = Readonly<Record<string, string | number>>;

function post(player: Player, path: string, fields: Fields, script = true): Promise<Response> {
  return player.fetch(path, {
    method: "POST",
    body: new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])),
    headers: script ? { "hx-request": "true" } : {},
  });
}

function quote(fields: Fields = {}, player = on.assessor, leaf = "A1", script = true): Promise<Response> {
  const sheet = player === on.second ? on.secondSheet : on.sheet;
  const whole = { revision, start, end: start + exact.length, exact, ...fields };
  return post(player, `/sheets/${sheet}/leaves/${leaf}/quotes`, whole, script);
}

async function cited(): Promise<number> {
  const { n } = await on.db.query
    .selectFrom("citation")
    .select((row) => row.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

describe("quoting", () => {
  it("answers with the card: the words, the document, the section, and a link to the place", async () => {
    const answer = await quote();
    expect(answer.status).toBe(200);
    const card = await answer.text();
    expect(card).toContain(exact);
    expect(card).toContain("年度报告 · 主要做法 · 依法履行职责");
    const [piece] = (await evidenceOf(on.db, on.sheet)).get("A1") ?? [];
    if (piece?.kind !== "quote") throw new Error("no quote");
    expect(piece).toMatchObject({
      start,
      end: start + exact.length,
      exact,
      prefix: text.slice(start - 32, start),
      suffix: text.slice(start + exact.length, start + exact.length + 32),
    });
    expect(card).toContain(`/documents/${revision}?quote=${piece.id}#q-${piece.id}`);
    const page = await (await on.assessor.fetch(`/documents/${revision}?quote=${piece.id}`)).text();
    expect(page).toContain(
      `<mark id="q-${piece.id}" class="cited cited-shown" data-at="${start}">${exact}</mark>`,
    );
    const log = await wholeStream(on.db, `sheet:${on.sheet}`);
    expect(log.map(({ action, subject }) => [action, subject])).toEqual([["evidence.quoted", "A1"]]);
  });

  it.each([
    ["off by one", { start: start + 1, end: start + exact.length + 1 }, "与材料原文不一致"],
    ["with a width folded", { exact: exact.replace("100%", "１００％") }, "与材料原文不一致"],
    ["beyond the end", { start: 0, end: 99_999, exact: text }, "与材料原文不一致"],
    ["with half an offset", { start: "", end: "", exact: "应诉率99%" }, "没有这段文字"],
    ["that stands twice", { start: "", end: "", exact: "全年办结行政复议案件86宗" }, "不止一处"],
  ])("%s is refused in its place, and nothing is written", async (_, fields, why) => {
    const answer = await quote(fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
    expect(await cited()).toBe(0);
    expect(await wholeStream(on.db, `sheet:${on.sheet}`)).toEqual([]);
  });

  it("without script finds the words by themselves and goes back to the page", async () => {
    const answer = await quote({ start: "", end: "" }, on.assessor, "A1", false);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sheets/${on.sheet}/leaves/A1`]);
    expect(await cited()).toBe(1);
    const refused = await quote({ start: "", end: "", exact: "没有的话" }, on.assessor, "A1", false);
    expect(refused.status).toBe(303);
    expect(decodeURIComponent(refused.headers.get("set-cookie") ?? "")).toContain("evidence.quote.nowhere");
  });

  it("the same words twice is one piece, also for another leaf", async () => {
    await quote();
    await quote();
    await quote({}, on.assessor, "A2");
    expect(await cited()).toBe(2);
    expect(await on.db.query.selectFrom("evidence").select("id").execute()).toHaveLength(1);
  });

  it("is one's own affair: another assessor sees neither mark nor piece, and cannot cite it", async () => {
    await quote();
    const { id } = await on.db.query.selectFrom("evidence").select("id").executeTakeFirstOrThrow();
    expect(await (await on.second.fetch(`/documents/${revision}`)).text()).not.toContain(id);
    expect(await (await on.bureau.fetch(`/documents/${revision}`)).text()).not.toContain(id);
    expect(await (await on.lead.fetch(`/documents/${revision}`)).text()).toContain(`q-${id}`);
    const path = `/sheets/${on.secondSheet}/leaves/A1/citations`;
    expect((await post(on.second, path, { evidence: id })).status).toBe(404);
    const seen = await visibleEntry(on.db, { id: on.second.id, name: "", email: "" }, on.entry);
    expect(await quotesOf(on.db, seen)).toEqual([]);
  });

  it("is refused to everybody but whose sheet it is, and outside the phase", async () => {
    for (const [player, status] of [
      [on.second, 404],
      [on.neighbour, 404],
      [on.bureau, 404],
      [on.lead, 403],
      [on.office, 403],
    ] as const)
      expect((await post(player, `/sheets/${on.sheet}/leaves/A1/quotes`, { revision, exact })).status).toBe(
        status,
      );
    expect((await quote({}, on.assessor, "B9")).status).toBe(404);
    await moveTo(on.db, "feedback");
    expect((await quote()).status).toBe(403);
    expect(await cited()).toBe(0);
  });

  it("is refused once the sheet is handed in", async () => {
    await on.db.query
      .insertInto("hand_in")
      .values({
        sheet: on.sheet,
        number: 1,
        at: 0,
        returned_at: null,
        returned_by: null,
        return_reason: null,
      })
      .execute();
    const answer = await quote();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("评分表已提交");
  });

  it("of another entry's document finds nothing", async () => {
    await moveTo(on.db, "application");
    await whileReading(() => send(on.neighbour, on.other, "青禾报告.txt", utf8(text)));
    await moveTo(on.db, "written");
    expect((await quote({ revision: await revisionOf(on, "青禾报告") })).status).toBe(404);
  });
});

describe("evidence", () => {
  it("can be a search that found nothing", async () => {
    const path = `/sheets/${on.sheet}/leaves/A2/searches`;
    const answer = await post(on.assessor, path, { place: "全部材料", words: "行政调解" });
    expect(await answer.text()).toContain("查找“行政调解”，未见相关内容");
    expect((await evidenceOf(on.db, on.sheet)).get("A2")).toMatchObject([
      { kind: "search", place: "全部材料", words: "行政调解" },
    ]);
    expect((await post(on.assessor, path, { place: "", words: "" })).status).toBe(422);
  });

  it("made for one leaf is cited for another, and taken away again", async () => {
    await quote();
    const { id } = await on.db.query.selectFrom("evidence").select("id").executeTakeFirstOrThrow();
    await post(on.assessor, `/sheets/${on.sheet}/leaves/A2/citations`, { evidence: id });
    expect([...(await evidenceOf(on.db, on.sheet)).keys()].toSorted()).toEqual(["A1", "A2"]);
    const removal = `/sheets/${on.sheet}/leaves/A1/citations/${id}/removals`;
    expect(await (await post(on.assessor, removal, {})).text()).toContain("还没有依据");
    expect((await post(on.assessor, removal, {})).status).toBe(404);
    expect([...(await evidenceOf(on.db, on.sheet)).keys()]).toEqual(["A2"]);
    const log = await wholeStream(on.db, `sheet:${on.sheet}`);
    expect(log.map(({ action }) => action)).toEqual([
      "evidence.quoted",
      "evidence.cited",
      "evidence.uncited",
    ]);
  });
});
