import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/criteria/digest.ts";
import type { CriteriaDocument, CriteriaNode } from "../../src/criteria/schema.ts";
import { editionFrom, type Edition } from "../../src/criteria/tree.ts";
import { decimalFromText, decimalOf, textOf, textOfUnits } from "../../src/scoring/decimal.ts";
import { scoreEntry, type Entry, type Statement } from "../../src/scoring/entry.ts";
import type { NodeScore } from "../../src/scoring/groups.ts";
import { states } from "../../src/scoring/leaf.ts";
import { settle } from "../../src/scoring/settle.ts";
import { standing } from "../../src/scoring/standing.ts";
import { ceilingQuotient, floorQuotient, roundedQuotient } from "../../src/scoring/whole.ts";
import { criteriaWith, leafIn, oneLeaf } from "./criteria.ts";

/** A tree of judged leaves, worth 0.01 to 20.00 each; only its shape and its points vary. */
const tree: fc.Arbitrary<CriteriaNode[]> = fc
  .letrec<{ node: Shape; children: Shape[] }>((tie) => ({
    node: fc.record({
      points: fc.integer({ min: 1, max: 2000 }),
      children: fc.option(tie("children"), { depthSize: "small", maxDepth: 3, nil: undefined }),
    }),
    children: fc.array(tie("node"), { minLength: 1, maxLength: 4 }),
  }))
  .children.map((shapes) => named(shapes, "N"));

interface Shape {
  readonly points: number;
  readonly children: readonly Shape[] | undefined;
}

function named(shapes: readonly Shape[], prefix: string): CriteriaNode[] {
  return shapes.map(({ points, children }, index) => {
    const code = `${prefix}${index}`;
    const node = { code, title: code, points: points / 100 };
    return children === undefined
      ? { ...node, rule: { kind: "judgement", step: 0.01 } }
      : { ...node, children: named(children, `${code}.`) };
  });
}

/** What is said of the leaves of a tree: a share of the points, or a state. */
const said = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 1, arbitrary: fc.constantFrom(...states) },
  ),
  { minLength: 64, maxLength: 64 },
);

const round = fc.record({ children: tree, said });

function leavesSaid(
  { leaves, decimals }: Edition,
  said: readonly (number | string)[],
): Record<string, Statement> {
  return Object.fromEntries(
    leaves.map(({ code, points, position }): [string, Statement] => {
      const word = said[position % said.length] ?? 0;
      const state = states.find((known) => known === word);
      if (state !== undefined && state !== "scored") return [code, { state }];
      const share = typeof word === "number" ? word : 50;
      return [
        code,
        {
          state: "scored",
          observation: { points: textOfUnits(Math.floor((points * share) / 100), decimals) },
        },
      ];
    }),
  );
}

function entryOf(edition: Edition, said: readonly (number | string)[]): Entry {
  return { id: "e", kind: "county", leaves: leavesSaid(edition, said) };
}

