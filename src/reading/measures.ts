import type { Qualifier } from "./report.ts";
import { unitAt } from "./units.ts";

/** What stands behind a number: its scale, its unit, and words such as 余 and 以上. */
export type Measure = {
  readonly unit: string;
  readonly power: number;
  readonly about: boolean;
  /** Where the unit ends, and where 以上, 以内, 左右 behind it end. */
  readonly unitEnd: number;
  readonly end: number;
  readonly suffix: string;
};

/** 余, 多, then 万 or 亿, then 余, 多, then the unit, then 以上 or 左右. */
export function measureAt(text: string, from: number): Measure | null {
  scale.lastIndex = from;
  const [matched = "", about = "", words = "", rest = ""] = scale.exec(text) ?? [];
  const at = from + matched.length;
  const unit = unitAt(text, at);
  if (unit === null) {
    if (words === "" || !/[万亿]/u.test(words)) return null;
    const bare = text[at] === "+" ? "以上" : "";
    return {
      unit: "",
      power: powerOf(words),
      about: about + rest !== "",
      unitEnd: at,
      end: at,
      suffix: bare,
    };
  }
  suffix.lastIndex = unit.end;
  const tail = suffix.exec(text)?.[0] ?? "";
  const money = unit.name.endsWith("元");
  const scaled = money ? words.replace(/^[百千]+(?=[万亿])/u, "") : "";
  return {
    unit: money ? (/[万亿]/u.test(scaled) ? scaled : "") + unit.name : unit.name,
    power:
      money && /[万亿]/u.test(scaled)
        ? powerOf(words.slice(0, words.length - scaled.length))
        : powerOf(words),
    about: about + rest !== "",
    unitEnd: unit.end,
    end: unit.end + tail.length,
    suffix: tail,
  };
}

const scale = /([余多来几]?)([百千]?[万亿]{0,2}|[百千])([余多来几]?)/uy;
const suffix = /(?:\+|及?以上|以内|之内|内(?![部设容外在控])|及?以下|左右|上下)/uy;

/** A decimal string times a power of ten, without rounding. */
export function shifted(value: string, power: number): string {
  const [whole = "0", fraction = ""] = value.split(".");
  if (power === 0) return value.replace(/^0+(?=\d)/u, "");
  const padded = fraction.padEnd(power, "0");
  const integer = (whole + padded.slice(0, power)).replace(/^0+(?=\d)/u, "");
  const rest = padded.slice(power);
  return rest === "" ? integer : `${integer}.${rest}`;
}

function powerOf(words: string): number {
  const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
  return Array.from(words).reduce((power, word) => power + (powers[word] ?? 0), 0);
}

export function qualifierOf(
  text: string,
  start: number,
  { about, suffix, unit }: Pick<Measure, "about" | "suffix" | "unit">,
): Qualifier {
  const before = text.slice(Math.max(0, start - 8), start);
  if (/[+上]$/u.test(suffix) && suffix !== "上下") return "at_least";
  if (/[内下]$/u.test(suffix) && suffix !== "上下") return "at_most";
  if (atLeast.test(before)) return "at_least";
  if (atMost.test(before)) return "at_most";
  if (about || suffix !== "") return "approx";
  const lasting = /^(?:年|个月|天|周|日|届|次)$/u.test(unit);
  return approximate.test(before) && !(lasting && before.endsWith("近")) ? "approx" : "exact";
}

const atLeast =
  /(?:(?<![期赶])超过?|逾|突破|多于|大于|高于|至少|最少|不少于|不低于|不得少于|不得低于|不小于|达到或超过|满)(?:了|达)?$/u;
const atMost =
  /(?:不超过|不得超过|不多于|不高于|不大于|少于|小于|低于|不足|不到|控制在|至多|最多|不超)(?:了)?$/u;
const approximate =
  /(?:(?<![节预签违履合公契制集邀解])约|(?<![临就邻附亲最靠])近|将近|接近|大概|大致)(?:占|为|有)?$/u;
