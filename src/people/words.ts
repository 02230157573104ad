import type { Words } from "../web/language";

export const words = {
  "people.role.administrator": { zh: "系统管理员", en: "Administrator" },
  "people.role.office": { zh: "省委依法治省办", en: "Provincial office" },
  "people.role.city": { zh: "市级办公室", en: "City office" },
  "people.role.bureau": { zh: "司法局", en: "Justice bureau" },
  "people.role.department": { zh: "责任单位", en: "Department" },
  "people.role.assessor": { zh: "评估专家", en: "Assessor" },
  "people.role.lead": { zh: "评估组长", en: "Lead assessor" },
  "people.role.observer": { zh: "监督人员", en: "Observer" },

  "people.signIn": { zh: "登录", en: "Sign in" },
  "people.email": { zh: "邮箱", en: "E-mail" },
  "people.password": { zh: "密码", en: "Password" },
  "people.passwordHint": {
    zh: "至少 10 个字符，不用常见密码。",
    en: "At least 10 characters, not a common one.",
  },
  "people.name": { zh: "姓名", en: "Name" },
  "people.nameHint": {
    zh: "只在评估内部显示，申报单位看不到评估专家的姓名。",
    en: "Shown inside the assessment only; bureaus never see the names of assessors.",
  },
  "people.wrong": { zh: "邮箱或密码不对。", en: "The e-mail or the password is not right." },
  "people.tooOften": {
    zh: "尝试次数过多，请一刻钟后再试。",
    en: "Too many attempts; try again in a quarter of an hour.",
  },
  "people.noAccount": {
    zh: "账号由主办机关邀请开通。没有账号的，请向邀请您的机关索取邀请链接；忘记密码的，请向主办机关索取重设链接。",
    en: "Accounts are opened by invitation. Without one, or if you forgot your password, ask the office that runs the round for a link.",
  },
  "people.code": { zh: "二次验证", en: "Second factor" },
  "people.codeAbout": {
    zh: "密码正确，还需要一个验证码。",
    en: "The password is right; a code is needed as well.",
  },
  "people.codeField": { zh: "验证码", en: "Code" },
  "people.codeHint": {
    zh: "验证器应用中的六位数字，或一个备用码。",
    en: "The six figures of your authenticator app, or one of your backup codes.",
  },
  "people.codeWrong": {
    zh: "验证码不对或已过时。请等应用换出新码再试；多次不对须重新登录。",
    en: "The code is wrong or over. Wait for the next one; after several wrong ones sign in again.",
  },
  "people.codeLost": {
    zh: "手机和备用码都丢失时，请联系主办机关或系统管理员解除。",
    en: "If the phone and the backup codes are both lost, ask the office or the administrator to remove it.",
  },
  "people.demonstration": { zh: "演示账号", en: "Demonstration accounts" },
  "people.demonstrationHint": {
    zh: "点一下即可进入，全部人员与地名均为虚构。",
    en: "One click to enter; every person and place is invented.",
  },
  "people.passwordShort": { zh: "密码至少 10 个字符。", en: "A password has at least 10 characters." },
  "people.passwordOwn": {
    zh: "密码不要用自己的姓名或邮箱，请换一个。",
    en: "A password is not made of one's own name or address; choose another.",
  },
  "people.passwordCommon": {
    zh: "这个密码太常见，请换一个。",
    en: "This password is too common; choose another.",
  },

  "people.title": { zh: "人员", en: "People" },
  "people.invite": { zh: "邀请人员", en: "Invite people" },
  "people.inviteRole": { zh: "角色", en: "Role" },
  "people.inviteSubject": { zh: "所属单位", en: "Subject" },
  "people.inviteSubjectHint": {
    zh: "邀请司法局或市级办公室人员时选择。",
    en: "For a justice bureau or a city office.",
  },
  "people.inviteEmailHint": {
    zh: "填写后，只有用这个邮箱的本人能接受邀请；不填则持链接者可用。",
    en: "With an address, only that address can accept; without one, whoever holds the link.",
  },
  "people.inviteOrganisation": { zh: "工作单位", en: "Organisation" },
  "people.inviteOrganisationHint": {
    zh: "邀请评估专家、组长或监督人员时填写，专家的用于回避。",
    en: "For an assessor, a lead or an observer; an assessor's is used for conflicts of interest.",
  },
  "people.inviteSend": { zh: "生成邀请链接", en: "Make the invitation link" },
  "people.inviteNeedsSubject": {
    zh: "请选择该人员所属的申报单位。",
    en: "Choose the subject this person belongs to.",
  },
  "people.waiting": { zh: "尚未接受的邀请", en: "Invitations not yet followed" },
  "people.nobody": {
    zh: "这个批次还没有人员。先邀请司法局和评估专家。",
    en: "Nobody is in this round yet. Invite the bureaus and the assessors first.",
  },

  "people.inviteOne": { zh: "邀请一人", en: "One person" },
  "people.inviteMany": { zh: "按名单邀请", en: "A list of people" },
  "people.inviteManyAbout": {
    zh: "表头须有“姓名”和“角色”；司法局和市级人员填“所属单位”，专家填“工作单位”，“邮箱”可不填。",
    en: "The headings name and role are needed; people of a bureau or city name the subject, assessors the organisation; e-mail may be left out.",
  },
  "people.inviteExample": {
    zh: "姓名,角色,所属单位,工作单位\n周敏,司法局,青禾县,\n林致远,评估专家,,云州大学\n何思齐,评估组长,,云州大学",
    en: "name,role,subject,organisation\nZhou Min,bureau,Qinghe,\nLin Zhiyuan,assessor,,Yunzhou University\nHe Siqi,lead,,Yunzhou University",
  },
  "people.members": { zh: "已加入", en: "In the round" },
  "people.count": { zh: "{n} 人", en: { one: "{n} person", other: "{n} people" } },
  "people.belongs": { zh: "所属", en: "Belongs to" },
  "people.until": { zh: "有效期至", en: "Valid until" },
  "people.waitingHint": {
    zh: "链接丢失时撤回后重新邀请；到期的自动作废。",
    en: "Withdraw a lost link and invite again; one that expires ends by itself.",
  },
  "people.made": {
    zh: "已生成 {n} 份邀请",
    en: { one: "{n} invitation is made", other: "{n} invitations are made" },
  },
  "people.madeOnce": {
    zh: "链接只显示这一次，离开本页后无法再看。请复制转交，或打印后当面交给本人。",
    en: "The links are shown only on this page and cannot be read again. Copy them, or print the slips and hand them over.",
  },
  "people.slipFor": { zh: "{name}：", en: "{name}" },
  "people.slipBody": {
    zh: "邀请您以“{role}”身份参加{what}。请在浏览器中打开下面的链接，设置密码后即可使用。",
    en: "You are invited to {what} as {role}. Open the link below in a browser and set a password.",
  },
  "people.slipUntil": {
    zh: "链接仅限本人使用一次，{moment} 前有效。",
    en: "The link is for you alone, works once, and is valid until {moment}.",
  },
  "people.slipLink": {
    zh: "请您单位配合{what}，提供有关材料。在浏览器中打开下面的链接即可办理，不需要账号。",
    en: "Your department is asked to supply material for {what}. Open the link below in a browser; no account is needed.",
  },
  "people.slipLinkUntil": {
    zh: "链接限本单位使用，{moment} 前有效，请妥善保管。",
    en: "The link is for your department, and works until {moment}. Keep it safe.",
  },
  "people.copy": { zh: "复制链接", en: "Copy the link" },
  "people.copied": { zh: "已复制", en: "Copied" },
  "people.print": { zh: "打印邀请函", en: "Print the slips" },
  "people.back": { zh: "返回列表", en: "Back to the list" },
  "people.list.noHeading": {
    zh: "第一行没有找到“姓名”和“角色”两个表头，请补上。",
    en: "The first line has no headings name and role; write them there.",
  },
  "people.list.noName": { zh: "请填写姓名。", en: "Fill in the name." },
  "people.list.longName": { zh: "姓名最多 60 个字。", en: "A name has at most 60 characters." },
  "people.list.noRole": {
    zh: "角色应为：司法局、市级办公室、评估专家、评估组长或监督人员。",
    en: "The role is bureau, city, assessor, lead or observer.",
  },
  "people.list.badEmail": {
    zh: "邮箱格式不对，请改正或留空。",
    en: "This is no e-mail address; correct it or leave it empty.",
  },
  "people.list.noSubject": { zh: "请填写所属单位。", en: "Name the subject." },
  "people.list.unknownSubject": {
    zh: "名录里没有这个单位。请先导入名录，或改正名称。",
    en: "This subject is not known. Import it first, or correct the name.",
  },
  "people.list.twiceSubject": {
    zh: "名录里有几个同名单位，请改填区划代码。",
    en: "Several subjects have this name; write the code instead.",
  },

  "people.accept": { zh: "接受邀请", en: "Accept the invitation" },
  "people.acceptAs": {
    zh: "您受邀以“{role}”身份加入{what}。",
    en: "You are invited to join {what} as {role}.",
  },
  "people.acceptInstallation": { zh: "本系统", en: "this installation" },
  "people.acceptNow": { zh: "以 {name} 的账号接受", en: "Accept as {name}" },
  "people.acceptNew": { zh: "新建账号并接受", en: "Make an account and accept" },
  "people.acceptTaken": {
    zh: "该邮箱已有账号，密码不对。请用原密码，或先登录再打开链接。",
    en: "This address has an account and the password does not match it. Use that password, or sign in first and open the link again.",
  },
  "people.acceptOver": { zh: "邀请链接已失效", en: "This invitation is over" },
  "people.acceptOverWhy": {
    zh: "链接已被使用或已过期，请向邀请您的机关索取新的链接。",
    en: "The link was used or has expired; ask the office that invited you for a new one.",
  },
  "people.acceptOther": {
    zh: "这份邀请只限 {email} 使用，请用该邮箱的账号接受。",
    en: "This invitation is for {email} alone; accept it with the account of that address.",
  },
  "people.acceptOnly": {
    zh: "邀请只限这个邮箱使用，不能更改。",
    en: "The invitation is for this address alone.",
  },

  "people.side.already": {
    zh: "此人在这里已有身份，不能再加一个。",
    en: "This person already has a part here and cannot take a second.",
  },
  "people.side.ended": {
    zh: "此人在这里的身份已停用。需要时请在人员列表中恢复，不必重新邀请。",
    en: "This person had a part here that was ended. Restore it in the list of people instead of inviting again.",
  },
  "people.side.other": {
    zh: "此人在本批次已站在另一方。同一批次中，主办、申报、评估三方不得兼任。",
    en: "This person is on another side of this round: nobody is on two of office, subject and evaluators.",
  },
  "people.side.office": {
    zh: "此人属于主办机关或系统管理，不能在批次中申报、评估或监督。",
    en: "This person belongs to the office or runs the installation and can have no part in a round.",
  },
  "people.side.inRounds": {
    zh: "此人在某个批次中已有身份，不能进入主办机关或系统管理。",
    en: "This person has a part in a round and cannot belong to the office or run the installation.",
  },
  "people.accepted": { zh: "已加入。", en: "You have joined." },
} as const satisfies Words;
