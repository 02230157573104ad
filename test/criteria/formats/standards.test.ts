import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/criteria/schema.ts";
import { ruleFrom } from "../../../src/criteria/formats/standards/standard.ts";

describe("a standard as offices write it", () => {
  const recognised: readonly (readonly [string, number, Rule])[] = [
    ["每发现一起扣0.5分", 2, deduct(["每发现一起", 0.5])],
    ["每发现一起扣0.5分，扣完为止。", 2, deduct(["每发现一起", 0.5])],
    ["未按期公开的，每件扣0.1分，最多扣0.5分", 1, deduct(["未按期公开（每件）", 0.1, 0.5])],
    [
      "缺少评估论证的，每件扣０．２分；缺少集体讨论的，每件扣0.2分。扣完为止",
      1,
      deduct(["缺少评估论证（每件）", 0.2], ["缺少集体讨论（每件）", 0.2]),
    ],
    ["未建立制度的扣1分；发现一起违规扣0.5分", 2, deduct(["未建立制度", 1, 1], ["发现一起违规", 0.5])],
    [
      "1.无计划检查的，每起扣0.25分；2.重复检查的，每起扣0.25分，累计不超过1分。",
      1,
      deduct(["无计划检查（每起）", 0.25], ["重复检查（每起）", 0.25]),
    ],
    [
      "每有1件被撤销、变更或者确认违法的，扣1分，扣完为止。",
      3,
      deduct(["每有1件被撤销、变更或者确认违法", 1]),
    ],
    [
      "每年组织培训，未组织的，扣1分；每少一次扣0.5分",
      2,
      deduct(["每年组织培训，未组织", 1, 1], ["每少一次", 0.5]),
    ],
    ["逾期答复的，每超过10天扣0.1分", 1, deduct(["逾期答复，每超过10天", 0.1])],
    ["取消下放事项没有承接的，每项扣0.5分；最多扣2分。", 2, deduct(["取消下放事项没有承接（每项）", 0.5])],
    ["每件加1分，最高3分", 3, credit(["每件", 1])],
    ["每件加1分,最高3分", 5, credit(["每件", 1, 3])],
    ["出具并被采纳的法律意见，每份得0.01分", 1, credit(["出具并被采纳的法律意见（每份）", 0.01])],
    ["有则得分，无则不得分", 1, { kind: "binary", criterion: "有则得分，无则不得分" }],
    ["是/否", 1, { kind: "binary", criterion: "是/否" }],
    ["四月一日前公开的，得1分；否则不得分", 1, { kind: "binary", criterion: "四月一日前公开" }],
    [
      "已经公开得满分，未公开或者超期的不得分",
      1,
      { kind: "binary", criterion: "已经公开（未公开或者超期的不得分）" },
    ],
    ["优/良/中/差", 2, graded([1, "优"], [0.8, "良"], [0.6, "中"], [0, "差"])],
    [
      "优秀得3分，良好得2分，一般得1分，差不得分",
      3,
      graded([1, "优秀"], [0.667, "良好"], [0.333, "一般"], [0, "差"]),
    ],
    [
      "全覆盖并公开的得1.5分；全覆盖未公开的得1分；部分覆盖的得0.5分",
      1.5,
      graded([1, "全覆盖并公开"], [0.667, "全覆盖未公开"], [0.333, "部分覆盖"], [0, "以上情形都不符合"]),
    ],
    [
      "审结率达到90%以上得满分，80%—90%得2分，80%以下不得分",
      4,
      steps({ from: 80, ratio: 0.5 }, { from: 90, ratio: 1 }),
    ],
    [
      "败诉率5%以下得满分，5%-10%得0.5分，10%以上不得分",
      1,
      fallingSteps({ upTo: 5, ratio: 1 }, { upTo: 10, ratio: 0.5 }),
    ],
    [
      "部门均有审核人员，占比达到5%，得1分；占比不足，得0.5分；普遍缺失，不得分",
      1,
      graded([1, "部门均有审核人员，占比达到5%"], [0.5, "占比不足"], [0, "普遍缺失"]),
    ],
    ["达到95%得满分，60%及以下不得分，其间按比例计分", 1, line(60, 95)],
    ["达到100%得满分，每降低1个百分点扣0.1分，扣完为止", 2, line(80, 100)],
    [
      "建立制度得1分；向社会公开得0.5分；按期更新得0.5分",
      2,
      checklist(["建立制度", 1], ["向社会公开", 0.5], ["按期更新", 0.5]),
    ],
  ];

  it.each(recognised)("%s (%d points)", (standard, points, rule) => {
    const read = ruleFrom(standard, points, 2);
    expect([read.rule, read.recognised]).toEqual([rule, true]);
  });

  it.each([
    ["视情况酌情扣分", 1],
    ["每缺一项扣0.5分，缺三项以上的不得分", 2],
    ["排名每下降若干，扣0.5分", 1],
    ["根据工作成效评0—2分", 2],
    ["每发现一起扣0.5分，情节严重的扣1分至2分", 2],
    ["无计划检查每起扣0.5分；重复检查每起扣0.5分，累计最多扣1分", 2],
    ["达到90%得满分，低于90%的酌情给分", 1],
    ["每件扣0.5分，每获一次表彰加0.5分", 1],
    ["优秀得2分，良好得1分", 3],
    ["", 1],
  ])("%s (%d points) stays text for a person to judge", (standard, points) => {
    const { rule, recognised } = ruleFrom(standard, points, 2);
    expect(recognised).toBe(false);
    expect(rule).toEqual({
      kind: "judgement",
      step: 0.1,
      ...(standard === "" ? {} : { rubric: [standard] }),
    });
  });

  it("keeps the words a rule has no place for", () => {
    expect(ruleFrom("查阅台账。每缺一项扣0.1分", 1, 2).rest).toEqual(["查阅台账"]);
    expect(ruleFrom("按期审结率达到95%得满分，60%及以下不得分，其间按比例计分", 1, 2).rest).toHaveLength(1);
  });

  it("says what it had to settle itself", () => {
    expect(ruleFrom("优/良/差", 1, 2).assumed).toBe("100%、70%、0%");
    expect(ruleFrom("达到100%得满分，每降低1个百分点扣0.1分", 2, 2).assumed).toBe("80%至100%按比例计分");
  });

  it("takes a step that divides the points", () => {
    expect(ruleFrom("酌情", 0.25, 2).rule).toEqual({ kind: "judgement", step: 0.05, rubric: ["酌情"] });
  });
});

