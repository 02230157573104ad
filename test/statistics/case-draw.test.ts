import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseDraw, caseNumber, drawOrder, listDigest, NotDrawn } from "../../src/statistics/case-draw.ts";
import { linesOf, readNumbers } from "../../src/statistics/case-numbers.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const numbersTo = (n: number) => Array.from({ length: n }, (_, index) => `〔2025〕第${index + 1}号`);

/** Lists as `readNumbers` lets them through. */
const lists = fc
  .uniqueArray(fc.stringMatching(/^[\p{L}\p{N}〔〕()-]{1,12}$/u).map(caseNumber), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((numbers) => numbers.every((number) => number !== ""));
const seeds = fc.stringMatching(/^[\p{L}\p{N} ]{1,20}$/u);

describe("a draw of case files (criteria-and-scoring §7)", () => {
  test("is the list by ascending hexadecimal SHA-256 of seed, line feed and number", async () => {
    const numbers = numbersTo(30);
    const expected = numbers.toSorted((a, b) => (sha256(`42\n${a}`) < sha256(`42\n${b}`) ? -1 : 1));
    expect(await drawOrder(numbers, "42")).toEqual(expected);
  });

  test("is the same whatever the order of the list", () =>
    fc.assert(
      fc.asyncProperty(lists, seeds, fc.nat(50), async (numbers, seed, count) => {
        const draw = await caseDraw({ numbers, seed, count });
        expect(await caseDraw({ numbers: numbers.toReversed(), seed, count })).toEqual(draw);
        expect(draw.order.toSorted()).toEqual(numbers.toSorted());
      }),
      { numRuns: 100 },
    ));

  test("of one more file extends that of one less", () =>
    fc.assert(
      fc.asyncProperty(lists, seeds, fc.nat(40), async (numbers, seed, count) => {
        const { drawn } = await caseDraw({ numbers, seed, count });
        const more = await caseDraw({ numbers, seed, count: count + 1 });
        expect(more.drawn.slice(0, drawn.length)).toEqual(drawn);
        expect(more.drawn.length).toBe(Math.min(count + 1, numbers.length));
      }),
      { numRuns: 100 },
    ));

  test("replaces missing files by those next in the order, and skips none", () =>
    fc.assert(
      fc.asyncProperty(lists, seeds, fc.nat(9), fc.array(fc.nat(99), { maxLength: 12 }), async (...given) => {
        const [numbers, seed, more, picks] = given;
        const count = more + 1;
        let missing: readonly string[] = [];
        for (const pick of picks) {
          const { files } = await caseDraw({ numbers, seed, count, missing });
          const file = files[pick % Math.max(files.length, 1)];
          if (file !== undefined) missing = [...missing, file];
        }
        const { order, drawn, files, replaced } = await caseDraw({ numbers, seed, count, missing });
        const called = order.slice(0, drawn.length + replaced.length);
        expect([...files, ...missing].toSorted()).toEqual(called.toSorted());
        expect(replaced.flatMap(({ by }) => by ?? [])).toEqual(called.slice(drawn.length));
      }),
      { numRuns: 100 },
    ));

  test("knows no replacement for a file that was not to be looked at", async () => {
    const numbers = numbersTo(9);
    const { order } = await caseDraw({ numbers, seed: "s", count: 2 });
    for (const missing of [[order[2] ?? ""], ["elsewhere"], [order[0] ?? "", order[0] ?? ""]])
      await expect(caseDraw({ numbers, seed: "s", count: 2, missing })).rejects.toThrow(NotDrawn);
  });

  test("favours no file: over 4,000 seeds each of twenty is drawn about equally often", async () => {
    const numbers = numbersTo(20);
    const [seeds, count] = [4000, 5];
    const times = new Map(numbers.map((number) => [number, 0]));
    for (let seed = 0; seed < seeds; seed += 1)
      for (const number of (await drawOrder(numbers, `seed ${seed}`)).slice(0, count))
        times.set(number, (times.get(number) ?? 0) + 1);
    const expected = (seeds * count) / numbers.length;
    const square = [...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 99.9 % point of chi-square with 19 degrees; drawing without replacement spreads less than that
    expect(square).toBeLessThan(43.82);
  });

  test("names a list by the SHA-256 of its numbers sorted by code point, one a line", async () => {
    const numbers = ["\u{20000}号", "\u{ffee}号", "b", "a"];
    expect(await listDigest(numbers)).toBe(sha256("a\nb\n\u{ffee}号\n\u{20000}号\n"));
  });
});

describe("case numbers, a line each", () => {
  test("are trimmed and put in form NFC", () => {
    expect(readNumbers([" 第1号　", "e\u0301"]).numbers).toEqual(["第1号", "é"]);
  });

  test.for([
    ["empty", ["a", " ", "b"], { line: 2, wrong: "empty" }],
    ["of a hidden character", ["a", "b\u200b"], { line: 2, wrong: "control" }],
    ["of a control character", ["a\u0007"], { line: 1, wrong: "control" }],
    ["too long", ["a".repeat(101)], { line: 1, wrong: "long" }],
    ["there twice", ["a", "b", " a"], { line: 3, wrong: "twice", earlier: 1 }],
    ["there twice in two forms", ["é", "e\u0301"], { line: 2, wrong: "twice", earlier: 1 }],
  ] as const)("that are %s are named by their line", ([, lines, problem]) => {
    expect(readNumbers(lines).problems).toMatchObject([problem]);
  });

  test("end with the last line that says something", () => {
    expect(linesOf("\u{feff}a\r\n\nb\n\n\n")).toEqual(["a", "", "b"]);
  });
});
