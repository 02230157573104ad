import type { RailItem } from "../../../src/web/components/rail";
import { format } from "../../../src/web/format";
import { type Language, translator } from "../../../src/web/language";
import type { Page, Theme } from "../../../src/web/page";

/** One of two texts; what a specimen says stands beside it and in no catalogue. */
export function say(page: Pick<Page, "language">, zh: string, en: string): string {
  return page.language === "zh" ? zh : en;
}

export function specimenPage(language: Language, theme: Theme, path: string): Page {
  const page = { language };
  return {
    t: translator(language),
    format: format(language),
    language,
    theme,
    path,
    person: { name: say(page, "沈知微", "Shen Zhiwei"), role: say(page, "省厅", "Office") },
    round: {
      name: say(page, "云岭省 2026 年度示范创建评估", "Yunling Province, 2026 assessment"),
      href: "/rounds/2026",
      phases: [{ name: say(page, "评审", "Review"), due: "2026-11-30T10:00:00Z" }],
    },
  };
}

export function specimenRail(page: Page): readonly RailItem[] {
  return [
    { href: "/", label: say(page, "待办", "Work"), sign: "work", count: 3 },
    { href: "/rounds", label: say(page, "评估批次", "Rounds"), sign: "rounds" },
    { href: "/entries", label: say(page, "申报单位", "Entries"), sign: "entries" },
    { href: "/sheets", label: say(page, "评分表", "Sheets"), sign: "sheets", count: 12 },
    { href: "/criteria", label: say(page, "指标体系", "Criteria"), sign: "criteria" },
    { href: "/results", label: say(page, "评估结果", "Results"), sign: "results" },
    { href: "/log", label: say(page, "操作日志", "Log"), sign: "log" },
  ];
}

/** Invented places. */
export function places(page: Page): readonly { readonly zh: string; readonly name: string }[] {
  const names = [
    ["清河市", "Qinghe"],
    ["望川市", "Wangchuan"],
    ["东屏区", "Dongping"],
    ["石桥县", "Shiqiao"],
    ["白沙县", "Baisha"],
    ["云台区", "Yuntai"],
    ["南浦市", "Nanpu"],
    ["柳溪县", "Liuxi"],
    ["青岭区", "Qingling"],
    ["临泽县", "Linze"],
    ["松原新区", "Songyuan New Area"],
    ["永宁市", "Yongning"],
  ] as const;
  return names.map(([zh, en]) => ({ zh, name: say(page, zh, en) }));
}
