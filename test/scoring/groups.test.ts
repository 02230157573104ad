import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CriteriaDocument, CriteriaNode } from "../../src/criteria/schema.ts";
import { editionFrom, type Edition } from "../../src/criteria/tree.ts";
import { textOfUnits } from "../../src/scoring/decimal.ts";
import { scoreEntry, type Entry } from "../../src/scoring/entry.ts";
import type { Statement } from "../../src/scoring/leaves.ts";
import type { NodeScore } from "../../src/scoring/groups.ts";
import { states } from "../../src/scoring/leaf.ts";
import { criteriaWith, leafIn } from "./criteria.ts";

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
