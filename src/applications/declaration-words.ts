import type { Words } from "../web/language";

/** What keeps an application from being submitted, and the papers that are sealed with it. */
export const words = {
  "applications.gaps": { zh: "提交前还缺", en: "Missing before it can be submitted" },
  "applications.gaps.n": { zh: "{n} 处", en: { one: "{n} gap", other: "{n} gaps" } },
  "applications.gaps.refused": {
    zh: "还有 {n} 处未齐，补齐后才能提交。缺什么列在申报页上。",
    en: {
      one: "{n} gap is left; it is listed on the page of the application.",
      other: "{n} gaps are left; they are listed on the page of the application.",
    },
  },
  "applications.gap.statement": { zh: "没有工作情况", en: "No statement" },
  "applications.gap.selfScore": { zh: "没有自评", en: "No self-score" },
  "applications.gap.evidence": { zh: "没有佐证材料", en: "No document" },
  "applications.gap.department": { zh: "部门没有报齐", en: "Not supplied by its department" },
  "applications.gap.declaration": { zh: "没有盖章的承诺书", en: "No sealed declaration" },
  "applications.gap.declarationStale": {
    zh: "承诺书盖章之后内容有改动，须重新打印、盖章、上传",
    en: "What was declared has changed since: print, seal and upload it again",
  },
  "applications.gap.of": { zh: "{name}（{unit}）", en: "{name} ({unit})" },
  "applications.declaration": { zh: "申报承诺书", en: "Declaration" },
  "applications.declaration.print": { zh: "打印", en: "Print" },
  "applications.declaration.head": {
    zh: "{round} · {entry} · 校验码 {code}",
    en: "{round} · {entry} · code {code}",
  },
  "applications.declaration.none": {
    zh: "打印后由主要负责人签字、加盖公章，再把扫描件传回本页。",
    en: "Print it, have it signed and sealed, and bring the scan back here.",
  },
  "applications.declaration.brought": { zh: "{name} 于 {time} 传回：", en: "Brought by {name}, {time}:" },
  "applications.declaration.bring": { zh: "传回盖章扫描件", en: "Bring the sealed paper back" },
  "applications.declaration.bringWhy": {
    zh: "扫描件只供主办机关核对，不作为佐证材料；评估专家在反馈阶段之前看不到。",
    en: "The scan is for the office to check and no evidence; assessors do not see it before feedback opens.",
  },
  "applications.declaration.scan": { zh: "扫描件", en: "Scan" },
  "applications.declaration.scanHint": { zh: "PDF 或图片。", en: "A PDF or a picture." },
  "applications.declaration.code": { zh: "纸上的校验码", en: "The code on the paper" },
  "applications.declaration.codeHint": {
    zh: "印在页脚的 8 位字符，用来核对盖章的就是现在的内容。",
    en: "The 8 characters at its foot, which show that what was sealed is what is declared now.",
  },
  "applications.declaration.wrongCode": {
    zh: "校验码与现在的申报内容不一致。如果打印之后又改过内容，请重新打印、盖章。",
    en: "The code is not that of what is declared now. If something was changed after printing, print and seal it again.",
  },
  "applications.declaration.kind": {
    zh: "扫描件须是 PDF、PNG 或 JPEG。",
    en: "A scan is a PDF, PNG or JPEG.",
  },
  "applications.declaration.done": { zh: "已收到盖章的承诺书。", en: "The sealed declaration is there." },
  "applications.declaration.text": {
    zh: "我单位申报参加“{round}”（{track}），申报对象为{entry}。经逐项自评，{n} 项指标合计 {total} 分，各项得分如下表。所附工作情况、佐证材料与本系统中提交的内容一致。",
    en: "We apply to take part in “{round}” ({track}) for {entry}. Scored by ourselves, indicator by indicator, {n} indicators come to {total} points, as listed below. Statements and documents are those handed in through this system.",
  },
  "applications.declaration.points": { zh: "满分", en: "Points" },
  "applications.declaration.signed": { zh: "主要负责人（签字）：", en: "Head of the unit (signature):" },
  "applications.declaration.sealed": { zh: "申报单位（盖章）：", en: "Applicant (seal):" },
  "applications.declaration.dated": { zh: "　　　年　　月　　日", en: "Date:" },
  "applications.declaration.digest": {
    zh: "校验码 {code}；申报内容的 SHA-256：{digest}",
    en: "Code {code}; SHA-256 of what is declared: {digest}",
  },
  "applications.changes": { zh: "改动", en: "Changes" },
  "applications.changes.now": {
    zh: "自 {since} 提交以来，{n} 项有改动。",
    en: "Changed since it was submitted {since}: {n}.",
  },
  "applications.changes.between": {
    zh: "{since} 与 {until} 两次提交之间，{n} 项有改动。",
    en: "Changed between the submissions of {since} and {until}: {n}.",
  },
  "applications.changes.none": { zh: "没有改动", en: "Nothing changed" },
  "applications.changes.before": { zh: "上次提交", en: "As submitted before" },
  "applications.changes.after": { zh: "改为", en: "Now" },
  "applications.changes.open": { zh: "查看本项", en: "Open" },
  "applications.changes.text": { zh: "工作情况", en: "statement" },
  "applications.changes.units": { zh: "责任单位", en: "units" },
  "applications.changes.documents": { zh: "佐证材料", en: "documents" },
  "applications.changes.selfScore": { zh: "自评", en: "self-score" },
  "applications.truth": { zh: "材料真实性承诺函", en: "Letter of truthfulness" },
  "applications.truth.to": {
    zh: "就参加“{round}”所提交的全部内容，我单位郑重承诺：",
    en: "On everything handed in for “{round}” we promise:",
  },
  "applications.truth.true": {
    zh: "材料和数据真实、准确，没有编造、篡改，没有为应付评估补造。",
    en: "Documents and figures are true and exact: none is invented or altered, none was made up for this assessment.",
  },
  "applications.truth.whole": {
    zh: "如实反映存在的问题，不隐瞒应当说明的情况。",
    en: "Problems are stated as they are, and nothing that had to be said is left out.",
  },
  "applications.truth.open": {
    zh: "不含国家秘密；涉及个人信息和商业秘密的，已经作了必要处理。",
    en: "They hold no state secrets; personal and business information has been treated as it must be.",
  },
  "applications.truth.consequence": {
    zh: "配合核查；有不实之处的，接受按评估办法作出的处理。",
    en: "We help to check them, and accept what the rules of the assessment provide where something is untrue.",
  },
} as const satisfies Words;
