import { array, assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { between, chance, shuffled } from "../../src/statistics/random.ts";

describe("chance from a seed", () => {
  it("gives these numbers for this seed, wherever it is drawn", () => {
    const draw = chance("2026-春");
    expect([draw(), draw(), draw()].map((number) => Math.floor(number * 1000))).toEqual([599, 824, 188]);
  });

  it("stays within its bounds and reaches both", () => {
    const draw = chance("dice");
    const thrown = new Set(Array.from({ length: 200 }, () => between(draw, 1, 6)));
    expect(thrown).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it("orders the same things anew without losing any", () => {
    assert(
      property(array(integer()), string(), (things, seed) => {
        const order = shuffled(things, chance(seed));
        expect(order.toSorted(ascending)).toEqual(things.toSorted(ascending));
        expect(shuffled(things, chance(seed))).toEqual(order);
      }),
    );
  });

  it("puts each of three things first about as often", () => {
    const draw = chance("fair");
    const first = Array.from({ length: 3000 }, () => shuffled(["a", "b", "c"], draw)[0]);
    for (const thing of ["a", "b", "c"]) {
      const share = first.filter((one) => one === thing).length / first.length;
      expect(Math.abs(share - 1 / 3)).toBeLessThan(0.04);
    }
  });
});

function ascending(a: number, b: number): number {
  return a - b;
}
