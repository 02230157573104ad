import { describe, expect, it } from "vitest";
import { withdraw } from "../../src/entries/applying";
import { visibleEntries } from "../../src/entries/store";
import { recomputed } from "../../src/results/recompute";
import { type Cut, rankedBy, shortlistOf } from "../../src/results/shortlist";
import { makeShortlist } from "../../src/results/shortlisting";
import { departuresOf, standingOf } from "../../src/results/store";
import { decimalOf } from "../../src/scoring/decimal";
import { scoreEntry } from "../../src/scoring/entry";
import { standing } from "../../src/scoring/standing";
import { at } from "../cast";
import { Client } from "../client";
import { office, twelve, type Twelve, written } from "./twelve";

const rowsOf = ({ db, round }: Twelve) => standingOf(db, round, "comprehensive", office.id);
const least = (text: string) => decimalOf(text) ?? { whole: 0, places: 0 };
const top = (n: number): Cut => ({ method: "top", most: new Map([["county", n]]) });

/** The numbers of the places that stay. */
async function staying(set: Twelve, cut: Cut) {
  const { lines } = shortlistOf(set.edition, await rowsOf(set), set.node, cut);
  return lines.flatMap(({ row, stays }) => (stays ? [set.entries.indexOf(row.entry) + 1] : []));
}

async function leaveFrom(set: Twelve, cut: Cut) {
  const { lines } = shortlistOf(set.edition, await rowsOf(set), set.node, cut);
  return new Set(lines.flatMap(({ row, stays }) => (stays ? [] : [row.entry])));
}

const asked = ({ round, edition, node }: Twelve, cut: Cut) =>
  ({ round, track: "comprehensive", edition, node, cut }) as const;

