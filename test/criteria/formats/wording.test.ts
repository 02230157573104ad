import * as fc from "fast-check";
import { expect, it } from "vitest";
import { ruleFrom } from "../../../src/criteria/formats/standards/standard.ts";
import { standardOf } from "../../../src/criteria/formats/standards/wording.ts";
import type { Rule } from "../../../src/criteria/schema.ts";

it("a rule written out as a standard reads back as the same rule", () => {
  fc.assert(
    fc.property(rules, fc.constantFrom(0.5, 1, 1.5, 2.5, 10, 130), (rule, points) => {
      const read = ruleFrom(standardOf(rule, points), points, 4);
      expect([read.rule, read.recognised]).toEqual([rule, true]);
    }),
    { numRuns: 500 },
  );
});

const words = fc
  .array(
    fc.constantFrom(
      "权责清单",
      "按期公开",
      "没有备案",
      "经核实",
      "的案件",
      "（每件）",
      "逾期",
      "“一刀切”执法",
      "，",
      "、",
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map(
    (parts) =>
      `${parts
        .join("")
        .replace(/[，、]+/g, "，")
        .replace(/^，|，$|的案件$/g, "")}事项`,
  );
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const letters = "abcdefgh";

function coded<Item extends object>(items: fc.Arbitrary<Item>, minLength: number) {
  return fc
    .array(items, { minLength, maxLength: 5 })
    .map((all) => all.map((item, place) => ({ code: letters.charAt(place), ...item })));
}

const counts = coded(
  fc.record(
    { what: words, each: hundredths(0.01, 2), cap: hundredths(0.01, 0.4) },
    { requiredKeys: ["what", "each"] },
  ),
  1,
);
const checks = coded(
  fc.record(
    { what: words, points: hundredths(0.5, 20), critical: fc.constant(true) },
    { requiredKeys: ["what", "points"] },
  ),
  1,
);
const limits = fc.uniqueArray(hundredths(1, 100), { minLength: 2, maxLength: 2 });
const rising = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a - b));
const input = fc.constantFrom<{ input: "percent" | "value"; unit: string }>(
  { input: "percent", unit: "%" },
  { input: "value", unit: "工作日" },
);

const rules: fc.Arbitrary<Rule> = fc.oneof(
  words.map((criterion): Rule => ({ kind: "binary", criterion })),
  coded(fc.record({ criterion: words }), 3).map((levels): Rule => ({
    kind: "graded",
    levels: levels.map(({ code, criterion }, place) => ({
      code,
      ratio: Math.round((100 * (levels.length - 1 - place)) / (levels.length - 1)) / 100,
      criterion,
    })),
  })),
  counts.map((items): Rule => ({ kind: "deduct", items })),
  counts.map((items): Rule => ({ kind: "credit", items })),
  fc.tuple(input, limits).map(([as, [zeroAt = 0, fullAt = 1]]): Rule => ({
    kind: "measure",
    ...as,
    scale: { kind: "linear", zeroAt, fullAt },
  })),
  fc.tuple(input, rising, fc.boolean()).map(([as, ends, falling]): Rule => {
    const ratio = (place: number) =>
      (place + 1) / (ends.length === 3 ? 4 : ends.length) + (ends.length === 3 ? 0.25 : 0);
    return falling
      ? {
          kind: "measure",
          ...as,
          scale: {
            kind: "steps",
            falling: true,
            steps: ends.map((upTo, place) => ({ upTo, ratio: ratio(ends.length - 1 - place) })),
          },
        }
      : {
          kind: "measure",
          ...as,
          scale: { kind: "steps", steps: ends.map((from, place) => ({ from, ratio: ratio(place) })) },
        };
  }),
  fc
    .record({
      step: fc.constantFrom(0.05, 0.1, 0.5, 10),
      rubric: fc.array(words, { minLength: 1, maxLength: 3 }),
    })
    .map((rule): Rule => ({ kind: "judgement", ...rule })),
  checks.map((items): Rule => ({ kind: "checklist", items })),
  fc
    .tuple(checks, fc.integer({ min: 1, max: 20 }))
    .map(([items, minimum]): Rule => ({ kind: "sample", minimum, items })),
);
