import type { Words } from "../web/language";

export const words = {
  "trials.of": { zh: "试评 · {track}", en: "Trial · {track}" },
  "trials.about": {
    zh: "筹备阶段，全体评估专家各自给同一份样本打分，再对照差异、统一口径。试评不计入任何成绩，被评单位看不到。",
    en: "While the round is prepared every assessor scores the same sample alone; then the differences are compared and rulings made. It counts nowhere, and no bureau sees it.",
  },
  "trials.entryTitle": { zh: "试评样本", en: "trial sample" },
  "trials.open": { zh: "设定样本", en: "Set up the sample" },
  "trials.subject": { zh: "样本单位", en: "Place" },
  "trials.subjectHint": {
    zh: "建议选往年单位或虚构单位；与它有利益冲突的专家不参加试评。",
    en: "Best a place of an earlier year or an invented one; who has a conflict with it does not take part.",
  },
  "trials.unknown": {
    zh: "请选择这一赛道可以评估的单位。",
    en: "Choose a place that this track can assess.",
  },
  "trials.opened": {
    zh: "样本已设定，请上传材料，再分发给专家。",
    en: "The sample is set up; upload its documents, then hand it to the assessors.",
  },
  "trials.there": { zh: "这一赛道已有试评样本。", en: "This track has a trial sample already." },
  "trials.none": { zh: "还没有试评样本", en: "No trial sample yet" },
  "trials.noneWhy": {
    zh: "省办在筹备阶段可以设定。",
    en: "The office can set one up while the round is prepared.",
  },
  "trials.sample": { zh: "样本", en: "Sample" },
  "trials.documents": { zh: "材料", en: "Documents" },
  "trials.upload": { zh: "上传材料", en: "Upload documents" },
  "trials.assign": { zh: "分发给全体专家", en: "Hand to all assessors" },
  "trials.assigned": {
    zh: "已分发 {n} 份。",
    en: { one: "{n} sheet handed out.", other: "{n} sheets handed out." },
  },
  "trials.everyone": { zh: "每位专家都已有试评表。", en: "Every assessor has a trial sheet." },
  "trials.who": { zh: "试评专家", en: "Who tries it" },
  "trials.done": { zh: "已交", en: "handed in" },
  "trials.notDone": { zh: "未交", en: "not yet" },
  "trials.compare": { zh: "对照", en: "Compared" },
  "trials.compareAbout": {
    zh: "分歧占分值比例大的在前。",
    en: "Furthest apart by the share of the points first.",
  },
  "trials.leaf": { zh: "指标", en: "Indicator" },
  "trials.spread": { zh: "极差", en: "Spread" },
  "trials.nothing": { zh: "还没有人提交试评表", en: "Nobody has handed a trial sheet in" },
  "trials.afterOwn": {
    zh: "提交自己的试评表后可以看到对照。",
    en: "You see the comparison once your own trial sheet is handed in.",
  },
  "trials.work": { zh: "试评：{name}", en: "Trial: {name}" },
  "trials.work.score": { zh: "去试评", en: "Score it" },
  "trials.work.compare": { zh: "看对照", en: "Compare" },
  "trials.work.about": { zh: "不计入成绩", en: "counts nowhere" },
  "trials.rule": { zh: "统一口径", en: "Make a ruling" },
} as const satisfies Words;
