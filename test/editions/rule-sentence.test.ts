import { describe, expect, it } from "vitest";
import { parseCriteria } from "../../src/criteria/parse";
import { editionFrom, leafOf } from "../../src/criteria/tree";
import { ruleSentence } from "../../src/editions/rule-sentence";
import { shippedDocument, shippedNames } from "../../src/editions/shipped";
import { type Language, translator } from "../../src/web/language";

function said(rule: string, language: Language = "zh", more = ""): readonly string[] {
  const { document, problems } = parseCriteria(`
id: one-rule
edition: "1"
title: 一条规则
track: comprehensive
total: 10
decimals: 2
kinds: [{code: county, title: 县}]
facts:
  - {key: closed, title: {zh: 审结件数, en: cases closed}}
  - {key: accepted, title: {zh: 受理件数, en: cases accepted}}
children: [{code: A, title: 甲, points: 10, hints: [x], rule: ${rule}${more}}]
bands: [{code: all, title: 全部, atLeast: 0}]`);
  if (document === undefined) throw new Error(JSON.stringify(problems));
  const edition = editionFrom(document);
  const leaf = leafOf(edition, "A");
  return leaf === undefined ? [] : ruleSentence({ t: translator(language), language }, edition, leaf);
}

const what = "what: {zh: 清单外审批, en: approval off the list}";

describe("the sentence of a rule", () => {
  it.each([
    [
      "binary",
      "{kind: binary, criterion: {zh: 目录已公开, en: the catalogue is public}}",
      ["目录已公开：符合的得满分 10.00 分，不符合的不得分。"],
    ],
    [
      "graded",
      "{kind: graded, levels: [{code: a, ratio: 1, criterion: 全部}, {code: b, ratio: 0.333, criterion: 部分}]}",
      ["对照等级计分，满分 10.00 分。", "a：全部，得 10.00 分", "b：部分，得 3.33 分"],
    ],
    [
      "deduct",
      `{kind: deduct, items: [{code: a, ${what}, each: 0.5, cap: 2}, {code: b, each: 0.125}]}`,
      [
        "从 10.00 分起扣，扣完为止。",
        "清单外审批：每发现一起扣 0.50 分，最多扣 2.00 分",
        "b：每发现一起扣 0.125 分",
      ],
    ],
    [
      "credit",
      `{kind: credit, items: [{code: a, ${what}, each: 1, cap: 4}, {code: b, each: 2}]}`,
      [
        "从 0 分起加，最多得 10.00 分。",
        "清单外审批：每一项得 1.00 分，最多得 4.00 分",
        "b：每一项得 2.00 分",
      ],
    ],
    [
      "measure of a share, rising",
      "{kind: measure, input: percent, numerator: closed, denominator: accepted, scale: {kind: linear, zeroAt: 80, fullAt: 100}}",
      [
        "按“审结件数”占“受理件数”的百分比计分，满分 10.00 分。",
        "达到100%得满分，80%及以下不得分，其间按比例计分",
      ],
    ],
    [
      "measure of a value, falling",
      "{kind: measure, input: value, unit: 天, scale: {kind: linear, zeroAt: 30, fullAt: 10}}",
      ["按实际数值计分，满分 10.00 分。", "10天及以下得满分，达到30天不得分，其间按比例计分"],
    ],
    [
      "measure in rising steps",
      "{kind: measure, input: value, fact: closed, scale: {kind: steps, steps: [{from: 60, ratio: 0.4}, {from: 90, ratio: 1}]}}",
      ["按“审结件数”计分，满分 10.00 分。", "达到90，得 10.00 分", "达到60，得 4.00 分", "不足60，不得分"],
    ],
    [
      "measure in falling steps",
      "{kind: measure, input: value, scale: {kind: steps, falling: true, steps: [{upTo: 1, ratio: 1}, {upTo: 3, ratio: 0.5}]}}",
      ["按实际数值计分，满分 10.00 分。", "不超过1，得 10.00 分", "不超过3，得 5.00 分", "超过3，不得分"],
    ],
    [
      "judgement",
      "{kind: judgement, step: 0.5, rubric: [说理充分, 引用准确]}",
      ["由评估人员在 0 至 10.00 分之间评定，每档 0.50 分。", "说理充分", "引用准确"],
    ],
    [
      "checklist",
      "{kind: checklist, items: [{code: a, what: 事先审核, points: 2, critical: true}, {code: b, what: 备案, points: 1}]}",
      [
        "逐项核对，按符合项占适用项的分值比例得分，满分 10.00 分。",
        "事先审核（2；关键项，不符合的全项不得分）",
        "备案（1）",
      ],
    ],
    [
      "sample",
      "{kind: sample, minimum: 5, items: [{code: a, what: 程序合法, points: 1}]}",
      ["抽取不少于 5 件，逐件核对，取各件符合比例的平均数，满分 10.00 分。", "程序合法（1）"],
    ],
  ])("%s", (_, rule, sentences) => expect(said(rule)).toEqual(sentences));

  it("is said in English", () =>
    expect(said(`{kind: deduct, items: [{code: a, ${what}, each: 0.5, cap: 2}]}`, "en")).toEqual([
      "Deducted from 10.00 points, not below 0.",
      "approval off the list: 0.50 points off for each, 2.00 at most",
    ]));

  it("adds what holds where the event did not happen", () =>
    expect(said("{kind: binary}", "zh", ", whenNotTriggered: full").at(-1)).toBe(
      "事项当年没有发生的，得满分。",
    ));

  it.each(shippedNames)("of every leaf of %s has no hole left to fill", (name) => {
    const edition = editionFrom(shippedDocument(name));
    for (const language of ["zh", "en"] as const)
      for (const leaf of edition.leaves)
        for (const line of ruleSentence({ t: translator(language), language }, edition, leaf)) {
          expect(line).not.toMatch(/\{\w+\}|undefined|NaN/);
          expect(line).not.toBe("");
        }
  });
});
