import { describe, expect, it } from "vitest";
import { castInRound } from "../cast";
import { Client } from "../client";

const heading = "申报单位,指标,评估专家";

describe("a list of sheets", () => {
  it("is checked first, and writes nothing by that", async () => {
    const { db, round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${round}/sheets/comprehensive/list`;
    const answer = await chen.post(path, {
      list: `${heading}\n青禾县,A1,高晓岚\n990102,全部,lin@fadu.test\n`,
      step: "check",
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("2 行全部可以导入");
    expect(await db.query.selectFrom("sheet").selectAll().execute()).toHaveLength(1);
    await chen.submit(path, {
      list: `${heading}\n青禾县,A1,高晓岚\n990102,全部,lin@fadu.test\n`,
      step: "import",
    });
    const sheets = await db.query.selectFrom("sheet").select(["assessor", "node"]).execute();
    expect(sheets).toContainEqual({ assessor: "m-gao", node: "A1" });
    expect(sheets).toContainEqual({ assessor: "m-lin", node: "*" });
  });

  it.each([
    ["an entry that is not there", "红石县,A1,高晓岚", "没有这个申报单位"],
    ["a part that is not there", "青禾县,Z9,高晓岚", "指标体系没有这个代码"],
    ["somebody who is no assessor", "青禾县,A1,周敏", "没有这位评估专家"],
    ["a leaf that the assessor has", "青禾县,A1,林致远", "不能给同一指标评两次"],
    ["the same sheet twice", "白石区,A,高晓岚\n白石区,A1,高晓岚", "不能给同一指标评两次"],
  ])("names %s", async (_, lines, said) => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const answer = await chen.post(`/rounds/${round}/sheets/comprehensive/list`, {
      list: `${heading}\n${lines}\n`,
      step: "check",
    });
    expect(await answer.text()).toContain(said);
  });

  it("names a conflict of interest", async () => {
    const { round, memberships } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const pin = { membership: memberships.gao, subject: "qinghe", reason: "kin", note: "" };
    await chen.submit(`/rounds/${round}/conflicts/pins`, pin);
    const answer = await chen.post(`/rounds/${round}/sheets/comprehensive/list`, {
      list: `${heading}\n青禾县,A1,高晓岚\n`,
    });
    expect(await answer.text()).toContain("应当回避");
  });

  it("imports its good rows and keeps the others to be mended", async () => {
    const { db, round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const answer = await chen.post(`/rounds/${round}/sheets/comprehensive/list`, {
      list: `${heading}\n青禾县,A1,高晓岚\n红石县,A1,高晓岚\n`,
      step: "import",
    });
    const page = await answer.text();
    expect(page).toContain("已导入 1 行");
    expect(page).toContain("红石县");
    expect(await db.query.selectFrom("sheet").selectAll().execute()).toHaveLength(2);
  });

  it("without its headings is refused as a whole", async () => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const answer = await chen.post(`/rounds/${round}/sheets/comprehensive/list`, {
      list: "青禾县,A1,高晓岚",
    });
    expect(await answer.text()).toContain("第一行要有");
  });
});

describe("the workload of a round", () => {
  it("is shown to those who run it, with what is done, and to no bureau", async () => {
    const { db, round, sheet } = await castInRound("written");
    await db.batch([
      db.query.insertInto("rating").values({
        sheet,
        leaf: "A1",
        revision: 1,
        state: "scored",
        observation: "{}",
        reason: "",
        confidence: "",
        saved_at: Date.UTC(2026, 3, 5, 2),
      }),
    ]);
    for (const name of ["chen", "he"]) {
      const page = await (await Client.signedIn(name)).page(`/rounds/${round}/sheets`);
      expect(page).toContain("专家工作量与进度");
      expect(page).toContain("1 / 4");
      expect(page).toContain("尚未开始");
    }
    expect((await (await Client.signedIn("zhou")).get(`/rounds/${round}/sheets`)).status).toBe(403);
  });
});
