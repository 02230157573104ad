import type { Words } from "../web/language";

export const words = {
  "evidence.search.year": { zh: "报告年度", en: "Year reported on" },
  "evidence.search.entry": { zh: "申报单位", en: "Entry" },
  "evidence.search.round": { zh: "查找全部材料", en: "Search all documents" },
  "evidence.search.roundAbout": {
    zh: "在本批次您可以查看的全部申报材料中查找。选定一个单位后，可再按材料筛选。",
    en: "Looks in the documents of every entry of this round that you may see. With an entry chosen, one of its documents can be chosen too.",
  },
} as const satisfies Words;
