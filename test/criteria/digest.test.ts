import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/criteria/digest.ts";

describe("the digest", () => {
  test("does not depend on the order of keys", async () => {
    const json = fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue(), { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        fc.pre(
          JSON.stringify(value) === JSON.stringify(value).toWellFormed() &&
            !JSON.stringify(value).includes("\\ud"),
        );
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(await digestOf(turned)).toBe(await digestOf(value));
      }),
    );
  });

  test("is that of the canonical text", async () => {
    // printf '{"a":[0.1,1e-7],"中":"é"}' | sha256sum
    expect(await digestOf({ 中: "é", a: [0.1, 0.0000001] })).toBe(
      "dc8cbb7a9b09c2abdf53aa9b19664ad71a305a8edb7d7f50bd2cb39aabde0007",
    );
  });
});
