import type { Words } from "../web/language";

export const words = {
  "sheets.workload": { zh: "专家工作量与进度", en: "Workload and progress" },
  "sheets.workload.organisation": { zh: "工作单位", en: "Organisation" },
  "sheets.workload.sheets": { zh: "评分表", en: "Sheets" },
  "sheets.workload.leaves": { zh: "已评指标", en: "Indicators done" },
  "sheets.workload.handedIn": { zh: "已提交", en: "Handed in" },
  "sheets.workload.last": { zh: "最近评分", en: "Last at work" },
  "sheets.workload.never": { zh: "尚未开始", en: "not begun" },
  "sheets.workload.act": { zh: "操作", en: "Action" },
  "sheets.workload.left": { zh: "已退出", en: "dropped out" },

  "sheets.closed": { zh: "无人续评的评分表", en: "Sheets left behind" },
  "sheets.closed.about": {
    zh: "专家退出时未完成的评分表，内容保留，不计分。",
    en: "Unfinished when their assessors dropped out: kept as they were, not counted.",
  },
  "sheets.closed.reason": { zh: "原因", en: "Reason" },
  "sheets.closed.at": { zh: "时间", en: "When" },

  "sheets.dropOut": { zh: "专家退出", en: "An assessor drops out" },
  "sheets.dropOut.link": { zh: "退出并改派", en: "Drop out" },
  "sheets.dropOut.of": { zh: "{name} 退出评估", en: "{name} drops out" },
  "sheets.dropOut.about": {
    zh: "已提交的 {n} 份保留并照常计分；未完成的关闭存档，改派给别人重新评。",
    en: {
      one: "{n} sheet handed in stays and counts; those unfinished are closed, kept, and assigned anew.",
      other: "{n} sheets handed in stay and count; those unfinished are closed, kept, and assigned anew.",
    },
  },
  "sheets.dropOut.reason": { zh: "原因", en: "Reason" },
  "sheets.dropOut.reasonHint": {
    zh: "写入日志，专家看不到。",
    en: "Goes into the log; assessors do not see it.",
  },
  "sheets.dropOut.to": { zh: "未完成的由谁接", en: "Who takes the unfinished ones" },
  "sheets.dropOut.plan": { zh: "按规则自动改派（见下表）", en: "as planned below" },
  "sheets.dropOut.left": { zh: "未完成的评分表", en: "Unfinished sheets" },
  "sheets.dropOut.none": { zh: "没有未完成的评分表", en: "No sheet is unfinished" },
  "sheets.dropOut.successor": { zh: "自动改派给", en: "Planned for" },
  "sheets.dropOut.nobody": { zh: "无人可派", en: "nobody" },
  "sheets.dropOut.third": { zh: "在合议中另抽", en: "drawn anew in settlement" },
  "sheets.dropOut.do": { zh: "确认退出", en: "Drop out and reassign" },
  "sheets.dropOut.done": {
    zh: "已退出，改派评分表 {n} 份。",
    en: {
      one: "Dropped out; {n} sheet is assigned anew.",
      other: "Dropped out; {n} sheets are assigned anew.",
    },
  },
  "sheets.dropOut.unknown": { zh: "请从列表中选择。", en: "Choose from the list." },

  "sheets.list": { zh: "按清单分配", en: "Assign from a list" },
  "sheets.list.about": {
    zh: "一行一份：申报单位、指标范围、评估专家。先检查，逐格指出问题，再写入。",
    en: "One sheet a line: entry, part of the tree, assessor. It is checked first, bad cells are named, then written.",
  },
  "sheets.list.example": {
    zh: "申报单位,项目,指标,评估专家\n清源县,,A1,周明远\n320500,,全部,王静\n",
    en: "entry,project,part,assessor\nQingyuan,,A1,Zhou Mingyuan\n320500,,*,wang@example.org\n",
  },
  "sheets.list.count": { zh: "{n} 份", en: { one: "{n} sheet", other: "{n} sheets" } },
  "sheets.list.noHeading": {
    zh: "第一行要有“申报单位”（或“区划代码”）、“指标”和“评估专家”三个表头。",
    en: "The first line needs the headings “entry” (or “code”), “part” and “assessor”.",
  },
  "sheets.list.noEntry": {
    zh: "本批次没有这个申报单位，请核对名称或代码。",
    en: "No such entry in this track; check the name or code.",
  },
  "sheets.list.manyEntries": {
    zh: "有几个同名的申报，请写明项目名称或代码。",
    en: "Several entries bear this name; give the project or the code.",
  },
  "sheets.list.noPart": {
    zh: "指标体系没有这个代码；全部指标写“全部”或 *。",
    en: "The indicator system has no such code; write * for the whole tree.",
  },
  "sheets.list.nothing": {
    zh: "这个范围内没有适用于该单位的指标。",
    en: "Nothing in this part applies to the entry.",
  },
  "sheets.list.noAssessor": {
    zh: "没有这位评估专家，或已退出，请核对姓名或邮箱。",
    en: "No such assessor, or they dropped out; check the name or address.",
  },
  "sheets.list.manyAssessors": {
    zh: "有几位同名的专家，请改写邮箱。",
    en: "Several assessors bear this name; give the e-mail address.",
  },
  "sheets.list.conflict": {
    zh: "这位专家与该单位有利益冲突，应当回避。",
    en: "This assessor has a conflict of interest with the entry.",
  },
  "sheets.list.colleague": {
    zh: "该单位的这些指标已有同一单位的专家评分，请换一位。",
    en: "Somebody of the same organisation scores an indicator of this part; choose someone else.",
  },
  "sheets.list.twice": {
    zh: "这位专家在该单位已有其中的指标，同一人不能给同一指标评两次。",
    en: "This assessor has an indicator of this part already, and nobody scores one twice.",
  },
} as const satisfies Words;
