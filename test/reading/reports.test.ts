import {
  type Key,
  factPrecision,
  factRecall,
  headingsOf,
  held,
  keyHeadings,
  mentionPrecision,
  mentionRecall,
  noiseIn,
  rate,
} from "./measure.ts";
import { describe, expect, test } from "vitest";
import { readFileSync, readdirSync } from "node:fs";
import { readReport } from "../../src/reading/read.ts";
import { shippedFacts } from "./facts.ts";

/** Invented reports of ten shapes, each with a key made by hand; the floors are those of evidence §2. */
const folder = new URL("./", import.meta.url);
const facts = shippedFacts();
const cases = readdirSync(new URL("reports/", folder)).map((file) => {
  const name = file.replace(/\.txt$/u, "");
  const text = readFileSync(new URL(`reports/${file}`, folder), "utf8");
  const key: Key = JSON.parse(readFileSync(new URL(`keys/${name}.key.json`, folder), "utf8"));
  return { name, key, report: readReport(text, facts) };
});
const keys = new Set(cases.flatMap(({ key }) => key.facts.flatMap(({ fact, also = [] }) => [fact, ...also])));

describe("the reports of other shapes", () => {
  test("give nearly all their figures, and hardly anything else", () => {
    expect(rate(cases.map(({ key, report }) => mentionRecall(key, report)))).toBeGreaterThanOrEqual(0.95);
    expect(rate(cases.map(({ key, report }) => mentionPrecision(key, report)))).toBeGreaterThanOrEqual(0.9);
  });

  test("give their facts, and no wrong ones", () => {
    expect(rate(cases.map(({ key, report }) => factRecall(key, report)))).toBeGreaterThanOrEqual(0.75);
    expect(rate(cases.map(({ key, report }) => factPrecision(key, report, keys)))).toBeGreaterThanOrEqual(
      0.9,
    );
  });

  test("hold their figures in passages", () => {
    expect(rate(cases.map(({ key, report }) => held(key, report)))).toBeGreaterThanOrEqual(0.95);
  });

  test.each(cases)("$name has its headings", ({ key, report }) => {
    expect(headingsOf(report)).toEqual(keyHeadings(key));
  });

  test.each(cases)("$name has no noise in a passage", ({ key, report }) => {
    expect(noiseIn(key, report)).toEqual([]);
  });

  test.each(cases)("$name says who wrote it, when and about which year", ({ key, report }) => {
    expect(report.document).toMatchObject(key.document);
  });

  test.each(cases)("$name has its tasks", ({ key, report }) => {
    expect(report.tasks.map(({ number, title, units }) => ({ number, title, units }))).toEqual(key.tasks);
  });

  test.each(cases)("$name is quoted literally", ({ report }) => {
    for (const { quote, start, end } of report.mentions) expect(report.text.slice(start, end)).toBe(quote);
  });
});
