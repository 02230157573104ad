import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database";
import { editionOf } from "../../src/editions/store";
import { visibleEntry } from "../../src/entries/store";
import { wholeStream } from "../../src/log/store";
import { decide } from "../../src/moderation/decide";
import { queueOf } from "../../src/moderation/store";
import { standingOf } from "../../src/results/store";
import { gapsOf } from "../../src/sheets/gaps";
import { handIn } from "../../src/sheets/hand-in";
import { returnSheet } from "../../src/sheets/returning";
import { leavesOf } from "../../src/sheets/marks";
import { StaleRating, saveRating } from "../../src/sheets/save";
import { ratingOf, ratingsOf } from "../../src/sheets/ratings-store";
import { citedOn } from "../../src/sheets/store";
import { at, personOf, seed, seenBy } from "./seed";

let db: Database;
beforeEach(async () => {
  db = await seed();
});

async function edition() {
  return editionOf(db, "a".repeat(64));
}

async function save(
  person: string,
  sheet: string,
  code: string,
  observation: unknown,
  revision = 0,
  reason = "",
) {
  const system = await edition();
  const leaf = system.leaves.find((one) => one.code === code);
  if (leaf === undefined) throw new Error(code);
  const sent = { revision, state: "pending", observation, reason, confidence: "" } as const;
  return saveRating(db, at, await seenBy(db, person, sheet), system, leaf, sent);
}

async function score(person: string, sheet: string, points: string, count: string) {
  await save(person, sheet, "A1", { points }, 0, "如实");
  await save(person, sheet, "A2", { counts: { a: count } });
  await handIn(db, at, await seenBy(db, person, sheet), await edition());
}

const standing = async () => (await standingOf(db, "round", "comprehensive", "m-office"))[0];

describe("a rating", () => {
  it("is scored once its observation is whole, and stays pending with what is there before", async () => {
    expect((await save("first", "s1", "A1", { points: "0.3" })).state).toBe("pending");
    const saved = await save("first", "s1", "A1", { points: "4.5" }, 1);
    expect([saved.state, saved.revision, saved.observation]).toEqual(["scored", 2, { points: "4.5" }]);
  });

  it("saved from two tabs is refused the second time, with both versions and nothing written", async () => {
    await save("first", "s1", "A1", { points: "4" });
    const stale = await save("first", "s1", "A1", { points: "5" }).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(StaleRating);
    if (!(stale instanceof StaleRating)) return;
    expect([stale.current.observation, stale.sent.observation]).toEqual([{ points: "4" }, { points: "5" }]);
    expect((await ratingOf(db, "s1", "A1"))?.observation).toEqual({ points: "4" });
  });

  it("sent twice alike is saved once", async () => {
    await save("first", "s1", "A1", { points: "4" });
    expect((await save("first", "s1", "A1", { points: "4" })).revision).toBe(1);
    expect(await wholeStream(db, "sheet:s1")).toHaveLength(1);
  });

  it("of two tabs at the same moment one wins and the other is told, never both", async () => {
    const both = await Promise.allSettled([
      save("first", "s1", "A1", { points: "1" }, 0, "低"),
      save("first", "s1", "A1", { points: "2" }, 0, "低"),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await ratingOf(db, "s1", "A1"))?.revision).toBe(1);
  });

  it("on different leaves of a sheet at the same moment are both kept", async () => {
    await Promise.all([
      save("first", "s1", "A1", { points: "6" }),
      save("first", "s1", "A2", { counts: { a: "1" } }),
    ]);
    expect(await ratingsOf(db, "s1")).toHaveLength(2);
  });

  it("of someone else's sheet does not exist", async () => {
    await expect(seenBy(db, "second", "s1")).rejects.toThrow("sheet");
    await expect(seenBy(db, "bureau", "s1")).rejects.toThrow("sheet");
  });
});

