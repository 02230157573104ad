import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/criteria/digest.ts";
import { parseCriteria } from "../../src/criteria/parse.ts";
import type { Rule } from "../../src/criteria/schema.ts";
import { editionFrom } from "../../src/criteria/tree.ts";
import { parseJson } from "../../src/scoring/document.ts";
import { isError } from "../../src/criteria/problem.ts";
import { earnedOf, states, type Earned } from "../../src/scoring/leaf.ts";
import { isRefusal, reasonOf, sentenceIn, type Refusal } from "../../src/scoring/refusal.ts";
import { score } from "../../src/scoring/score.ts";
import { criteriaWith } from "./criteria.ts";

const rules: readonly Rule[] = [
  { kind: "binary" },
  {
    kind: "graded",
    levels: [
      { code: "constructor", ratio: 1 },
      { code: "low", ratio: 0.3 },
    ],
  },
  {
    kind: "deduct",
    items: [
      { code: "a", each: 0.3, cap: 1 },
      { code: "__proto__", each: 0.1 },
    ],
  },
  { kind: "credit", items: [{ code: "a", each: 0.3, cap: 1 }] },
  { kind: "measure", input: "value", scale: { kind: "linear", zeroAt: -1, fullAt: 3 } },
  { kind: "measure", input: "percent", scale: { kind: "steps", steps: [{ from: 10, ratio: 0.5 }] } },
  { kind: "judgement", step: 0.25 },
  {
    kind: "checklist",
    items: [
      { code: "a", points: 2, critical: true },
      { code: "b", points: 1 },
    ],
  },
  { kind: "sample", minimum: 2, items: [{ code: "a", points: 2 }] },
];

const edition = editionFrom(
  criteriaWith({
    total: 9,
    children: rules.map((rule, index) => ({ code: `L${index}`, title: "leaf", points: 1, rule })),
    bonus: { items: [{ code: "P", title: "P", points: 1 }] },
    vetoes: [{ code: "V", title: "V", effect: "disqualify" }],
    notApplicableLimit: 0.1,
  }),
);

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    "0.5",
    "1e400",
    "-0",
    "",
    " 1",
    "٣",
    "0x10",
    "1,5",
    "9".repeat(400),
    1e300,
    -0,
    5e-324,
    2 ** 53,
  ),
);
const word = fc.constantFrom("a", "b", "constructor", "__proto__", "toString", "", "low", "é", "e\u0301");
const answers = fc.dictionary(word, fc.constantFrom("yes", "no", "na", "maybe"));

/** Near enough to observations to reach every corner, far enough to be wrong in every way. */
const observation = fc.oneof(
  fc.anything(),
  fc.record(
    {
      met: fc.oneof(fc.boolean(), number),
      level: fc.oneof(word, number),
      counts: fc.oneof(fc.dictionary(word, number), fc.jsonValue()),
      value: number,
      numerator: number,
      denominator: number,
      points: number,
      answers,
      population: number,
      items: fc.array(fc.record({ ref: word, answers })),
    },
    { requiredKeys: [] },
  ),
  ...rules.map((_, index) => shaped(index)),
);

function shaped(kind: number): fc.Arbitrary<unknown> {
  const shapes: readonly fc.Arbitrary<unknown>[] = [
    fc.record({ met: fc.boolean() }),
    fc.record({ level: word }),
    fc.record({ counts: fc.dictionary(word, number) }),
    fc.record({ counts: fc.dictionary(word, number) }),
    fc.record({ value: number }),
    fc.record({ numerator: number, denominator: number }),
    fc.record({ points: number }),
    fc.record({ answers }),
    fc.record({ population: number, items: fc.array(fc.record({ ref: word, answers })) }),
  ];
  return shapes[kind] ?? fc.anything();
}

function saidOf(outcome: Earned | Refusal): string {
  if (isRefusal(outcome)) return reasonOf(outcome, "en");
  return outcome.explanation === null ? "" : sentenceIn(outcome.explanation, "en");
}

describe("whatever is sent", () => {
  test("an observation is scored within the points, or refused with a reason", () => {
    fc.assert(
      fc.property(
        observation,
        fc.constantFrom(...edition.leaves),
        fc.constantFrom(...states),
        (given, leaf, state) => {
          const outcome = earnedOf(edition, leaf, state, given);
          const earned = isRefusal(outcome) ? 0 : (outcome.earned ?? 0);
          expect(earned >= 0 && earned <= leaf.points).toBe(true);
          expect(saidOf(outcome)).not.toMatch(/\{\w+\}/);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("entries are scored, or refused as malformed", () => {
    const mark = fc.record(
      { state: fc.oneof(fc.constantFrom(...states), word), observation },
      { requiredKeys: [] },
    );
    const statement = fc.record(
      {
        state: fc.constantFrom(...states),
        observation,
        ratings: fc.array(fc.record({ assessor: word, state: fc.constantFrom(...states), observation })),
        decision: mark,
      },
      { requiredKeys: [] },
    );
    const leaf = fc.oneof(
      word,
      fc.integer({ min: 0, max: 8 }).map((n) => `L${n}`),
    );
    const entry = fc.record(
      {
        id: word,
        kind: fc.constantFrom("county", "constructor"),
        leaves: fc.dictionary(leaf, fc.oneof(statement, mark)),
        bonus: fc.dictionary(word, number),
        vetoes: fc.array(word),
        left: fc.oneof(word, fc.constant("withdrawn")),
      },
      { requiredKeys: ["id", "kind"] },
    );
    const document = fc.oneof(fc.jsonValue(), fc.anything(), fc.record({ entries: fc.array(entry) }));
    fc.assert(
      fc.property(document, (given) => {
        const answer = score(edition, "", given);
        const told = "malformed" in answer ? answer.malformed : answer.entries.map(({ status }) => status);
        expect(told).not.toContain("");
      }),
      { numRuns: 3000 },
    );
  });

  test("criteria are read, or refused with a place and a rule", async () => {
    const whole = criteriaWith({});
    const spoilt = fc
      .tuple(
        fc.constantFrom(...Object.keys(whole), "children.0", "kinds.0"),
        fc.oneof(fc.jsonValue(), number),
      )
      .map(([at, value]) => {
        const [key = "", index] = at.split(".");
        const list: unknown = index === undefined ? value : [value];
        return JSON.stringify({ ...whole, [key]: list }) ?? "";
      });
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.json(), spoilt);
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const { document, problems } = parseCriteria(given);
        expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
        expect(document === undefined).toBe(problems.some(isError));
        expect(await digestOf(document ?? null)).toHaveLength(64);
        expect(document && editionFrom(document).nodes).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("a number of too many digits in a file is kept as its text", () => {
    expect(parseJson("[0.1, 0.10000000000000001, 1e400, 1e-400, 100000000000000000000]")).toEqual([
      0.1,
      "0.10000000000000001",
      "1e400",
      "1e-400",
      1e20,
    ]);
  });
});
