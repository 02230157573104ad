import { describe, expect, test } from "vitest";
import { questionsOf } from "../../src/reading/questions.ts";
import { readReport } from "../../src/reading/read.ts";
import { shippedFacts } from "./facts.ts";

describe("a check", () => {
  test.each([
    [
      "finds parts behind their whole",
      "受理11件,维持7件,确认违法1件,撤销1件,撤回1件,在审1件",
      ["7 + 1 + 1 + 1 + 1 = 11"],
    ],
    [
      "finds the first parts of a longer list",
      "共受理60561件,直接答复51425件,转办9136件,办结8933件",
      ["51425 + 9136 = 60561"],
    ],
    [
      "looks for the whole in the sentence before",
      "审结40件,占比八成。其中维持29件,撤销2件,终止9件",
      ["29 + 2 + 9 = 40"],
    ],
    [
      "says where a closed list does not add up",
      "共有30件,其中甲类10件,乙类12件,其他5件",
      ["10 + 12 + 5 ≠ 30"],
    ],
    ["says nothing of an open list", "共有30件,其中甲类10件,乙类12件", []],
    ["takes a rate to its printed precision", "转办9136件,办结8933件,办结率98%", ["8933 / 9136 = 98%"]],
    ["says where a rate is wrong", "调解纠纷200件,调解成功150件,成功率95%", ["150 / 200 ≠ 95%"]],
    ["says nothing of a rate of something else", "可网办1098项,进驻1102项,全程网办率96.2%", []],
    ["says nothing of a change", "受理56件,同比增长12%", []],
    ["counts no unlike units together", "举办10场,受众4人,发放6份", []],
  ])("%s", (_name, sentence, statements) => {
    expect(readReport(`一、情况\n\n${sentence}。\n`, []).checks.map((check) => check.statement)).toEqual(
      statements,
    );
  });
});

describe("a question", () => {
  test.each([
    ["asks about a sum that fails", "共有30件,其中甲类10件,乙类12件,其他5件", "arithmetic"],
    ["asks about closings above new cases", "行政复议受理40件,审结45件", "closings"],
    ["asks what a rate was made of", "网上可办率98%", "denominator"],
    ["asks about a part of a year", "截至12月中旬受理16件", "partial_year"],
    ["asks about three quarters", "前三季度受理16件", "partial_year"],
  ])("%s", (_name, sentence, kind) => {
    const report = readReport(`2022年总结\n一、情况\n\n${sentence}。\n`, shippedFacts());
    expect(questionsOf(report).map((question) => question.kind)).toEqual([kind]);
  });

  test("is not asked about a whole year", () => {
    const report = readReport("一、情况\n\n截至12月底,1—12月受理16件。\n", []);
    expect(questionsOf(report)).toEqual([]);
  });
});
