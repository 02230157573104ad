import type { Words } from "../web/language";

export const words = {
  "rounds.plan.title": { zh: "各阶段的时间", en: "Dates of the phases" },
  "rounds.plan.of": { zh: "“{track}”各阶段的时间", en: "Dates of the {track} track" },
  "rounds.plan.now": { zh: "现为“{phase}”", en: "now in {phase}" },
  "rounds.plan.about": {
    zh: "每个阶段填截止时间（北京时间），或填进入该阶段后的工作日数；都不填，就没有截止时间，由主办机关手动推进。截止后申报单位和评估专家不能再提交，获准延期的除外。",
    en: "For each phase a due time (Asia/Shanghai), or a number of working days after it began; with neither it has no deadline and the office moves it on by hand. After a deadline bureaus and assessors can hand in nothing more, unless they are given an extension.",
  },
  "rounds.plan.due": { zh: "截止时间", en: "Due" },
  "rounds.plan.days": { zh: "或：工作日数", en: "or working days" },
  "rounds.plan.advances": { zh: "到期自动进入下一阶段", en: "Moves on by itself when due" },
  "rounds.plan.skipped": { zh: "不设这一阶段", en: "Does not take place" },
  "rounds.plan.expected": { zh: "预计 {moment} 截止", en: "expected to be due {moment}" },
  "rounds.plan.save": { zh: "保存", en: "Save" },
  "rounds.plan.saved": { zh: "已保存各阶段的时间。", en: "The dates are saved." },
  "rounds.plan.both": {
    zh: "截止时间和工作日数只填一个。",
    en: "Give a due time or working days, not both.",
  },
  "rounds.plan.noDue": {
    zh: "自动进入下一阶段，须有截止时间或工作日数。",
    en: "To move on by itself a phase needs a due time or working days.",
  },
  "rounds.plan.order": {
    zh: "这个时间应晚于前面各阶段的截止时间。",
    en: "This has to be later than the phases before.",
  },
  "rounds.plan.unknownYears": {
    zh: "工作日历里还没有 {years} 年的放假安排，这些年份只扣除周六、周日。",
    en: "The calendar has no holidays for {years}: there only weekends are left out.",
  },
} as const satisfies Words;
