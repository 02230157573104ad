import type { Words } from "../web/language";

export const words = {
  "notifications.title": { zh: "通知", en: "Notifications" },
  "notifications.count": { zh: "通知 {n}", en: "Notifications {n}" },
  "notifications.many": { zh: "通知 99+", en: "Notifications 99+" },
  "notifications.none": { zh: "还没有通知", en: "No notifications yet" },
  "notifications.noneWhy": {
    zh: "分配、退回、询问、答复和将到期的事项会列在这里。",
    en: "What is assigned, returned, asked, answered or soon due will stand here.",
  },
  "notifications.unread": {
    zh: "{n} 条未读",
    en: { one: "{n} unread", other: "{n} unread" },
  },
  "notifications.new": { zh: "未读", en: "unread" },
  "notifications.read": { zh: "标为已读", en: "Mark as read" },
  "notifications.readAll": { zh: "全部标为已读", en: "Mark all as read" },
  "notifications.readDone": { zh: "已标为已读。", en: "Marked as read." },

  "notifications.sheet.assigned": {
    zh: "分配给您 {n} 张评分表",
    en: { one: "{n} sheet was assigned to you", other: "{n} sheets were assigned to you" },
  },
  "notifications.sheet.returned": {
    zh: "{n} 张评分表被退回",
    en: { one: "{n} sheet was returned to you", other: "{n} sheets were returned to you" },
  },
  "notifications.sheet.reopened": {
    zh: "评分表有 {n} 处指标被退回",
    en: { one: "{n} indicator was given back to you", other: "{n} indicators were given back to you" },
  },
  "notifications.sheet.due": {
    zh: "{n} 张评分表将在三日内截止",
    en: { one: "{n} sheet is due within three days", other: "{n} sheets are due within three days" },
  },
  "notifications.sheet.overdue": {
    zh: "{n} 张评分表已过截止时间",
    en: { one: "{n} sheet is overdue", other: "{n} sheets are overdue" },
  },
  "notifications.entry.submitted": {
    zh: "{n} 份申报提交待受理",
    en: { one: "{n} application was submitted", other: "{n} applications were submitted" },
  },
  "notifications.entry.accepted": {
    zh: "{n} 份申报已受理",
    en: { one: "{n} application was accepted", other: "{n} applications were accepted" },
  },
  "notifications.entry.returned": {
    zh: "{n} 份申报被退回",
    en: { one: "{n} application was returned", other: "{n} applications were returned" },
  },
  "notifications.entry.refused": {
    zh: "{n} 份申报未获受理",
    en: { one: "{n} application was refused", other: "{n} applications were refused" },
  },
  "notifications.entry.due": {
    zh: "{n} 份申报将在三日内截止",
    en: {
      one: "{n} application is due within three days",
      other: "{n} applications are due within three days",
    },
  },
  "notifications.entry.overdue": {
    zh: "{n} 份申报已过截止时间，尚未提交",
    en: { one: "{n} application is overdue", other: "{n} applications are overdue" },
  },
  "notifications.question.asked": {
    zh: "收到 {n} 个询问",
    en: { one: "{n} question was asked", other: "{n} questions were asked" },
  },
  "notifications.question.answered": {
    zh: "{n} 个询问有了答复",
    en: { one: "{n} question was answered", other: "{n} questions were answered" },
  },
  "notifications.question.due": {
    zh: "{n} 个询问将在三日内到期",
    en: { one: "{n} question is due within three days", other: "{n} questions are due within three days" },
  },
  "notifications.question.overdue": {
    zh: "{n} 个询问逾期未答复",
    en: { one: "{n} question is overdue", other: "{n} questions are overdue" },
  },
  "notifications.list.asked": {
    zh: "需要报送 {n} 份案号清单",
    en: { one: "{n} list of case files is asked for", other: "{n} lists of case files are asked for" },
  },
  "notifications.list.due": {
    zh: "{n} 份案号清单将在三日内到期",
    en: {
      one: "{n} list of case files is due within three days",
      other: "{n} lists of case files are due within three days",
    },
  },
  "notifications.list.overdue": {
    zh: "{n} 份案号清单逾期未锁定",
    en: { one: "{n} list of case files is overdue", other: "{n} lists of case files are overdue" },
  },
  "notifications.figure.contested": {
    zh: "{n} 项数据有异议，待答复",
    en: { one: "{n} figure is contested", other: "{n} figures are contested" },
  },
  "notifications.resolution.proposed": {
    zh: "{n} 个双人事项待第二人确认",
    en: {
      one: "{n} resolution waits for a second person",
      other: "{n} resolutions wait for a second person",
    },
  },

  "notifications.wish": { zh: "每日摘要", en: "Daily digest" },
  "notifications.wish.wanted": {
    zh: "每个工作日早上把未读的新通知汇总发给我",
    en: "Send me what is new and unread, every working day in the morning",
  },
  "notifications.wish.wantedHint": {
    zh: "摘要只写有哪类事项和链接，没有分数、姓名和材料内容。",
    en: "It says only what kind of thing waits and where: no scores, no names, nothing of a document.",
  },
  "notifications.wish.nowhere": {
    zh: "本系统还没有设置摘要的发送方式，设置之前只在这里通知。",
    en: "This installation has no way to send digests yet; until then you are told here alone.",
  },
  "notifications.wish.language": { zh: "摘要的语言", en: "Language of the digest" },
  "notifications.wish.zh": { zh: "中文", en: "Chinese" },
  "notifications.wish.en": { zh: "英文", en: "English" },
  "notifications.wish.save": { zh: "保存", en: "Save" },
  "notifications.wish.saved": { zh: "已保存。", en: "Saved." },

  "notifications.digest.subject": {
    zh: "法度：{n} 类事项等您办理",
    en: { one: "Fadu: {n} kind of thing waits for you", other: "Fadu: {n} kinds of things wait for you" },
  },
  "notifications.digest.greeting": { zh: "{name}：", en: "{name}," },
  "notifications.digest.all": { zh: "全部通知：{link}", en: "All notifications: {link}" },
  "notifications.digest.off": {
    zh: "不想再收到每日摘要，可以在“通知”页关闭。",
    en: "To stop this digest, turn it off on the page “Notifications”.",
  },

  "notifications.digests": { zh: "每日摘要的发送情况", en: "Digests sent" },
  "notifications.digests.none": { zh: "近三十天没有发送摘要", en: "No digest in the last thirty days" },
  "notifications.digests.noneWhy": {
    zh: "每个工作日早上，有未读新通知的人各收到一份。",
    en: "Every working day in the morning each person with new unread notifications gets one.",
  },
  "notifications.digests.failed": {
    zh: "有 {n} 份没有送达",
    en: { one: "{n} was not delivered", other: "{n} were not delivered" },
  },
  "notifications.digests.failedWhy": {
    zh: "失败的会重试，最多三次；结果不明的不再重发，内容并入下一份。",
    en: "What failed is tried again, three times at most; where the outcome is unknown it is not sent twice, and what it held goes into the next.",
  },
  "notifications.digests.day": { zh: "日期", en: "Day" },
  "notifications.digests.person": { zh: "收件人", en: "To" },
  "notifications.digests.channel": { zh: "方式", en: "By" },
  "notifications.digests.attempts": { zh: "次数", en: "Attempts" },
  "notifications.digests.outcome": { zh: "结果", en: "Outcome" },
  "notifications.digests.sent": { zh: "已送达", en: "sent" },
  "notifications.digests.unknown": { zh: "结果不明，不再重发", en: "unknown; not sent again" },
  "notifications.digests.under": { zh: "正在发送", en: "under way" },
  "notifications.channel.email": { zh: "电子邮件", en: "e-mail" },
  "notifications.channel.webhook": { zh: "Webhook", en: "webhook" },
  "notifications.channel.mailbox": { zh: "本机信箱", en: "local mailbox" },

  "notifications.mailbox": { zh: "本机信箱", en: "Local mailbox" },
  "notifications.mailbox.about": {
    zh: "演示环境不往外发信，每日摘要都放在这里。",
    en: "The demonstration sends nothing out: digests end here.",
  },
  "notifications.mailbox.none": { zh: "信箱是空的", en: "The mailbox is empty" },
} as const satisfies Words;
