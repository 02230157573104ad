import type { CriteriaDocument } from "../../src/criteria/schema.ts";
import { insertEdition } from "../../src/editions/store";
import { type Stage, stage } from "./stage";

/** A rate of two counts, a printed rate, a target, something to judge, and something no fact speaks of. */
const criteria = {
  id: "figures",
  edition: "1",
  title: "数据",
  track: "comprehensive",
  total: 50,
  decimals: 2,
  kinds: [{ code: "county", title: "县" }],
  facts: [
    {
      key: "accepted",
      title: { zh: "受理复议", en: "Cases taken" },
      unit: "件",
      phrases: ["受理行政复议案件{n}件"],
    },
    { key: "closed", title: "办结复议", unit: "件", phrases: ["办结行政复议案件{n}件"] },
    { key: "win_rate", title: "胜诉率", unit: "%", phrases: ["胜诉率{n}%"] },
    { key: "training", title: "培训学时", unit: "学时", phrases: ["执法人员培训{n}学时"] },
    { key: "events", title: "宣传活动", unit: "场", phrases: ["开展宣传活动{n}场"] },
  ],
  children: [
    {
      code: "A",
      title: "甲",
      points: 50,
      children: [
        {
          code: "A1",
          title: "办结率",
          points: 10,
          rule: {
            kind: "measure",
            input: "percent",
            numerator: "closed",
            denominator: "accepted",
            unit: "%",
            scale: { kind: "linear", zeroAt: 80, fullAt: 100 },
          },
          requires: { evidence: "quote" },
          units: ["司法局"],
        },
        {
          code: "A2",
          title: "胜诉率",
          points: 10,
          rule: {
            kind: "measure",
            input: "value",
            fact: "win_rate",
            unit: "%",
            scale: { kind: "linear", zeroAt: 0, fullAt: 100 },
          },
          units: ["司法局"],
        },
        {
          code: "A3",
          title: "培训",
          points: 10,
          rule: {
            kind: "measure",
            input: "value",
            fact: "training",
            scale: { kind: "linear", zeroAt: 0, fullAt: 100 },
          },
          units: ["司法局"],
        },
        {
          code: "A4",
          title: "普法",
          points: 10,
          rule: { kind: "judgement", step: 1 },
          facts: ["events"],
          units: ["宣传部"],
        },
        {
          code: "A5",
          title: "经费",
          hints: ["法治经费保障台账"],
          points: 10,
          rule: { kind: "binary" },
          units: ["财政局"],
        },
      ],
    },
  ],
  bands: [
    { code: "good", title: "良好", atLeast: 40 },
    { code: "fail", title: "不合格", atLeast: 0 },
  ],
  agreement: { raters: 2, tolerance: { ratio: 0.1, min: 0.5 } },
} as const satisfies CriteriaDocument;

export const edition = "f".repeat(64);

/** The stage of evidence, its round judged by an edition whose facts the reports below state. */
export async function figuresStage(): Promise<Stage> {
  const on = await stage();
  await on.db.batch([
    insertEdition(on.db, edition, criteria, 0, on.office.id),
    on.db.query.updateTable("round_track").set({ edition }),
  ]);
  return on;
}

export const thisYear = [
  "云岭县2025年法治政府建设情况报告",
  "一、主要做法",
  "（一）依法化解争议。全年受理行政复议案件90件，办结行政复议案件86件。行政诉讼胜诉率96.5%。",
  "（二）普法。开展宣传活动12场，发放资料2000余份。",
  "二、下一步打算",
  "2026年，组织执法人员培训不少于60学时。",
].join("\n\n");

export const lastYear = [
  "云岭县2024年法治政府建设情况报告",
  "一、主要做法",
  "（一）依法化解争议。全年受理行政复议案件75件。行政诉讼胜诉率93.25%。",
  "（二）培训。全年组织执法人员培训40学时。",
].join("\n\n");
