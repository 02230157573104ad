import { beforeEach, describe, expect, it } from "vitest";
import { declareConflict } from "../../src/conflicts/declare";
import type { Database } from "../../src/db/database";
import { visibleEntry } from "../../src/entries/store";
import { sha256 } from "../../src/log/log";
import { wholeStream } from "../../src/log/store";
import { waitingIn } from "../../src/moderation/waiting";
import { membershipIn } from "../../src/people/store";
import { standingOf } from "../../src/results/store";
import { visibleRound } from "../../src/rounds/store";
import { drawAgain } from "../../src/sheets/draw";
import { drawThirds } from "../../src/sheets/drawing";
import { returnSheet } from "../../src/sheets/returning";
import { visibleSheets } from "../../src/sheets/store";
import { Client } from "../client";
import { at, edition, hand, personOf, save, score, seenBy, stage } from "./stage";

let db: Database;
beforeEach(async () => {
  db = await stage();
});

const by = async (person: string) => {
  const membership = await membershipIn(db, person, "round");
  if (membership === undefined) throw new Error(`no ${person}`);
  return membership;
};
const sheetsOf = async (person: string) => visibleSheets(db, await by(person), "round");
const standing = async () => (await standingOf(db, "round", "comprehensive", "m-office"))[0];
const queue = async () => {
  const { round } = await visibleRound(db, personOf("lead"), "round");
  return (await waitingIn(db, round, await by("lead"))).waiting;
};
const conflict = async (person: string) =>
  declareConflict(db, at, await by("office"), "round", {
    membership: `m-${person}`,
    subject: "place",
    reason: "paid",
    note: "",
  });

describe("a draw", () => {
  const assessors = [
    { id: "a", organisation: "x", load: 5, conflicted: false },
    { id: "b", organisation: "y", load: 5, conflicted: false },
    { id: "c", organisation: "x", load: 0, conflicted: false },
    { id: "d", organisation: "z", load: 3, conflicted: false },
    { id: "e", organisation: "z", load: 3, conflicted: false },
    { id: "f", organisation: "q", load: 0, conflicted: true },
  ];
  const order = async (seed: string, raters = ["a", "b"]) =>
    (await drawThirds(seed, [{ leaf: "L", raters }], assessors))[0]?.candidates.map(
      ({ assessor }) => assessor,
    );

  it("prefers another organisation, then the least loaded, and never a rater or somebody in conflict", async () => {
    const drawn = await order("s");
    expect(new Set(drawn?.slice(0, 2))).toEqual(new Set(["d", "e"]));
    expect(drawn?.at(2)).toBe("c");
    expect(drawn).toHaveLength(3);
  });

  it("goes by the seed where all else is equal, as anyone can repeat", async () => {
    for (const seed of ["one", "two", "three", "four"]) {
      const [d, e] = await Promise.all(["d", "e"].map((id) => sha256(`${seed}\n${id}`)));
      expect(await order(seed)).toEqual((d ?? "") < (e ?? "") ? ["d", "e", "c"] : ["e", "d", "c"]);
    }
  });

  it("gives leaves with the same raters to one person, and others to who is then the least loaded", async () => {
    const draws = await drawThirds(
      "s",
      [
        { leaf: "L1", raters: ["a", "b"] },
        { leaf: "L2", raters: ["b", "a"] },
        { leaf: "L3", raters: ["a", "c"] },
      ],
      assessors,
    );
    expect(draws.map(({ leaves }) => leaves)).toEqual([["L1", "L2"], ["L3"]]);
    expect(draws[0]?.candidates[0]?.assessor).not.toBe(draws[1]?.candidates[0]?.assessor);
  });

  it("says why not, for each, where nobody is left", async () => {
    const [draw] = await drawThirds(
      "s",
      [{ leaf: "L", raters: ["a"] }],
      [
        { id: "a", organisation: "", load: 0, conflicted: false },
        { id: "f", organisation: "", load: 0, conflicted: true },
      ],
    );
    expect(draw?.candidates).toEqual([]);
    expect(draw?.barred).toEqual([
      { assessor: "a", why: "rates" },
      { assessor: "f", why: "conflict" },
    ]);
  });
});

