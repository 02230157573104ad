import type { Words } from "../web/language";

export const words = {
  "visits.title": { zh: "实地评估", en: "Visits on site" },
  "visits.one": { zh: "实地评估 · {day}", en: "Visit of {day}" },
  "visits.none": { zh: "还没有安排实地评估", en: "No visit is planned yet" },
  "visits.noneWhy": {
    zh: "从申报单位的页面安排：选定日期、方式和评估组成员。",
    en: "Plan one from the page of an entry: its day, its kind and who goes.",
  },
  "visits.noneMine": { zh: "没有需要你参加的实地评估", en: "You are on no visit" },
  "visits.entry": { zh: "申报单位", en: "Entry" },
  "visits.day": { zh: "日期", en: "Day" },
  "visits.kind": { zh: "方式", en: "Kind" },
  "visits.kind.announced": { zh: "明访", en: "announced" },
  "visits.kind.mystery": { zh: "暗访", en: "mystery" },
  "visits.kind.announcedHint": {
    zh: "申报单位能看到日期和人数；查到的情况在反馈开始后公开给它。",
    en: "The bureau sees the day and how many come; what is found is open to it once feedback opens.",
  },
  "visits.kind.mysteryHint": {
    zh: "反馈开始之前，申报单位、责任单位和市级都不知道有这次走访。",
    en: "Until feedback opens neither bureau, nor departments, nor the city know of it.",
  },
  "visits.team": { zh: "评估组", en: "Team" },
  "visits.people": { zh: "{n} 人", en: { one: "{n} person", other: "{n} people" } },
  "visits.items": { zh: "记录", en: "Findings" },
  "visits.itemsCount": { zh: "{n} 条记录", en: { one: "{n} finding", other: "{n} findings" } },
  "visits.state": { zh: "状态", en: "State" },
  "visits.open": { zh: "进行中", en: "open" },
  "visits.closed": { zh: "已结束", en: "closed" },
  "visits.new": { zh: "安排实地评估", en: "Plan a visit" },
  "visits.members": { zh: "成员", en: "Members" },
  "visits.membersHint": {
    zh: "与该地有利益冲突的人不在名单上。",
    en: "Those with a conflict of interest with the place are not listed.",
  },
  "visits.from": { zh: "工作单位", en: "From" },
  "visits.nobody": { zh: "请至少选一人", en: "Choose at least one person" },
  "visits.stranger": {
    zh: "名单里有人不是本批次的评估专家，或者与该地有利益冲突。",
    en: "Somebody chosen is no evaluator of this round, or has a conflict of interest with the place.",
  },
  "visits.opened": {
    zh: "已安排。成员的工作页上会出现评估组记录表。",
    en: "Planned. The members find the team sheet on their first page.",
  },
  "visits.named": { zh: "成员已加入。", en: "The members were added." },
  "visits.name": { zh: "加入成员", en: "Add members" },
  "visits.remove": { zh: "退出", en: "Take off" },
  "visits.removed": {
    zh: "已退出评估组，写下的记录保留。",
    en: "Taken off the team; what they wrote stays.",
  },
  "visits.left": { zh: "已退出", en: "left" },
  "visits.close": { zh: "结束走访", en: "Close the visit" },
  "visits.closeHint": {
    zh: "结束之后，仍留在手机上的记录照样收下，标明“迟到”。",
    en: "What is still on a phone arrives all the same afterwards, marked as late.",
  },
  "visits.reopen": { zh: "重新打开", en: "Open again" },
  "visits.closedNow": { zh: "走访已结束。", en: "The visit is closed." },
  "visits.reopened": { zh: "走访已重新打开。", en: "The visit is open again." },
  "visits.openSheet": { zh: "打开记录表", en: "Open the sheet" },
  "visits.afterFeedback": {
    zh: "查到的情况在反馈开始后可以看到。",
    en: "What was found can be read once feedback opens.",
  },
  "visits.noItems": { zh: "还没有记录", en: "Nothing is recorded yet" },
  "visits.general": { zh: "综合情况", en: "In general" },
  "visits.countersigning": { zh: "会签", en: "Countersignature" },
  "visits.countersigningHint": {
    zh: "每条记录须由评估组另一名成员确认后才能采用。",
    en: "A finding counts once another member of the team has signed it.",
  },
  "visits.countersigningSave": { zh: "保存", en: "Save" },
  "visits.countersigningSet": { zh: "会签要求已保存。", en: "The rule on countersignatures is saved." },
  "visits.unvisited": { zh: "还没有安排走访的单位", en: "Entries without a visit" },
  "visits.link": { zh: "实地评估", en: "Visits" },

  "visits.team.found": { zh: "评估组在现场查到的", en: "Found by the team on site" },
  "visits.team.own": {
    zh: "这些是评估组共同记录的事实；评分由各人独立作出。",
    en: "These facts are the team's; each assessor rates alone.",
  },
  "visits.team.cite": { zh: "照片 {n} 作为依据", en: "Cite photo {n}" },
  "visits.take.one": { zh: "采用这条核对结果", en: "Take these answers over" },
  "visits.take.all": { zh: "采用全部 {n} 条核对结果", en: "Take all {n} over" },
  "visits.take.done": {
    zh: "已采用评估组的核对结果，请复核后再提交。",
    en: "The answers of the team are taken over. Look at them again before you hand in.",
  },
  "visits.take.differs": {
    zh: "两条记录对同一要点的结论不同，请逐条判断后采用其中一条。",
    en: "Two findings answer one point differently. Decide which is right and take that one over.",
  },
  "visits.take.nothing": {
    zh: "这些记录没有可以采用的核对结果。",
    en: "These findings hold no answers to take over.",
  },
  "visits.take.gone": {
    zh: "有记录已被更正、撤回或尚未会签，请刷新后再试。",
    en: "A finding was corrected, taken back or is not signed yet. Load the page again.",
  },
  "visits.refused.there": {
    zh: "这个编号下已有另一条内容不同的记录。",
    en: "Another item with other words is there under this number.",
  },
  "visits.refused.nothing": {
    zh: "它所指的那条记录不在表上。",
    en: "The finding it speaks of is not on the sheet.",
  },
  "visits.refused.notOwn": {
    zh: "只有本人能更正或撤回自己的记录。",
    en: "Only its author corrects a finding or takes it back.",
  },
  "visits.refused.own": { zh: "自己的记录不能由自己会签。", en: "Nobody signs a finding of their own." },
  "visits.refused.empty": {
    zh: "请写下所见，或者附上照片、核对结果。",
    en: "Write what was found, or add a photo or answers.",
  },
  "visits.refused.leaf": { zh: "这项指标不在实地评估之列。", en: "This indicator is not looked at on site." },
  "visits.refused.answers": {
    zh: "核对结果与指标的要点不符。",
    en: "The answers do not fit the points of the indicator.",
  },
  "visits.refused.ref": { zh: "请填写案卷或窗口的编号。", en: "Give the number of the file or window." },
  "visits.refused.photo": { zh: "照片只收 JPEG 和 PNG。", en: "Photos are JPEG or PNG." },
  "visits.refused.form": { zh: "收到的内容不完整。", en: "What was sent is not whole." },
  "visits.refused.other": {
    zh: "这条记录属于另一个账号，没有以当前账号发送。",
    en: "This item belongs to another account and was not sent under this one.",
  },
} as const satisfies Words;
