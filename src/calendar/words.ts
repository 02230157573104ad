import type { Words } from "../web/language";

export const words = {
  "calendar.title": { zh: "工作日历", en: "Calendar" },
  "calendar.about": {
    zh: "放假和调休上班的日子；没有列出的，周一至周五为工作日。期限按它计算工作日。",
    en: "Holidays, and weekend days worked in exchange; any other day is a working day from Monday to Friday. Deadlines count working days by it.",
  },
  "calendar.count": { zh: "{n} 天", en: { one: "{n} day", other: "{n} days" } },
  "calendar.none": { zh: "还没有放假安排", en: "No holidays yet" },
  "calendar.noneWhy": {
    zh: "导入当年的放假和调休安排之前，只有周六、周日算休息日。",
    en: "Until the holidays of a year are imported, only Saturdays and Sundays are free.",
  },
  "calendar.day": { zh: "日期", en: "Day" },
  "calendar.until": { zh: "至", en: "Until" },
  "calendar.kind": { zh: "安排", en: "Kind" },
  "calendar.kind.holiday": { zh: "放假", en: "holiday" },
  "calendar.kind.working": { zh: "上班", en: "working day" },
  "calendar.name": { zh: "名称", en: "Name" },
  "calendar.import": { zh: "导入放假安排", en: "Import holidays" },
  "calendar.importAbout": {
    zh: "表头须有“日期”和“安排”（放假或上班），可以加“至”和“名称”。再次导入同一天，以新的为准。",
    en: "The headings date and kind (holiday or working) are needed; until and name may be added. A day imported again is as the newer list says.",
  },
  "calendar.example": {
    zh: "日期,至,安排,名称\n2026-10-01,2026-10-07,放假,国庆节\n2026-10-10,,上班,国庆节调休",
    en: "date,until,kind,name\n2026-10-01,2026-10-07,holiday,National Day\n2026-10-10,,working,for National Day",
  },
  "calendar.imported": {
    zh: "已导入 {n} 行放假安排。已经公布的截止时间不因此改变。",
    en: {
      one: "{n} row of holidays is imported. Deadlines already set stay as they are.",
      other: "{n} rows of holidays are imported. Deadlines already set stay as they are.",
    },
  },

  "calendar.noHeading": {
    zh: "第一行没有找到“日期”和“安排”表头，请补上。",
    en: "The first line has no headings date and kind; write them there.",
  },
  "calendar.badDay": {
    zh: "没有这个日期，请写成 2026-10-01 的样子。",
    en: "There is no such day; write it like 2026-10-01.",
  },
  "calendar.backwards": { zh: "结束的日子早于开始的日子。", en: "It ends before it begins." },
  "calendar.tooLong": {
    zh: "一行最多 31 天，请检查日期。",
    en: "A row has at most 31 days; check the dates.",
  },
  "calendar.badKind": { zh: "请写“放假”或“上班”。", en: "Write holiday or working." },
  "calendar.longName": { zh: "名称最多 40 个字。", en: "A name has at most 40 characters." },
  "calendar.twice": {
    zh: "清单里前面已有这一天，请删去一处。",
    en: "A row above has this day already; take one of them out.",
  },
} as const satisfies Words;
