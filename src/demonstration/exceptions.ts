import type { PlaceName } from "./places";

/** A leaf that one or both assessors did not score, and why. */
export type Exception = {
  readonly state: "absent" | "not_triggered" | "not_applicable";
  readonly reason: string;
  /** 0 for the first assessor of the entry, 1 for the second; both where it is left out. */
  readonly only?: 0 | 1;
};

const firstTime = "首次参加全省评估，没有上一轮反馈问题。";

export const exceptions: Readonly<Partial<Record<PlaceName, Readonly<Record<string, Exception>>>>> = {
  汐州湾新区: {
    "E1.3": { state: "not_triggered", reason: "全年没有发生需要启动应急响应的突发事件。" },
    "E2.1": { state: "not_triggered", reason: "全年没有发生需要启动应急响应的突发事件。" },
    "E2.2": { state: "not_triggered", reason: "全年没有发生需要启动应急响应的突发事件。" },
    "I3.2": { state: "not_triggered", reason: firstTime },
    "G3.2": { state: "not_applicable", reason: "新区不设统计机构，统计由代管区承担。" },
  },
  望澜区: { "H1.1": { state: "not_triggered", reason: "本年度没有追责和插手案件的线索来源。", only: 1 } },
  汐州市: { "G1.2": { state: "absent", reason: "报告和人大网站都没有提到本年度的专项书面报告。" } },
  泠江市: { "B3.4": { state: "absent", reason: "报告写了后评估的件数，没有一份评估报告可查。", only: 1 } },
  石鹭县: {
    "C4.2": { state: "absent", reason: "没有开展决策后评估。" },
    "E2.2": { state: "not_triggered", reason: "年内没有启动应急响应。" },
    "C4.3": { state: "absent", reason: "没有找到责任追究和倒查的制度。" },
  },
  碧湾区: { "E2.2": { state: "not_triggered", reason: "年内没有启动应急响应。", only: 0 } },
  岚陵市: { "C4.3": { state: "absent", reason: "没有找到责任追究和倒查的制度。" } },
  沙屿区: {
    "B3.4": { state: "absent", reason: "没有开展制度文件后评估。" },
    "G1.3": { state: "not_applicable", reason: "本年度没有接受巡察，报告所列为上一年度的问题。", only: 1 },
  },
  云浦县: {
    "B3.4": { state: "absent", reason: "没有开展制度文件后评估。" },
    "C4.2": { state: "absent", reason: "没有开展决策后评估。" },
  },
  松坪县: { "B3.3": { state: "absent", reason: "清理工作推迟到下一年度。" } },
};
