import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionFrom } from "../../src/criteria/tree.ts";
import { scoreEntry } from "../../src/scoring/entry.ts";
import { states } from "../../src/scoring/leaf.ts";
import { settle } from "../../src/scoring/settle.ts";
import { standing } from "../../src/scoring/standing.ts";
import { criteriaWith, oneLeaf } from "./criteria.ts";

describe("agreement", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(...states));
  const setting = fc.record({
    raters: fc.integer({ min: 1, max: 3 }),
    tolerance: fc.record({
      ratio: fc.integer({ max: 100, min: 0 }).map((n) => n / 100),
      min: fc.integer({ max: 100, min: 0 }).map((n) => n / 10),
    }),
    compare: fc.constantFrom("points" as const, "observation" as const),
  });

  test("the order of assessors never matters", () => {
    fc.assert(
      fc.property(setting, fc.array(value, { maxLength: 4 }), fc.nat(), (agreement, values, seed) => {
        const [edition, leaf] = oneLeaf({ kind: "judgement", step: 0.01 }, 10, 2, { agreement });
        const ratings = values.map((word, index) => {
          const state = typeof word === "number" || word === "scored" ? ("scored" as const) : word;
          return {
            assessor: `${index}`,
            state,
            observation: { points: typeof word === "number" ? word / 100 : 5 },
          };
        });
        const turned = ratings.map((_, index) => ratings[(index + seed) % ratings.length]).toReversed();
        expect(
          settle(
            edition,
            leaf,
            turned.flatMap((rating) => rating ?? []),
          ),
        ).toEqual(settle(edition, leaf, ratings));
      }),
    );
  });

  test("an agreed value lies between the lowest and the highest", () => {
    fc.assert(
      fc.property(
        setting,
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3 }),
        (agreement, values) => {
          const [edition, leaf] = oneLeaf({ kind: "judgement", step: 0.01 }, 10, 2, { agreement });
          const ratings = values.map((units, index) => ({
            assessor: `${index}`,
            state: "scored" as const,
            observation: { points: units / 100 },
          }));
          const { earned } = settle(edition, leaf, ratings);
          if (earned === null) return;
          expect(earned).toBeGreaterThanOrEqual(Math.min(...values));
          expect(earned).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});

describe("standing", () => {
  test("the order of the entries never matters, and a better final never stands behind", () => {
    const finals = fc.array(
      fc.record({ A: fc.integer({ min: 0, max: 5 }), B: fc.integer({ min: 0, max: 5 }) }),
      { maxLength: 12 },
    );
    const rule = { kind: "judgement", step: 1 } as const;
    const edition = editionFrom(
      criteriaWith({
        ranking: { ties: ["B"] },
        children: [
          { code: "A", title: "A", points: 5, rule },
          { code: "B", title: "B", points: 5, rule },
        ],
      }),
    );
    fc.assert(
      fc.property(finals, (pairs) => {
        const entries = pairs.map(({ A, B }, index) =>
          scoreEntry(edition, {
            id: `e${index}`,
            kind: "county",
            leaves: {
              A: { state: "scored", observation: { points: A } },
              B: { state: "scored", observation: { points: B } },
            },
          }),
        );
        const ranks = new Map(standing(edition, entries).map(({ entry, rank }) => [entry.id, rank ?? 0]));
        for (const { entry, rank } of standing(edition, entries.toReversed()))
          expect(rank).toBe(ranks.get(entry.id));
        for (const a of entries) {
          const ahead = entries.filter(
            (b) =>
              (b.final ?? 0) > (a.final ?? 0) ||
              (b.final === a.final && (b.nodes[1]?.earned ?? 0) > (a.nodes[1]?.earned ?? 0)),
          );
          expect(ranks.get(a.id)).toBe(ahead.length + 1);
        }
      }),
    );
  });
});
