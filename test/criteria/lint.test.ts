import { describe, expect, test } from "vitest";
import { lint } from "../../src/criteria/lint/lint.ts";
import { isError, mendOf, type Problem } from "../../src/criteria/problem.ts";
import type { CriteriaNode } from "../../src/criteria/schema.ts";
import { criteriaWith } from "../scoring/criteria.ts";

const plain: CriteriaNode = { code: "A", title: "A", points: 10, hints: ["list"], rule: { kind: "binary" } };

function warned(children: CriteriaNode[], parts = {}): readonly string[] {
  const problems = lint(criteriaWith({ children, ...parts }));
  expect(problems.filter(isError)).toEqual([]);
  return problems.map(nameOf);
}

function nameOf({ rule, node }: Problem): string {
  return `${rule} ${node ?? "-"}`;
}

function leaf(code: string, points: number, methods: string[]): CriteriaNode {
  return { ...plain, code, points, methods };
}

function group(code: string, points: number, children: CriteriaNode[]): CriteriaNode {
  return { code, title: code, points, children };
}

describe("the linter warns, and refuses nothing,", () => {
  test("of nothing where all is well", () => {
    expect(warned([plain])).toEqual([]);
  });

  test("of siblings that do not add up, and offers both mends", () => {
    const children = [
      { ...plain, points: 4 },
      { ...plain, code: "B", points: 7.5 },
    ];
    const [found] = lint(criteriaWith({ children }));
    expect(found && nameOf(found)).toBe("points-sum -");
    expect(found && mendOf(found, "en")).toBe("write 11.50 here, or change the children by −1.50");
    expect(warned([{ code: "G", title: "G", points: 10, children: [{ ...plain, points: 9 }] }])).toEqual([
      "points-sum G",
    ]);
  });

  test("of a step that does not divide the points", () => {
    expect(warned([{ ...plain, rule: { kind: "judgement", step: 0.3 } }])).toEqual(["step-divides A"]);
    expect(
      warned([{ ...plain, points: 0.3, rule: { kind: "judgement", step: 0.1 } }], { total: 0.3 }),
    ).toEqual([]);
  });

  test("of a leaf without hints", () => {
    expect(warned([{ ...plain, hints: [] }])).toEqual(["no-hints A"]);
  });

  test("of a top level below 1", () => {
    const rule = { kind: "graded" as const, levels: [{ code: "up", ratio: 0.9 }] };
    expect(warned([{ ...plain, rule }])).toEqual(["top-below-one A"]);
  });

  test("of a leaf that another phase collects than the rest of its component", () => {
    const methods = [
      { code: "read", title: "read" },
      { code: "visit", title: "visit", phase: "onsite" as const },
    ];
    const paper = [leaf("A1", 2, ["read"]), leaf("A2", 2, ["read", "visit"]), leaf("A3", 2, ["read"])];
    const place = [leaf("B1", 2, ["visit"]), leaf("B2", 2, ["visit", "read"])];
    expect(warned([group("A", 6, paper), group("B", 4, place)], { methods })).toEqual(["mixed-phases A2"]);
  });

  test("of two leaves that measure the same facts", () => {
    const facts = ["closed", "received", "won"].map((key) => ({ key, title: key }));
    const rule = {
      kind: "measure" as const,
      input: "percent" as const,
      numerator: "closed",
      denominator: "received",
      scale: { kind: "linear" as const, zeroAt: 0, fullAt: 100 },
    };
    const leaves = [
      { ...plain, code: "A", points: 4, rule },
      { ...plain, code: "B", points: 3, rule, facts: ["won"] },
      { ...plain, code: "C", points: 3, facts: ["won"] },
    ];
    expect(warned(leaves, { facts })).toEqual(["same-facts B"]);
  });
});

describe("a document that came from elsewhere than a file", () => {
  test("is refused a number that no decimal of 15 digits is", () => {
    const children = [{ ...plain, points: 0.1 + 0.2 }];
    expect(lint(criteriaWith({ children }))).toMatchObject([
      { rule: "digits", path: ["children", 0, "points"] },
    ]);
  });

  test("is refused points that could not be added exactly", () => {
    const children = Array.from({ length: 3 }, (_, n) => ({ ...plain, code: `A${n}`, points: 9e12 }));
    expect(lint(criteriaWith({ total: 9e12, children })).map(nameOf)).toEqual(["too-many-points -"]);
    expect(lint(criteriaWith({ total: 2e13, children: [plain] })).map(nameOf)).toContain("too-many-points -");
  });
});
