import type { Words } from "../web/language";

export const words = {
  "rounds.phase.draft": { zh: "筹备", en: "Draft" },
  "rounds.phase.application": { zh: "申报自评", en: "Application" },
  "rounds.phase.written": { zh: "书面评审", en: "Written review" },
  "rounds.phase.onsite": { zh: "实地评估", en: "On-site evaluation" },
  "rounds.phase.moderation": { zh: "综合评定", en: "Moderation" },
  "rounds.phase.feedback": { zh: "反馈申诉", en: "Feedback and appeals" },
  "rounds.phase.decision": { zh: "审定", en: "Decision" },
  "rounds.phase.notice": { zh: "公示", en: "Public notice" },
  "rounds.phase.closed": { zh: "命名归档", en: "Closed" },
  "rounds.track.comprehensive": { zh: "综合示范", en: "Comprehensive" },
  "rounds.track.project": { zh: "单项示范项目", en: "Single project" },

  "rounds.title": { zh: "评估批次", en: "Rounds" },
  "rounds.work": { zh: "工作台", en: "Work" },
  "rounds.entries": { zh: "申报单位", en: "Entries" },
  "rounds.people": { zh: "人员", en: "People" },
  "rounds.sheets": { zh: "评分表", en: "Sheets" },
  "rounds.settlement": { zh: "合议", en: "Settlement" },
  "rounds.standing": { zh: "排名", en: "Standing" },
  "rounds.log": { zh: "日志", en: "Log" },
  "rounds.criteria": { zh: "指标体系", en: "Criteria" },
  "rounds.subjects": { zh: "单位名录", en: "Subjects" },
  "rounds.documents": { zh: "佐证材料", en: "Evidence" },
} as const satisfies Words;
