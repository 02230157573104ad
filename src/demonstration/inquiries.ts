import type { PlaceName } from "./places";

/** A question of the demonstration, with days before today, or after it where they are to come. */
export type Inquiry = {
  readonly place: PlaceName;
  /** A position in the list of assessors, or who else asks. */
  readonly by: 0 | 1 | 2 | 3 | "lead" | "office";
  readonly leaf: string | null;
  readonly words: string;
  readonly asked: number;
  readonly dueIn: number;
  readonly answered?: {
    readonly ago: number;
    readonly words: string;
    readonly document?: { readonly name: string; readonly text: string };
    /** What came after: it was closed, or asked on in these words. */
    readonly next?: string;
  };
};

export const inquiries: readonly Inquiry[] = [
  {
    place: "望澜区",
    by: 2,
    leaf: "C3.3",
    words: "报告写明合同审查率为100%，请提供全年合同台账，并说明补充协议是否单独计数。",
    asked: 7,
    dueIn: 2,
    answered: {
      ago: 3,
      words: "全年合同台账附后。补充协议随主合同计为一份，没有单独计数。",
      document: {
        name: "望澜区2025年政府合同审查台账",
        text: "望澜区2025年政府合同审查台账\n\n一、总体情况\n2025年，全区各部门共签订政府合同214份，经合法性审查214份，审查率100%。补充协议31份，随主合同合并计算。\n二、办理情况\n审查中提出修改意见167条，采纳162条。\n",
      },
    },
  },
  {
    place: "望澜区",
    by: 0,
    leaf: "B3.4",
    words: "请说明2025年制度文件后评估的篇目，并提供评估报告。",
    asked: 2,
    dueIn: 4,
  },
  {
    place: "望澜区",
    by: "lead",
    leaf: "E2.2",
    words: "报告提到两次应急响应，请提供响应启动和终止的文书。",
    asked: 9,
    dueIn: -2,
  },
  {
    place: "望澜区",
    by: "office",
    leaf: null,
    words: "报告部分数据截至12月中旬，请补报全年数据和统计口径。",
    asked: 11,
    dueIn: 3,
    answered: { ago: 8, words: "全年数据与报告所列一致，12月下旬没有新增。", next: "closed" },
  },
  {
    place: "桐溪县",
    by: 3,
    leaf: "C3.3",
    words: "请列明审查合同的分子、分母，并说明统计截止日期。",
    asked: 5,
    dueIn: 2,
    answered: {
      ago: 3,
      words: "共审查合同86份，截止12月31日。",
      next: "86份是否包括乡镇签订的合同？请按县级部门和乡镇分别列出。",
    },
  },
  {
    place: "石鹭县",
    by: 1,
    leaf: "G1.2",
    words: "请提供本年度向人大常委会报告法治政府建设情况的文件。",
    asked: 3,
    dueIn: 5,
  },
];
