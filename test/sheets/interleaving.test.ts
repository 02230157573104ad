import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Leaf } from "../../src/criteria/tree.ts";
import { type Database, openDatabase } from "../../src/db/database";
import { Refusal } from "../../src/errors";
import { checkChains } from "../../src/log/check";
import { wholeStream } from "../../src/log/store";
import { handIn } from "../../src/sheets/hand-in";
import { ratingsOf } from "../../src/sheets/ratings-store";
import { returnSheet } from "../../src/sheets/returning";
import { saveRating, StaleRating } from "../../src/sheets/save";
import { between, chance } from "../../src/statistics/random";
import { edition, morePlaces, stage } from "../moderation/stage";
import { seenBy } from "./seed";
import { Turns } from "./turns";

const interleavings = 10_000;
/** Sheets that are worked at once. */
const lanes = 8;
const leaves = edition.leaves;

type Outcome = { readonly leaf: string; readonly revision: number } | "handed in" | "returned";

/**
 * Two or three tabs save, hand in and give back one sheet, every call to the database in an order of its own. Who is
 * refused is told why: stale with both versions, locked, handed in already, or which gaps are left. Several sheets are
 * worked at once, each by writers of its own.
 */
it(
  `${interleavings} interleavings of two and three writers on one sheet lose no rating, and tell every loser`,
  { timeout: 900_000 },
  async () => {
    const db = await stage();
    await morePlaces(db, 0, lanes);
    const counted = await Promise.all(Array.from({ length: lanes }, (_, lane) => inLane(db, lane)));
    const sum = (of: "saved" | "told") => counted.reduce((total, one) => total + one[of], 0);
    expect(await checkChains(openDatabase(env.DB), { round: "round" })).toMatchObject({ whole: true });
    expect([sum("saved") > interleavings / 2, sum("told") > interleavings / 2]).toEqual([true, true]);
    console.log(`${interleavings} interleavings: ${sum("saved")} ratings saved, ${sum("told")} writers told`);
  },
);

async function inLane(
  db: Database,
  lane: number,
): Promise<{ readonly saved: number; readonly told: number }> {
  const sheet = `first-${lane}`;
  const [assessor, lead] = [await seenBy(db, "first", sheet), await seenBy(db, "lead", sheet)];
  const known = new Map(leaves.map(({ code }) => [code, 0]));
  let [saved, told] = [0, 0];

  for (let n = lane; n < interleavings; n += lanes) {
    const draw = chance(`interleaving ${n}`);
    const writers = Array.from({ length: between(draw, 2, 3) }, (_, tab) => writerOf(draw, n, `${n}.${tab}`));
    const outcomes = await new Turns(draw).run(env.DB, writers);
    const done = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    for (const one of outcomes) if (one.status === "rejected") expectTold(one.reason);
    told += outcomes.length - done.length;

    for (const { code } of leaves) {
      const revisions = done.flatMap((one) =>
        typeof one === "object" && one.leaf === code ? [one.revision] : [],
      );
      const before = known.get(code) ?? 0;
      // each save made a revision of its own, one after the other
      expect(revisions.toSorted((a, b) => a - b)).toEqual(revisions.map((_, place) => before + 1 + place));
      known.set(code, before + revisions.length);
      saved += revisions.length;
    }
    // and the last of them stands
    if (n % (25 * lanes) === lane || n >= interleavings - lanes) {
      const standing = await ratingsOf(openDatabase(env.DB), sheet);
      expect(Object.fromEntries(standing.map(({ leaf, revision }) => [leaf, revision]))).toEqual(
        Object.fromEntries([...known].filter(([, revision]) => revision > 0)),
      );
    }
  }
  const rows = (await wholeStream(openDatabase(env.DB), `sheet:${sheet}`)).filter(
    ({ action }) => action === "rating.saved",
  );
  expect(rows.length).toBe(saved);
  for (const { code } of leaves) expectOneHistory(rows.filter(({ subject }) => subject === code));
  return { saved, told };

  /** One tab: most save, from the revision it knows or an older one; some hand in; the lead gives back. */
  function writerOf(draw: () => number, n: number, tab: string): (d1: D1Database) => Promise<Outcome> {
    const act = draw();
    const leaf = leaves[between(draw, 0, leaves.length - 1)];
    if (leaf === undefined) throw new Error("no leaf");
    const revision = Math.max(0, (known.get(leaf.code) ?? 0) - (draw() < 0.1 ? 1 : 0));
    const observation = observed(leaf, draw);
    return async (d1) => {
      const own = openDatabase(d1);
      const at = 1_000 + n;
      if (act < 0.03) {
        await handIn(own, at, assessor, edition);
        return "handed in";
      }
      if (act < 0.12) {
        await returnSheet(own, at, lead, `请再看 ${tab}`);
        return "returned";
      }
      const sent = { revision, state: "scored", observation, reason: `说明 ${tab}`, confidence: "" } as const;
      const rating = await saveRating(own, at, assessor, edition, leaf, { ...sent, because: `改 ${tab}` });
      return { leaf: leaf.code, revision: rating.revision };
    };
  }
}

function observed({ rule }: Leaf, draw: () => number) {
  return rule.kind === "judgement"
    ? { points: String(between(draw, 0, 12) / 2) }
    : { counts: { a: between(draw, 0, 4) } };
}

function expectTold(reason: unknown): void {
  if (!(reason instanceof Refusal)) throw reason;
  if (reason instanceof StaleRating) expect(reason.current.reason).not.toBe(reason.sent.reason);
}

type Said = { readonly because?: string } | null;

/** What each save found is what the one before it left, but for the why of a change, which a hand-in closes. */
function expectOneHistory(rows: readonly { readonly body: string | null }[]): void {
  const said = rows.map(({ body }): { readonly before: Said; readonly after: Said } =>
    JSON.parse(body ?? ""),
  );
  for (const [place, { before }] of said.entries())
    expect(whatOf(before)).toEqual(whatOf(said[place - 1]?.after ?? null));
}

function whatOf(said: Said) {
  if (said === null) return null;
  const { because: _, ...what } = said;
  return what;
}
