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

  "entries.application": { zh: "申报", en: "Application" },
  "entries.application.because": { zh: "理由：{reason}", en: "Reason: {reason}" },
  "entries.application.waiting": {
    zh: "申报已提交，等待主办机关受理。",
    en: "The application is submitted and waits for the office.",
  },
  "entries.application.extended": { zh: "{moment}（已延期）", en: "{moment} (extended)" },
  "entries.application.history": { zh: "经过", en: "What happened" },
  "entries.application.nothing": { zh: "还没有提交", en: "Nothing is submitted yet" },
  "entries.step": { zh: "申报状态", en: "Application" },
  "entries.step.registered": { zh: "已登记，未提交", en: "registered" },
  "entries.step.submitted": { zh: "已提交，待受理", en: "submitted" },
  "entries.step.taken_back": { zh: "已撤回修改", en: "taken back" },
  "entries.step.accepted": { zh: "已受理", en: "accepted" },
  "entries.step.returned": { zh: "退回补正", en: "returned" },
  "entries.step.refused": { zh: "不予受理", en: "refused" },
  "entries.step.withdrawn": { zh: "已退出", en: "withdrawn" },
  "entries.step.not_shortlisted": { zh: "未入围", en: "not shortlisted" },
  "entries.step.readmitted": { zh: "恢复参评", en: "readmitted" },

  "entries.submit": { zh: "提交申报", en: "Submit the application" },
  "entries.submit.about": {
    zh: "提交后材料不能再改；受理之前可以撤回修改，主办机关也可以退回补正。",
    en: "Once submitted the documents cannot be changed; until it is answered you may take it back, and the office may return it.",
  },
  "entries.submit.empty": { zh: "还没有上传任何材料。", en: "No document is uploaded yet." },
  "entries.submit.declared": {
    zh: "本单位承诺申报内容和材料真实、完整。",
    en: "We declare that the application and its documents are true and complete.",
  },
  "entries.submit.done": { zh: "申报已提交。", en: "The application is submitted." },
  "entries.takeBack": { zh: "撤回修改", en: "Take it back" },
  "entries.takeBack.done": {
    zh: "已撤回，可以修改后再提交。",
    en: "It is yours again: change it and submit it.",
  },

  "entries.answer": { zh: "办理申报", en: "Answer the application" },
  "entries.answer.which": { zh: "办理结果", en: "Answer" },
  "entries.answer.accepted": { zh: "受理", en: "Accept" },
  "entries.answer.acceptedHint": { zh: "进入评审，材料不再改动。", en: "It goes to review as it is." },
  "entries.answer.returned": { zh: "退回补正", en: "Return" },
  "entries.answer.returnedHint": {
    zh: "申报单位修改后再次提交。",
    en: "The bureau changes it and submits again.",
  },
  "entries.answer.refused": { zh: "不予受理", en: "Refuse" },
  "entries.answer.refusedHint": {
    zh: "退出本批次，不参加排名。",
    en: "It leaves the round and is not ranked.",
  },
  "entries.answer.reasonHint": {
    zh: "退回、不予受理须写明理由，申报单位看得到。",
    en: "Needed to return or refuse; the bureau reads it.",
  },
  "entries.answer.until": { zh: "补正至", en: "To be mended until" },
  "entries.answer.untilHint": {
    zh: "退回时可以填写，等于准予延期；申报截止之后退回必须填写。",
    en: "With a return; it gives more time, and after the deadline it is needed.",
  },
  "entries.answer.needsUntil": {
    zh: "申报已截止，退回须写明补正到什么时候。",
    en: "Applications are closed: say until when it may be mended.",
  },
  "entries.answer.do": { zh: "办理", en: "Answer" },
  "entries.answer.acceptedDone": { zh: "已受理。", en: "The application is accepted." },
  "entries.answer.returnedDone": { zh: "已退回补正。", en: "The application is returned." },
  "entries.answer.refusedDone": {
    zh: "已不予受理，退出本批次。",
    en: "The application is refused and has left the round.",
  },

  "entries.withdraw": { zh: "退出本批次", en: "Withdraw from the round" },
  "entries.withdraw.about": {
    zh: "退出后不再参加评审和排名，已经评出的书面得分保留。恢复参评须由主办机关办理。",
    en: "It is no longer reviewed or ranked; what was scored stays. Only the office can readmit it.",
  },
  "entries.withdraw.reason": { zh: "退出的理由", en: "Why" },
  "entries.withdraw.done": { zh: "已退出本批次。", en: "The entry has left the round." },
  "entries.readmit": { zh: "恢复参评", en: "Readmit" },
  "entries.readmit.about": {
    zh: "恢复后重新参加评审和排名，此前的得分照旧计算。",
    en: "It is reviewed and ranked again; what was scored counts as before.",
  },
  "entries.readmit.done": { zh: "已恢复参评。", en: "The entry is in the round again." },
  "entries.work.answer": { zh: "办理申报", en: "Answer applications" },
  "entries.work.answerAbout": {
    zh: "{track}：{n} 个申报已提交，待受理",
    en: { one: "{track}: {n} application waits", other: "{track}: {n} applications wait" },
  },
  "entries.work.submit": { zh: "提交申报", en: "Submit the application" },
  "entries.work.submitAbout": {
    zh: "{entry}：材料备齐后提交",
    en: "{entry}: submit it when the documents are there",
  },
  "entries.work.mend": { zh: "补正后再次提交", en: "Mend it and submit again" },
  "entries.work.mendAbout": { zh: "{entry}：主办机关已退回", en: "{entry}: the office has returned it" },
  "entries.work.submitted": {
    zh: "{entry}：申报已提交，等待受理。",
    en: "{entry}: submitted, waiting for the office.",
  },
} as const satisfies Words;
