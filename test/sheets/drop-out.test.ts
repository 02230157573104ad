import { describe, expect, it } from "vitest";
import { restoreMembership } from "../../src/people/memberships";
import { castInRound, inPhase } from "../cast";
import { Client } from "../client";

function fieldIn(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
}

async function looked(chen: Client, round: string, assessor: string) {
  const page = await chen.page(`/rounds/${round}/sheets/drop-outs/new?assessor=${assessor}`);
  return { page, fields: { assessor, seed: fieldIn(page, "seed"), seen: fieldIn(page, "seen") } };
}

describe("an assessor who drops out", () => {
  it("leaves the unfinished sheet to somebody else, and what it holds is kept", async () => {
    const cast = await castInRound("written");
    const { db, round, sheet, entry, memberships } = cast;
    const lin = await Client.signedIn("lin");
    expect((await lin.get(`/sheets/${sheet}`)).status).toBe(200);
    const chen = await Client.signedIn("chen");
    const { page, fields } = await looked(chen, round, memberships.lin);
    expect(page).toContain("林致远 退出评估");
    expect(page).toContain("高晓岚");
    await chen.submit(`/rounds/${round}/sheets/drop-outs`, { ...fields, reason: "生病住院", to: "plan" });

    const sheets = await db.query.selectFrom("sheet").select(["entry", "assessor", "node"]).execute();
    expect(sheets).toContainEqual({ entry, assessor: memberships.gao, node: "*" });
    expect(sheets).toContainEqual({ entry, assessor: memberships.lin, node: "*" });
    expect(
      await db.query.selectFrom("citation").selectAll().where("sheet", "=", sheet).execute(),
    ).toHaveLength(1);

    // the sheet is out of the hands of the one, and still there for the lead
    expect((await lin.get(`/sheets/${sheet}`)).status).toBe(404);
    expect((await lin.get(`/entries/${entry}`)).status).toBe(404);
    expect((await (await Client.signedIn("he")).get(`/sheets/${sheet}`)).status).toBe(200);
    const overview = await chen.page(`/rounds/${round}/sheets`);
    expect(overview).toContain("生病住院");
    expect(overview).toContain("已退出");
    const actions = await db.query.selectFrom("log").select(["stream", "action"]).execute();
    expect(actions).toContainEqual({ stream: `round:${round}`, action: "assessor.dropped_out" });
    expect(actions).toContainEqual({ stream: `sheet:${sheet}`, action: "sheet.closed" });
  });

  it("may be followed by a colleague of their own organisation", async () => {
    const { db, round, entry, memberships } = await castInRound("written");
    await db.batch([db.query.updateTable("membership").set({ organisation: "云州大学" })]);
    const chen = await Client.signedIn("chen");
    const { fields } = await looked(chen, round, memberships.lin);
    await chen.submit(`/rounds/${round}/sheets/drop-outs`, {
      ...fields,
      reason: "生病",
      to: memberships.gao,
    });
    const sheets = await db.query.selectFrom("sheet").select(["entry", "assessor", "node"]).execute();
    expect(sheets).toContainEqual({ entry, assessor: memberships.gao, node: "*" });
  });

  it("keeps what is handed in", async () => {
    const { db, round, sheet, memberships } = await castInRound("written");
    await db.batch([
      db.query.insertInto("hand_in").values({
        sheet,
        number: 1,
        at: 1,
        returned_at: null,
        returned_by: null,
        return_reason: null,
      }),
    ]);
    const chen = await Client.signedIn("chen");
    const { page, fields } = await looked(chen, round, memberships.lin);
    expect(page).toContain("没有未完成的评分表");
    await chen.submit(`/rounds/${round}/sheets/drop-outs`, { ...fields, reason: "调离", to: "plan" });
    expect(await db.query.selectFrom("sheet_closing").selectAll().execute()).toEqual([]);
    expect(await db.query.selectFrom("sheet").selectAll().execute()).toHaveLength(1);
    expect((await (await Client.signedIn("lin")).get(`/rounds/${round}`)).status).toBe(404);
    expect((await (await Client.signedIn("he")).get(`/sheets/${sheet}`)).status).toBe(200);
  });

  it("is replaced by a person of choice, unless they have a conflict", async () => {
    const { db, round, memberships } = await castInRound("written");
    const chen = await Client.signedIn("chen");
    const pin = { membership: memberships.gao, subject: "qinghe", reason: "kin", note: "" };
    await chen.submit(`/rounds/${round}/conflicts/pins`, pin);
    const { page, fields } = await looked(chen, round, memberships.lin);
    expect(page).toContain("无人可派");
    const answer = await chen.post(`/rounds/${round}/sheets/drop-outs`, {
      ...fields,
      reason: "出国",
      to: memberships.gao,
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("高晓岚 与“青禾县”有利益冲突");
    expect(await db.query.selectFrom("sheet_closing").selectAll().execute()).toEqual([]);
  });

  it("is given nothing any more, by hand or by a plan", async () => {
    const { round, memberships } = await castInRound("written");
    const chen = await Client.signedIn("chen");
    const { fields } = await looked(chen, round, memberships.lin);
    await chen.submit(`/rounds/${round}/sheets/drop-outs`, {
      ...fields,
      reason: "生病",
      to: memberships.gao,
    });
    const base = `/rounds/${round}/sheets/comprehensive`;
    const byHand = await chen.post(base, { to: "all", node: "A1", assessor: [memberships.lin] });
    expect(byHand.status).toBe(422);
    const plan = await chen.page(`${base}/plan?level=0&seed=1&most=`);
    expect(plan).not.toContain("林致远");
  });

  it("is not given again what they left behind, should they come back", async () => {
    const { db, round, memberships } = await castInRound("written");
    const chen = await Client.signedIn("chen");
    const { fields } = await looked(chen, round, memberships.lin);
    await chen.submit(`/rounds/${round}/sheets/drop-outs`, {
      ...fields,
      reason: "生病",
      to: memberships.gao,
    });
    await restoreMembership(db, 1, "chen", memberships.lin, { round });
    const plan = await chen.page(`/rounds/${round}/sheets/comprehensive/plan?level=0&seed=1&most=`);
    expect(plan).toContain("曾接手后退出：林致远");
    expect(plan).toContain("已在评：高晓岚");
  });

  it.each([
    ["no reason", { reason: "" }, 422],
    ["a successor who is not there", { reason: "病", to: "m-zhou" }, 422],
    ["a plan that changed since it was seen", { reason: "病", to: "plan", seen: "0".repeat(64) }, 409],
    ["somebody who is no assessor", { reason: "病", to: "plan", assessor: "m-zhou" }, 404],
  ])("with %s is refused", async (_, said, status) => {
    const { db, round, memberships } = await castInRound("written");
    const chen = await Client.signedIn("chen");
    const { fields } = await looked(chen, round, memberships.lin);
    const answer = await chen.post(`/rounds/${round}/sheets/drop-outs`, { ...fields, to: "plan", ...said });
    expect(answer.status).toBe(status);
    expect(await db.query.selectFrom("sheet_closing").selectAll().execute()).toEqual([]);
  });

  it("can be looked at by the office alone, while sheets are assigned", async () => {
    const cast = await castInRound("written");
    const path = `/rounds/${cast.round}/sheets/drop-outs/new?assessor=${cast.memberships.lin}`;
    expect((await (await Client.signedIn("he")).get(path)).status).toBe(403);
    await inPhase(cast, "decision");
    expect((await (await Client.signedIn("chen")).get(path)).status).toBe(403);
  });
});