describe("by its written component", () => {
  it("a track is ranked as the engine ranks it", async () => {
    const set = await twelve();
    const scored = written.map(([one, two], place) =>
      scoreEntry(set.edition, {
        id: set.entries[place] ?? "",
        kind: "county",
        leaves: {
          W1: { decision: { state: "scored", points: one } },
          W2: { decision: { state: "scored", points: two } },
        },
      }),
    );
    const engine = standing(set.edition, scored, { by: set.node }).map(({ entry, rank }) => [entry.id, rank]);
    const ours = rankedBy(set.edition, await rowsOf(set), set.node).map(({ row, rank }) => [row.entry, rank]);
    expect(ours).toEqual(engine);
    expect(ours.map(([, rank]) => rank)).toEqual([1, 2, 3, 4, 5, 5, 5, 8, 9, 10, 11, 12]);
  });

  it.each<readonly [string, Cut, readonly number[]]>([
    ["the best four", top(4), [1, 2, 3, 4]],
    ["the best six, and the seventh as equal to the sixth", top(6), [1, 2, 3, 4, 5, 6, 7]],
    ["nobody", top(0), []],
    ["all, where there are more places", top(40), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["from 50 points", { method: "points", least: least("50") }, [1, 2, 3, 4, 5, 6, 7, 8]],
    ["from 50.01 points", { method: "points", least: least("50.01") }, [1, 2, 3, 4]],
    ["from 75 %", { method: "rate", least: least("75") }, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ["from 75.1 %", { method: "rate", least: least("75.1") }, [1, 2, 3, 4, 5, 6, 7, 8]],
  ])("%s stay", async (_, cut, places) => {
    expect((await staying(await twelve(), cut)).toSorted((a, b) => a - b)).toEqual(places);
  });

  it("those picked stay, whatever their rank", async () => {
    const set = await twelve();
    const picked = new Map([12, 3].map((place) => [set.entries[place - 1] ?? "", "代表性"]));
    expect(await staying(set, { method: "picked", picked })).toEqual([3, 12]);
  });

  it("who withdrew takes no place, but keeps its rank", async () => {
    const set = await twelve();
    const [, second] = await visibleEntries(set.db, office, set.round);
    if (second === undefined) throw new Error("no second");
    await withdraw(set.db, at, { entry: second, membership: office }, "合并");
    expect(await staying(set, top(4))).toHaveLength(6);
    expect(await staying(set, top(3))).toEqual([1, 3, 4]);
    const ranks = rankedBy(set.edition, await rowsOf(set), set.node);
    expect(ranks.find(({ row }) => row.entry === second.id)?.rank).toBe(2);
  });
});

describe("a shortlist", () => {
  it("of twelve lets six stay that were picked, in one act that keeps ranks and results", async () => {
    const set = await twelve();
    const cut: Cut = {
      method: "picked",
      picked: new Map(set.entries.slice(0, 6).map((entry) => [entry, "书面前六名"])),
    };
    const before = await rowsOf(set);
    await makeShortlist(set.db, at, office, asked(set, cut), await leaveFrom(set, cut), "评估方案第九条");
    const rows = await rowsOf(set);
    const left = rows.filter(({ status }) => status === "left");
    const departures = await departuresOf(set.db, rows);
    expect(left).toHaveLength(6);
    expect(
      left.every(
        ({ status, final, low, band }) =>
          status === "left" && final === null && low === null && band === null,
      ),
    ).toBe(true);
    expect(left.map(({ entry }) => departures.get(entry)?.writtenRank)).toEqual([5, 8, 9, 10, 11, 12]);
    for (const row of rows) expect(row.nodes).toEqual(before.find(({ entry }) => entry === row.entry)?.nodes);
    expect(rankedBy(set.edition, rows, set.node).map(({ rank }) => rank)).toEqual([
      1, 2, 3, 4, 5, 5, 5, 8, 9, 10, 11, 12,
    ]);
  });

  it("writes the standings the engine would", async () => {
    const set = await twelve();
    const cut = top(4);
    await makeShortlist(set.db, at, office, asked(set, cut), await leaveFrom(set, cut), "依据");
    const before = await rowsOf(set);
    const entries = await visibleEntries(set.db, office, set.round);
    await set.db.batch([...(await recomputed(set.db, entries, at)).writes]);
    const plain = (rows: typeof before) => rows.map((row) => ({ ...row, revision: 0 }));
    expect(plain(await rowsOf(set))).toEqual(plain(before));
  });

  it("is refused while the component of somebody is open", async () => {
    const set = await twelve("onsite", [9]);
    const cut = top(4);
    const { open } = shortlistOf(set.edition, await rowsOf(set), set.node, cut);
    expect(open.map(({ entry }) => entry)).toEqual([set.entries[8]]);
    const leaving = await leaveFrom(set, cut);
    await expect(makeShortlist(set.db, at, office, asked(set, cut), leaving, "依据")).rejects.toThrow(
      "results.shortlist.open",
    );
  });

  it("is refused where another list was looked at, and made once where two make it", async () => {
    const set = await twelve();
    const [four, eight] = [await leaveFrom(set, top(4)), await leaveFrom(set, top(8))];
    await expect(makeShortlist(set.db, at, office, asked(set, top(4)), eight, "依据")).rejects.toThrow(
      "stale",
    );
    const outcomes = await Promise.allSettled([
      makeShortlist(set.db, at, office, asked(set, top(4)), four, "依据"),
      makeShortlist(set.db, at, office, asked(set, top(4)), four, "依据"),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is looked at on its page, then made, and seen beside the standing", async () => {
    const set = await twelve();
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${set.round}/shortlist/comprehensive`;
    expect(await chen.page(`/rounds/${set.round}/standing`)).toContain(path);
    const fields = { by: "W", method: "top", "top:county": "6" };
    const preview = await (await chen.post(path, fields)).text();
    expect(preview).toContain("入围 7 个，未入围 5 个");
    expect(preview).toContain("与最后一名同分，另有 1 个一并入围");
    const [, leaving = ""] = /name="leaving" value="([^"]*)"/.exec(preview) ?? [];
    const act = { ...fields, step: "act", leaving, reason: "评估方案第九条" };
    expect((await chen.post(path, { ...act, reason: "" })).status).toBe(422);
    expect((await chen.post(path, { ...act, leaving: set.entries[0] ?? "" })).status).toBe(409);
    await chen.submit(path, act);
    const standingPage = await chen.page(`/rounds/${set.round}/standing`);
    expect(standingPage).toContain("未入围");
    expect(standingPage).toContain("第 12 名");
    expect(await chen.page(`/entries/${set.entries[11]}/application`)).toContain("评估方案第九条");
  });

  it.each([
    [{ method: "top" }, "请填写取前几名"],
    [{ method: "points", least: "很多" }, "请填写不小于 0 的数"],
    [{ method: "picked" }, "请至少勾选一个"],
    [{ by: "X", method: "top" }, "请选择一项"],
  ])("asked for with %j is refused at the field", async (fields, words) => {
    const set = await twelve();
    const answer = await (
      await Client.signedIn("chen")
    ).post(`/rounds/${set.round}/shortlist/comprehensive`, { by: "W", ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  it.each(["written", "moderation"] as const)("is not made in %s", async (phase) => {
    const set = await twelve(phase);
    const answer = await (await Client.signedIn("chen")).get(`/rounds/${set.round}/shortlist/comprehensive`);
    expect(answer.status).toBe(403);
  });
});
