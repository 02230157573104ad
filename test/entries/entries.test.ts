import { describe, expect, it } from "vitest";
import { readBids } from "../../src/entries/bid-list";
import { castInRound, subjects } from "../cast";
import { Client } from "../client";

describe("entries", () => {
  it("are ticked in the list of subjects, with a standing row from the first moment", async () => {
    const { db, round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const page = await chen.page(`/rounds/${round}/entries/comprehensive/new`);
    expect(page).toContain("云州高新区");
    expect(page).not.toContain("青禾县</span>");
    await chen.submit(`/rounds/${round}/entries/comprehensive`, { subject: ["gaoxin"] });
    const standing = await db.query
      .selectFrom("standing")
      .innerJoin("entry", "entry.id", "standing.entry")
      .select(["standing.status", "standing.low", "standing.high", "standing.pending", "standing.grouping"])
      .where("entry.subject", "=", "gaoxin")
      .executeTakeFirst();
    expect(standing).toEqual({ status: "incomplete", low: 0, high: 10000, pending: 2, grouping: "zone" });
  });

  it("are added all at once as the filter shows them", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    await chen.submit(`/rounds/${round}/entries/comprehensive`, { which: "all", kind: "prefecture" });
    const page = await chen.page(`/rounds/${round}/entries`);
    expect(page).toContain("云州市");
    expect(page).not.toContain("云州高新区");
  });

  it("are not added twice, and not without a tick", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    for (const fields of [{ subject: ["qinghe"] }, {}]) {
      const answer = await chen.post(`/rounds/${round}/entries/comprehensive`, fields);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain("请至少勾选一个单位");
    }
  });

  it("come from a list, whose good rows are not held up by a bad one", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const list = "名称\n云州市\n无名县";
    const page = await (
      await chen.post(`/rounds/${round}/entries/comprehensive/list`, { list, step: "import" })
    ).text();
    expect(page).toContain("已导入 1 行");
    expect(page).toContain("名录里没有这个单位");
    expect(await chen.page(`/rounds/${round}/entries`)).toContain("云州市");
  });

  it("of a round are a bureau's own only", async () => {
    const { round } = await castInRound();
    const page = await (await Client.signedIn("zhou")).page(`/rounds/${round}/entries`);
    expect(page).toContain("青禾县");
    expect(page).not.toContain("白石区");
  });
});

describe("a list of bids", () => {
  const known = { subjects: [...subjects, { ...subjects[1], id: "q2", code: null }], entries: [] };

  it.each([
    ["地名\n青禾县", "entries.noHeading"],
    ["名称\n无名县", "entries.unknown"],
    ["名称\n青禾县", "entries.several"],
    ["代码\n990101\n990101", "entries.there"],
    ["名称\n云州高新区", "entries.wrongKind"],
  ])("%j is refused: %s", async (text, key) => {
    const { edition } = await castInRound();
    const assessed = { ...edition, kinds: new Map([["county", "县"]]) };
    const { problems } = readBids(text, { track: "comprehensive", edition: assessed, ...known });
    expect(problems.map((one) => one.key)).toEqual([key]);
  });

  it("of projects needs a title", async () => {
    const { edition } = await castInRound();
    const { rows, problems } = readBids("代码,项目\n990101,一网通办\n990102,", {
      track: "project",
      edition,
      ...known,
    });
    expect(rows.map(({ title }) => title)).toEqual(["一网通办"]);
    expect(problems.map(({ line, key }) => [line, key])).toEqual([[3, "entries.noTitle"]]);
  });
});