type Counted = readonly [what: string, each: number, cap?: number];

function counted(items: readonly Counted[]) {
  return items.map(([what, each, cap], place) => ({
    code: "abc".charAt(place),
    what,
    each,
    ...(cap === undefined ? {} : { cap }),
  }));
}

function deduct(...items: readonly Counted[]): Rule {
  return { kind: "deduct", items: counted(items) };
}

function credit(...items: readonly Counted[]): Rule {
  return { kind: "credit", items: counted(items) };
}

function graded(...levels: readonly (readonly [ratio: number, criterion: string])[]): Rule {
  return {
    kind: "graded",
    levels: levels.map(([ratio, criterion], place) => ({ code: "abcd".charAt(place), ratio, criterion })),
  };
}

function steps(...of: readonly { from: number; ratio: number }[]): Rule {
  return { kind: "measure", input: "percent", unit: "%", scale: { kind: "steps", steps: [...of] } };
}

function fallingSteps(...of: readonly { upTo: number; ratio: number }[]): Rule {
  return {
    kind: "measure",
    input: "percent",
    unit: "%",
    scale: { kind: "steps", falling: true, steps: [...of] },
  };
}

function line(zeroAt: number, fullAt: number): Rule {
  return { kind: "measure", input: "percent", unit: "%", scale: { kind: "linear", zeroAt, fullAt } };
}

function checklist(...items: readonly (readonly [what: string, points: number])[]): Rule {
  return {
    kind: "checklist",
    items: items.map(([what, points], place) => ({ code: "abc".charAt(place), what, points })),
  };
}
