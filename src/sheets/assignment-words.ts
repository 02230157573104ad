import type { Words } from "../web/language";

export const words = {
  "sheets.assign": { zh: "分配评分表", en: "Assign sheets" },
  "sheets.assign.to": { zh: "申报单位", en: "Entries" },
  "sheets.assign.toHint": { zh: "全部、一组或一个申报单位。", en: "All, a whole group, or one entry." },
  "sheets.assign.all": { zh: "全部（{n}）", en: "All entries ({n})" },
  "sheets.assign.group": { zh: "全组：{kind}（{n}）", en: "The whole group: {kind} ({n})" },
  "sheets.assign.node": { zh: "指标范围", en: "Part of the tree" },
  "sheets.assign.nodeHint": {
    zh: "全部指标、某一部分，或单个指标。",
    en: "All indicators, a part of them, or a single one.",
  },
  "sheets.assign.assessors": { zh: "评估专家", en: "Assessors" },
  "sheets.assign.assessorsHint": {
    zh: "勾选几人，就给每人各分一份。括号内为现有份数。",
    en: "Each one ticked gets a sheet of their own. In brackets: the sheets they have.",
  },
  "sheets.assign.do": { zh: "分配", en: "Assign" },
  "sheets.assign.done": {
    zh: "已分配 {n} 份评分表。",
    en: { one: "{n} sheet is assigned.", other: "{n} sheets are assigned." },
  },
  "sheets.assign.noEntries": {
    zh: "还没有申报单位，先添加再分配。",
    en: "There are no entries yet; add them first.",
  },
  "sheets.assign.noAssessors": {
    zh: "还没有评估专家加入本批次，先邀请；对方接受后即可分配。",
    en: "No assessor has joined this round yet; invite them, and assign once they have accepted.",
  },
  "sheets.assign.unknown": { zh: "请从列表中选择。", en: "Choose from the list." },
  "sheets.assign.twice": {
    zh: "没有分配：{assessor} 在“{entry}”已有指标 {leaf}，同一人不能给同一指标评两次。",
    en: "Nothing was assigned: {assessor} already has indicator {leaf} of {entry}, and nobody scores one twice.",
  },
  "sheets.assign.conflict": {
    zh: "没有分配：{assessor} 与“{entry}”有利益冲突，应当回避。",
    en: "Nothing was assigned: {assessor} has a conflict of interest with {entry}.",
  },
  "sheets.assign.colleague": {
    zh: "没有分配：“{entry}”的指标 {leaf} 已有与 {assessor} 同一单位的专家评分，同一单位的两人不评同一指标。",
    en: "Nothing was assigned: somebody of {assessor}'s organisation scores indicator {leaf} of {entry}, and two of one organisation do not score the same.",
  },
  "sheets.assign.nothing": {
    zh: "没有分配：“{entry}”在这个范围内没有适用的指标。",
    en: "Nothing was assigned: nothing in this part applies to {entry}.",
  },
  "sheets.assign.more": {
    zh: "类似的还有 {n} 处。",
    en: { one: "{n} more like it.", other: "{n} more like it." },
  },
  "sheets.assign.coverage": { zh: "专家到位", en: "Covered" },
  "sheets.assign.coverageHint": {
    zh: "达到所需评估人数的指标数",
    en: "indicators with the assessors they need",
  },
  "sheets.assign.table": { zh: "分配情况", en: "Who scores what" },
  "sheets.assign.filterTrack": { zh: "类别", en: "Track" },
  "sheets.assign.remove": { zh: "收回", en: "Take back" },
  "sheets.assign.untouched": { zh: "尚未动笔的评分表", en: "Sheets nobody has begun" },
  "sheets.assign.untouchedAbout": {
    zh: "可以收回，再分配给别人。",
    en: "They can be taken back and given to someone else.",
  },
  "sheets.assign.removed": { zh: "已收回评分表。", en: "The sheet is taken back." },
  "sheets.assign.touched": {
    zh: "这份评分表已经有评分，不能收回。",
    en: "This sheet has ratings and cannot be taken back.",
  },
  "sheets.assign.locked": {
    zh: "当前阶段不能再分配评分表。",
    en: "Sheets cannot be assigned in this phase.",
  },
} as const satisfies Words;
