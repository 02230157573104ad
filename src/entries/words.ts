import type { Words } from "../web/language";

export const words = {
  "entries.title": { zh: "申报单位", en: "Entries" },
  "entries.count": { zh: "{n} 个申报", en: { one: "{n} entry", other: "{n} entries" } },
  "entries.none": { zh: "还没有申报单位", en: "No entries yet" },
  "entries.noneOffice": {
    zh: "从单位名录中勾选，或粘贴一份名单。",
    en: "Tick them in the list of subjects, or paste a list.",
  },
  "entries.noneBureau": {
    zh: "主办机关登记之后，这里会列出本单位的申报。",
    en: "Your entries appear here once the office has registered them.",
  },
  "entries.noMatch": { zh: "没有符合条件的申报单位", en: "No entry matches" },
  "entries.add": { zh: "添加申报单位", en: "Add entries" },
  "entries.addTrack": { zh: "添加{track}", en: "Add to {track}" },
  "entries.name": { zh: "申报单位", en: "Entry" },
  "entries.code": { zh: "区划代码", en: "Code" },
  "entries.kind": { zh: "类型", en: "Kind" },
  "entries.track": { zh: "类别", en: "Track" },
  "entries.find": { zh: "名称或代码", en: "Name or code" },
  "entries.documents": { zh: "材料", en: "Documents" },
  "entries.sheets": { zh: "评分表", en: "Sheets" },
  "entries.state": { zh: "状态", en: "State" },
  "entries.pending": { zh: "{n} 项待定", en: { one: "{n} pending", other: "{n} pending" } },
  "entries.status.complete": { zh: "评定完毕", en: "Settled" },
  "entries.status.incomplete": { zh: "评定中", en: "In progress" },
  "entries.status.disqualified": { zh: "取消资格", en: "Disqualified" },
  "entries.status.left": { zh: "已退出", en: "Left" },

  "entries.pick": { zh: "从名录勾选", en: "Tick in the list" },
  "entries.list": { zh: "粘贴名单", en: "Paste a list" },
  "entries.listAbout": {
    zh: "表头须有“名称”（或“代码”）；单项示范项目还须有“项目”。单位须先在名录里。",
    en: "The heading name (or code) is needed, for projects also title. The subjects have to be known already.",
  },
  "entries.exampleComprehensive": {
    zh: "代码,名称\n990101,青禾县\n990102,白石区",
    en: "code,name\n990101,Qinghe\n990102,Baishi",
  },
  "entries.exampleProject": {
    zh: "代码,名称,项目\n990101,青禾县,行政复议规范化\n990102,白石区,一网通办",
    en: "code,name,title\n990101,Qinghe,Reconsideration by the book\n990102,Baishi,One window for all",
  },
  "entries.subjects": { zh: "单位", en: "Subjects" },
  "entries.projectTitle": { zh: "项目名称", en: "Title of the project" },
  "entries.projectTitleHint": {
    zh: "勾选的每个单位都以这个名称申报一个项目；名称不同的请用名单。",
    en: "Each subject ticked enters a project of this title; for different titles paste a list.",
  },
  "entries.addTicked": { zh: "添加勾选的单位", en: "Add those ticked" },
  "entries.addAll": { zh: "添加全部 {n} 个", en: { one: "Add {n}", other: "Add all {n}" } },
  "entries.noneTicked": { zh: "请至少勾选一个单位。", en: "Tick at least one subject." },
  "entries.noneLeft": { zh: "没有可添加的单位", en: "No subject is left to add" },
  "entries.noneLeftWhy": {
    zh: "名录中适用的单位都已添加。需要新的单位时，先导入名录。",
    en: "Every subject the system assesses is in. Import further subjects first.",
  },
  "entries.otherKinds": {
    zh: "另有 {n} 个单位的类型不在所用指标体系的适用范围，没有列出。",
    en: {
      one: "{n} subject is of a kind the indicator system does not assess and is not listed.",
      other: "{n} subjects are of kinds the indicator system does not assess and are not listed.",
    },
  },
  "entries.added": {
    zh: "已添加 {n} 个申报单位。",
    en: { one: "{n} entry is added.", other: "{n} entries are added." },
  },

  "entries.noHeading": {
    zh: "第一行没有找到“名称”或“代码”表头，请补上。",
    en: "The first line has no heading name or code; write one there.",
  },
  "entries.noTitle": { zh: "请填写项目名称。", en: "Fill in the title of the project." },
  "entries.longTitle": { zh: "项目名称最多 120 个字。", en: "A title has at most 120 characters." },
  "entries.unknown": {
    zh: "名录里没有这个单位，请先导入名录或改正名称。",
    en: "This subject is not known; import it first, or correct the name.",
  },
  "entries.several": {
    zh: "名录里有几个同名单位，请填写区划代码。",
    en: "Several subjects have this name; write the code.",
  },
  "entries.wrongKind": {
    zh: "这个类型的单位不在所用指标体系的适用范围。",
    en: "The indicator system does not assess subjects of this kind.",
  },
  "entries.there": { zh: "已经添加过，请删去这一行。", en: "This entry is there already; take the row out." },

  "entries.city.places": { zh: "所辖地区的申报", en: "Applications of your places" },
  "entries.city.documented": {
    zh: "共 {n} 个，{documented} 个已交材料",
    en: { one: "{n} in all, {documented} with documents", other: "{n} in all, {documented} with documents" },
  },
  "entries.city.noDocuments": { zh: "未交", en: "none yet" },
  "entries.city.none": { zh: "所辖地区还没有申报", en: "None of your places has an entry yet" },
  "entries.city.noneWhy": {
    zh: "省委依法治省办登记申报单位后会列在这里；名录中须以你市为上级。",
    en: "They appear once the office adds them; in the list of subjects your city has to be their parent.",
  },
  "entries.department.for": { zh: "配合的申报", en: "The application you supply" },
  "entries.department.unit": { zh: "责任单位", en: "Responsible unit" },
  "entries.department.nothing": {
    zh: "司法局把指标交办给你单位后，会在这里列出需要提供的材料和时限。",
    en: "Once your justice bureau hands indicators to you, what to supply and by when is listed here.",
  },
  "entries.department.supply": { zh: "填报", en: "Supply" },
  "entries.department.link": {
    zh: "您正凭链接代表本单位办理，{moment} 前有效。请勿转发链接。",
    en: "You act for your department by a link that works until {moment}. Do not pass it on.",
  },
} as const satisfies Words;
