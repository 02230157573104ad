import { describe, expect, it } from "vitest";
import { insertAll } from "../../src/db/insert-all";
import { type Cast, castInRound } from "../cast";
import { Client } from "../client";

/** Five more assessors of five organisations. */
async function withAssessors(cast: Cast): Promise<Cast> {
  const names = ["安然", "白雪", "蔡明", "邓超群", "范围"];
  const moment = new Date(0).toISOString();
  await cast.db.batch([
    ...insertAll(
      cast.db,
      "person",
      names.map((name, at) => ({
        id: `p${at}`,
        name,
        email: `p${at}@fadu.test`,
        emailVerified: 1,
        createdAt: moment,
        updatedAt: moment,
      })),
    ),
    ...insertAll(
      cast.db,
      "membership",
      names.map((_, at) => ({
        id: `m${at}`,
        person: `p${at}`,
        role: "assessor" as const,
        round: cast.round,
        subject: null,
        organisation: `第${at}研究所`,
        since: 0,
        pledged_at: 0,
      })),
    ),
  ]);
  return cast;
}

const settings = { level: "1", seed: "2026-春", most: "" };
const query = new URLSearchParams(settings).toString();

function digestIn(page: string): string {
  return /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
}

describe("an automatic assignment", () => {
  it("is previewed, written in one act, and found the same when it is drawn again", async () => {
    const { db, round } = await withAssessors(await castInRound("application"));
    const chen = await Client.signedIn("chen");
    const base = `/rounds/${round}/sheets/comprehensive`;
    const preview = await chen.page(`${base}/plan?${query}`);
    // two entries, two parts, two raters each; 林致远 has one whole sheet of 青禾县 already
    expect(preview).toContain("写入 6 份评分表");
    expect(preview).toContain("最多与最少相差 0 份");
    expect(await chen.page(`/rounds/${round}/sheets`)).not.toContain("2026-春");
    await chen.submit(`${base}/draws`, { ...settings, seen: digestIn(preview) });
    const page = await chen.page(`/rounds/${round}/sheets`);
    expect(page).toContain("已按种子“2026-春”分配 6 份评分表。");
    const sheets = await db.query.selectFrom("sheet").selectAll().execute();
    expect(sheets).toHaveLength(7);
    const draw = await db.query.selectFrom("assignment_draw").select("id").executeTakeFirstOrThrow();
    expect(await chen.page(`${base}/draws/${draw.id}`)).toContain("完全一致");
    expect(await chen.page(`${base}/plan?${query}`)).toContain("每个指标都已有足够的专家");
    const row = await db.query
      .selectFrom("log")
      .innerJoin("log_body", (join) =>
        join.onRef("log_body.stream", "=", "log.stream").onRef("log_body.number", "=", "log.number"),
      )
      .select("log_body.body")
      .where("log.action", "=", "sheets.drawn")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(row.body)).toMatchObject({ seed: "2026-春", level: 1, sheets: 6, mostEach: null });
  });

  it("adds only what is missing when it is run again", async () => {
    const { db, round } = await withAssessors(await castInRound("application"));
    const chen = await Client.signedIn("chen");
    const base = `/rounds/${round}/sheets/comprehensive`;
    await chen.submit(`${base}/draws`, {
      ...settings,
      seen: digestIn(await chen.page(`${base}/plan?${query}`)),
    });
    const taken = await db.query
      .selectFrom("sheet")
      .select("id")
      .where("node", "=", "B")
      .executeTakeFirstOrThrow();
    await chen.submit(`${base}/${taken.id}/removal`);
    expect(await chen.page(`${base}/plan?${query}`)).toContain("写入 1 份评分表");
  });

  it("is not written where things changed since the preview", async () => {
    const { db, round, memberships } = await withAssessors(await castInRound("application"));
    const chen = await Client.signedIn("chen");
    const base = `/rounds/${round}/sheets/comprehensive`;
    const seen = digestIn(await chen.page(`${base}/plan?${query}`));
    await chen.submit(base, { to: "all", node: "A1", assessor: [memberships.gao] });
    const answer = await chen.post(`${base}/draws`, { ...settings, seen });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("没有写入");
    expect(await db.query.selectFrom("assignment_draw").selectAll().execute()).toEqual([]);
  });

  it("gives nobody an entry of their conflict, and says for each part who is barred and why", async () => {
    const { round, memberships } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    await chen.submit(`/rounds/${round}/conflicts/pins`, {
      membership: memberships.gao,
      subject: "qinghe",
      reason: "kin",
      note: "",
    });
    const page = await chen.page(`/rounds/${round}/sheets/comprehensive/plan?${query}&most=4`);
    expect(page).toContain("利益冲突：高晓岚");
    expect(page).toContain("已在评：林致远");
  });

  it.each([
    ["no level", { seed: "1" }],
    ["no seed", { level: "1" }],
    ["a level that is not there", { level: "7", seed: "1" }],
    ["a limit of nothing", { level: "1", seed: "1", most: "0" }],
  ])("with %s is refused, at the preview and at the act", async (_, typed) => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const base = `/rounds/${round}/sheets/comprehensive`;
    expect((await chen.get(`${base}/plan?${new URLSearchParams(typed)}`)).status).toBe(422);
    expect((await chen.post(`${base}/draws`, typed)).status).toBe(422);
  });

  it("is shown again to a lead and to nobody who scores or is scored", async () => {
    const { db, round } = await withAssessors(await castInRound("application"));
    const chen = await Client.signedIn("chen");
    const base = `/rounds/${round}/sheets/comprehensive`;
    await chen.submit(`${base}/draws`, {
      ...settings,
      seen: digestIn(await chen.page(`${base}/plan?${query}`)),
    });
    const { id } = await db.query.selectFrom("assignment_draw").select("id").executeTakeFirstOrThrow();
    for (const [name, status] of [
      ["he", 200],
      ["lin", 404],
      ["zhou", 403],
      ["outsider", 404],
    ] as const) {
      const client = await Client.signedIn(name);
      expect([name, (await client.get(`${base}/draws/${id}`)).status]).toEqual([name, status]);
    }
  });
});
