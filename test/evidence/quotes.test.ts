import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf, prove, targetOf } from "../../src/evidence/quotes";

const text = "全年办结行政复议案件86宗，𠮷祥里社区调处纠纷12件。";

describe("a quote", () => {
  it("is proven at its place, with 32 characters on each side", () => {
    const long = "前".repeat(50) + "复议案件86宗" + "后".repeat(50);
    expect(prove(long, { start: 50, end: 57, exact: "复议案件86宗" })).toEqual({
      start: 50,
      end: 57,
      exact: "复议案件86宗",
      prefix: "前".repeat(32),
      suffix: "后".repeat(32),
    });
  });

  it.each([
    ["one character to the left", { start: 3, end: 7, exact: "行政复议" }],
    ["one character to the right", { start: 5, end: 9, exact: "行政复议" }],
    ["other words", { start: 4, end: 8, exact: "行政诉讼" }],
    ["a width that was folded", { start: 10, end: 13, exact: "８６宗" }],
    ["nothing", { start: 4, end: 4, exact: "" }],
    ["an end before its start", { start: 8, end: 4, exact: "行政复议" }],
    ["an end beyond the text", { start: 4, end: 400, exact: text.slice(4) }],
    ["a place before the text", { start: -1, end: 2, exact: "全年" }],
    ["a place between characters", { start: 4.5, end: 8.5, exact: "行政复议" }],
    ["half of a character", { start: 15, end: 18, exact: text.slice(15, 18) }],
  ])("is refused with %s", (_, selection) => {
    expect(prove(text, selection)).toBeUndefined();
  });

  it("never keeps half of a character beside it", () => {
    const pairs = "𠮷".repeat(40) + "复" + "𠮷".repeat(40);
    const selector = prove(pairs, { start: 80, end: 81, exact: "复" });
    expect(selector?.prefix.isWellFormed()).toBe(true);
    expect(prove("a" + pairs, { start: 81, end: 82, exact: "复" })?.suffix.isWellFormed()).toBe(true);
    const odd = prove(`b${"𠮷".repeat(16)}`, { start: 0, end: 1, exact: "b" });
    expect(odd?.suffix).toBe("𠮷".repeat(16));
  });

  it("holds for every stretch that is cut from the text itself, and for no other words there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (said, a, b) => {
        const start = a % said.length;
        const end = start + 1 + (b % (said.length - start));
        const exact = said.slice(start, end);
        const selector = prove(said, { start, end, exact });
        const around = selector && selector.prefix + exact + selector.suffix;
        expect(around === undefined || said.includes(around)).toBe(true);
        expect(prove(said, { start, end, exact: `${exact}·` })).toBeUndefined();
      }),
    );
  });

  it("is found at every place it stands, overlapping ones too", () => {
    expect(placesOf("复议复议复议", "复议复议")).toEqual([0, 2]);
    expect(placesOf("复议", "诉讼")).toEqual([]);
    expect(placesOf("复议", "")).toEqual([]);
  });

  it("has the two selectors of the Web Annotation model", () => {
    const selector = prove(text, { start: 4, end: 8, exact: "行政复议" });
    expect(selector && targetOf("urn:sha256:0", selector)).toEqual({
      source: "urn:sha256:0",
      selector: [
        { type: "TextQuoteSelector", exact: "行政复议", prefix: "全年办结", suffix: text.slice(8) },
        { type: "TextPositionSelector", start: 4, end: 8 },
      ],
    });
  });
});
