import type { Words } from "../web/language";

export const words = {
  "results.title": { zh: "排名", en: "Standing" },
  "results.none": { zh: "还没有申报单位", en: "There is no entry yet" },
  "results.noneWhy": {
    zh: "添加申报单位后，这里显示各单位得分与名次。",
    en: "Once entries are added, their scores and ranks stand here.",
  },
  "results.rank": { zh: "名次", en: "Rank" },
  "results.entry": { zh: "申报单位", en: "Entry" },
  "results.final": { zh: "总分", en: "Total" },
  "results.band": { zh: "等次", en: "Band" },
  "results.bonus": { zh: "加分", en: "Bonus" },
  "results.penalty": { zh: "减分", en: "Penalty" },
  "results.status": { zh: "状态", en: "State" },
  "results.status.complete": { zh: "已齐", en: "Complete" },
  "results.status.incomplete": { zh: "未齐，余 {n} 项", en: "{n} pending" },
  "results.status.disqualified": { zh: "取消资格", en: "Disqualified" },
  "results.status.left": { zh: "已退出", en: "Left" },
  "results.between": { zh: "{low}–{high}", en: "{low}–{high}" },
  "results.group": {
    zh: "{group}（{n} 个单位）",
    en: { one: "{group} ({n} entry)", other: "{group} ({n} entries)" },
  },
  "results.groups": { zh: "组别", en: "Group" },
  "results.partial": {
    zh: "与您有利益冲突的单位不在此列，名次只在所列单位之间。",
    en: "Places you have a conflict of interest with are left out; the ranks are among those shown.",
  },
  "results.provisional": {
    zh: "未齐的单位不排名，只列出已知的最低与最高得分。",
    en: "Entries with pending indicators are not ranked; the lowest and highest score still possible is shown.",
  },
  "results.struck": {
    zh: "已取消、不计分的指标：{leaves}",
    en: "Indicators struck, which do not count: {leaves}",
  },
  "results.and": { zh: "、", en: ", " },
  "results.entries": { zh: "下载计算依据", en: "Download what it is made of" },
  "results.csv": { zh: "下载 CSV", en: "Download as CSV" },
} as const satisfies Words;