describe("the third evaluator", () => {
  it("is drawn at the hand-in that makes two differ, for exactly those leaves", async () => {
    await score(db, "first", "s1", "6", "1");
    expect(await sheetsOf("fourth")).toEqual([]);
    await score(db, "second", "s2", "4", "1");
    // the other candidate is of the first one's house
    expect(await sheetsOf("third")).toEqual([]);
    expect(await sheetsOf("fourth")).toMatchObject([{ entry: "entry", leaves: ["A1"] }]);
    const record = (await wholeStream(db, "entry:entry")).at(-1);
    expect([record?.action, record?.actor]).toEqual(["third.drawn", "draw"]);
    expect(JSON.parse(record?.body ?? "")).toMatchObject({
      assessor: "m-fourth",
      leaves: ["A1"],
      candidates: [
        { assessor: "m-fourth", load: 0, colleague: false },
        { assessor: "m-third", load: 0, colleague: true },
      ],
    });
    expect(await queue()).toMatchObject([{ leaf: "A1", stage: "third", third: "fourth" }]);
  });

  it("is not drawn where two agree", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "5.5", "1");
    expect(await queue()).toEqual([]);
    expect([...(await sheetsOf("third")), ...(await sheetsOf("fourth"))]).toEqual([]);
  });

  it("settles the leaf with the closest of the two", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "1");
    const [sheet] = await sheetsOf("fourth");
    await save(db, "fourth", sheet?.id ?? "", "A1", { points: "4.5" });
    await hand(db, "fourth", sheet?.id ?? "");
    // (4.00 + 4.50) / 2 = 4.25, and 4 - 0.5 = 3.50
    expect(await standing()).toMatchObject({ status: "complete", final: 775 });
    expect(await queue()).toEqual([]);
  });

  it("leaves the lead to settle what three differ on", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "1", "1");
    const [sheet] = await sheetsOf("fourth");
    await save(db, "fourth", sheet?.id ?? "", "A1", { points: "3.5" });
    await hand(db, "fourth", sheet?.id ?? "");
    expect(await queue()).toMatchObject([{ leaf: "A1", stage: "lead" }]);
  });

  it("sees the leaves drawn for and nothing of the two others", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "1");
    const [sheet] = await sheetsOf("fourth");
    const client = await Client.signedIn("fourth");
    const page = await client.page(`/sheets/${sheet?.id}`);
    expect(page).toContain("第三人评分（1 项）");
    expect(page).not.toContain("A2 扣分");
    expect(page).not.toContain("first");
    expect((await client.get(`/sheets/${sheet?.id}/leaves/A1`)).status).toBe(200);
    expect((await client.get(`/sheets/${sheet?.id}/leaves/A2`)).status).toBe(404);
    expect((await client.get("/sheets/s1")).status).toBe(404);
    await expect(seenBy(db, "third", sheet?.id ?? "")).rejects.toThrow("entry");
  });

  it("takes a further leaf on the same open sheet", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "1");
    const lead = await seenBy(db, "lead", "s2");
    await returnSheet(db, at, lead, "再核一遍");
    await save(db, "second", "s2", "A2", { counts: { a: "3" } }, { revision: 1, because: "漏数两次" });
    await hand(db, "second", "s2");
    expect(await sheetsOf("fourth")).toMatchObject([{ leaves: ["A1", "A2"] }]);
  });

  it("is spared a leaf that the lead settles first, and the sheet goes once nothing is left on it", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "3");
    expect(await sheetsOf("fourth")).toMatchObject([{ leaves: ["A1", "A2"] }]);
    const lead = await Client.signedIn("lead");
    const decision = { seen: "0", state: "scored", reason: "核对原件" };
    await lead.submit("/entries/entry/settlement/A1", { ...decision, points: "5" });
    expect(await sheetsOf("fourth")).toMatchObject([{ leaves: ["A2"] }]);
    await lead.submit("/entries/entry/settlement/A2", { ...decision, "count.a": "3" });
    expect(await sheetsOf("fourth")).toEqual([]);
    expect(await standing()).toMatchObject({ status: "complete", final: 750 });
  });

  it("keeps a leaf already begun when the lead settles it", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "1");
    const [sheet] = await sheetsOf("fourth");
    await save(db, "fourth", sheet?.id ?? "", "A1", { points: "4.5" });
    const lead = await Client.signedIn("lead");
    const decision = { seen: "0", state: "scored", points: "5", reason: "核对原件" };
    await lead.submit("/entries/entry/settlement/A1", decision);
    expect(await sheetsOf("fourth")).toMatchObject([{ leaves: ["A1"] }]);
  });

  it("cannot be drawn where nobody is left, and the queue says why and for whom", async () => {
    await conflict("third");
    await conflict("fourth");
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "1");
    expect(await queue()).toMatchObject([
      {
        leaf: "A1",
        stage: "nobody",
        barred: [
          { name: "first", why: "rates" },
          { name: "fourth", why: "conflict" },
          { name: "second", why: "rates" },
          { name: "third", why: "conflict" },
        ],
      },
    ]);
    const page = await (await Client.signedIn("lead")).page("/rounds/round/settlement");
    expect(page).toContain("third有利益冲突");
    expect(page).toContain("first已评此项");
    await expect(
      drawAgain(db, at, await visibleEntry(db, personOf("lead"), "entry"), edition),
    ).rejects.toThrow("moderation.third.nobody");
  });

  it("is drawn anew when a conflict of the one who was drawn is found", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "4", "1");
    await conflict("fourth");
    expect(await queue()).toMatchObject([{ leaf: "A1", stage: "undrawn" }]);
    const lead = await Client.signedIn("lead");
    expect(await lead.submit("/entries/entry/draws")).toBe("/rounds/round/settlement");
    expect(await sheetsOf("third")).toMatchObject([{ leaves: ["A1"] }]);
    expect(await queue()).toMatchObject([{ leaf: "A1", stage: "third", third: "third" }]);
  });
});

