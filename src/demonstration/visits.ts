/** Where and how the team looked on site, by leaf. */
export const visits: Readonly<Record<string, { readonly place: string; readonly words: string }>> = {
  O1: { place: "综合行政执法局案卷室", words: "2025年一般程序处罚案卷，按抽签号调取五卷" },
  "O2.1": { place: "政务服务大厅、12345热线", words: "暗访三次：新办许可、补换证照、投诉转办" },
  "O2.2": { place: "市场监管、城市管理执法现场", words: "随行观察两次，检查任务单与执法记录仪" },
  "O3.1": { place: "党校机房", words: "领导干部抽签名单、成绩单" },
  "O3.2": { place: "党校机房", words: "行政执法人员抽签名单、成绩单" },
  "O4.1": { place: "会议室", words: "访谈提纲、参加人员名单、记录" },
  "O4.2": { place: "数据来源部门", words: "抽查二十个申报数据的原始台账" },
  "O4.3": { place: "乡镇执法队、司法所", words: "近三个月办理登记簿" },
  O5: { place: "档案馆", words: "年度决策事项目录，抽取三卷档案" },
  S1: { place: "满意度调查报告", words: "综合指数、样本量、调查日期" },
};
