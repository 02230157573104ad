import { describe, expect, test } from "vitest";
import { readSource } from "../../src/criteria/source.ts";

describe("what YAML and JSON write alike", () => {
  test.for([
    ["a: 0.1", { a: 0.1 }],
    ["a: .5", { a: 0.5 }],
    ["a: -0", { a: 0 }],
    ["a: 1e-7", { a: 0.0000001 }],
    ["a: 1.50", { a: 1.5 }],
    ["a: 100000000000000000000", { a: 1e20 }],
    ["a: no", { a: "no" }],
    ["a: 2026-01-02", { a: "2026-01-02" }],
    ["a: 1_000", { a: "1_000" }],
    ['a: "1"', { a: "1" }],
    ["1: x", { "1": "x" }],
    ["constructor: 1", { constructor: 1 }],
    ["a: &x [1, 2]\nb: *x", { a: [1, 2], b: [1, 2] }],
    ["a: >\n  one\n  two\n", { a: "one two\n" }],
    ['{"a": ["\\u4e2d", null, true]}', { a: ["中", null, true] }],
    ["\uFEFFa: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
  ] as const)("%j", ([text, value]) => {
    const source = readSource(text);
    expect(source.problems).toEqual([]);
    expect(JSON.stringify(source.value)).toBe(JSON.stringify(value));
  });
});

describe("places", () => {
  const source = readSource(
    "\uFEFFfirst: 1\r\nlist:\r\n  - {code: 甲乙, points: 2.50}\r\n  - &b {code: B}\r\n  - *b\r\n",
  );

  test.for([
    [["first"], "value", 1, 8],
    [["list"], "key", 2, 1],
    [["list", 0, "points"], "value", 3, 24],
    [["list", 0, "points"], "key", 3, 16],
    [["list", 1, "code"], "value", 4, 15],
    [["list", 2, "code"], "value", 4, 15],
    [["list", 0, "gone", "deeper"], "value", 3, 5],
    [[], "value", 1, 1],
  ] as const)("%j, %s, stands at %i:%i", ([path, at, line, column]) => {
    expect(source.positionAt(path, at)).toEqual({ line, column });
  });

  test("a scalar is kept as it was written", () => {
    expect(source.writtenAt(["list", 0, "points"])).toBe("2.50");
  });
});

describe("attacks", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let n = 1; n < 12; n += 1)
    bomb.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(", ")}]`);

  test.for([
    ["an alias bomb", bomb.join("\n"), "too-large"],
    ["brackets without end", "[".repeat(20_000), "too-deep"],
    ["a sequence in a sequence in a sequence", "- ".repeat(20_000), "too-deep"],
    ["a file of megabytes", "x".repeat(3_000_000), "too-large"],
    ["an anchor that holds itself", "a: &a {b: *a}", "alias"],
    ["a prototype", "__proto__: {polluted: true}", "unknown-key"],
    ["a tag that runs", "a: !!js/function 'x'", "tag"],
    ["a key that is a list", "? [a, b]\n: 1", "key"],
  ] as const)("%s is refused", ([, text, rule]) => {
    expect(readSource(text).problems.map((found) => found.rule)).toContain(rule);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
