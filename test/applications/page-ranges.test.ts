import { describe, expect, it } from "vitest";
import { rangesText, rangesTyped } from "../../src/applications/page-ranges";

describe("page ranges", () => {
  it.each([
    ["", []],
    ["3", [[3, 3]]],
    [
      "3-5、9",
      [
        [3, 5],
        [9, 9],
      ],
    ],
    [
      "第3至5页，第9页",
      [
        [3, 5],
        [9, 9],
      ],
    ],
    [
      "9, 3–5",
      [
        [3, 5],
        [9, 9],
      ],
    ],
    ["1-3 2-4 5", [[1, 5]]],
  ])("%j is read", (typed, ranges) => {
    expect(rangesTyped(typed, null)).toEqual(ranges);
  });

  it.each([
    ["5-3", null, "applications.pages.malformed"],
    ["0-2", null, "applications.pages.malformed"],
    ["封面", null, "applications.pages.malformed"],
    ["1-2.5", null, "applications.pages.malformed"],
    ["1-13", 12, "applications.pages.beyond"],
  ])("%j of %j pages is refused", (typed, pages, key) => {
    expect(rangesTyped(typed, pages)).toEqual({ key });
  });

  it("is written as it can be typed again", () => {
    const ranges = [
      [3, 5],
      [9, 9],
    ] as const;
    expect(rangesText(ranges)).toBe("3-5、9");
    expect(rangesTyped(rangesText(ranges), 9)).toEqual(ranges);
  });
});
