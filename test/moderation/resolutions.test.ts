import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/db/database";
import { wholeStream } from "../../src/log/store";
import { standingOf } from "../../src/results/store";
import { Client, type Fields } from "../client";
import { hand, morePlaces, save, score, stage } from "./stage";

let db: Database;
beforeEach(async () => {
  db = await stage();
});

const standing = async () => (await standingOf(db, "round", "comprehensive", "m-office"))[0];
const base = "/rounds/round/settlement/resolutions/comprehensive";
const newest = async () => {
  const row = await db.query
    .selectFrom("resolution")
    .selectAll()
    .orderBy("proposed_at", "desc")
    .executeTakeFirst();
  if (row === undefined) throw new Error("nothing is proposed");
  return row;
};
const as = (person: string) => Client.signedIn(person);
const complete = async () => {
  await score(db, "first", "s1", "5", "1");
  await score(db, "second", "s2", "5", "1");
};

/** Sends an act on the newest resolution and answers the page it leads to. */
async function act(person: string, what: string, seen: string, more: Fields = {}) {
  const client = await as(person);
  const { id } = await newest();
  const answer = await client.post(`${base}/${what}`, { resolution: id, seen, ...more });
  return {
    status: answer.status,
    page: answer.status === 303 ? await client.page("/rounds/round/standing") : "",
  };
}

describe("a struck leaf", () => {
  const strike = async (person: string) =>
    (await as(person)).submit(`${base}/strikes`, { leaf: "A2", reason: "数据来源本年度停报" });

  it("proposed by one changes nothing; confirmed by another it applies to no entry of the track", async () => {
    const [other] = await morePlaces(db, 0, 1);
    await complete();
    await strike("lead");
    expect(await standing()).toMatchObject({ final: 850 });
    expect((await as("office")).page("/rounds/round/settlement/resolutions")).toBeDefined();
    expect(await (await as("office")).page("/rounds/round/settlement/resolutions")).toContain(
      "数据来源本年度停报",
    );
    expect((await act("office", "confirmations", "proposed")).status).toBe(303);
    // A keeps its 10 points, all of them by A1: 10 × 5 / 6
    expect(await standing()).toMatchObject({ final: 833, status: "complete" });
    const rows = await standingOf(db, "round", "comprehensive", "m-office");
    expect(rows.find(({ entry }) => entry === other)).toMatchObject({ low: 0, high: 1000, pending: 1 });
    expect(await (await as("office")).page("/rounds/round/standing")).toContain("已取消、不计分的指标：A2");
    const records = (await wholeStream(db, "round:round")).slice(-2);
    expect(records.map(({ action, actor }) => [action, actor])).toEqual([
      ["resolution.proposed", "lead"],
      ["resolution.confirmed", "office"],
    ]);
  });

  it.each(["lead", "office"])("is not confirmed by the %s who proposed it", async (person) => {
    await complete();
    await strike(person);
    const { status, page } = await act(person, "confirmations", "proposed");
    expect(status).toBe(303);
    expect(page).toContain("须由另一人确认，没有改动");
    expect(await standing()).toMatchObject({ final: 850 });
    expect((await newest()).confirmed_at).toBeNull();
  });

  it("is lifted the same way", async () => {
    await complete();
    await strike("lead");
    await act("office", "confirmations", "proposed");
    const { id } = await newest();
    await (await as("office")).submit(`${base}/lifts`, { resolution: id, reason: "数据补报了" });
    expect(await standing()).toMatchObject({ final: 833 });
    expect((await act("office", "confirmations", "liftAsked")).page).toContain("须由另一人确认");
    expect(await standing()).toMatchObject({ final: 833 });
    await act("clerk", "confirmations", "liftAsked");
    expect(await standing()).toMatchObject({ final: 850 });
  });

  it("needs no rating any more, and differs no more", async () => {
    await save(db, "first", "s1", "A1", { points: "5" });
    await expect(hand(db, "first", "s1")).rejects.toThrow("sheets.handIn.gaps");
    await strike("lead");
    await act("office", "confirmations", "proposed");
    await hand(db, "first", "s1");
    await score(db, "second", "s2", "5", "3");
    expect(await standing()).toMatchObject({ status: "complete", final: 833 });
    expect(await (await as("first")).page("/sheets/s1/leaves/A2")).toContain("这项指标已取消");
  });

  it("is proposed once at a time, and can be taken back", async () => {
    await strike("lead");
    const again = await (await as("office")).post(`${base}/strikes`, { leaf: "A2", reason: "再提" });
    expect(again.status).toBe(422);
    await act("office", "removals", "proposed");
    await strike("office");
    expect((await act("lead", "confirmations", "dropped")).page).toContain("这件事项已有变动");
  });

  it("changes the standings of many entries at once, in one batch", { timeout: 120_000 }, async () => {
    const places = 300;
    for (let from = 0; from < places; from += 100)
      await morePlaces(openDatabase(env.DB), from, Math.min(places, from + 100));
    await score(openDatabase(env.DB), "first", "first-299", "5", "1");
    await score(openDatabase(env.DB), "second", "second-299", "5", "1");
    await strike("lead");
    expect((await act("office", "confirmations", "proposed")).status).toBe(303);
    const rows = await standingOf(openDatabase(env.DB), "round", "comprehensive", "m-office");
    expect(rows).toHaveLength(places + 1);
    expect(new Set(rows.map(({ pending }) => pending))).toEqual(new Set([0, 1]));
    expect(rows.find(({ entry }) => entry === "entry-299")).toMatchObject({ final: 833, rank: 1 });
  });
});

