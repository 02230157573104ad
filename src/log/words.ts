import type { Words } from "../web/language";

export const words = {
  "log.title": { zh: "操作日志", en: "Log" },
  "log.about": {
    zh: "每一次改动都有一行，前后以哈希相连，改动任何一行都会被查出。",
    en: "Every change is one row, chained to the one before: a row altered later is found out.",
  },
  "log.none": { zh: "还没有记录", en: "Nothing is recorded yet" },
  "log.noMatch": { zh: "没有符合条件的记录", en: "No row matches" },
  "log.scope": { zh: "范围", en: "Scope" },
  "log.scope.round": { zh: "本批次", en: "This round" },
  "log.scope.installation": { zh: "整个系统", en: "The installation" },
  "log.action": { zh: "事项", en: "Action" },
  "log.actor": { zh: "操作人", en: "Actor" },
  "log.time": { zh: "时间", en: "Time" },
  "log.stream": { zh: "序列", en: "Stream" },
  "log.body": { zh: "内容", en: "What was said" },
  "log.erased": { zh: "内容已依规清除，链条不受影响", en: "erased by rule; the chain still holds" },
  "log.more": { zh: "其余 {n} 行", en: { one: "{n} more line", other: "{n} more lines" } },
  "log.check": { zh: "核对链条", en: "Check the chain" },
  "log.whole": {
    zh: "链条完整：{streams} 个序列、{n} 行记录逐行核对无误。",
    en: "The chain is whole: {streams} streams, {n} rows, each recomputed and equal.",
  },
  "log.broken": {
    zh: "链条在“{stream}”第 {number} 行断开：这一行或它之前的内容在写入之后被改动过。请保全数据库并联系管理员。",
    en: "The chain breaks at row {number} of {stream}: this row, or one before it, was altered after it was written. Keep the database as it is and call the administrator.",
  },
  "log.system": { zh: "系统", en: "the system" },

  "log.action.invitation.made": { zh: "发出邀请", en: "invitation made" },
  "log.action.membership.began": { zh: "加入", en: "joined" },
  "log.action.subjects.imported": { zh: "导入名录", en: "subjects imported" },
  "log.action.edition.imported": { zh: "导入指标体系", en: "edition imported" },
  "log.action.round.opened": { zh: "建立批次", en: "round opened" },
  "log.action.phase.moved": { zh: "推进阶段", en: "phase moved" },
  "log.action.entries.added": { zh: "添加申报单位", en: "entries added" },
  "log.action.sheets.assigned": { zh: "分配评分表", en: "sheets assigned" },
  "log.action.sheet.removed": { zh: "收回评分表", en: "sheet taken back" },
} as const satisfies Words;
