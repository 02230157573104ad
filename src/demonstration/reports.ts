import type { PlaceName } from "./places";
import biwan from "./reports/biwan.txt";
import jichuan from "./reports/jichuan.txt";
import lanling from "./reports/lanling.txt";
import lingjiang from "./reports/lingjiang.txt";
import shayu from "./reports/shayu.txt";
import shilu from "./reports/shilu.txt";
import songping from "./reports/songping.txt";
import tongxi from "./reports/tongxi.txt";
import wanglan from "./reports/wanglan.txt";
import xinqu from "./reports/xinqu.txt";
import xizhou from "./reports/xizhou.txt";
import yunpu from "./reports/yunpu.txt";

/** In what shape a bureau sends its report. */
export type Format = "docx" | "html" | "gbk" | "pdf" | "text";

export type ReportFile = { readonly name: string; readonly format: Format; readonly text: string };

export const reports = {
  汐州市: { name: "汐州市2025年法治政府建设情况报告（汐发〔2026〕6号）.docx", format: "docx", text: xizhou },
  泠江市: { name: "2025年法治政府建设年度报告.html", format: "html", text: lingjiang },
  岚陵市: { name: "岚政〔2026〕11号.docx", format: "docx", text: lanling },
  望澜区: { name: "望澜区2025年法治政府建设年度报告.pdf", format: "pdf", text: wanglan },
  碧湾区: { name: "碧湾区2025年度法治政府建设情况.html", format: "html", text: biwan },
  桐溪县: { name: "桐溪县年度报告.txt", format: "gbk", text: tongxi },
  沙屿区: { name: "沙屿区2025年总结.txt", format: "text", text: shayu },
  石鹭县: { name: "石鹭县关于2025年法治政府建设工作情况的报告.docx", format: "docx", text: shilu },
  霁川市: { name: "霁川市2025年度报告.docx", format: "docx", text: jichuan },
  云浦县: { name: "云浦县2025年法治政府建设年度报告.html", format: "html", text: yunpu },
  松坪县: { name: "松坪县法治政府建设工作报告（网页复制）.txt", format: "gbk", text: songping },
  汐州湾新区: { name: "新区2025年度法治政府建设情况报告.docx", format: "docx", text: xinqu },
} as const satisfies Readonly<Record<PlaceName, ReportFile>>;
