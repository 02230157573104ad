import type { Words } from "../web/language";

export const words = {
  "sheets.plan": { zh: "自动分配", en: "Automatic assignment" },
  "sheets.plan.about": {
    zh: "补齐每个指标所需的专家：回避利益冲突，同一单位的专家不评同一份，工作量尽量均等。先预览，再写入。",
    en: "Finds every indicator the assessors it needs: nobody against a conflict of interest, no two of one organisation on the same part, loads as even as can be. Preview first, then write.",
  },
  "sheets.plan.level": { zh: "分配到", en: "Deal out by" },
  "sheets.plan.level.0": { zh: "全部指标，一人评完整套", en: "the whole tree, one sheet an entry" },
  "sheets.plan.level.1": { zh: "一级指标", en: "level-1 indicators" },
  "sheets.plan.level.2": { zh: "二级指标", en: "level-2 indicators" },
  "sheets.plan.seed": { zh: "随机种子", en: "Seed" },
  "sheets.plan.seedHint": {
    zh: "同样的情况、同样的种子，得到同样的分配。种子与写入结果一并留存。",
    en: "The same situation and seed give the same assignment. It is kept with what is written.",
  },
  "sheets.plan.most": { zh: "每人最多份数", en: "Most sheets a person" },
  "sheets.plan.mostHint": {
    zh: "连同现有评分表；不填则不限。",
    en: "Including those they have; left empty there is no limit.",
  },
  "sheets.plan.preview": { zh: "预览", en: "Preview" },
  "sheets.plan.previewAgain": { zh: "重新预览", en: "Preview again" },
  "sheets.plan.write": {
    zh: "写入 {n} 份评分表",
    en: { one: "Write {n} sheet", other: "Write {n} sheets" },
  },
  "sheets.plan.written": {
    zh: "已按种子“{seed}”分配 {n} 份评分表。",
    en: {
      one: "{n} sheet is assigned from the seed {seed}.",
      other: "{n} sheets are assigned from the seed {seed}.",
    },
  },
  "sheets.plan.changed": {
    zh: "预览之后情况有了变化，没有写入。下面是按现在的情况重排的，请再看一遍。",
    en: "Things changed since the preview, and nothing was written. Below is the plan as it is now; look again.",
  },
  "sheets.plan.whole": {
    zh: "每个指标都能有足够的专家。",
    en: "Every indicator gets the assessors it needs.",
  },
  "sheets.plan.nothing": {
    zh: "没有需要补的：每个指标都已有足够的专家。",
    en: "Nothing is missing: every indicator has the assessors it needs.",
  },
  "sheets.plan.apart": {
    zh: "申报单位分成 {n} 群，群与群之间没有共同的专家，各位专家的宽严无法互相比较。增加专家人数或分得更细可以改善。",
    en: "The entries fall into {n} groups that share no assessor, so that nobody's severity can be held against the others'. More assessors, or a finer level, help.",
  },
  "sheets.plan.lacks": { zh: "排不出的", en: "What cannot be done" },
  "sheets.plan.lacking": {
    zh: "{n} 处缺专家，原因见下表。换种排法也补不齐；其余的可以先写入。",
    en: {
      one: "{n} part lacks assessors, for the reasons below. No other plan finds more; the rest can be written.",
      other:
        "{n} parts lack assessors, for the reasons below. No other plan finds more; the rest can be written.",
    },
  },
  "sheets.plan.missing": { zh: "缺几人", en: "Lacking" },
  "sheets.plan.why": { zh: "为什么", en: "Why" },
  "sheets.plan.bar.conflict": { zh: "利益冲突：{names}", en: "conflict of interest: {names}" },
  "sheets.plan.bar.there": { zh: "已在评：{names}", en: "score it already: {names}" },
  "sheets.plan.bar.left": { zh: "曾接手后退出：{names}", en: "left it behind before: {names}" },
  "sheets.plan.bar.organisation": {
    zh: "与已定专家同一单位：{names}",
    en: "of an organisation that is there already: {names}",
  },
  "sheets.plan.bar.load": { zh: "份数已满：{names}", en: "have as many as they may: {names}" },
  "sheets.plan.bar.none": { zh: "没有其他专家", en: "there are no other assessors" },
  "sheets.plan.loads": { zh: "每人份数", en: "Sheets a person" },
  "sheets.plan.spread": {
    zh: "最多与最少相差 {n} 份",
    en: {
      one: "the most and the least differ by {n} sheet",
      other: "the most and the least differ by {n} sheets",
    },
  },
  "sheets.plan.now": { zh: "现有", en: "Now" },
  "sheets.plan.added": { zh: "新增", en: "Added" },
  "sheets.plan.then": { zh: "合计", en: "Then" },
  "sheets.plan.entries": { zh: "每个申报单位", en: "By entry" },
  "sheets.plan.byWhom": { zh: "由谁评", en: "By whom" },
  "sheets.plan.draws": { zh: "以往的自动分配", en: "Automatic assignments so far" },
  "sheets.plan.at": { zh: "时间", en: "When" },
  "sheets.plan.sheets": { zh: "份数", en: "Sheets" },
  "sheets.plan.repeat": { zh: "重做核对", en: "Draw it again" },
  "sheets.plan.same": {
    zh: "用留存的数据和种子重做一遍，结果与当时写入的完全一致。",
    en: "Drawn again from the stored data and seed: the same sheets as were written then.",
  },
  "sheets.plan.differs": {
    zh: "重做的结果与当时写入的不一致。请保全数据库并联系管理员。",
    en: "Drawn again, the sheets are not those that were written then. Keep the database as it is and call the administrator.",
  },
  "sheets.plan.unlimited": { zh: "不限", en: "no limit" },
} as const satisfies Words;
