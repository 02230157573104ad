import type { Words } from "../web/language";

export const words = {
  "figures.title": { zh: "部门数据", en: "Data" },
  "figures.about": {
    zh: "法院、热线、执法平台等部门的数据表，一次导入，供评分时引用。",
    en: "Tables of courts, hotlines and enforcement platforms: imported once, cited when scoring.",
  },
  "figures.none": { zh: "还没有数据表", en: "No data tables yet" },
  "figures.noneWhy": {
    zh: "第一列为单位名称或代码，其余各列为数据项。先检查再导入，有问题的行会逐格指出。",
    en: "The first column names the subject or its code, the others are facts. Checked first; a bad row is named cell by cell.",
  },
  "figures.import": { zh: "导入数据表", en: "Import a table" },
  "figures.importAbout": {
    zh: "第一列为单位名称或代码；其余各列的表头为指标体系的数据项名称或代号。",
    en: "The first column names the subject or its code; the other headings are facts of the indicator system, by title or key.",
  },
  "figures.source": { zh: "数据来源", en: "Source" },
  "figures.sourceHint": {
    zh: "例如：省高级人民法院、12345 热线平台。同一来源再次导入为新一版，旧版保留。",
    en: "Such as the High Court, or the hotline. Importing a source again makes its next revision; the old one stays.",
  },
  "figures.asOf": { zh: "数据截至", en: "As of" },
  "figures.free": {
    zh: "指标体系以外的表头也作为数据项收下",
    en: "Take headings that are no fact of the indicator system as facts of their own",
  },
  "figures.example": {
    zh: "单位,行政应诉案件数,败诉案件数\n青禾县,86,9\n白石区,112,7",
    en: "name,Cases brought,Cases lost\nQinghe,86,9\nBaishi,112,7",
  },
  "figures.imported": {
    zh: "已导入 {n} 个单位的数据。",
    en: { one: "Figures of {n} subject are imported.", other: "Figures of {n} subjects are imported." },
  },
  "figures.revision": { zh: "第 {number} 版", en: "Revision {number}" },
  "figures.importedAt": { zh: "导入时间", en: "Imported" },
  "figures.importedBy": { zh: "导入人", en: "By" },
  "figures.subjects": { zh: "单位数", en: "Subjects" },
  "figures.facts": { zh: "数据项", en: "Facts" },
  "figures.subject": { zh: "单位", en: "Subject" },
  "figures.fact": { zh: "数据项", en: "Fact" },
  "figures.value": { zh: "数值", en: "Figure" },
  "figures.noTable": { zh: "没有数据", en: "No figures" },
  "figures.replaced": { zh: "已有新版", en: "replaced by a newer revision" },
  "figures.of": {
    zh: "{source} · 截至 {day} · 第 {number} 版",
    en: "{source} · as of {day} · revision {number}",
  },

  "figures.noHeading": {
    zh: "第一行应为表头：第一列是单位，其余各列是数据项，请补上。",
    en: "The first line holds the headings: the subject first, then the facts. Write them there.",
  },
  "figures.longHeading": {
    zh: "表头过长，请缩短到 120 个字以内。",
    en: "This heading is too long; 120 characters at most.",
  },
  "figures.unknownFact": {
    zh: "指标体系里没有这个数据项。请改正，或勾选“指标体系以外的表头也收下”。",
    en: "No such fact in the indicator system. Correct it, or tick that other headings are taken too.",
  },
  "figures.nearFact": {
    zh: "指标体系里没有这个数据项。是不是：{names}？",
    en: "No such fact in the indicator system. Did you mean: {names}?",
  },
  "figures.twiceFact": {
    zh: "这个数据项有两列，请删去一列。",
    en: "This fact has two columns; take one out.",
  },
  "figures.noSubject": { zh: "请填写单位名称或代码。", en: "Fill in the name or the code." },
  "figures.unknown": {
    zh: "名录里没有这个单位，请改正或先加入名录。",
    en: "No such subject; correct it, or add it to the subjects first.",
  },
  "figures.near": {
    zh: "名录里没有这个单位。是不是：{names}？",
    en: "No such subject. Did you mean: {names}?",
  },
  "figures.several": {
    zh: "名录里有几个同名单位，请加一列区划代码。",
    en: "Several subjects bear this name; add a column with the code.",
  },
  "figures.differ": {
    zh: "名称和代码不是同一个单位，请改正。",
    en: "Name and code are two different subjects; correct one.",
  },
  "figures.twice": {
    zh: "这个单位在第 {line} 行已经出现，请删去一行。",
    en: "This subject is in line {line} already; take one row out.",
  },
  "figures.notNumber": {
    zh: "应为数字，如 1,234.5；单位为 % 的数据项可带百分号。没有数据的请留空。",
    en: "Give a number, such as 1,234.5; a percent sign only where the fact is a percentage. Leave empty what is not known.",
  },

  "figures.own": { zh: "本单位的部门数据", en: "Figures about this subject" },
  "figures.ownAbout": {
    zh: "主办机关导入的数据，评分时可能引用。认为有误的，请在评分之前提出异议并说明理由。",
    en: "Imported by the office and perhaps cited when scoring. Contest a figure you hold to be wrong, with a reason, before it is scored.",
  },
  "figures.ownNone": { zh: "还没有关于本单位的数据", en: "No figures about this subject yet" },
  "figures.ownNoneWhy": {
    zh: "主办机关导入后会显示在这里。",
    en: "They stand here once the office has imported them.",
  },
  "figures.contest": { zh: "提出异议", en: "Contest" },
  "figures.contests": { zh: "异议", en: "Contests" },
  "figures.contestReason": { zh: "理由", en: "Reason" },
  "figures.contestHint": {
    zh: "写明正确的数字和依据。",
    en: "Say which figure is right and what shows it.",
  },
  "figures.contestDone": {
    zh: "异议已提出，待主办机关答复。",
    en: "The figure is contested; the office will answer.",
  },
  "figures.contested": { zh: "这项数据已经提出过异议。", en: "This figure is contested already." },
  "figures.answered": { zh: "这项异议已经答复。", en: "This contest is answered already." },
  "figures.open": { zh: "有异议", en: "contested" },
  "figures.upheld": { zh: "异议成立", en: "contest upheld" },
  "figures.rejected": { zh: "异议不成立", en: "contest rejected" },
  "figures.toAnswer": { zh: "待答复的异议", en: "Contests to answer" },
  "figures.answer": { zh: "答复", en: "Answer" },
  "figures.outcome": { zh: "结论", en: "Outcome" },
  "figures.answerHint": {
    zh: "异议成立的，请随后导入更正后的数据。",
    en: "Where it is upheld, import the corrected figures afterwards.",
  },
  "figures.answerDone": { zh: "已答复。", en: "The contest is answered." },

  "figures.offered": { zh: "部门数据", en: "Data about this indicator" },
  "figures.accept": { zh: "采用并引用", en: "Accept and cite" },
  "figures.cite": { zh: "引用", en: "Cite" },
} as const satisfies Words;
