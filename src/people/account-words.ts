import type { Words } from "../web/language";

/** Accounts, parts that end, departments, second factors. */
export const words = {
  "people.accounts": { zh: "账号", en: "Accounts" },
  "people.find": { zh: "姓名或邮箱", en: "Name or e-mail" },
  "people.noMatch": { zh: "没有符合条件的账号", en: "No account matches" },
  "people.noPart": { zh: "没有身份", en: "No part in anything" },
  "people.since": { zh: "开通时间", en: "Account since" },
  "people.joined": { zh: "加入时间", en: "Joined" },
  "people.round": { zh: "批次", en: "Round" },
  "people.parts": { zh: "身份", en: "Parts" },
  "people.inviteAbove": {
    zh: "邀请主办机关人员或系统管理员。批次里的人员在各批次的“人员”页邀请。",
    en: "For people of the office and administrators. People of a round are invited on its page People.",
  },
  "people.act": { zh: "操作", en: "Act" },
  "people.state": { zh: "状态", en: "State" },
  "people.stands": { zh: "有效", en: "stands" },
  "people.endedAt": { zh: "{moment} 停用", en: "ended {moment}" },
  "people.end": { zh: "停用", en: "End" },
  "people.endDone": {
    zh: "已停用。此前所做的工作全部保留。",
    en: "The part is ended. Everything done in it is kept.",
  },
  "people.endOwn": {
    zh: "不能停用自己的身份，请由他人办理。",
    en: "Nobody ends their own part; ask somebody else.",
  },
  "people.endKeeps": {
    zh: "停用后不能再办理任何事项，已做的工作保留；可以恢复。",
    en: "Whoever's part is ended can do nothing more in it; what was done is kept, and it can be restored.",
  },
  "people.restore": { zh: "恢复", en: "Restore" },
  "people.restoreDone": { zh: "已恢复。", en: "The part stands again." },
  "people.withdraw": { zh: "撤回", en: "Withdraw" },
  "people.withdrawn": { zh: "已撤回，原链接不能再用。", en: "Withdrawn: its link works no more." },
  "people.byLink": { zh: "凭链接，{moment} 前有效", en: "by a link until {moment}" },

  "people.departments": { zh: "责任单位", en: "Departments" },
  "people.departmentsAbout": {
    zh: "请责任单位为本地申报提供材料：发一个限期链接，或邀请对方开通账号。",
    en: "Ask departments to supply material: by a link that ends, or with an account of their own.",
  },
  "people.departmentsNone": { zh: "还没有责任单位加入", en: "No department takes part yet" },
  "people.departmentsNoneWhy": {
    zh: "不邀请也可以，由司法局代为上传。",
    en: "None has to: the bureau may upload for them.",
  },
  "people.department": { zh: "单位名称", en: "Name of the department" },
  "people.departmentInvite": { zh: "邀请开通账号", en: "Invite with an account" },
  "people.departmentInviteAbout": {
    zh: "适合常年配合、由专人办理的单位。",
    en: "For a department whose own person works on it for long.",
  },
  "people.departmentRefused": {
    zh: "这个邮箱的账号不能作为本批次的责任单位。请换一个，或改发限期链接。",
    en: "The account of this address cannot act as a department in this round. Take another, or send a link.",
  },
  "people.linkMake": { zh: "发限期链接", en: "Send a link" },
  "people.linkMakeAbout": {
    zh: "对方不需要账号。持链接者代表该单位办理，日志中注明凭链接；到期或停用后立即失效。",
    en: "No account is needed. Whoever holds the link acts for the department, and the log says so; it stops when it expires or is ended.",
  },
  "people.linkDays": { zh: "有效天数", en: "Days" },
  "people.linkDaysHint": { zh: "1 至 60 天。", en: "From 1 to 60." },
  "people.linkDo": { zh: "生成链接", en: "Make the link" },
  "people.link": { zh: "责任单位办理", en: "For a department" },
  "people.linkAbout": {
    zh: "{subject}请{name}配合{round}。",
    en: "{subject} asks {name} to take part in {round}.",
  },
  "people.linkUntil": { zh: "链接 {moment} 前有效。", en: "The link works until {moment}." },
  "people.linkEnter": { zh: "以{name}的名义进入", en: "Enter as {name}" },
  "people.linkSignedIn": {
    zh: "您已用 {name} 的账号登录。请先退出，再打开这个链接。",
    en: "You are signed in as {name}. Sign out first, then open this link again.",
  },
  "people.linkAccount": {
    zh: "您凭限期链接办理，没有账号可以设置。链接 {moment} 前有效。",
    en: "You act by a link and have no account to change. The link works until {moment}.",
  },

  "people.directory": { zh: "用统一身份认证登录", en: "Sign in through the directory" },
  "people.directory.refused": {
    zh: "统一身份认证没有通过，或者您的邮箱没有账号和邀请。请向主办机关索取邀请，或用密码登录。",
    en: "The directory did not let you in, or your address has neither an account nor an invitation. Ask the office for one, or use a password.",
  },
  "people.directory.silent": {
    zh: "统一身份认证暂时没有回应，请稍后再试，或用密码登录。",
    en: "The directory does not answer at the moment. Try again later, or use a password.",
  },

  "people.account": { zh: "我的账号", en: "My account" },
  "people.passwordChange": { zh: "修改密码", en: "Change the password" },
  "people.passwordCurrent": { zh: "现在的密码", en: "Your password now" },
  "people.passwordNew": { zh: "新密码", en: "New password" },
  "people.passwordEnds": {
    zh: "修改后，其他设备上的登录全部退出。",
    en: "Sessions on other devices end with the change.",
  },
  "people.passwordWrong": { zh: "现在的密码不对。", en: "This is not your password." },
  "people.passwordChanged": {
    zh: "密码已修改，其他设备已退出。",
    en: "The password is changed; other devices are signed out.",
  },
  "people.reset.make": { zh: "生成重设密码的链接", en: "Make a link to set a new one" },
  "people.reset.about": {
    zh: "忘记密码时，把链接交给本人，由本人设置新密码；三天内有效，只能用一次。设置后所有设备退出登录，二次验证不变。日志记下是谁生成的。",
    en: "For whoever forgot theirs: hand them the link, and they set a new one. It works once within three days; every device is signed out, the second factor stays, and the log says who made it.",
  },
  "people.reset.none": {
    zh: "这位用户用统一身份认证登录，没有密码可以重设。",
    en: "This person signs in through the directory and has no password here.",
  },
  "people.reset.made": { zh: "重设密码的链接", en: "A link to set a new password" },
  "people.reset.once": {
    zh: "链接只显示这一次。请当面或用可靠的方式交给本人。",
    en: "The link is shown this once. Hand it to the person themselves, by a way you trust.",
  },
  "people.reset.slip": {
    zh: "打开链接，设置“法度”的新密码。",
    en: "Open the link to set a new password for Fadu.",
  },
  "people.reset.title": { zh: "{name}：设置新密码", en: "{name}: set a new password" },
  "people.reset.do": { zh: "设置新密码", en: "Set the password" },
  "people.reset.ends": {
    zh: "设置后，所有设备上的登录都会退出，用新密码重新登录。",
    en: "Every device is signed out; sign in with the new one.",
  },
  "people.reset.done": {
    zh: "新密码已设置，请用它登录。",
    en: "The new password is set; sign in with it.",
  },
  "people.reset.over": { zh: "链接已失效", en: "This link no longer works" },
  "people.reset.overWhy": {
    zh: "它已经用过、过期，或者换发了新的。请向发链接的人再要一个。",
    en: "It was used, is over, or was replaced. Ask whoever sent it for another.",
  },
  "people.emailChange": { zh: "修改邮箱", en: "Change the e-mail" },
  "people.emailNew": { zh: "新邮箱", en: "New e-mail" },
  "people.emailTaken": { zh: "这个邮箱已有账号。", en: "This address has an account already." },
  "people.emailChanged": {
    zh: "邮箱已修改，下次用新邮箱登录。",
    en: "The e-mail is changed; sign in with it from now on.",
  },
  "people.sessions": { zh: "登录中的设备", en: "Signed-in devices" },
  "people.sessionsNone": { zh: "没有登录中的设备", en: "Not signed in anywhere" },
  "people.sessionsEnd": { zh: "全部退出", en: "End all" },
  "people.sessionsEnded": { zh: "已全部退出。", en: "All sessions are ended." },
  "people.sessionEnd": { zh: "退出", en: "End" },
  "people.sessionEnded": { zh: "该设备已退出。", en: "The session is ended." },
  "people.sessionOwn": { zh: "本设备", en: "this device" },
  "people.sessionSince": { zh: "登录时间", en: "Signed in" },
  "people.sessionAddress": { zh: "网络地址", en: "Address" },
  "people.sessionBrowser": { zh: "浏览器", en: "Browser" },

  "people.factor": { zh: "二次验证", en: "Second factor" },
  "people.factor.on": { zh: "已启用", en: "set up" },
  "people.factor.off": { zh: "未启用", en: "not set up" },
  "people.factor.setUp": { zh: "未启用，去设置", en: "not set up: do it now" },
  "people.factor.required": { zh: "本批次要求", en: "required in this round" },
  "people.factor.free": { zh: "本批次不要求", en: "not required in this round" },
  "people.factor.about": {
    zh: "要求后，主办机关人员和评估组长须先设置验证器，才能进入本批次。",
    en: "When required, people of the office and leads enter this round only once they have an authenticator.",
  },
  "people.factor.require": { zh: "要求二次验证", en: "Require it" },
  "people.factor.release": { zh: "不再要求", en: "Require it no more" },
  "people.factor.requiredNow": {
    zh: "本批次已要求二次验证。",
    en: "This round now requires a second factor.",
  },
  "people.factor.releasedNow": {
    zh: "本批次不再要求二次验证。",
    en: "This round requires a second factor no more.",
  },
  "people.factor.needed": {
    zh: "这个批次要求二次验证。请先在这里设置，然后就可以进入。",
    en: "This round requires a second factor. Set one up here first; then you can enter.",
  },
  "people.factor.how": {
    zh: "设置后，登录时除密码外还要输入手机验证器应用给出的六位数字。任何支持 TOTP 的应用都可以用。",
    en: "Once set up, signing in takes the six figures an authenticator app shows besides the password. Any app that knows TOTP will do.",
  },
  "people.factor.passwordHint": {
    zh: "用统一身份认证登录、没有密码的，不填。",
    en: "Leave it empty if you sign in through the directory and have none.",
  },
  "people.factor.begin": { zh: "设置二次验证", en: "Set it up" },
  "people.factor.once": {
    zh: "密钥和备用码只显示这一次。请先记好，再输入验证码完成设置。",
    en: "The secret and the backup codes are shown only now. Keep them, then give a code to finish.",
  },
  "people.factor.first": { zh: "一、把密钥输入验证器", en: "1. Put the secret into the app" },
  "people.factor.secretAbout": {
    zh: "在应用中选择“手动输入密钥”，类型为“基于时间”：",
    en: "Choose to type a key in the app, of the kind based on time:",
  },
  "people.factor.openApp": { zh: "用本机的验证器应用打开", en: "Open in an app on this device" },
  "people.factor.second": { zh: "二、收好备用码", en: "2. Keep the backup codes" },
  "people.factor.backupAbout": {
    zh: "手机不在身边时用，每个只能用一次。请打印或抄下，与密码分开存放。",
    en: "For when the phone is away; each works once. Print or copy them, and keep them apart from the password.",
  },
  "people.factor.print": { zh: "打印本页", en: "Print this page" },
  "people.factor.third": { zh: "三、输入验证码", en: "3. Give a code" },
  "people.factor.again": { zh: "再输入一次验证码", en: "Give a code once more" },
  "people.factor.code": { zh: "应用显示的六位数字", en: "The six figures of the app" },
  "people.factor.confirm": { zh: "完成设置", en: "Finish" },
  "people.factor.enrolled": {
    zh: "二次验证已启用，下次登录时会询问验证码。",
    en: "The second factor is set up; the next sign-in asks for a code.",
  },
  "people.factor.onAbout": {
    zh: "登录时会询问验证码。更换手机前，请联系主办机关或系统管理员解除后重新设置。",
    en: "Signing in asks for a code. Before a new phone, have the office or the administrator remove it, and set it up again.",
  },
  "people.factor.remove": { zh: "解除二次验证", en: "Remove it" },
  "people.factor.removed": { zh: "二次验证已解除。", en: "The second factor is removed." },
  "people.factor.removeAbout": {
    zh: "本人手机和备用码都丢失时，核实身份后再解除。",
    en: "Remove it for somebody who lost phone and codes, once you know it is them.",
  },
  "people.factor.own": {
    zh: "不能解除自己的二次验证，请由他人办理。",
    en: "Nobody removes their own second factor; ask somebody else.",
  },
} as const satisfies Words;
