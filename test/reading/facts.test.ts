import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/reading/report.ts";
import { readFileSync } from "node:fs";
import { readReport } from "../../src/reading/read.ts";
import { shippedFacts } from "./facts.ts";

/** One a line: the key, or - for none, and a sentence in which «» marks the figure meant. */
const sentences = readFileSync(new URL("sentences.txt", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("|"))
  .map(([key = "", sentence = ""]) => ({ key, sentence }));

describe("a figure takes the fact its words name", () => {
  const facts = shippedFacts();

  test.each(sentences)("$key: $sentence", ({ key, sentence }) => {
    expect(keysAt(sentence, facts)).toContain(key === "-" ? null : key);
  });
});

describe("a phrase", () => {
  const facts: readonly Fact[] = [
    { key: "accepted", unit: "件", phrases: ["复议…受理/收案{n}件/宗"] },
    { key: "refused", unit: "件", phrases: ["复议…不予受理{n}件"] },
    { key: "hotline", unit: "件", phrases: ["热线…受理{n}件"] },
    { key: "cancelled", unit: "项", phrases: ["取消/下放+审批事项{n}项"] },
    { key: "lawyers", unit: "名", phrases: ["{n}名律师…村/社区…法律顾问"] },
    { key: "rate", unit: "%", phrases: ["回复率{n}%"] },
    { key: "uptake", unit: "%", phrases: ["采纳率{n}%"] },
  ];

  test.each([
    ["finds its subject in the sentence", "行政复议工作扎实,受理«56件»", ["accepted"]],
    ["finds its subject behind the figure", "受理«56件»行政复议申请", ["accepted"]],
    ["finds its subject in a sentence before", "加强行政复议。全年受理«56宗»", ["accepted"]],
    ["leans on the nearest subject", "行政复议受理5件,热线受理«9件»", ["hotline"]],
    ["is nothing without its subject", "受理«56件»", [null]],
    ["takes the longer of two heads", "行政复议不予受理«3件»", ["refused"]],
    ["is not what ought to be", "行政复议应受理«3件»", [null]],
    ["is not last year's", "行政复议去年受理«3件»", [null]],
    ["asks for its unit", "行政复议受理«3人»", [null]],
    ["skips what says nothing", "行政复议共受理案件(含上年结转2件)«56件»", ["accepted"]],
    ["does not count a part again", "行政复议受理56件,其中区本级受理«20件»", [null]],
    ["joins words of a clause", "取消、下放审批事项«27项»", ["cancelled"]],
    ["reads behind the unit too", "«125名»律师担任484个村(社区)法律顾问", ["lawyers"]],
    ["gives one figure to two rates", "回复率、采纳率均为«100%»", ["rate", "uptake"]],
    ["folds width, spaces and marks", "行政“复议”　受理　«５６　件»", ["accepted"]],
  ])("%s", (_name, sentence, keys) => {
    expect(keysAt(sentence, facts)).toEqual(keys);
  });

  test("that two facts share gives none", () => {
    const twice = [
      { key: "a", phrases: ["办结{n}件"] },
      { key: "b", phrases: ["办结{n}件"] },
    ];
    expect(keysAt("办结«5件»", twice)).toEqual([null]);
  });
});

function keysAt(sentence: string, facts: readonly Fact[]): readonly (string | null)[] {
  const [before = "", rest = ""] = sentence.split("«");
  const [figure = "", after = ""] = rest.split("»");
  const lead = "一、工作情况\n\n";
  const start = lead.length + before.length;
  const { mentions } = readReport(`${lead}${before}${figure}${after}。\n`, facts);
  return mentions
    .filter((mention) => mention.start < start + figure.length && start < mention.end)
    .map(({ fact }) => fact);
}
