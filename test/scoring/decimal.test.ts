import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalFromText, decimalOf, textOf } from "../../src/scoring/decimal.ts";
import { ceilingQuotient, floorQuotient, roundedQuotient } from "../../src/scoring/whole.ts";

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
