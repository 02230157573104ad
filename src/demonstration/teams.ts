import type { PlaceName } from "./places";

/** How far an assessor is with a sheet: handed in, handed in and given back, a share of the leaves done, untouched. */
export type Progress = "handed in" | "returned" | "untouched" | number;

/** Who scores a place, as positions in the list of assessors, and how far they are with the written review. */
export type Team = {
  readonly assessors: readonly [number, number];
  readonly written: readonly [Progress, Progress];
  /** Visited and surveyed as well: the entry is complete. */
  readonly complete: boolean;
};

const done = { written: ["handed in", "handed in"], complete: true } as const;

export const teams: Readonly<Record<PlaceName, Team>> = {
  汐州市: { assessors: [0, 1], ...done },
  泠江市: { assessors: [2, 3], ...done },
  望澜区: { assessors: [0, 2], ...done },
  桐溪县: { assessors: [0, 3], ...done },
  石鹭县: { assessors: [1, 3], ...done },
  霁川市: { assessors: [2, 3], ...done },
  碧湾区: { assessors: [1, 3], written: ["handed in", "handed in"], complete: false },
  岚陵市: { assessors: [1, 2], written: ["handed in", 0.8], complete: false },
  沙屿区: { assessors: [0, 2], written: ["returned", "handed in"], complete: false },
  云浦县: { assessors: [0, 1], written: [0.6, 0.35], complete: false },
  松坪县: { assessors: [2, 3], written: [0.1, "untouched"], complete: false },
  汐州湾新区: { assessors: [1, 0], written: ["handed in", "untouched"], complete: false },
};

export const returnReason =
  "第C部分“重大行政决策”有三项只引用了工作计划的表述，没有当年的结果；请补充引证或者改为未开展。";