describe("groups", () => {
  test("low is never above high, and both are the earned value once nothing is pending", () => {
    fc.assert(
      fc.property(round, ({ children, said }) => {
        const edition = editionFrom(criteriaWith({ children }));
        for (const score of scoreEntry(edition, entryOf(edition, said)).nodes)
          expect(score).toSatisfy(isSound);
      }),
    );
  });

  test("the bounds hold every final the pending leaves can still lead to", () => {
    fc.assert(
      fc.property(round, said, ({ children, said }, later) => {
        const edition = editionFrom(criteriaWith({ children }));
        const now = scoreEntry(edition, entryOf(edition, said));
        // Only points: a leaf that turns out not to apply moves the weights.
        const decided = said.map((word, index) => (word === "pending" ? Number(later[index]) || 0 : word));
        const { final } = scoreEntry(edition, entryOf(edition, decided));
        // Where nothing applies there is neither a bound nor a final.
        expect(final ?? 0).toBeGreaterThanOrEqual(now.low ?? 0);
        expect(final ?? 0).toBeLessThanOrEqual(now.high ?? 0);
      }),
    );
  });

  test("more points at a leaf never lower the final", () => {
    fc.assert(
      fc.property(round, fc.nat(63), ({ children, said }, at) => {
        const edition = editionFrom(criteriaWith({ children }));
        const raised = said.map((word, index) => (index === at && typeof word === "number" ? 100 : word));
        const [before, after] = [said, raised].map((words) => scoreEntry(edition, entryOf(edition, words)));
        expect(after?.low ?? 0).toBeGreaterThanOrEqual(before?.low ?? 0);
        expect(after?.high ?? 0).toBeGreaterThanOrEqual(before?.high ?? 0);
      }),
    );
  });

  test("the order of siblings never matters", () => {
    fc.assert(
      fc.property(round, ({ children, said }) => {
        const edition = editionFrom(criteriaWith({ children }));
        const entry = entryOf(edition, said);
        const turned = editionFrom(criteriaWith({ children: reversed(children) }));
        const [here, there] = [scoreEntry(edition, entry), scoreEntry(turned, entry)];
        expect(there.final).toBe(here.final);
        expect([there.low, there.high]).toEqual([here.low, here.high]);
        for (const { code, index } of edition.nodes) {
          expect(there.nodes[turned.byCode.get(code)?.index ?? -1]).toEqual(here.nodes[index]);
        }
      }),
    );
  });

  // Scaling points alone would move what rounds away; with one published digit less, every unit stays the same unit.
  test("all points ten times as large, to one digit less, give the same weights and the same digits", () => {
    fc.assert(
      fc.property(round, ({ children, said }) => {
        const edition = editionFrom(criteriaWith({ children }));
        const tenfold = children.map((child) => timesTen(child));
        const larger = editionFrom(criteriaWith({ children: tenfold, total: 100, decimals: 1 }));
        expect(larger.leaves.map(({ weight }) => weight)).toEqual(edition.leaves.map(({ weight }) => weight));
        const { nodes, final, low, high } = scoreEntry(edition, entryOf(edition, said));
        expect(scoreEntry(larger, entryOf(larger, said))).toMatchObject({ nodes, final, low, high });
      }),
    );
  });

  test("the effective weights of all leaves make up the whole", () => {
    fc.assert(
      fc.property(tree, (children) => {
        const { leaves, weightOfAll } = editionFrom(criteriaWith({ children }));
        expect(leaves.reduce((sum, { weight }) => sum + weight, 0n)).toBe(weightOfAll);
      }),
    );
  });

  test("full points everywhere are the total, whatever does not apply", () => {
    fc.assert(
      fc.property(tree, fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (children, applies) => {
        const edition = editionFrom(criteriaWith({ children }));
        const words = applies.map((applies) => (applies ? 100 : "not_applicable"));
        const { final } = scoreEntry(edition, entryOf(edition, words));
        expect(final ?? edition.total).toBe(edition.total);
      }),
    );
  });
});

function isSound({ applicable, earned, low, high }: NodeScore): boolean {
  if (!applicable) return earned === null && low === null && high === null;
  if (low === null || high === null) return false;
  return earned === null ? low <= high : low === earned && high === earned;
}

function reversed(children: readonly CriteriaNode[]): CriteriaNode[] {
  return children
    .map((child) => (child.children === undefined ? child : { ...child, children: reversed(child.children) }))
    .toReversed();
}

function timesTen(node: CriteriaNode): CriteriaNode {
  const points = Math.round(node.points * 100) / 10;
  return node.children === undefined
    ? { ...node, points, rule: { kind: "judgement", step: 0.1 } }
    : { ...node, points, children: node.children.map(timesTen) };
}

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

describe("exact numbers", () => {
  const decimal = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 12 }))
    .map(([whole, places]) => textOf({ whole, places }));

  test("a decimal survives its text, and JSON keeps it", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const exact = decimalFromText(text);
        expect(exact && textOf(exact)).toBe(text);
        const number: unknown = JSON.parse(JSON.stringify(Number(text)));
        expect(typeof number === "number" && decimalOf(number)).toEqual(exact);
      }),
    );
  });

  test("quotients of small numbers and of large ones round alike", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 51 }), (over, under) => {
        expect(roundedQuotient(over, under)).toBe(roundedQuotient(BigInt(over), BigInt(under)));
        expect(BigInt(floorQuotient(over, under)) <= BigInt(ceilingQuotient(over, under))).toBe(true);
      }),
    );
    expect([1, 3, -1, -3, 5].map((over) => roundedQuotient(over, 2))).toEqual([1, 2, -1, -2, 3]);
  });
});

describe("the digest", () => {
  test("does not depend on the order of keys", async () => {
    const json = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue(), { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        fc.pre(
          JSON.stringify(value) === JSON.stringify(value).toWellFormed() &&
            !JSON.stringify(value).includes("\\ud"),
        );
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(await digestOf(turned)).toBe(await digestOf(value));
      }),
    );
  });

  test("is that of the canonical text", async () => {
    // printf '{"a":[0.1,1e-7],"中":"é"}' | sha256sum
    expect(await digestOf({ 中: "é", a: [0.1, 0.0000001] })).toBe(
      "dc8cbb7a9b09c2abdf53aa9b19664ad71a305a8edb7d7f50bd2cb39aabde0007",
    );
  });
});

test("an edition made of the document's JSON is the same edition", () => {
  fc.assert(
    fc.property(tree, (children) => {
      const document: CriteriaDocument = criteriaWith({ children });
      const again: CriteriaDocument = JSON.parse(JSON.stringify(document));
      expect(editionFrom(again)).toEqual(editionFrom(document));
      expect(leafIn(editionFrom(again), editionFrom(document).leaves[0]?.code ?? "")[1].position).toBe(0);
    }),
  );
});
