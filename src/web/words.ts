import type { Words } from "./language";

export const words = {
  "web.product": { zh: "法度", en: "Fadu" },
  "web.purpose": { zh: "法治政府建设示范创建评估", en: "Rule-of-law government assessment" },
  "web.skip": { zh: "跳到正文", en: "Skip to the content" },
  "web.nouns": { zh: "主导航", en: "Main" },
  "web.crumbs": { zh: "所在位置", en: "You are here" },
  "web.more": { zh: "更多", en: "More" },
  "web.due": { zh: "截至 {moment}", en: "due {moment}" },
  "web.overdue": { zh: "已于 {moment} 截止", en: "closed {moment}" },
  "web.signIn": { zh: "登录", en: "Sign in" },
  "web.signOut": { zh: "退出", en: "Sign out" },
  "web.theme": { zh: "外观", en: "Appearance" },
  "web.theme.auto": { zh: "随系统", en: "System" },
  "web.theme.light": { zh: "浅色", en: "Light" },
  "web.theme.dark": { zh: "深色", en: "Dark" },

  "web.cancel": { zh: "取消", en: "Cancel" },
  "web.optional": { zh: "选填", en: "optional" },
  "web.choose": { zh: "请选择", en: "Choose" },
  "web.problems": {
    zh: "有 {n} 处需要修改，其余内容已保留。",
    en: {
      one: "{n} thing needs a change; everything else you typed is kept. ",
      other: "{n} things need a change; everything else you typed is kept. ",
    },
  },
  "web.problems.first": { zh: "到第一处", en: "Go to the first" },
  "web.confirm": { zh: "输入“{text}”以确认", en: "Type “{text}” to confirm" },
  "web.confirm.differs": { zh: "与要求输入的文字不一致。", en: "This is not the text asked for." },

  "web.issue.missing": { zh: "请填写此项。", en: "Fill this in." },
  "web.issue.unchosen": { zh: "请选择一项。", en: "Choose one." },
  "web.issue.short": {
    zh: "至少 {n} 个字。",
    en: { one: "At least {n} character.", other: "At least {n} characters." },
  },
  "web.issue.long": {
    zh: "最多 {n} 个字。",
    en: { one: "At most {n} character.", other: "At most {n} characters." },
  },
  "web.issue.least": { zh: "不小于 {n}。", en: "Not less than {n}." },
  "web.issue.most": { zh: "不大于 {n}。", en: "Not more than {n}." },
  "web.issue.few": { zh: "至少选 {n} 项。", en: "Choose at least {n}." },
  "web.issue.many": { zh: "最多选 {n} 项。", en: "Choose at most {n}." },
  "web.issue.large": { zh: "文件不能超过 {n} MB。", en: "The file is larger than {n} MB." },
  "web.issue.kind": { zh: "不接受这种文件。", en: "This kind of file is not taken." },
  "web.issue.number": { zh: "请填写数字。", en: "Give a number." },
  "web.issue.email": {
    zh: "请填写完整的邮箱地址，如 name@example.org。",
    en: "Give a whole e-mail address, such as name@example.org.",
  },
  "web.issue.date": { zh: "请填写日期，如 2026-11-30。", en: "Give a date, such as 2026-11-30." },
  "web.issue.format": { zh: "格式不符。", en: "This is not in the expected form." },

  "web.refused.400": { zh: "没有读懂这次请求", en: "This request could not be read" },
  "web.refused.400.why": {
    zh: "发送的内容不完整。没有改动任何内容，请返回后重新提交。",
    en: "What was sent is not whole. Nothing was changed; go back and send it again.",
  },
  "web.refused.401": { zh: "请先登录", en: "Please sign in" },
  "web.refused.401.why": {
    zh: "登录后会回到您要打开的页面。",
    en: "After signing in you come back to the page you asked for.",
  },
  "web.refused.403": { zh: "现在不能这样做", en: "This cannot be done now" },
  "web.refused.403.why": {
    zh: "您的角色或评估批次当前的阶段不允许这一步。没有改动任何内容。",
    en: "Your role, or the phase the round is in, does not allow this step. Nothing was changed.",
  },
  "web.refused.role": {
    zh: "您的角色不办理这一步。没有改动任何内容。",
    en: "Your role does not take this step. Nothing was changed.",
  },
  "web.refused.phase": {
    zh: "评估批次当前的阶段不办理这一步。没有改动任何内容。",
    en: "The round is in a phase that does not allow this step. Nothing was changed.",
  },
  "web.refused.late": {
    zh: "已过截止时间，没有写入系统。需要继续办理的，请向主办机关申请延期。",
    en: "The deadline has passed; nothing was written. To go on, ask the office for an extension.",
  },
  "web.refused.left": {
    zh: "这个申报已经退出本批次，材料和书面得分不再改动。没有改动任何内容。",
    en: "This entry has left the round; its documents and its written result stay as they are. Nothing was changed.",
  },
  "web.refused.own": {
    zh: "这项分歧是您裁定的，申诉须由未曾裁定的组长办理。没有改动任何内容。",
    en: "You settled this leaf; an appeal is for a lead who had not. Nothing was changed.",
  },
  "web.refused.submitted": {
    zh: "申报已经提交，退回之前不能改动。没有改动任何内容。",
    en: "The application is submitted and cannot be changed unless it is returned. Nothing was changed.",
  },
  "web.refused.closed": {
    zh: "这一事项已经办结，不再接收新的内容。没有改动任何内容。",
    en: "This is closed and takes nothing more. Nothing was changed.",
  },
  "web.refused.typed": { zh: "您填写的内容", en: "What you typed" },
  "web.refused.typedWhy": {
    zh: "没有丢失，可以从这里复制保存。",
    en: "It is not lost: copy it from here and keep it.",
  },
  "web.refused.422": { zh: "内容需要修改", en: "This needs a change" },
  "web.refused.422.why": {
    zh: "没有改动任何内容，请返回修改后重新提交。",
    en: "Nothing was changed; go back, mend it and send it again.",
  },
  "web.refused.404": { zh: "没有这个页面", en: "There is no such page" },
  "web.refused.404.why": {
    zh: "地址可能有误，或者它不在您能看到的范围内。",
    en: "The address may be wrong, or it is not among what you can see.",
  },
  "web.refused.409": { zh: "内容已被他人更新", en: "Someone changed this meanwhile" },
  "web.refused.409.why": {
    zh: "您打开页面之后，它已有新的版本。您的改动没有保存，请返回查看最新内容后再提交。",
    en: "There is a newer version than the one you opened. Your change was not saved; go back, look at the newest, and send it again.",
  },
  "web.refused.413": { zh: "文件太大", en: "The file is too large" },
  "web.refused.413.why": {
    zh: "这次上传没有保存。请拆分文件或压缩图片后再传。",
    en: "This upload was not kept. Split the file or make its pictures smaller, then send it again.",
  },
  "web.refused.429": { zh: "请稍后再试", en: "Please try again shortly" },
  "web.refused.429.why": {
    zh: "短时间内的请求太多。没有改动任何内容，一分钟后即可继续。",
    en: "There were too many requests in a short time. Nothing was changed; go on in a minute.",
  },
  "web.refused.500": { zh: "系统出了问题", en: "Something went wrong here" },
  "web.refused.500.why": {
    zh: "这一步没有完成，也没有留下半份改动。问题已记录，请稍后重试。",
    en: "This step was not finished and left nothing half done. It has been recorded; please try again later.",
  },
  "web.refused.incident": { zh: "记录编号 {id}", en: "Record {id}" },
  "web.home": { zh: "回到首页", en: "Back to the first page" },

  "web.pages": { zh: "分页", en: "Pages" },
  "web.pages.at": { zh: "第 {from}–{to} 条，共 {n} 条", en: "{from}–{to} of {n}" },
  "web.pages.previous": { zh: "上一页", en: "Previous" },
  "web.pages.next": { zh: "下一页", en: "Next" },
  "web.columns": { zh: "显示的列", en: "Columns" },
  "web.columns.show": { zh: "显示", en: "Show" },
  "web.filter": { zh: "筛选", en: "Filter" },
  "web.filter.all": { zh: "全部", en: "All" },
  "web.filter.none": { zh: "清除筛选", en: "Clear the filter" },
  "web.panes": { zh: "本页各栏", en: "Panes of this page" },
  "web.panes.handle": { zh: "调整栏宽", en: "Resize the panes" },
  "web.panes.documents": { zh: "材料", en: "Documents" },
  "web.panes.indicator": { zh: "指标", en: "Indicator" },
  "web.panes.tree": { zh: "指标树", en: "Tree" },
  /** Between the parts of a list. */
  "web.and": { zh: "、", en: ", " },
  "web.total": { zh: "合计", en: "Total" },
  "web.progress": { zh: "{done} / {total}", en: "{done} of {total}" },
} as const satisfies Words;
