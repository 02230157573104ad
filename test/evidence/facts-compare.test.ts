import { describe, expect, it } from "vitest";
import { codeOf } from "../../src/evidence/links";
import { type KeyedMention, sentenceAround } from "../../src/evidence/facts";
import { changesBetween } from "../../src/evidence/facts-compare";
import { offersFor } from "../../src/evidence/facts-offers";
import { grouped } from "../../src/evidence/facts-text";

function said(value: string, unit = "件", about: Partial<KeyedMention> = {}): KeyedMention {
  const place = { number: 1, start: 0, end: 4, passage: 1 };
  return { key: "k", value, unit, qualifier: "exact", nature: "result", ...place, ...about };
}

describe("two reports compared", () => {
  it.each([
    ["90", "75", "件", "up", "+15", "+20.0"],
    ["75", "90", "件", "down", "−15", "−16.7"],
    ["0.3", "0.1", "万元", "up", "+0.2", "+200.0"],
    ["9007199254741", "1", "件", "up", "+9007199254740", "+900719925474000.0"],
    ["96.5", "93.25", "%", "up", "+3.25", undefined],
    ["5", "0", "件", "up", "+5", undefined],
    ["86.0", "86", "件", "same", "0", "0.0"],
  ])("%s after %s %s is %s by %s, %s per cent", (now, before, unit, state, difference, percent) => {
    expect(changesBetween([said(now, unit)], [said(before, unit)])).toMatchObject([
      { state, difference, percent },
    ]);
  });

  it.each([
    ["two figures for one fact", [said("90"), said("91")], [said("75")]],
    ["units that are not the same measure", [said("2", "万元")], [said("75", "元")]],
    ["figures beyond exact reckoning", [said("1".repeat(20))], [said("75")]],
  ])("%s are shown and not subtracted", (_, now, before) => {
    expect(changesBetween(now, before)).toMatchObject([{ state: "unlike", difference: undefined }]);
  });

  it("takes the same figure said twice as one, cases under either measure word as one, and plans as none", () => {
    const now = [said("90"), said("90.0"), said("100", "件", { nature: "target" })];
    expect(changesBetween(now, [said("80", "宗")])).toMatchObject([{ state: "up", difference: "+10" }]);
    expect(changesBetween([said("100", "件", { nature: "plan" })], [said("80")])).toMatchObject([
      { state: "gone" },
    ]);
  });
});

it("lists what changed before what is gone or new, each in the order of the text", () => {
  const now = [
    said("1", "件", { key: "new" }),
    said("2", "件", { key: "down" }),
    said("3", "件", { key: "up" }),
  ];
  const before = [
    said("9", "件", { key: "gone" }),
    said("4", "件", { key: "down" }),
    said("1", "件", { key: "up" }),
  ];
  expect(changesBetween(now, before).map(({ state }) => state)).toEqual(["down", "up", "gone", "new"]);
});

describe("what a leaf is offered", () => {
  const scale = { kind: "linear", zeroAt: 0, fullAt: 100 } as const;
  const rate = { kind: "measure", input: "percent", numerator: "a", denominator: "b", scale } as const;
  const place = { document: "d", title: "报告", revision: "r", sentence: { start: 0, end: 1, exact: "。" } };
  const found = (key: string, value: string, start: number, about: Partial<KeyedMention> = {}) => ({
    ...said(value, "件", { key, start, end: start + 4, number: start, ...about }),
    ...place,
  });

  it("pairs figures of one document, those closest together first", () => {
    const offers = offersFor({ rule: rate }, [
      found("a", "8", 100),
      found("b", "9", 10),
      found("b", "10", 90),
    ]);
    expect(offers.map(({ observation }) => observation)).toEqual([
      { numerator: "8", denominator: "10" },
      { numerator: "8", denominator: "9" },
    ]);
  });

  it("pairs nothing across documents, nor counts with amounts", () => {
    expect(offersFor({ rule: rate }, [found("a", "8", 1), { ...found("b", "9", 9), revision: "s" }])).toEqual(
      [],
    );
    expect(offersFor({ rule: rate }, [found("a", "8", 1), found("b", "9", 9, { unit: "万元" })])).toEqual([]);
  });

  it("puts plans last and says that they are", () => {
    const rule = { kind: "measure", input: "value", fact: "a", scale } as const;
    const offers = offersFor({ rule }, [found("a", "60", 1, { nature: "target" }), found("a", "40", 50)]);
    expect(offers.map(({ observation, planned }) => [observation.value, planned])).toEqual([
      ["40", false],
      ["60", true],
    ]);
  });

  it("takes no figure in another unit than the rule's", () => {
    const rule = { kind: "measure", input: "value", fact: "a", unit: "天", scale } as const;
    expect(offersFor({ rule }, [found("a", "3", 1)])).toEqual([]);
  });
});

describe("the sentence of a figure", () => {
  const text = "前文。\n　　全年受理90件，办结86件；成效明显。后文";
  it.each([
    [{ start: 4, end: text.length }, "全年受理90件，办结86件；"],
    [undefined, "受理90件"],
  ])("lies within its passage %j, from stop to stop", (passage, exact) => {
    const start = text.indexOf("受理");
    const sentence = sentenceAround(text, { start, end: start + 5 }, passage);
    expect(sentence.exact).toBe(exact);
    expect(text.slice(sentence.start, sentence.end)).toBe(exact);
  });
});

describe("a title that begins with a code", () => {
  const leaves = ["A1", "A1.1", "A1.10"].map((code) => ({ code }));
  it.each([
    ["A1.1 执法公示", "A1.1"],
    ["A1.10执法记录", "A1.10"],
    ["A1.2 其他", undefined],
    ["A1", "A1"],
    ["A1. 说明", "A1"],
    ["A12 说明", undefined],
    ["年度报告", undefined],
  ])("%s is of %s", (title, code) => {
    expect(codeOf(title, leaves)).toBe(code);
  });
});

it.each([
  ["8933", "8,933"],
  ["1234567.125", "1,234,567.125"],
  ["−2000", "−2,000"],
  ["12", "12"],
])("groups %s as %s", (value, text) => {
  expect(grouped(value)).toBe(text);
});
