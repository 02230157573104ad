import { describe, expect, it } from "vitest";
import { momentText } from "../../src/web/sent";
import { type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";

const minute = 60_000;
const rating = {
  revision: "0",
  state: "scored",
  "observation.value": "true",
  reason: "目录已公开",
  confidence: "",
};

/** The track's deadline, so many minutes from now. */
async function dueIn({ db, round }: Cast, minutes: number): Promise<void> {
  const due_at = Date.now() + minutes * minute;
  await db.batch([db.query.updateTable("round_track").set({ due_at }).where("round", "=", round)]);
}

const later = () => momentText(Date.now() + 60 * minute);

describe("after its deadline, before the phase is moved", () => {
  it("nothing is uploaded, and the page offers it no more", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await dueIn(cast, 5);
    expect(await zhou.page(`/entries/${cast.entry}`)).toContain("documents/new");
    await dueIn(cast, -1);
    expect(await zhou.page(`/entries/${cast.entry}`)).not.toContain("documents/new");
    const answer = await zhou.get(`/entries/${cast.entry}/documents/new`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("已过截止时间");
    expect(await zhou.page(`/rounds/${cast.round}`)).toContain("已于");
  });

  it("a page left open does not lose what was typed", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await dueIn(cast, -1);
    const answer = await zhou.post(`/entries/${cast.entry}/documents/${cast.document}/details`, {
      title: "二〇二五年度法治政府建设年度报告（盖章版）",
      openness: "open",
    });
    const page = await answer.text();
    expect(answer.status).toBe(403);
    expect(page).toMatch(
      /<textarea[^>]*readonly[^>]*>二〇二五年度法治政府建设年度报告（盖章版）<\/textarea>/,
    );
  });

  it("a script is told the reason", async () => {
    const cast = await castInRound("application");
    await dueIn(cast, -1);
    const zhou = await Client.signedIn("zhou");
    const answer = await zhou.post(`/entries/${cast.entry}/uploads`, {}, { accept: "application/json" });
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { message: expect.stringContaining("已过截止时间") },
    ]);
  });

  it("no rating is saved and no sheet handed in; the page is locked and says why", async () => {
    const cast = await castInRound("written");
    const lin = await Client.signedIn("lin");
    const path = `/sheets/${cast.sheet}/leaves/${cast.leaf}`;
    expect(await lin.submit(path, rating)).toBe(path);
    await dueIn(cast, -1);
    expect((await lin.post(path, { ...rating, revision: "1", reason: "改动" })).status).toBe(403);
    expect((await lin.post(`/sheets/${cast.sheet}/hand-ins`)).status).toBe(403);
    const page = await lin.page(path);
    expect(page).toContain("这份评分表不能再修改或提交");
    expect(page).not.toContain("data-open");
    expect(page).toContain("目录已公开");
  });
});

describe("an extension", () => {
  it("of a bureau opens what the deadline closed, for it alone, also in the next phase", async () => {
    const cast = await castInRound("application");
    await dueIn(cast, -1);
    const chen = await Client.signedIn("chen");
    const [zhou, wu] = [await Client.signedIn("zhou"), await Client.signedIn("wu")];
    await chen.submit(`/entries/${cast.entry}/extensions`, {
      phase: "application",
      until: later(),
      reason: "汛期停电",
    });
    const upload = (client: Client, entry: string) => client.get(`/entries/${entry}/documents/new`);
    expect((await upload(zhou, cast.entry)).status).toBe(200);
    expect((await upload(wu, cast.otherEntry)).status).toBe(403);
    await inPhase(cast, "written");
    expect((await upload(zhou, cast.entry)).status).toBe(200);
    const page = await chen.page(`/entries/${cast.entry}/extensions`);
    expect(page).toContain("汛期停电");
    expect(await chen.page(`/rounds/${cast.round}/log`)).toContain("准予延期");
  });

  it("of a sheet lets its assessor go on", async () => {
    const cast = await castInRound("written");
    await dueIn(cast, -1);
    const [chen, lin] = [await Client.signedIn("chen"), await Client.signedIn("lin")];
    const path = `/sheets/${cast.sheet}/leaves/${cast.leaf}`;
    expect((await lin.post(path, rating)).status).toBe(403);
    await chen.submit(`/sheets/${cast.sheet}/extensions`, {
      phase: "written",
      until: later(),
      reason: "住院",
    });
    expect(await lin.submit(path, rating)).toBe(path);
    expect(await lin.page(path)).toContain("已获准延期至");
  });

  it.each([
    ["in the past", { phase: "written", until: "2020-01-01T00:00", reason: "迟" }, "应晚于现在"],
    ["without a reason", { phase: "written", until: "2099-01-01T00:00", reason: " " }, "请填写此项"],
    [
      "of a phase that is still to come",
      { phase: "onsite", until: "2099-01-01T00:00", reason: "早" },
      "没有需要对方提交",
    ],
  ])("%s is refused", async (_, fields, words) => {
    const cast = await castInRound("written");
    const answer = await (await Client.signedIn("chen")).post(`/sheets/${cast.sheet}/extensions`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });
});
