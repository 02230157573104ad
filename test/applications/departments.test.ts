import { describe, expect, it } from "vitest";
import { handoversOf, statementOf } from "../../src/applications/store";
import { wholeStream } from "../../src/log/store";
import { momentText } from "../../src/web/sent";
import { type Cast, castInRound, people } from "../cast";
import { Client } from "../client";

const unit = people.duan.organisation;
const leafPage = ({ entry }: Cast, leaf: string) => `/entries/${entry}/leaves/${leaf}`;
const said = { revision: "0", text: "已办理", units: unit };

describe("a department", () => {
  it("sees and writes the leaves in its hands alone", async () => {
    const cast = await castInRound("application");
    const duan = await Client.signedIn("duan");
    expect((await duan.get(leafPage(cast, "A1"))).status).toBe(200);
    expect((await duan.get(leafPage(cast, "A2"))).status).toBe(404);
    expect((await duan.post(`${leafPage(cast, "A2")}/statements`, said)).status).toBe(404);
    expect((await duan.post(`${leafPage(cast, "A2")}/links`, { document: cast.document })).status).toBe(404);
    expect((await duan.post(`${leafPage(cast, "A2")}/supplies`)).status).toBe(404);
    const list = await duan.page(`/entries/${cast.entry}/leaves`);
    expect([list.includes("目录公开"), list.includes("清单外审批")]).toEqual([true, false]);
    await duan.submit(`${leafPage(cast, "A1")}/statements`, said);
    expect(await statementOf(cast.db, cast.entry, "A1")).toMatchObject({ text: "已办理" });
  });

  it("neither scores, nor hands over, nor links what others brought", async () => {
    const cast = await castInRound("application");
    const duan = await Client.signedIn("duan");
    expect(
      (await duan.post(`${leafPage(cast, "A1")}/self-scores`, { revision: "0", met: "true" })).status,
    ).toBe(403);
    expect((await duan.get(`/entries/${cast.entry}/handovers`)).status).toBe(403);
    const link = await duan.post(`${leafPage(cast, "A1")}/links`, { document: cast.document, pages: "" });
    expect(link.status).toBe(404);
    expect(await duan.page(leafPage(cast, "A1"))).not.toContain('id="self-score"');
  });

  it("finds what waits on its first page, marks it as supplied, and it is gone", async () => {
    const cast = await castInRound("application");
    const duan = await Client.signedIn("duan");
    expect(await duan.page(`/rounds/${cast.round}`)).toContain("A1 目录公开");
    await duan.submit(`${leafPage(cast, "A1")}/supplies`);
    expect((await handoversOf(cast.db, cast.entry)).map(({ suppliedAt }) => suppliedAt !== null)).toEqual([
      true,
    ]);
    await duan.page(`/rounds/${cast.round}`);
    expect(await duan.page(`/rounds/${cast.round}`)).not.toContain("A1 目录公开");
    const zhou = await Client.signedIn("zhou");
    expect(await zhou.page(`/entries/${cast.entry}/handovers`)).toContain("已报齐");
  });

  it("loses what is taken back, and what it wrote stays", async () => {
    const cast = await castInRound("application");
    const [zhou, duan] = [await Client.signedIn("zhou"), await Client.signedIn("duan")];
    await duan.submit(`${leafPage(cast, "A1")}/statements`, said);
    await zhou.submit(`/entries/${cast.entry}/handovers/removal`, { unit, leaf: ["A1"] });
    expect((await duan.get(leafPage(cast, "A1"))).status).toBe(404);
    expect(await zhou.page(leafPage(cast, "A1"))).toContain("已办理");
  });
});

describe("handing over", () => {
  it("gives all leaves that name a department as responsible, by the local list too", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`${leafPage(cast, "A2")}/statements`, { ...said, text: "", units: "住建局" });
    await cast.db.batch([
      cast.db.query.insertInto("unit_group").values({
        round: cast.round,
        subject: "qinghe",
        name: "各执法部门",
        units: JSON.stringify(["青禾县住建局", "青禾县公安局"]),
      }),
    ]);
    await zhou.submit(`${leafPage(cast, "B1")}/statements`, { ...said, text: "", units: "各执法部门" });
    const due = momentText(Date.now() + 86_400_000);
    await zhou.submit(`/entries/${cast.entry}/handovers`, { unit, which: "named", due });
    const handed = await handoversOf(cast.db, cast.entry);
    expect(handed.map(({ leaf }) => leaf).toSorted()).toEqual(["A1", "A2", "B1"]);
    expect(handed.filter(({ dueAt }) => dueAt !== null).length).toBe(2);
    const log = await wholeStream(cast.db, `entry:${cast.entry}`);
    expect(log.at(-1)?.action).toBe("leaves.handed_over");
  });

  it.each([
    ["a unit that is no department of the place", { unit: "白石区财政局", which: "named" }],
    ["no leaf", { unit, which: "ticked" }],
    ["a due time that is past", { unit, which: "ticked", leaf: ["A2"], due: "2020-01-01T09:00" }],
    ["leaves none of which names it", { unit, which: "named" }],
  ])("refuses %s at its field", async (_, fields) => {
    const cast = await castInRound("application");
    const answer = await (await Client.signedIn("zhou")).post(`/entries/${cast.entry}/handovers`, fields);
    expect([answer.status, (await answer.text()).includes("field-problem")]).toEqual([422, true]);
  });
});
