import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database";
import { visibleEntries } from "../../src/entries/store";
import { exclusionState, unapproved } from "../../src/moderation/exclusions";
import { membershipIn } from "../../src/people/store";
import { saveRating } from "../../src/sheets/save";
import { standingOf } from "../../src/results/store";
import { Client } from "../client";
import { at, edition, hand, save, seenBy, stage } from "./stage";

let db: Database;
beforeEach(async () => {
  db = await stage();
  // A2 is two fifths of the total, and the limit is three tenths
  for (const [person, sheet] of [
    ["first", "s1"],
    ["second", "s2"],
  ] as const) {
    await save(db, person, sheet, "A1", { points: "5" });
    const leaf = edition.leaves[1];
    if (leaf === undefined) throw new Error("no leaf");
    await saveRating(db, at, await seenBy(db, person, sheet), edition, leaf, {
      revision: 0,
      state: "not_applicable",
      observation: null,
      reason: "该县没有此项职能",
      confidence: "",
    });
    await hand(db, person, sheet);
  }
});

const path = "/entries/entry/exclusions";
const waiting = async () => {
  const office = await membershipIn(db, "office", "round");
  if (office === undefined) throw new Error("no office");
  return unapproved(db, "round", "comprehensive", await visibleEntries(db, office, "round"));
};

describe("what an entry leaves out beyond the limit", () => {
  it("is flagged and listed with its share, its leaves and the reasons given, without names", async () => {
    const [row] = await standingOf(db, "round", "comprehensive", "m-office");
    expect(row?.flags).toEqual(["not_applicable_over_limit"]);
    expect(await waiting()).toMatchObject([{ state: "waits", leaves: [{ code: "A2" }] }]);
    const page = await (await Client.signedIn("office")).page("/rounds/round/settlement/exclusions");
    expect(page).toContain("不适用占 40.0%，限额 30%");
    expect(page).toContain("该县没有此项职能");
    expect(page).not.toContain("first");
    expect(await (await Client.signedIn("office")).page("/rounds/round/standing")).toContain("不适用待批准");
  });

  it.each([
    ["approved", "不适用已批准", 0],
    ["refused", "不适用未获批准", 1],
  ] as const)("is %s by the office with a reason", async (outcome, badge, left) => {
    const office = await Client.signedIn("office");
    await office.submit(path, { leaves: "A2", outcome, reason: "机构改革后职能上收" });
    expect(await office.page("/rounds/round/standing")).toContain(badge);
    expect(await office.page("/rounds/round/settlement/exclusions")).toContain("机构改革后职能上收");
    expect(await waiting()).toHaveLength(left);
  });

  it.each([
    ["without a reason", { leaves: "A2", outcome: "approved", reason: "" }, "请填写"],
    ["of other leaves than are left out", { leaves: "A1 A2", outcome: "approved", reason: "可" }, "已有变动"],
  ])("%s is not decided, and what was typed stays", async (_, fields, why) => {
    const answer = await (await Client.signedIn("office")).post(path, fields);
    const page = await answer.text();
    expect([answer.status, page.includes(why)]).toEqual([422, true]);
    expect(page).toContain(fields.reason);
    expect(await waiting()).toHaveLength(1);
  });

  it("is read by the lead and decided by the office alone", async () => {
    const lead = await Client.signedIn("lead");
    expect(await lead.page("/rounds/round/settlement/exclusions")).not.toContain("提交审批意见");
    expect((await lead.post(path, { leaves: "A2", outcome: "approved", reason: "可" })).status).toBe(403);
  });
});

describe("an approval", () => {
  const approved = { leaves: ["A1", "A2"], outcome: "approved" as const };

  it.each([
    [["A1", "A2"], approved, "approved"],
    [["A1"], approved, "approved"],
    [["A1", "A3"], approved, "waits"],
    [["A1"], undefined, "waits"],
    [["A1"], { leaves: ["A1"], outcome: "refused" as const }, "refused"],
  ])("of %j after %j: %s", (codes, newest, state) => {
    expect(
      exclusionState(
        codes.map((code) => ({ code })),
        newest,
      ),
    ).toBe(state);
  });
});