describe("a hand-in", () => {
  it("lists every gap at once", async () => {
    const system = await edition();
    await save("first", "s1", "A1", { points: "2" });
    const gaps = gapsOf(
      system,
      leavesOf(system, "*", "county"),
      await ratingsOf(db, "s1"),
      await citedOn(db, "s1"),
    );
    expect(gaps.map(({ leaf, key }) => [leaf.code, key])).toEqual([
      ["A1", "sheets.gap.reasonLow"],
      ["A2", "sheets.gap.pending"],
    ]);
    await expect(handIn(db, at, await seenBy(db, "first", "s1"), system)).rejects.toThrow(
      "sheets.handIn.gaps",
    );
  });

  it("locks the sheet until the lead returns it", async () => {
    await score("first", "s1", "5", "1");
    await expect(save("first", "s1", "A1", { points: "6" }, 1)).rejects.toThrow("phase");
    await returnSheet(db, at, await seenBy(db, "lead", "s1"), "A1 的依据不足");
    expect((await save("first", "s1", "A1", { points: "6" }, 1)).revision).toBe(2);
  });
});

describe("the standing", () => {
  it("counts no rating before its sheet is handed in, and knows bounds until both are", async () => {
    expect(await standing()).toMatchObject({ status: "incomplete", low: 0, high: 1000, pending: 2 });
    await save("first", "s1", "A1", { points: "6" });
    expect(await standing()).toMatchObject({ low: 0, high: 1000, pending: 2 });
    await score("second", "s2", "5", "1");
    expect(await standing()).toMatchObject({ low: 0, high: 1000, pending: 2 });
  });

  it("settles two that agree at their mean", async () => {
    await score("first", "s1", "5", "1");
    await score("second", "s2", "5.5", "1");
    // A1 (5.00 + 5.50) / 2 = 5.25, A2 4 - 0.5 = 3.50
    expect(await standing()).toMatchObject({
      status: "complete",
      final: 875,
      band: "good",
      rank: 1,
      pending: 0,
    });
  });

  it("keeps a leaf open where two differ, queues it by its effect, and closes it by the lead's decision", async () => {
    await score("first", "s1", "6", "0");
    await score("second", "s2", "4", "0");
    expect(await standing()).toMatchObject({ status: "incomplete", low: 400, high: 1000, pending: 1 });
    expect(await queueOf(db, "round", "m-lead")).toMatchObject([
      { leaf: "A1", agreement: "third_needed", effect: 200 },
    ]);
    const system = await edition();
    const [leaf] = system.leaves;
    if (leaf === undefined) throw new Error("no leaf");
    const lead = await visibleEntry(db, personOf("lead"), "entry");
    const decision = {
      seen: 0,
      state: "scored",
      points: "5.5",
      observation: null,
      reason: "以现场核验为准",
      ruling: null,
    } as const;
    await decide(db, at, lead, system, leaf, decision);
    expect(await standing()).toMatchObject({ status: "complete", final: 950, rank: 1 });
    expect(await queueOf(db, "round", "m-lead")).toEqual([]);
    await expect(decide(db, at, lead, system, leaf, decision)).rejects.toThrow("stale");
    await expect(decide(db, at, lead, system, leaf, { ...decision, seen: 1, points: "6.5" })).rejects.toThrow(
      "scoring.refused.out-of-range",
    );
  });

  it("is right when both assessors hand in at the same moment", async () => {
    await save("first", "s1", "A1", { points: "5" });
    await save("first", "s1", "A2", { counts: { a: "1" } });
    await save("second", "s2", "A1", { points: "5" });
    await save("second", "s2", "A2", { counts: { a: "1" } });
    const system = await edition();
    const [first, second] = [await seenBy(db, "first", "s1"), await seenBy(db, "second", "s2")];
    await Promise.all([handIn(db, at, first, system), handIn(db, at, second, system)]);
    expect(await standing()).toMatchObject({ status: "complete", final: 850 });
  });
});
