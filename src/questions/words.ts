import type { Words } from "../web/language";

export const words = {
  "questions.title": { zh: "询问", en: "Questions" },
  "questions.ask": { zh: "向申报单位提问", en: "Ask the bureau" },
  "questions.anonymous": {
    zh: "申报单位看不到提问人的姓名，只看到“评估组”或“省办”。评同一指标的其他专家会看到问答，请只问事实，不要写打算怎么评分。",
    en: "The bureau does not see who asks, only “the evaluators” or “the office”. Other assessors of the same indicator will read this: ask for facts and do not say what you mean to score.",
  },
  "questions.about": { zh: "所问的原文", en: "The sentence asked about" },
  "questions.leaf": { zh: "指标", en: "Indicator" },
  "questions.whole": { zh: "整篇报告", en: "The report as a whole" },
  "questions.words": { zh: "问题", en: "Question" },
  "questions.wordsHint": {
    zh: "写明需要说明什么、补充哪些材料。材料只能按所问补充。",
    en: "Say what is to be explained and which documents to add: only what is asked for can be added.",
  },
  "questions.due": { zh: "答复期限", en: "Answer by" },
  "questions.dueHint": {
    zh: "到当天24时为止。一般为 {n} 个工作日，不能晚于本阶段的截止时间。",
    en: {
      one: "To the end of that day. {n} working day as a rule, never after the end of the phase.",
      other: "To the end of that day. {n} working days as a rule, never after the end of the phase.",
    },
  },
  "questions.due.outside": {
    zh: "请选今天以后、不晚于本阶段截止时间的日期。",
    en: "Choose a day from today on, and not after the end of the phase.",
  },
  "questions.send": { zh: "发出", en: "Send" },
  "questions.asked": { zh: "问题已发给申报单位。", en: "The question was sent to the bureau." },
  "questions.open": { zh: "未办结", en: "Open" },
  "questions.closedOnes": { zh: "已办结", en: "Closed" },
  "questions.none": { zh: "还没有提问", en: "Nothing was asked yet" },
  "questions.noneWhy": {
    zh: "材料里看不清楚的事实，可以向申报单位提问，请其说明或补充材料。",
    en: "What the documents leave unclear can be asked of the bureau, which explains it or adds documents.",
  },
  "questions.noneBureau": {
    zh: "评估组或省办有问题时会列在这里，并附答复期限。",
    en: "What the evaluators or the office ask will stand here, with the date to answer by.",
  },
  "questions.from": { zh: "提问方", en: "From" },
  "questions.state": { zh: "状态", en: "State" },
  "questions.state.open": { zh: "待答复", en: "awaits an answer" },
  "questions.state.answered": { zh: "已答复", en: "answered" },
  "questions.state.overdue": { zh: "逾期未答复", en: "overdue" },
  "questions.state.closed": { zh: "已办结", en: "closed" },
  "questions.side.office": { zh: "省办", en: "The office" },
  "questions.side.evaluators": { zh: "评估组", en: "The evaluators" },
  "questions.side.bureau": { zh: "申报单位", en: "The bureau" },
  "questions.until": { zh: "{moment} 前答复", en: "to be answered by {moment}" },
  "questions.lateBureau": {
    zh: "答复期限已过，不能再答复。确需答复的，请向省办申请延期。",
    en: "The time to answer is over. If you still have to answer, ask the office for an extension.",
  },
  "questions.lateAsker": {
    zh: "申报单位逾期没有答复。可以追问并重新定期限，也可以按现有材料评分后办结。",
    en: "The bureau did not answer in time. Ask again with a new date, or score by what is there and close it.",
  },
  "questions.documents": { zh: "随答复提交的材料", en: "Documents handed in with the answer" },
  "questions.answer": { zh: "答复", en: "Answer" },
  "questions.addAnswer": { zh: "补充答复", en: "Add to the answer" },
  "questions.answerWords": { zh: "说明", en: "Your answer" },
  "questions.filesHint": {
    zh: "所问的材料。它们会连到这一指标，不替换已经提交的材料。",
    en: "The documents asked for. They are linked to this indicator and replace nothing handed in before.",
  },
  "questions.sendAnswer": { zh: "提交答复", en: "Send the answer" },
  "questions.answered": { zh: "答复已提交。", en: "The answer was sent." },
  "questions.askOn": { zh: "追问", en: "Ask on" },
  "questions.close": { zh: "办结", en: "Close" },
  "questions.closed": { zh: "已办结。", en: "The question is closed." },

  "questions.draft.arithmetic": {
    zh: "报告中的这几个数字之间不相符，请说明各自的口径，并提供统计依据。",
    en: "These figures of the report do not add up. Please say how each was counted, and add what they rest on.",
  },
  "questions.draft.closings": {
    zh: "报告中的办结数大于受理数，请说明是否包含上年结转，并分别列明上年结转数和当年新收数。",
    en: "More cases were closed than taken on. Please say whether cases carried over are among them, and how many.",
  },
  "questions.draft.denominator": {
    zh: "报告只写了这一比例，请提供计算所用的分子、分母和统计依据。",
    en: "The report gives this rate alone. Please give the two counts it is made of, and what they rest on.",
  },
  "questions.draft.partial_year": {
    zh: "这一数据的截止日期不到年底，请提供全年数据和统计依据。",
    en: "These figures end before the year does. Please give those of the whole year, and what they rest on.",
  },

  "questions.work.answer": {
    zh: "{n} 个问题等待答复",
    en: { one: "{n} question waits for your answer", other: "{n} questions wait for your answer" },
  },
  "questions.work.answerStep": { zh: "答复", en: "Answer" },
  "questions.work.about": {
    zh: "{entry} · 最近一个的期限在右侧",
    en: "{entry} · the date is that of the next one due",
  },
  "questions.work.read": {
    zh: "{n} 个问题有了答复",
    en: { one: "{n} question was answered", other: "{n} questions were answered" },
  },
  "questions.work.readStep": { zh: "查看", en: "Read" },
} as const satisfies Words;
