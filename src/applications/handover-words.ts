import type { Words } from "../web/language";

/** Departments, collective names, what a round asks, and what an earlier one has. */
export const words = {
  "applications.handovers": { zh: "分派与催办", en: "Departments" },
  "applications.handovers.about": {
    zh: "把指标交给责任单位填报，可以规定期限，也可以收回。",
    en: "Indicators go to the units that answer for them, with a due date, and can be taken back.",
  },
  "applications.handovers.of": {
    zh: "{n} 项，{missing} 项未报齐",
    en: "{n} indicators, {missing} not supplied",
  },
  "applications.handovers.new": { zh: "分派指标", en: "Hand indicators over" },
  "applications.handovers.noDepartment": { zh: "还没有责任单位", en: "No department yet" },
  "applications.handovers.noDepartmentWhy": {
    zh: "先邀请责任单位，或者给它一个有期限的链接。",
    en: "Invite a department first, or give it a link that expires.",
  },
  "applications.handovers.named": { zh: "{unit}（列为责任单位 {n} 项）", en: "{unit} (named by {n})" },
  "applications.handovers.due": { zh: "期限", en: "Due" },
  "applications.handovers.which": { zh: "分派哪些", en: "Which" },
  "applications.handovers.which.named": {
    zh: "以它为责任单位的全部指标",
    en: "All that name it as responsible",
  },
  "applications.handovers.which.namedHint": {
    zh: "统称按本地名单展开；已经在它手里的不重复分派。",
    en: "Collective names count by the local list; what it has already is left out.",
  },
  "applications.handovers.which.ticked": { zh: "下面勾选的指标", en: "Those ticked below" },
  "applications.handovers.which.tickedHint": {
    zh: "已报齐的再次分派，即请它重新填报。",
    en: "One that is supplied already is asked for again.",
  },
  "applications.handovers.tick": { zh: "勾选指标", en: "Tick indicators" },
  "applications.handovers.pick": { zh: "选中 {code}", en: "Pick {code}" },
  "applications.handovers.do": { zh: "分派", en: "Hand over" },
  "applications.handovers.done": { zh: "已将 {n} 项交给{unit}。", en: "{unit} has {n} more indicators." },
  "applications.handovers.takeBack": { zh: "收回选中的", en: "Take the picked ones back" },
  "applications.handovers.takenBack": {
    zh: "已从{unit}收回 {n} 项，已填写的内容保留。",
    en: "Taken back from {unit}: {n}. What was written stays.",
  },
  "applications.handovers.nothingNamed": {
    zh: "没有以它为责任单位且尚未分派的指标，请改为勾选。",
    en: "Nothing that names it is left to hand over; tick indicators instead.",
  },
  "applications.handovers.nothingTicked": { zh: "请至少勾选一项指标。", en: "Tick at least one indicator." },
  "applications.supplied.done": { zh: "{code} 已标为报齐。", en: "{code} is marked as supplied." },
  "applications.supply": { zh: "标为报齐", en: "Mark as supplied" },
  "applications.supplyFor": { zh: "代 {unit} 标为报齐", en: "Mark as supplied for {unit}" },
  "applications.groups": { zh: "统称名单", en: "Collective names" },
  "applications.groups.about": {
    zh: "指标里的统称在本地指哪些单位，分派时按它展开。",
    en: "Which units a collective name of the indicators stands for here; handing over goes by it.",
  },
  "applications.groups.lists": { zh: "名单", en: "Lists" },
  "applications.groups.hint": {
    zh: "一行一个统称，冒号后面列出单位，用顿号分开。例如“各执法部门：公安局、市场监管局”。",
    en: "One collective name a line, a colon, and its units with commas between.",
  },
  "applications.groups.line": {
    zh: "第 {n} 行不是“统称：单位、单位”的形式，或者统称重复。",
    en: "Line {n} is no list, or names one a second time.",
  },
  "applications.groups.offered": {
    zh: "下面是上一轮的名单，核对后保存即用于本批次。",
    en: "These are the lists of an earlier round: look them over and save them for this one.",
  },
  "applications.groups.saved": { zh: "已保存统称名单。", en: "The lists are saved." },
  "applications.asks": { zh: "申报要求", en: "What an application needs" },
  "applications.asks.hint": {
    zh: "提交申报时逐项检查，缺什么一次列全。",
    en: "Checked when an application is submitted; all that is missing is listed at once.",
  },
  "applications.asks.statements": { zh: "每项指标写明工作情况", en: "A statement for every indicator" },
  "applications.asks.statementsHint": {
    zh: "做了什么、有什么成效。",
    en: "What was done, and with what effect.",
  },
  "applications.asks.self_scores": { zh: "每项指标自评", en: "A self-score for every indicator" },
  "applications.asks.self_scoresHint": {
    zh: "按同一规则计分，反馈阶段之前专家看不到。",
    en: "By the same rules; assessors do not see it before feedback opens.",
  },
  "applications.asks.evidence": { zh: "须举证的指标附上材料", en: "A document where evidence is asked for" },
  "applications.asks.evidenceHint": {
    zh: "未发生、不适用的除外。",
    en: "Not where nothing happened or could apply.",
  },
  "applications.asks.departments": { zh: "分派的指标全部报齐", en: "Everything handed over is supplied" },
  "applications.asks.departmentsHint": { zh: "收回的不计。", en: "What was taken back does not count." },
  "applications.asks.declaration": { zh: "传回盖章的承诺书", en: "The sealed declaration" },
  "applications.asks.declarationHint": {
    zh: "盖章之后内容有改动的，要重新盖章。",
    en: "Sealed again where something was changed after it.",
  },
  "applications.asks.saved": { zh: "已保存申报要求。", en: "What applications need is saved." },
  "applications.reuse": { zh: "沿用“{round}”", en: "Take over from “{round}”" },
  "applications.reuse.about": {
    zh: "上一轮本项写过工作情况，可以整段沿用再作修改。",
    en: "An earlier round has a statement for this indicator, to be taken over and changed.",
  },
  "applications.reuse.documents": { zh: "材料：{titles}", en: "Documents: {titles}" },
  "applications.reuse.do": { zh: "沿用到本项", en: "Take it over" },
  "applications.reuse.all": { zh: "沿用上轮（{n} 项）", en: "Take over {n} from the last round" },
  "applications.reuse.done": {
    zh: "已沿用 {leaves} 项，材料 {documents} 份，请逐项核对更新。",
    en: "Taken over: {leaves} indicators, {documents} documents. Look them over and bring them up to date.",
  },
  "applications.reuse.nothing": {
    zh: "没有可以沿用的内容：各项都已填写。",
    en: "Nothing is left to take over: everything is written.",
  },
} as const satisfies Words;
