import type { CriteriaDocument, CriteriaNode, Rule } from "../src/criteria/schema.ts";
import type { Entry, Statement } from "../src/scoring/entry.ts";
import type { Observation } from "../src/scoring/observation.ts";

/** A round as large as a province's: every kind of rule, three levels, two ratings a leaf and a decision here and there. */

const kinds: readonly { readonly rule: Rule; readonly observed: (by: number) => Observation }[] = [
  { rule: { kind: "binary" }, observed: (by) => ({ met: by % 3 > 0 }) },
  {
    rule: {
      kind: "graded",
      levels: [
        { code: "a", ratio: 1 },
        { code: "b", ratio: 0.7 },
        { code: "c", ratio: 0.3 },
        { code: "d", ratio: 0 },
      ],
    },
    observed: (by) => ({ level: "abcd"[by % 4] }),
  },
  {
    rule: {
      kind: "deduct",
      items: [
        { code: "a", each: 0.3, cap: 1 },
        { code: "b", each: 0.25 },
      ],
    },
    observed: (by) => ({ counts: { a: by % 5, b: by % 3 } }),
  },
  {
    rule: { kind: "credit", items: [{ code: "a", each: 0.35, cap: 2 }] },
    observed: (by) => ({ counts: { a: by % 7 } }),
  },
  {
    rule: { kind: "measure", input: "percent", scale: { kind: "linear", zeroAt: 60, fullAt: 95 } },
    observed: (by) => ({ numerator: 40 + (by % 61), denominator: 100 + (by % 7) }),
  },
  {
    rule: {
      kind: "measure",
      input: "value",
      scale: {
        kind: "steps",
        steps: [
          { from: 10, ratio: 0.4 },
          { from: 50, ratio: 0.8 },
          { from: 90, ratio: 1 },
        ],
      },
    },
    observed: (by) => ({ value: String((by % 1000) / 10) }),
  },
  { rule: { kind: "judgement", step: 0.25 }, observed: (by) => ({ points: (by % 9) * 0.25 }) },
  {
    rule: {
      kind: "checklist",
      items: [
        { code: "a", points: 1, critical: true },
        { code: "b", points: 0.6 },
        { code: "c", points: 0.4 },
      ],
    },
    observed: (by) => ({ answers: { a: "yes", b: by % 2 ? "yes" : "no", c: by % 5 ? "no" : "na" } }),
  },
  {
    rule: { kind: "sample", minimum: 3, items: ["a", "b"].map((code) => ({ code, points: 1 })) },
    observed: (by) => ({
      population: 40,
      items: ["1", "2", "3"].map((ref, i) => ({
        ref,
        answers: { a: (by + i) % 3 ? "yes" : "no", b: "yes" },
      })),
    }),
  },
];

const leaves = 100;
const dimensions = 10;

export function criteria(): CriteriaDocument {
  return {
    id: "bench",
    edition: "1",
    title: "Bench",
    track: "comprehensive",
    total: leaves * 2,
    decimals: 2,
    kinds: [{ code: "county", title: "County" }],
    bands: [{ code: "all", title: "All", atLeast: 0 }],
    agreement: { raters: 2, tolerance: { ratio: 0.5, min: 0 } },
    ranking: { ties: ["D1", "D2"] },
    children: Array.from({ length: dimensions }, (_, d) => ({
      code: `D${d + 1}`,
      title: `Dimension ${d + 1}`,
      points: (leaves / dimensions) * 2,
      children: Array.from({ length: leaves / dimensions }, (_, i) => leaf(d * dimensions + i)),
    })),
  };
}

function leaf(number: number): CriteriaNode {
  return { code: `L${number}`, title: `Leaf ${number}`, points: 2, rule: kindAt(number).rule };
}

/** An entry that is wholly rated; `rated` says how many ratings stand on a leaf, none being a mark that counts at once. */
export function entry(number: number, rated: 0 | 2): Entry {
  const said = Array.from({ length: leaves }, (_, leaf): [string, Statement] => [
    `L${leaf}`,
    statement(number, leaf, rated),
  ]);
  return { id: `E${number}`, kind: "county", leaves: Object.fromEntries(said) };
}

function statement(entry: number, leaf: number, rated: 0 | 2): Statement {
  const mark = { state: "scored" as const, observation: kindAt(leaf).observed(entry * 7 + leaf * 13) };
  if (rated === 0) return mark;
  return { ratings: ["A", "B"].map((assessor) => ({ assessor, ...mark })) };
}

function kindAt(leaf: number) {
  const kind = kinds[leaf % kinds.length];
  if (kind === undefined) throw new RangeError("there are kinds of rules");
  return kind;
}