describe("a bonus, a penalty or a veto", () => {
  const path = "/entries/entry/resolutions";
  const notice = () => new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"], "通报.pdf");
  const propose = async (person: string, what: string, more: Fields = {}) =>
    (await as(person)).post(path, { what, reason: "省厅通报", file: notice(), ...more });

  it("comes into force by a second person, and the standing follows in the same batch", async () => {
    await complete();
    expect((await propose("office", "bonus:P1")).status).toBe(303);
    expect(await standing()).toMatchObject({ final: 850, bonus: 0 });
    expect((await act("office", "confirmations", "proposed")).page).toContain("须由另一人确认");
    await act("clerk", "confirmations", "proposed");
    expect(await standing()).toMatchObject({ final: 900, bonus: 50 });
    expect(await (await as("office")).page("/rounds/round/standing")).toContain(`href="${path}"`);
    expect(await (await as("office")).page(path)).toContain("通报.pdf");
  });

  it("keeps to the caps of items and of the sum, over several occasions", async () => {
    await complete();
    for (const count of ["1", "3"]) {
      await propose("office", "bonus:P1", { count });
      await act("clerk", "confirmations", "proposed");
    }
    // 4 × 0.50, at most 1.00
    expect(await standing()).toMatchObject({ final: 950, bonus: 100 });
    for (const count of ["1", "2"]) {
      await propose("office", "penalty:M1", { count });
      await act("clerk", "confirmations", "proposed");
    }
    // 3 × 2.00, at most 5.00
    expect(await standing()).toMatchObject({ final: 450, penalty: 500 });
  });

  it("is withdrawn the same way", async () => {
    await complete();
    await propose("office", "veto:V1");
    await act("clerk", "confirmations", "proposed");
    expect(await standing()).toMatchObject({ status: "disqualified", rank: null, vetoes: ["V1"] });
    const { id } = await newest();
    await (await as("clerk")).submit(`${base}/lifts`, { resolution: id, reason: "查无此事" });
    expect(await standing()).toMatchObject({ status: "disqualified" });
    await act("office", "confirmations", "liftAsked");
    expect(await standing()).toMatchObject({ status: "complete", final: 850, vetoes: [] });
  });

  it.each([
    ["without proof", { what: "bonus:P1", reason: "通报" }, "请附证明"],
    ["without a reason", { what: "bonus:P1", reason: "", file: notice() }, "请填写"],
    ["of what is not in the edition", { what: "bonus:P9", reason: "通报", file: notice() }, "请从列表中选择"],
    ["no times", { what: "bonus:P1", count: "0", reason: "通报", file: notice() }, ""],
    [
      "with a file that is no proof",
      { what: "bonus:P1", reason: "通报", file: new File(["只是文字"], "说明.txt") },
      "PDF、PNG、JPEG",
    ],
  ])("%s is refused, and no file stays", async (_, fields, why) => {
    const answer = await (await as("office")).post(path, fields);
    expect([answer.status, (await answer.text()).includes(why)]).toEqual([422, true]);
    expect(await db.query.selectFrom("resolution").selectAll().execute()).toEqual([]);
    expect((await env.FILES.list()).objects).toEqual([]);
  });

  it("is not for a lead to propose or confirm", async () => {
    expect((await propose("lead", "bonus:P1")).status).toBe(403);
    await propose("office", "bonus:P1");
    expect((await act("lead", "confirmations", "proposed")).status).toBe(403);
  });

  it("shows its proof to who may see it, and to nobody else", async () => {
    await propose("office", "penalty:M1");
    const { id } = await newest();
    const file = `/resolutions/${id}/proofs/1/file`;
    const answer = await (await as("lead")).get(file);
    expect([answer.status, answer.headers.get("content-disposition")?.startsWith("attachment")]).toEqual([
      200,
      true,
    ]);
    expect((await (await as("bureau")).get(file)).status).toBe(403);
    expect((await (await as("third")).get(file)).status).toBe(404);
  });
});
