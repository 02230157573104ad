import type { Words } from "../web/language";

export const words = {
  "entries.extension.title": { zh: "准予延期", en: "Give more time" },
  "entries.extension.short": { zh: "延期", en: "More time" },
  "entries.extension.whose": { zh: "对象", en: "For" },
  "entries.extension.none": { zh: "现在没有可以延期的阶段", en: "There is nothing to extend yet" },
  "entries.extension.noPhase": {
    zh: "到目前为止的阶段里，没有需要对方提交的内容。",
    en: "In the phases so far there is nothing they have to hand in.",
  },
  "entries.extension.phase": { zh: "延长哪个阶段", en: "Which phase" },
  "entries.extension.phaseHint": {
    zh: "到新的时间之前，对方可以像在该阶段内一样提交；批次已进入下一阶段的也可以。",
    en: "Until the new time they may hand in as if the phase still ran, also when the round has moved on.",
  },
  "entries.extension.until": { zh: "延长至", en: "Until" },
  "entries.extension.reason": { zh: "理由", en: "Reason" },
  "entries.extension.grant": { zh: "准予延期", en: "Give more time" },
  "entries.extension.granted": { zh: "已准予延期。", en: "More time is given." },
  "entries.extension.past": { zh: "应晚于现在。", en: "This has to be later than now." },
  "entries.extension.before": { zh: "延期记录", en: "Given so far" },
  "entries.extension.runs": { zh: "有效", en: "runs" },
  "entries.extension.over": { zh: "已到期", en: "over" },
  "entries.extension.by": { zh: "经办人", en: "By" },
  "entries.extension.at": { zh: "办理时间", en: "On" },
} as const satisfies Words;
