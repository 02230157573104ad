import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/reading/extract/layout.ts";
import { paragraphsOf } from "../../../src/reading/extract/paragraphs.ts";

/** A measure of 28 characters of 16 points, from 72 to 520. */
const full = "法".repeat(28);

describe("joining lines to paragraphs", () => {
  it.each<[string, readonly Line[], string]>([
    ["a full line goes on at the margin", [set(0, full), set(1, "治。")], `${full}治。`],
    ["an indented line begins anew", [set(0, full), set(1, "治", 2)], `${full}\n治`],
    ["a line with room left was ended", [set(0, "法".repeat(20)), set(1, "治")], `${"法".repeat(20)}\n治`],
    [
      "a number that did not fit leaves room",
      [set(0, "法".repeat(26)), set(1, "83.46%。四是")],
      `${"法".repeat(26)}83.46%。四是`,
    ],
    ["a larger line is a heading of its own", [set(0, full), { ...set(1, "治"), size: 22 }], `${full}\n治`],
    ["a wide gap parts", [set(0, full), set(2, "治")], `${full}\n治`],
    [
      "a numbered line begins anew after a full sentence",
      [set(0, `${full.slice(1)}。`), set(1, "二、治")],
      `${full.slice(1)}。\n二、治`,
    ],
    ["a row of a table stands alone", [set(0, full), set(1, "法\t治")], `${full}\n法\t治`],
  ])("%s", (_, lines, text) => {
    expect(paragraphsOf([page(1, [...measure, ...lines])]).text).toBe(`${measureText}\n${text}`);
  });

  it("takes a number at the margin for a run-in one where paragraphs are indented", () => {
    const lines = [
      set(0, `${full.slice(3)}。`, 2),
      set(1, "一是法治。"),
      set(2, full.slice(2), 2),
      set(3, "治"),
    ];
    expect(paragraphsOf([page(1, lines)]).text).toBe(`${full.slice(3)}。一是法治。\n${full.slice(2)}治`);
  });

  it("gives a page without lines an empty place", () => {
    const { text, pages } = paragraphsOf([page(1, []), page(2, [set(0, "法治")]), page(3, [])]);
    expect(text).toBe("法治");
    expect(pages).toEqual([
      { number: 1, start: 0, end: 0 },
      { number: 2, start: 0, end: 2 },
      { number: 3, start: 2, end: 2 },
    ]);
  });
});

/** Lines that show the measure, ended by a short one. */
const measure = [set(-4, full), set(-3, full), set(-2, full), set(-1, "报告。")];
const measureText = `${full.repeat(3)}报告。`;

function page(number: number, lines: readonly Line[]) {
  return { number, bottom: 0, top: 842, lines };
}

/** The line of this number, its text indented by so many characters of 16 points. */
function set(number: number, text: string, indent = 0): Line {
  const left = 72 + indent * 16;
  return { text, left, right: left + text.length * 16, y: 600 - number * 28, size: 16 };
}
