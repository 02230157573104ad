import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { student975 } from "../../src/statistics/student.ts";
import { indexOf, intervalAbout, type Tally } from "../../src/statistics/survey.ts";

const five = { low: 1, high: 5 };
const shares = { low: 0, high: 1 };

const tallies = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 400 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs): Tally => new Map(pairs));

const answersOf = (tally: Tally) =>
  [...tally].flatMap(([answer, times]) => Array<number>(times).fill(answer));

describe("the 97.5 % point of Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods 1.3.6.7.2, three decimals
  test.for([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [15, 2.131],
    [20, 2.086],
    [25, 2.06],
    [29, 2.045],
    [30, 2.042],
    [40, 2.021],
    [50, 2.009],
    [60, 2.0],
    [80, 1.99],
    [100, 1.984],
  ] as const)("with %i degrees of freedom is %f", ([degrees, value]) => {
    expect(student975(degrees)).toBeCloseTo(value, 3 - 1e-9);
  });

  test("falls towards that of the normal distribution, without a step where the expansion takes over", () => {
    for (let degrees = 2; degrees < 400; degrees += 1)
      expect(student975(degrees)).toBeLessThan(student975(degrees - 1));
    expect(student975(201)).toBeCloseTo(student975(200) - (student975(199) - student975(200)), 5);
    expect(student975(10_000_000)).toBeCloseTo(1.959963984540054, 6);
  });

  test.for([0, -1, 1.5, Number.NaN])("is there for no %f degrees", (degrees) => {
    expect(() => student975(degrees)).toThrow(RangeError);
  });
});

describe("an index of anonymous answers", () => {
  test("is their mean on 0 to 100, with t's interval", () => {
    // mean 3.75, deviation 0.9574, so 68.75 ± 3.1824 × 23.936 ÷ 2
    const { hundredths, size, interval } = indexOf(
      [
        new Map([
          [3, 2],
          [4, 1],
          [5, 1],
        ]),
      ],
      five,
    );
    expect([hundredths, size, interval.method]).toEqual([6875, 4, "t"]);
    expect(interval.low).toBeCloseTo(68.75 - 38.0867, 3);
    expect(interval.high).toBe(100);
  });

  // Newcombe 1998 (Statistics in Medicine 17, 857), table I, Wilson's score method without continuity correction
  test.for([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const)("that is a share, %i of %i, has Wilson's interval", ([yes, of, low, high]) => {
    const { hundredths, interval } = indexOf(
      [
        new Map([
          [1, yes],
          [0, of - yes],
        ]),
      ],
      shares,
    );
    expect(hundredths).toBe(Math.round((10_000 * yes) / of));
    expect(interval.method).toBe("wilson");
    expect(interval.low / 100).toBeCloseTo(low, 3.3);
    expect(interval.high / 100).toBeCloseTo(high, 3.3);
  });

  test("is exact where a binary float would round the other way", () => {
    // 1.025 is 0.625 points of a hundred; in binary it comes to 0.62499…
    const { hundredths } = indexOf(
      [
        new Map([
          [1, 39],
          [2, 1],
        ]),
      ],
      five,
    );
    expect(hundredths).toBe(63);
  });

  test("whose answers are all alike does not pretend to be sure", () => {
    const { hundredths, interval } = indexOf([new Map([[5, 8]])], five);
    expect([hundredths, interval.method]).toEqual([10_000, "widest"]);
    expect(interval.low).toBeLessThan(70);
  });

  test("lies in its interval, which lies between 0 and 100", () =>
    fc.assert(
      fc.property(fc.array(tallies, { minLength: 1, maxLength: 4 }), (questions) => {
        const { hundredths, size, interval } = indexOf(questions, five);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(100);
        expect(interval.low).toBeLessThanOrEqual(hundredths / 100 + 0.005);
        expect(interval.high).toBeGreaterThanOrEqual(hundredths / 100 - 0.005);
        expect(size).toBe(Math.min(...questions.map((tally) => answersOf(tally).length)));
      }),
    ));

  test("is one plain mean and deviation of the answers themselves", () =>
    fc.assert(
      fc.property(tallies, (tally) => {
        const { hundredths, size, interval } = indexOf([tally], five);
        const points = answersOf(tally).map((answer) => (answer - 1) * 25);
        const mean = points.reduce((a, b) => a + b, 0) / size;
        expect(Math.abs(hundredths / 100 - mean)).toBeLessThanOrEqual(0.005 + 1e-9);
        if (interval.method !== "t") return;
        const spread = Math.sqrt(points.reduce((sum, point) => sum + (point - mean) ** 2, 0) / (size - 1));
        const half = (student975(size - 1) * spread) / Math.sqrt(size);
        expect(interval.low).toBeCloseTo(Math.max(0, mean - half), 6);
        expect(interval.high).toBeCloseTo(Math.min(100, mean + half), 6);
      }),
    ));

  test("asked twice alike is no surer than asked once", () =>
    fc.assert(
      fc.property(tallies, (tally) => {
        expect(indexOf([tally, tally], five)).toEqual(indexOf([tally], five));
      }),
    ));
});

describe("an index that came without its answers", () => {
  test("has t's interval where its deviation is known", () => {
    const { low, high, method } = intervalAbout(82.5, 400, 20);
    expect(method).toBe("t");
    expect([low, high].map((bound) => bound.toFixed(4))).toEqual(["80.5341", "84.4659"]);
  });

  test("has else the widest there can be: no set of answers with that mean has a wider one", () =>
    fc.assert(
      fc.property(tallies, (tally) => {
        const { hundredths, size, interval } = indexOf([tally], five);
        fc.pre(interval.method === "t");
        const widest = intervalAbout(hundredths / 100, size, undefined);
        // the index is rounded to hundredths
        expect(widest.low).toBeLessThanOrEqual(interval.low + 0.01);
        expect(widest.high).toBeGreaterThanOrEqual(interval.high - 0.01);
      }),
    ));
});
