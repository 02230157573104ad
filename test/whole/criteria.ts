import type { CriteriaDocument } from "../../src/criteria/schema.ts";
import type { Track } from "../../src/db/terms";

/** A small system with a rule of most kinds: a written part, a visit with case files, a survey one person enters. */
export function criteriaOf(track: Track) {
  return {
    id: `whole-${track}`,
    edition: "1",
    title: { zh: "全流程指标体系", en: "A whole round" },
    track,
    total: 100,
    decimals: 2,
    kinds: [
      { code: "county", title: "县(市、区)" },
      { code: "prefecture", title: "设区的市" },
    ],
    methods: [
      { code: "written", title: "书面评审", phase: "written" },
      { code: "onsite", title: "实地评估", phase: "onsite" },
      { code: "survey", title: "满意度调查", phase: "onsite" },
    ],
    facts: [{ key: "satisfaction", title: "满意度", unit: "分", phrases: ["满意度{n}分"] }],
    agreement: { raters: 2, tolerance: { ratio: 0.1 } },
    children: [
      {
        code: "W",
        title: "书面评审",
        points: 60,
        children: [
          {
            code: "W1",
            title: "制度建设",
            points: 20,
            rule: {
              kind: "graded",
              levels: [
                { code: "a", ratio: 1, criterion: "健全" },
                { code: "b", ratio: 0.7, criterion: "基本健全" },
                { code: "c", ratio: 0, criterion: "没有" },
              ],
            },
            methods: ["written"],
            requires: { evidence: "none" },
            units: ["司法局"],
            hints: ["制度文本"],
          },
          {
            code: "W2",
            title: "违法事项",
            points: 20,
            rule: { kind: "deduct", items: [{ code: "a", what: "违法事项", each: 4 }] },
            agreement: { compare: "observation" },
            methods: ["written"],
            requires: { evidence: "none" },
            hints: ["通报"],
          },
          {
            code: "W3",
            title: "工作成效",
            points: 20,
            rule: { kind: "judgement", step: 1, rubric: ["有数据、有对比"] },
            methods: ["written"],
            requires: { evidence: "none", reasonBelow: 0.9 },
            hints: ["年度报告"],
          },
        ],
      },
      {
        code: "O",
        title: "实地评估",
        points: 30,
        children: [
          {
            code: "O1",
            title: "窗口公示",
            points: 15,
            rule: {
              kind: "checklist",
              items: [
                { code: "a", what: "清单公示", points: 1 },
                { code: "b", what: "流程公示", points: 2 },
              ],
            },
            agreement: { compare: "observation" },
            methods: ["onsite"],
            requires: { evidence: "none" },
            hints: ["现场照片"],
          },
          {
            code: "O2",
            title: "案卷质量",
            points: 15,
            rule: {
              kind: "sample",
              minimum: 3,
              items: [
                { code: "a", what: "事实清楚", points: 1 },
                { code: "b", what: "程序合法", points: 1 },
              ],
            },
            methods: ["onsite"],
            requires: { evidence: "none" },
            hints: ["案卷"],
          },
        ],
      },
      {
        code: "S",
        title: "社会满意度",
        points: 10,
        children: [
          {
            code: "S1",
            title: "满意度指数",
            points: 10,
            rule: {
              kind: "measure",
              input: "value",
              fact: "satisfaction",
              unit: "分",
              scale: { kind: "linear", zeroAt: 60, fullAt: 100 },
            },
            agreement: { raters: 1 },
            methods: ["survey"],
            requires: { evidence: "none" },
            hints: ["调查报告"],
          },
        ],
      },
    ],
    bonus: { cap: 5, items: [{ code: "P1", title: "典型案例", points: 2, cap: 2 }] },
    penalties: { cap: 10, items: [{ code: "M1", title: "通报", points: 2 }] },
    vetoes: [{ code: "V1", title: "弄虚作假", effect: "disqualify" }],
    bands: [
      { code: "excellent", title: "优秀", atLeast: 90 },
      { code: "good", title: "良好", atLeast: 75 },
      { code: "fail", title: "不合格", atLeast: 0 },
    ],
    ranking: { ties: ["W"] },
    notApplicableLimit: 0.2,
  } as const satisfies CriteriaDocument;
}
