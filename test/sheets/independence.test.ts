import { describe, expect, it } from "vitest";
import { editionFrom, leafOf } from "../../src/criteria/tree";
import { handIn } from "../../src/sheets/hand-in";
import { saveRating } from "../../src/sheets/save";
import { castInRound, inPhase, people } from "../cast";
import { Client } from "../client";
import { reached } from "../reached";
import { at, criteria, seed, seenBy } from "./seed";

const edition = editionFrom(criteria);
const reason = "只有写的人知道的理由";

describe("whoever scores an entry", { timeout: 60_000 }, () => {
  it("finds nothing of what the other said of it before the hand-in, saved or handed in", async () => {
    const db = await seed();
    const other = await seenBy(db, "second", "s2");
    for (const [code, observation] of [
      ["A1", { points: "5.5" }],
      ["A2", { counts: { a: "1" } }],
    ] as const) {
      const leaf = leafOf(edition, code);
      if (leaf === undefined) throw new Error(`no ${code}`);
      await saveRating(db, at, other, edition, leaf, {
        revision: 0,
        state: "scored",
        observation,
        reason,
        confidence: "",
      });
    }
    const first = await Client.signedIn("first");
    const showing = async () => [...(await reached(first))].filter(([, text]) => text.includes(reason));
    expect(await showing()).toEqual([]);
    await handIn(db, at, other, edition);
    expect(await showing()).toEqual([]);
    for (const path of ["/sheets/s2", "/sheets/s2/leaves/A1"])
      expect([path, (await first.get(path)).status]).toEqual([path, 404]);
    expect(await (await Client.signedIn("second")).page("/sheets/s2/leaves/A1")).toContain(reason);
  });

  it.each(["written", "feedback"] as const)("is named to no bureau, in %s", async (phase) => {
    const cast = await castInRound("application");
    await inPhase(cast, phase);
    const pages = await reached(await Client.signedIn("zhou"));
    const names = [people.lin.name, people.gao.name, people.he.name];
    const naming = (some: typeof pages) =>
      [...some].filter(([, text]) => names.some((name) => text.includes(name)));
    expect(naming(pages)).toEqual([]);
    expect(naming(await reached(await Client.signedIn("chen"))).length).toBeGreaterThan(0);
  });
});
