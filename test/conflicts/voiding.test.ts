import { beforeEach, describe, expect, it } from "vitest";
import { declareConflict, endConflict } from "../../src/conflicts/declare";
import { openConflicts } from "../../src/conflicts/store";
import type { Database } from "../../src/db/database";
import { editionOf } from "../../src/editions/store";
import { wholeStream } from "../../src/log/store";
import { queueOf, ratingsBeside } from "../../src/moderation/store";
import { membershipIn } from "../../src/people/store";
import { standingOf } from "../../src/results/store";
import { handIn } from "../../src/sheets/hand-in";
import { handedInRatings, writeRating } from "../../src/sheets/ratings-store";
import { visibleSheets } from "../../src/sheets/store";
import { at, seed, seenBy } from "../sheets/seed";

let db: Database;
beforeEach(async () => {
  db = await seed();
  for (const [person, sheet, level] of [
    ["first", "s1", "5.5"],
    ["second", "s2", "3"],
  ] as const) {
    const rating = {
      revision: 1,
      state: "scored",
      confidence: "",
      savedAt: at,
      handedIn: null,
      because: "",
    } as const;
    await db.batch([
      writeRating(db, sheet, { ...rating, leaf: "A1", observation: { points: level }, reason: "见记录" }),
      writeRating(db, sheet, { ...rating, leaf: "A2", observation: { counts: { a: "1" } }, reason: "" }),
    ]);
    const seen = await seenBy(db, person, sheet);
    await handIn(db, at, seen, await editionOf(db, seen.entry.edition));
  }
});

const by = async (person: string) => {
  const membership = await membershipIn(db, person, "round");
  if (membership === undefined) throw new Error(`no ${person}`);
  return membership;
};
const stated = { membership: "m-second", subject: "place", reason: "paid", note: "" } as const;
const standing = async () => (await standingOf(db, "round", "comprehensive", "m-office"))[0];

describe("a conflict found after the hand-in", () => {
  it("keeps the ratings, counts them no longer, and brings the standing to it in the same batch", async () => {
    expect(await queueOf(db, "round", "m-lead")).toHaveLength(1);
    const before = await standing();
    await declareConflict(db, at, await by("office"), "round", stated);
    const after = await standing();
    expect([before?.pending, after?.pending, after?.status]).toEqual([1, 2, "incomplete"]);
    expect(await queueOf(db, "round", "m-lead")).toEqual([]);
    const counted = await handedInRatings(db, ["entry"]);
    expect(new Set(counted.map(({ assessor }) => assessor))).toEqual(new Set(["m-first"]));
    expect((await ratingsBeside(db, ["entry"], "A1")).map(({ sheet }) => sheet)).toEqual(["s1"]);
    const kept = await db.query.selectFrom("rating").select("leaf").where("sheet", "=", "s2").execute();
    expect(kept).toHaveLength(2);
    const sheets = await visibleSheets(db, await by("office"), "round");
    expect(sheets.map(({ id, voided }) => [id, voided])).toEqual([
      ["s1", false],
      ["s2", true],
    ]);
    const record = (await wholeStream(db, "round:round")).at(-1);
    expect([record?.action, record?.subject, record?.body]).toEqual([
      "conflict.pinned",
      "place",
      '{"entries":["entry"],"membership":"m-second","note":"","reason":"paid","subject":"place"}',
    ]);
  });

  it("counts them again when the office ends it", async () => {
    const before = await standing();
    await declareConflict(db, at, await by("office"), "round", stated);
    const [conflict] = await openConflicts(db, "round");
    await endConflict(db, at, await by("office"), "round", conflict?.id ?? "");
    expect(await standing()).toEqual({ ...before, revision: expect.any(Number) });
    expect(await queueOf(db, "round", "m-lead")).toHaveLength(1);
  });

  it("declared while the sheet is being handed in, leaves nothing of it in the standing", async () => {
    await db.batch([db.query.deleteFrom("hand_in").where("sheet", "=", "s2")]);
    const seen = await seenBy(db, "second", "s2");
    const edition = await editionOf(db, seen.entry.edition);
    const both = [
      handIn(db, at, seen, edition),
      declareConflict(db, at, await by("second"), "round", stated),
    ];
    await Promise.all(both);
    expect((await standing())?.pending).toBe(2);
  });
});
