import { describe, expect, it } from "vitest";
import { planAgain, titleAgain } from "../../src/rounds/cloning";
import { wholeStream } from "../../src/log/store";
import { castInRound } from "../cast";
import { Client } from "../client";

describe("what a round takes over from the last", () => {
  it.each([
    ["2026年度评估", "2027年度评估"],
    ["第20261号批次", "第20261号批次"],
    ["补评", "补评"],
  ])("moves the year of its title on: %s", (title, next) => expect(titleAgain(title)).toBe(next));

  it("keeps what was counted in working days, and no day that is over", () => {
    const last = { phase: "written", dueAt: 5, workingDays: 10, advances: true, skipped: false } as const;
    expect(planAgain([last]).find(({ phase }) => phase === "written")).toEqual({ ...last, dueAt: null });
  });
});

describe("a round cloned from the last", () => {
  it("begins with its people, places and quotas; evaluators pledge anew, departments are not among them", async () => {
    const { db, round, sha256 } = await castInRound("closed");
    await db.batch([
      db.query.updateTable("round").set({ second_factor: 1 }),
      db.query.updateTable("person").set({ twoFactorEnabled: 1 }).where("id", "in", ["chen"]),
      db.query.insertInto("city_quota").values({ round, track: "comprehensive", city: "yunzhou", quota: 2 }),
    ]);
    const chen = await Client.signedIn("chen");
    expect(await chen.page("/rounds/new")).toContain(`/rounds/new?last=${round}`);
    const page = await chen.page(`/rounds/new?last=${round}`);
    expect(page).toContain('value="2027年度评估"');
    expect(page).toContain(`value="${sha256}" selected`);

    const sent = { title: "2027年度评估", comprehensive: sha256, last: round };
    const next = (await chen.submit("/rounds", { ...sent, keeps: ["people", "places", "quotas"] })).slice(8);
    const members = await db.query
      .selectFrom("membership")
      .select(["person", "role", "pledged_at"])
      .where("round", "=", next)
      .orderBy("person")
      .execute();
    expect(members.map(({ person, role }) => `${person} ${role}`)).toEqual([
      "gao assessor",
      "he lead",
      "lin assessor",
      "wei city",
      "wu bureau",
      "zheng observer",
      "zhou bureau",
    ]);
    expect(members.every(({ pledged_at }) => pledged_at === null)).toBe(true);
    expect(await chen.page(`/rounds/${next}/entries`)).toContain("青禾县");
    expect(await chen.page(`/rounds/${next}/quotas/comprehensive`)).toContain('value="2"');
    const lin = await Client.signedIn("lin");
    expect((await lin.get(`/rounds/${next}`)).headers.get("location")).toBe(`/rounds/${next}/pledge`);
    const { second_factor } = await db.query
      .selectFrom("round")
      .select("second_factor")
      .where("id", "=", next)
      .executeTakeFirstOrThrow();
    expect(second_factor).toBe(1);
    const [first] = await wholeStream(db, `round:${next}`);
    expect(first?.action).toBe("round.opened");
  });

  it("takes nothing that is not asked for, and leaves out who has gone over to the office", async () => {
    const { db, round, sha256 } = await castInRound("closed");
    const chen = await Client.signedIn("chen");
    const sent = { title: "2027年度评估", comprehensive: sha256, last: round };
    const bare = (await chen.submit("/rounds", sent)).slice(8);
    const count = async (table: "membership" | "entry", of: string) =>
      (await db.query.selectFrom(table).select("id").where("round", "=", of).execute()).length;
    expect([await count("membership", bare), await count("entry", bare)]).toEqual([0, 0]);

    await db.batch([
      db.query.updateTable("membership").set({ ended_at: 1, ended_by: "chen" }).where("person", "=", "gao"),
      db.query.insertInto("membership").values({
        id: "m-gao-office",
        person: "gao",
        role: "office",
        round: null,
        subject: null,
        organisation: "",
        since: 2,
      }),
    ]);
    const next = (await chen.submit("/rounds", { ...sent, keeps: "people" })).slice(8);
    expect(await count("membership", next)).toBe(6);
  });
});
