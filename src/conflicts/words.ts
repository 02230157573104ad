import type { Words } from "../web/language";

export const words = {
  "conflicts.title": { zh: "利益冲突", en: "Conflicts of interest" },
  "conflicts.aboutOwn": {
    zh: "与您有利益冲突的单位，请在这里申报。申报后您看不到它的任何材料与评分，也不会被分配给它。",
    en: "Declare each place you have a conflict of interest with. You then see nothing of it, and no sheet of it is assigned to you.",
  },
  "conflicts.aboutAll": {
    zh: "专家申报的和省办认定的利益冲突。冲突存续期间，专家看不到该单位，也不能分配，已有评分不计。",
    en: "What evaluators declared and the office pinned. While a conflict lasts, the person does not see the place, gets no sheet of it, and their ratings of it do not count.",
  },
  "conflicts.firstScreen": {
    zh: "与哪个被评单位有利益冲突？请先申报。",
    en: "Do you have a conflict of interest with a place? Declare it first.",
  },
  "conflicts.open": { zh: "现有利益冲突", en: "Conflicts that stand" },
  "conflicts.count": { zh: "{n} 项", en: { one: "{n} conflict", other: "{n} conflicts" } },
  "conflicts.none": { zh: "还没有申报或认定的利益冲突", en: "No conflict is declared or pinned" },
  "conflicts.noneOwn": {
    zh: "没有冲突就不必填写；以后发现的，随时补报。",
    en: "With none there is nothing to do; one found later can be declared at any time.",
  },
  "conflicts.noneAll": {
    zh: "专家可自行申报，省办也可代为认定。",
    en: "Evaluators declare their own; the office can pin one for them.",
  },
  "conflicts.person": { zh: "专家", en: "Evaluator" },
  "conflicts.subject": { zh: "单位", en: "Place" },
  "conflicts.reason": { zh: "情形", en: "Reason" },
  "conflicts.reason.paid": {
    zh: "三年内在该单位任职或领取报酬",
    en: "employed or paid there within three years",
  },
  "conflicts.reason.adviser": { zh: "担任该单位法律顾问或咨询专家", en: "adviser to it" },
  "conflicts.reason.kin": { zh: "近亲属在该单位任职", en: "kin work for it" },
  "conflicts.reason.place": { zh: "在该地居住或工作", en: "lives or works there" },
  "conflicts.reason.prepared": { zh: "参与过其创建准备", en: "took part in its preparation" },
  "conflicts.reason.other": { zh: "其他", en: "other" },
  "conflicts.note": { zh: "说明", en: "In words" },
  "conflicts.noteHint": { zh: "选“其他”时必填。", en: "Needed where the reason is another one." },
  "conflicts.noteMissing": { zh: "请说明是什么情形。", en: "Say what it is." },
  "conflicts.by": { zh: "来源", en: "Stated by" },
  "conflicts.by.assessor": { zh: "本人申报", en: "the evaluator" },
  "conflicts.by.office": { zh: "省办认定", en: "the office" },
  "conflicts.since": { zh: "起始", en: "Since" },
  "conflicts.act": { zh: "操作", en: "Action" },
  "conflicts.takeBack": { zh: "撤回", en: "Take back" },
  "conflicts.end": { zh: "解除", en: "End" },
  "conflicts.declare": { zh: "申报利益冲突", en: "Declare a conflict" },
  "conflicts.declareEffect": {
    zh: "提交后该单位立即对您隐藏；您对它已提交的评分保留但不再计分，其总分随即重算。",
    en: "The place is hidden from you at once; what you have handed in of it is kept, no longer counts, and its total is worked out anew.",
  },
  "conflicts.pin": { zh: "认定利益冲突", en: "Pin a conflict" },
  "conflicts.pinEffect": {
    zh: "认定后该单位立即对这位专家隐藏，专家不能自行撤回；已提交的评分保留但不再计分，总分随即重算。",
    en: "The place is hidden from this person at once, and they cannot take it back; what they have handed in of it is kept, no longer counts, and its total is worked out anew.",
  },
  "conflicts.declared": { zh: "已申报，该单位已对您隐藏。", en: "Declared; the place is hidden from you." },
  "conflicts.pinned": { zh: "已认定。", en: "Pinned." },
  "conflicts.ended": { zh: "利益冲突已解除。", en: "The conflict is ended." },
  "conflicts.there": {
    zh: "这位专家与该单位的利益冲突已经登记。",
    en: "This conflict is on record already.",
  },
  "conflicts.gone": {
    zh: "这项利益冲突已不在，没有改动。",
    en: "This conflict is gone; nothing was changed.",
  },
  "conflicts.pinnedStays": {
    zh: "这是省办认定的利益冲突，只能由省办解除。",
    en: "The office pinned this conflict; only the office can end it.",
  },
  "conflicts.voidedStays": {
    zh: "您对该单位有评分表，撤回会让评分重新计分；请联系省办解除。",
    en: "You have sheets of this place, and taking it back would make them count again; ask the office to end it.",
  },
  "conflicts.unknown": { zh: "请从列表中选择。", en: "Choose from the list." },
  "conflicts.voided": { zh: "回避，不计分", en: "conflict, not counted" },
} as const satisfies Words;