describe("counts", () => {
  it("1 and 2 of a factual leaf: settlement asks which count; no mean appears anywhere", async () => {
    await score(db, "first", "s1", "5", "1");
    await score(db, "second", "s2", "5", "2");
    expect(await queue()).toMatchObject([{ leaf: "A2", stage: "third" }]);
    const [sheet] = await sheetsOf("fourth");
    await save(db, "fourth", sheet?.id ?? "", "A2", { counts: { a: "3" } });
    await hand(db, "fourth", sheet?.id ?? "");
    // 3.50, 3.00 and 2.50 are within the tolerance of 0.50, and still nothing is averaged
    expect(await queue()).toMatchObject([{ leaf: "A2", stage: "lead" }]);
    expect(await standing()).toMatchObject({ pending: 1, low: 500, high: 900 });
    const lead = await Client.signedIn("lead");
    const page = await lead.page("/entries/entry/settlement/A2");
    expect(page).toContain('name="count.a"');
    expect(page).not.toContain('name="points"');
    for (const mean of ["3.25", "2.75", "1.5", "2.5 "]) expect(page).not.toContain(mean);
    const decision = { seen: "0", state: "scored", reason: "逐件核对，共两次" };
    const empty = await lead.post("/entries/entry/settlement/A2", decision);
    expect(empty.status).toBe(422);
    await lead.submit("/entries/entry/settlement/A2", { ...decision, "count.a": "2" });
    expect(await standing()).toMatchObject({ status: "complete", final: 800 });
    expect(await lead.page("/entries/entry/settlement/A2")).toContain("a × 2");
  });
});

describe("once appeals are open", () => {
  it("a leaf is not decided again by the lead who settled it, but by another", async () => {
    await score(db, "first", "s1", "6", "1");
    await score(db, "second", "s2", "6", "1");
    const path = "/entries/entry/settlement/A1";
    const decision = { state: "scored", points: "5", reason: "按材料核减" };
    const lead = await Client.signedIn("lead");
    await lead.submit(path, { ...decision, seen: "0" });
    await lead.submit(path, { ...decision, seen: "1", points: "4.5" });
    await db.batch([db.query.updateTable("round_track").set({ phase: "feedback" })]);
    const refused = await lead.post(path, { ...decision, seen: "2" });
    expect(refused.status).toBe(403);
    const text = await refused.text();
    expect(text).toContain("申诉须由未曾裁定的组长办理");
    expect(text).toContain("按材料核减");
    expect(await lead.page(path)).not.toContain('id="decide"');
    await db.batch([db.query.updateTable("membership").set({ role: "lead" }).where("id", "=", "m-fourth")]);
    await (await Client.signedIn("fourth")).submit(path, { ...decision, seen: "2" });
    expect(await standing()).toMatchObject({ final: 850 });
  });
});
