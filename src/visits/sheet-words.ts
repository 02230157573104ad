import type { Words } from "../web/language";

export const words = {
  "visits.sheet.about": {
    zh: "没有网络也能记录：内容和照片先存在本机，有网络时逐条发送。发送前请勿清除浏览器数据。",
    en: "It works without a network: words and photos are kept on this phone and sent one by one once there is one. Do not clear the browser's data before.",
  },
  "visits.sheet.needsSignature": {
    zh: "本批次要求会签：每条记录须由另一名成员确认。",
    en: "This round asks for countersignatures: another member confirms each finding.",
  },
  "visits.sheet.closed": {
    zh: "现在不能再写入记录表；已保存在本机的内容仍在本机。",
    en: "Nothing can be written on the sheet now; what is kept on this phone stays there.",
  },
  "visits.sheet.late": {
    zh: "走访已结束：现在发送的记录会标明“迟到”。",
    en: "The visit is closed: what is sent now is marked as late.",
  },
  "visits.sheet.kept": { zh: "本机上的记录", en: "On this phone" },
  "visits.sheet.text": { zh: "所见情况", en: "What was found" },
  "visits.sheet.ref": { zh: "案卷、事项或窗口编号", en: "Number of the file, case or window" },
  "visits.sheet.place": { zh: "地点", en: "Place" },
  "visits.sheet.locate": { zh: "填入当前位置", en: "Fill in where I am" },
  "visits.sheet.located": {
    zh: "北纬 {latitude}，东经 {longitude}（±{accuracy} 米）",
    en: "{latitude} N, {longitude} E (±{accuracy} m)",
  },
  "visits.sheet.notLocated": {
    zh: "没有取得位置，请手工填写。",
    en: "The position was not found; please type it.",
  },
  "visits.sheet.camera": { zh: "拍照", en: "Take a photo" },
  "visits.sheet.gallery": { zh: "选照片", en: "Choose photos" },
  "visits.sheet.photoHint": {
    zh: "每张最大 {most} MB，JPEG 或 PNG；原样保存，照片里的拍摄时间和位置信息不作删改。",
    en: "JPEG or PNG up to {most} MB each, kept as taken: the time and place a photo holds are not removed.",
  },
  "visits.sheet.keep": { zh: "记录", en: "Record" },
  "visits.sheet.correct": { zh: "更正", en: "Correct" },
  "visits.sheet.keepCorrection": { zh: "记录更正", en: "Record the correction" },
  "visits.sheet.withdraw": { zh: "撤回", en: "Take back" },
  "visits.sheet.sign": { zh: "确认属实", en: "Confirm" },
  "visits.sheet.add": { zh: "记一条", en: "Add a finding" },
  "visits.sheet.by": { zh: "{name} · {at}", en: "{name} · {at}" },
  "visits.sheet.received": { zh: "收到 {at}", en: "received {at}" },
  "visits.sheet.lateMark": { zh: "迟到", en: "late" },
  "visits.sheet.corrected": { zh: "已更正", en: "corrected" },
  "visits.sheet.correction": { zh: "更正", en: "correction" },
  "visits.sheet.withdrawn": { zh: "已撤回", en: "taken back" },
  "visits.sheet.signed": { zh: "{names} 已确认", en: "confirmed by {names}" },
  "visits.sheet.unsigned": { zh: "待确认", en: "to be confirmed" },
  "visits.sheet.voided": {
    zh: "作者有利益冲突，不采用",
    en: "its author has a conflict of interest: not used",
  },
  "visits.sheet.photo": { zh: "照片，{at}", en: "Photo, {at}" },
  "visits.sheet.photosComing": {
    zh: "{n} 张照片还在路上",
    en: { one: "{n} photo is on its way", other: "{n} photos are on their way" },
  },
  "visits.sheet.recorded": { zh: "已记录。", en: "Recorded." },

  "visits.phone.kept": { zh: "已存在本机，等待网络", en: "kept on this phone, waiting for a network" },
  "visits.phone.sending": { zh: "正在发送", en: "sending" },
  "visits.phone.arrived": { zh: "已收到 {time}", en: "arrived {time}" },
  "visits.phone.arrivedLate": { zh: "已收到 {time}，标明迟到", en: "arrived {time}, marked late" },
  "visits.phone.refused": { zh: "未被接收：{why}", en: "not accepted: {why}" },
  "visits.phone.withdrawal": { zh: "撤回一条记录", en: "a finding taken back" },
  "visits.phone.countersignature": { zh: "确认一条记录", en: "a finding confirmed" },
  "visits.phone.photos": { zh: "{n} 张照片", en: "photos: {n}" },
  "visits.phone.waiting": { zh: "{n} 条等待发送", en: "{n} waiting to be sent" },
  "visits.phone.all": { zh: "全部已送达", en: "everything has arrived" },
  "visits.phone.offline": { zh: "没有网络", en: "no network" },
  "visits.phone.signIn": {
    zh: "登录已过期：登录后发送 {n} 条",
    en: "Your session is over: sign in to send {n}",
  },
  "visits.phone.signInLink": { zh: "去登录", en: "Sign in" },
  "visits.phone.other": {
    zh: "浏览器里登录的是另一个账号：{n} 条留在本机，不会以别人的名义发送",
    en: "Another account is signed in here: {n} stay on this phone and are sent under nobody else's name",
  },
  "visits.phone.others": {
    zh: "本机另有 {n} 条属于别的账号",
    en: "{n} more on this phone belong to another account",
  },
  "visits.phone.send": { zh: "立即发送", en: "Send now" },
  "visits.phone.again": { zh: "再试一次", en: "Try again" },
  "visits.phone.drop": { zh: "从本机删除", en: "Remove from this phone" },
  "visits.phone.dropAsk": {
    zh: "这条记录没有送达，删除后不能恢复。要删除吗？",
    en: "This item has not arrived; removed, it is gone. Remove it?",
  },
  "visits.phone.full": {
    zh: "本机存不下，请先发送或者清理空间；所填内容还在。",
    en: "This phone has no room left. Send first or make room; what you typed is still here.",
  },
  "visits.phone.tooLarge": {
    zh: "照片“{name}”超过 {most} MB，没有保存。",
    en: "The photo “{name}” is over {most} MB and was not kept.",
  },
  "visits.phone.notPhoto": {
    zh: "“{name}”不是 JPEG 或 PNG 照片，没有保存。",
    en: "“{name}” is no JPEG or PNG photo and was not kept.",
  },
  "visits.phone.chosen": { zh: "已选 {n} 张", en: "{n} chosen" },
  "visits.phone.waitingHere": {
    zh: "这台设备上有 {n} 条实地记录等待发送：请写下它们的人登录后打开记录表。",
    en: "{n} findings of a visit wait on this device to be sent: whoever wrote them signs in and opens the sheet.",
  },
} as const satisfies Words;
