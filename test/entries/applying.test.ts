import { describe, expect, it } from "vitest";
import { answerApplication, submit, withdraw } from "../../src/entries/applying";
import { visibleEntry } from "../../src/entries/store";
import { newestStep } from "../../src/entries/step-store";
import { handIn } from "../../src/sheets/hand-in";
import { saveRating } from "../../src/sheets/save";
import { visibleSheet } from "../../src/sheets/store";
import { momentText } from "../../src/web/sent";
import { at, type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";

const person = (id: string) => ({ id, name: id, email: `${id}@fadu.test` });
const application = ({ entry }: Cast) => `/entries/${entry}/application`;
const later = () => momentText(Date.now() + 3_600_000);

async function standing({ db, entry }: Cast) {
  return db.query
    .selectFrom("standing")
    .select(["status", "final", "pending"])
    .where("entry", "=", entry)
    .executeTakeFirstOrThrow();
}

describe("an application", () => {
  it("is submitted with a declaration, then nobody of the bureau changes it", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    expect(await zhou.page(`/rounds/${cast.round}`)).toContain("提交申报");
    expect((await zhou.post(`/entries/${cast.entry}/submissions`)).status).toBe(422);
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect(await zhou.page(application(cast))).toContain("已提交");
    const upload = await zhou.get(`/entries/${cast.entry}/documents/new`);
    expect([upload.status, (await upload.text()).includes("申报已经提交")]).toEqual([403, true]);
    expect((await zhou.post(`/entries/${cast.entry}/submissions`, { declared: "on" })).status).toBe(409);
    expect(await (await Client.signedIn("chen")).page(`/rounds/${cast.round}`)).toContain("1 个申报已提交");
  });

  it("can be taken back until it is answered", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    await zhou.submit(`/entries/${cast.entry}/submissions/removal`);
    expect((await zhou.get(`/entries/${cast.entry}/documents/new`)).status).toBe(200);
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    await (await Client.signedIn("chen")).submit(`/entries/${cast.entry}/answers`, { answer: "accepted" });
    expect((await zhou.post(`/entries/${cast.entry}/submissions/removal`)).status).toBe(409);
  });

  it("is returned with a reason, changed, submitted again and accepted", async () => {
    const cast = await castInRound("application");
    const [zhou, chen] = [await Client.signedIn("zhou"), await Client.signedIn("chen")];
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    const nothing = await chen.post(`/entries/${cast.entry}/answers`, { answer: "returned", reason: " " });
    expect([nothing.status, (await nothing.text()).includes("请填写此项")]).toEqual([422, true]);
    await chen.submit(`/entries/${cast.entry}/answers`, { answer: "returned", reason: "承诺书没有盖章" });
    expect(await zhou.page(application(cast))).toContain("承诺书没有盖章");
    expect(await zhou.page(`/rounds/${cast.round}`)).toContain("补正后再次提交");
    expect((await zhou.get(`/entries/${cast.entry}/documents/new`)).status).toBe(200);
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    await chen.submit(`/entries/${cast.entry}/answers`, { answer: "accepted" });
    const page = await chen.page(application(cast));
    expect(page).toContain("已受理");
    expect(page).toContain("退回补正");
    expect(await chen.page(`/rounds/${cast.round}/log`)).toContain("退回申报补正");
  });

  it("returned after the deadline needs a time, which opens it again", async () => {
    const cast = await castInRound("application");
    const [zhou, chen] = [await Client.signedIn("zhou"), await Client.signedIn("chen")];
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    await inPhase(cast, "written");
    const returned = { answer: "returned", reason: "缺少附件" };
    const answer = await chen.post(`/entries/${cast.entry}/answers`, returned);
    expect([answer.status, (await answer.text()).includes("补正到什么时候")]).toEqual([422, true]);
    await chen.submit(`/entries/${cast.entry}/answers`, { ...returned, until: later() });
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect(await chen.page(application(cast))).toContain("已提交");
  });

  it("is answered once where two answer it together", async () => {
    const cast = await castInRound("application");
    const [bureau, office] = [
      await visibleEntry(cast.db, person("zhou"), cast.entry),
      await visibleEntry(cast.db, person("chen"), cast.entry),
    ];
    await submit(cast.db, at, bureau);
    const outcomes = await Promise.allSettled([
      answerApplication(cast.db, at, office, { answer: "accepted", reason: "" }),
      answerApplication(cast.db, at, office, { answer: "accepted", reason: "" }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await newestStep(cast.db, cast.entry)).toEqual({ step: "accepted", number: 2 });
  });
});

describe("an entry that leaves", () => {
  it("is refused with a reason and out of the ranking, never incomplete", async () => {
    const cast = await castInRound("application");
    const [zhou, chen] = [await Client.signedIn("zhou"), await Client.signedIn("chen")];
    expect((await standing(cast)).status).toBe("incomplete");
    await chen.submit(`/entries/${cast.entry}/answers`, { answer: "refused", reason: "不在申报范围" });
    expect(await standing(cast)).toMatchObject({ status: "left", final: null });
    expect(await zhou.page(application(cast))).toContain("不在申报范围");
    expect((await zhou.post(`/entries/${cast.entry}/submissions`, { declared: "on" })).status).toBe(403);
    expect(await chen.page(`/rounds/${cast.round}/standing`)).toContain("不予受理");
    expect(await chen.page(`/rounds/${cast.round}/entries?step=refused`)).toContain("青禾县");
  });

  it("withdraws by typing its name, keeps what was scored, and can be readmitted", async () => {
    const cast = await castInRound("written");
    const zhou = await Client.signedIn("zhou");
    const sheet = await scored(cast);
    await handIn(cast.db, at, sheet, cast.edition);
    const path = `/entries/${cast.entry}/withdrawals`;
    const wrong = await zhou.post(path, { reason: "机构调整", confirm: "青禾" });
    expect([wrong.status, (await wrong.text()).includes("与要求输入的文字不一致")]).toEqual([422, true]);
    await zhou.submit(path, { reason: "机构调整", confirm: "青禾县" });
    expect(await standing(cast)).toMatchObject({ status: "left", final: null });
    const lin = await Client.signedIn("lin");
    expect(await lin.page(`/rounds/${cast.round}`)).not.toContain("评分中");
    expect(
      (await (await Client.signedIn("he")).post(`/sheets/${cast.sheet}/returns`, { reason: "x" })).status,
    ).toBe(403);
    await (
      await Client.signedIn("chen")
    ).submit(`/entries/${cast.entry}/readmissions`, { reason: "重新参评" });
    expect((await standing(cast)).status).toBe("incomplete");
  });

  it("stays left when a sheet is handed in at the same moment", async () => {
    const cast = await castInRound("written");
    const sheet = await scored(cast);
    const bureau = await visibleEntry(cast.db, person("zhou"), cast.entry);
    await Promise.all([handIn(cast.db, at, sheet, cast.edition), withdraw(cast.db, at, bureau, "机构调整")]);
    expect((await standing(cast)).status).toBe("left");
  });
});

/** 林致远's sheet, ready to be handed in. */
async function scored({ db, sheet, edition }: Cast) {
  const seen = await visibleSheet(db, person("lin"), sheet);
  for (const leaf of edition.leaves)
    await saveRating(db, at, seen, edition, leaf, {
      revision: 0,
      state: "not_triggered",
      observation: null,
      reason: "本年度没有发生",
      confidence: "high",
    });
  return seen;
}
