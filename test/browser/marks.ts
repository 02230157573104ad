/** What the two assessors of the journey find in the report, leaf by leaf of the small system. */
export type Mark = {
  readonly leaf: string;
  /** Words of the report the mark rests on. */
  readonly quote: string;
  /** The fields of the observation by name; a radio button by its value. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason?: string;
};

export const marks: readonly Mark[] = [
  { leaf: "A1", quote: "3月公布重大行政决策目录事项8项", fields: { level: "a" } },
  {
    leaf: "A2",
    quote: "完成合法性审核63件",
    fields: { "answer.a": "yes", "answer.b": "yes", "answer.c": "yes" },
  },
  {
    leaf: "B1",
    quote: "撤销5件、确认违法3件",
    fields: { "count.a": "8", "count.b": "0" },
    reason: "撤销5件、确认违法3件，合计8件，扣分以100分为限。",
  },
  { leaf: "B2", quote: "全年出具法律意见312份", fields: { "count.a": "312" } },
  { leaf: "C1", quote: "审结139件，尚在审理12件", fields: { numerator: "139", denominator: "151" } },
  { leaf: "C2", quote: "负责人出庭应诉52件", fields: { value: "100" } },
  { leaf: "D1", quote: "现将有关情况报告如下", fields: { met: "true" } },
  {
    leaf: "D2",
    quote: "街道之间办案能力不平衡",
    fields: { points: "100" },
    reason: "问题写到了数量，没有与上年对比。",
  },
];

/** On the last leaf the second assessor is stricter than the tolerance allows. */
export const stricter: readonly Mark[] = marks.map((mark) =>
  mark.leaf === "D2" ? { ...mark, fields: { points: "60" }, reason: "下一步工作没有全部落实到单位。" } : mark,
);
