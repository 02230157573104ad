import type { Words } from "../web/language";

export const words = {
  "jurisdictions.title": { zh: "单位名录", en: "Subjects" },
  "jurisdictions.import": { zh: "导入名录", en: "Import a list" },
  "jurisdictions.importAbout": {
    zh: "表头须有“名称”和“类型”，可以有“代码”（六位区划代码）和“上级”。",
    en: "The headings name and kind are needed; code (six digits of GB/T 2260) and parent may be there.",
  },
  "jurisdictions.none": { zh: "名录还是空的", en: "No subjects yet" },
  "jurisdictions.noneWhy": {
    zh: "从表格复制地区清单，粘贴后先检查再导入；有问题的行会逐格指出，其余的行不受影响。",
    en: "Copy the list of places from a spreadsheet, paste it, look at what is found, import. A bad row is named cell by cell and holds up no other.",
  },
  "jurisdictions.noMatch": { zh: "没有符合条件的单位", en: "No subject matches" },
  "jurisdictions.noMatchWhy": { zh: "请换一个条件，或清除筛选。", en: "Change the filter, or clear it." },
  "jurisdictions.imported": {
    zh: "已导入 {n} 个单位。",
    en: { one: "{n} subject is imported.", other: "{n} subjects are imported." },
  },
  "jurisdictions.count": { zh: "{n} 个单位", en: { one: "{n} subject", other: "{n} subjects" } },
  "jurisdictions.find": { zh: "名称或代码", en: "Name or code" },
  "jurisdictions.name": { zh: "名称", en: "Name" },
  "jurisdictions.code": { zh: "区划代码", en: "Code" },
  "jurisdictions.kind": { zh: "类型", en: "Kind" },
  "jurisdictions.parent": { zh: "上级", en: "Parent" },

  "jurisdictions.editAbout": {
    zh: "改正名称、代码、类型和上级。已登记的申报仍按当时的类型计分。",
    en: "Correct its name, code, kind and parent. Entries keep the kind they were added with.",
  },
  "jurisdictions.parentHint": {
    zh: "市级办公室能看到上级为本市的单位。",
    en: "A city's office sees the subjects below its city.",
  },
  "jurisdictions.save": { zh: "保存", en: "Save" },
  "jurisdictions.edited": { zh: "{name}已保存。", en: "{name} is saved." },

  "jurisdictions.kind.prefecture": { zh: "设区的市", en: "Prefecture" },
  "jurisdictions.kind.county": { zh: "县（市、区）", en: "County" },
  "jurisdictions.kind.zone": { zh: "功能区", en: "Zone" },
  "jurisdictions.kind.department": { zh: "部门", en: "Department" },
  "jurisdictions.kind.town": { zh: "乡镇（街道）", en: "Town" },

  "jurisdictions.example": {
    zh: "代码,名称,类型,上级\n990100,云州市,市,\n990101,青禾县,县,云州市\n,云州高新区,功能区,云州市",
    en: "code,name,kind,parent\n990100,Yunzhou,prefecture,\n990101,Qinghe,county,Yunzhou\n,Yunzhou Hi-tech Zone,zone,Yunzhou",
  },

  "jurisdictions.noHeading": {
    zh: "第一行没有找到“名称”和“类型”两个表头，请补上。",
    en: "The first line has no headings name and kind; write them there.",
  },
  "jurisdictions.empty": { zh: "清单里没有单位，请填写。", en: "The list holds no subject; fill it in." },
  "jurisdictions.noName": { zh: "请填写名称。", en: "Fill in the name." },
  "jurisdictions.longName": { zh: "名称最多 80 个字。", en: "A name has at most 80 characters." },
  "jurisdictions.severalParents": {
    zh: "有几个单位都叫这个名称。请填上级的区划代码，或写成“青禾县/城关镇”。",
    en: "Several subjects have this name. Write the parent's code, or its own parent before it: Qinghe/Chengguan.",
  },
  "jurisdictions.noKind": {
    zh: "请填写类型：设区的市、县、功能区、部门或乡镇。",
    en: "Fill in the kind: prefecture, county, zone, department or town.",
  },
  "jurisdictions.badKind": {
    zh: "不认识这个类型，请改为：设区的市、县、功能区、部门或乡镇。",
    en: "This kind is not known; write prefecture, county, zone, department or town.",
  },
  "jurisdictions.badCode": {
    zh: "区划代码应为六位数字，也可以留空。",
    en: "A code has six digits; it may also be left empty.",
  },
  "jurisdictions.twiceCode": {
    zh: "这个代码在清单里重复，请改正或删去一行。",
    en: "This code is in the list twice; correct it or take a row out.",
  },
  "jurisdictions.twiceName": {
    zh: "这个名称在清单里重复，请删去一行。",
    en: "This name is in the list twice; take a row out.",
  },
  "jurisdictions.knownCode": {
    zh: "名录里已有这个代码，无需再导入。",
    en: "A subject with this code is there already.",
  },
  "jurisdictions.knownName": { zh: "名录里已有这个单位，无需再导入。", en: "This subject is there already." },
  "jurisdictions.noParent": {
    zh: "清单和名录里都没有这个上级，请先加入上级或改正名称。",
    en: "This parent is neither in the list nor known; add it, or correct the name.",
  },
  "jurisdictions.parentLoop": {
    zh: "上级关系首尾相接，请改正。",
    en: "The parents form a loop; correct one of them.",
  },
} as const satisfies Words;
