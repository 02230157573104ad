import { describe, expect, test } from "vitest";
import { array, assert, constantFrom, property } from "fast-check";
import { readReport } from "../../src/reading/read.ts";
import { shippedFacts } from "./facts.ts";

const pieces = [
  "一、",
  "(一)",
  "1.",
  "（1）",
  "一是",
  "行政复议",
  "受理",
  "审结",
  "56件",
  "１２　件",
  "98%",
  "10万余条",
  "。",
  "，",
  "\n",
  "\n\n",
  "　　",
  "责任单位：",
  "县司法局",
  "《",
  "》",
  "“",
  "”",
  "2021年1月5日",
  "首页 > 公开",
  "通知",
  "其中",
  "(",
  ")",
  "率",
  "、",
  "A",
  "\u00a0",
];
const text = array(constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
const facts = shippedFacts();

describe("whatever the text", () => {
  test("it stays as it is, and every quote stands where it says, inside its passage", () => {
    assert(
      property(text, (source) => {
        const report = readReport(source, facts);
        expect(report.text).toBe(source);
        const passages = new Map(report.passages.map((passage) => [passage.id, passage]));
        for (const { start, end, quote, passage } of report.mentions) {
          expect(source.slice(start, end)).toBe(quote);
          const { start: from, end: to } = passages.get(passage ?? "") ?? { start, end };
          expect(from <= start && end <= to).toBe(true);
        }
      }),
    );
  });

  test("passages follow one another and never overlap, sections lie in the text", () => {
    assert(
      property(text, (source) => {
        const { passages, sections, tasks } = readReport(source, facts);
        for (const [i, { start, end }] of passages.entries()) {
          expect(start).toBeGreaterThanOrEqual(passages[i - 1]?.end ?? 0);
          expect(source.slice(start, end).trim()).not.toBe("");
        }
        for (const { start, end } of [...sections, ...tasks])
          expect(0 <= start && start < end && end <= source.length).toBe(true);
      }),
    );
  });
});

describe("a text made to be slow", () => {
  const hostile: readonly (readonly [string, string])[] = [
    ["brackets", "("],
    ["items", "一是"],
    ["digits", "1"],
    ["spaced digits", "1 "],
    ["thousands", "123,"],
    ["open quotation marks", "“1"],
    ["open titles", "《1"],
    ["headings", "一、\n"],
    ["dates", "某某局\n2021年1月1日\n"],
    ["lists of rates", "办结率、"],
    ["ranges", "1-"],
    ["units", "责任单位:"],
  ];

  test.each(hostile)("of %s is read in linear time", (_name, piece) => {
    const source = piece.repeat(600_000 / piece.length);
    const before = process.cpuUsage();
    readReport(source, facts);
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(8);
  });
});
