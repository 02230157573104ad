import { describe, expect, it } from "vitest";
import { seesSelfScores } from "../../src/applications/applications";
import { saveSelfScore, selfTotal, StaleSelfScore } from "../../src/applications/self-scoring";
import { selfScoreOf, selfScoresOf } from "../../src/applications/store";
import { leafOf } from "../../src/criteria/tree";
import type { Role } from "../../src/db/terms";
import { visibleEntry } from "../../src/entries/store";
import { phases } from "../../src/rounds/rounds";
import { at, castInRound, inPhase } from "../cast";
import { Client } from "../client";
import { filledIn, leafPage, person } from "./stage";

describe("a self-score", () => {
  it("earns by the engine what the same rating would, and shows how", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`${leafPage(cast, "A2")}/self-scores`, {
      revision: "0",
      state: "scored",
      "count.a": "1",
    });
    const page = await zhou.page(leafPage(cast, "A2"));
    expect(page).toContain("= 30.00");
    expect(page).toContain("30.00 至 90.00");
    expect(await selfScoreOf(cast.db, cast.entry, "A2")).toMatchObject({
      state: "scored",
      observation: { counts: { a: "1" } },
      revision: 1,
    });
  });

  it("that is not whole yet is kept and stays pending", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`${leafPage(cast, "B1")}/self-scores`, {
      revision: "0",
      state: "scored",
      numerator: "9",
    });
    expect(await selfScoreOf(cast.db, cast.entry, "B1")).toMatchObject({
      state: "pending",
      observation: { numerator: "9" },
    });
  });

  it("comes to a total of its own once every leaf is scored", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    const total = selfTotal(cast.edition, "county", await selfScoresOf(cast.db, cast.entry));
    // 20 + 40 of 60, and of 40: 30 × (90 − 80) ÷ 20 = 15, and 8
    expect(total).toMatchObject({ earned: 8300, low: 8300, high: 8300 });
  });

  it("over a newer one is refused with both", async () => {
    const cast = await castInRound("application");
    const seen = await visibleEntry(cast.db, person("zhou"), cast.entry);
    const leaf = leafOf(cast.edition, "A1");
    if (leaf === undefined) throw new Error("no A1");
    const save = (met: boolean) =>
      saveSelfScore(cast.db, at, seen, cast.edition, leaf, {
        revision: 0,
        state: "scored",
        observation: { met },
      });
    await save(true);
    const stale = await save(false).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(StaleSelfScore);
    const zhou = await Client.signedIn("zhou");
    const answer = await zhou.post(`${leafPage(cast, "A1")}/self-scores`, { revision: "0", met: "false" });
    expect([answer.status, (await answer.text()).includes("用我的版本覆盖")]).toEqual([409, true]);
  });

  it.each<[Role, number]>([
    ["office", 9],
    ["city", 9],
    ["bureau", 9],
    ["observer", 9],
    ["assessor", 4],
    ["lead", 4],
    ["department", 0],
  ])("is seen by the %s in %d of nine phases", (role, n) => {
    expect(phases.filter((phase) => seesSelfScores(role, phase)).length).toBe(n);
  });

  it("is read by office, city and observer, and written by the bureau alone", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    for (const name of ["chen", "wei", "zheng"] as const) {
      const client = await Client.signedIn(name);
      expect(await client.page(leafPage(cast, "A1"))).toContain('id="self-score"');
      const fields = { revision: "1", met: "false" };
      expect((await client.post(`${leafPage(cast, "A1")}/self-scores`, fields)).status).toBe(403);
    }
    await inPhase(cast, "written");
    const fields = { revision: "1", met: "false" };
    const late = await (await Client.signedIn("zhou")).post(`${leafPage(cast, "A1")}/self-scores`, fields);
    expect(late.status).toBe(403);
  });
});
