import type { Qualifier } from "./report.ts";
import { numeral } from "./numbering.ts";
import { unitAt } from "./units.ts";

/** A number with its unit in a stripped paragraph; `start`…`end` are places in the strip. */
export type Quantity = {
  readonly value: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
};

/** Finds what is counted in a stripped paragraph; dates, names, ordinals and numbers without a unit are passed over. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const names = namesIn(text);
  const found: Quantity[] = [];
  let name = 0;
  let done = 0;
  digits.lastIndex = 0;
  for (let match = digits.exec(text); match; match = digits.exec(text)) {
    const start = match.index;
    if (start < done) continue;
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= start) name += 1;
    if ((names[name]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const quantities = quantityAt(text, start, match[0]);
    for (const quantity of quantities) found.push(quantity);
    done = quantities.at(-1)?.end ?? done;
    digits.lastIndex = Math.max(digits.lastIndex, done);
  }
  return [...found, ...spokenOf(text, names)].toSorted((a, b) => a.start - b.start);
}

const digits = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d ])|\d(?: \d)+(?![\d ])|\d+)(?:\.\d+)?/gu;

function quantityAt(text: string, start: number, printed: string): readonly Quantity[] {
  if (isPartOfName(text, start, start + printed.length) || isDate(text, start, printed)) return [];
  const after = start + printed.length;
  const measure = measureAt(text, after);
  if (measure !== null) {
    if (isMoment(text, start, printed, measure)) return [];
    const quantity = { ...measured(text, start, printed, measure), start };
    return [quantity];
  }
  return rangeAt(text, start, printed);
}

type Measure = {
  readonly unit: string;
  readonly power: number;
  readonly about: boolean;
  /** Where the unit ends, and where 以上, 以内, 左右 behind it end. */
  readonly unitEnd: number;
  readonly end: number;
  readonly suffix: string;
};

/** 余, 多, then 万 or 亿, then 余, 多, then the unit, then 以上 or 左右. */
function measureAt(text: string, from: number): Measure | null {
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
  const money = /元$/u.test(unit.name);
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

function measured(text: string, start: number, printed: string, measure: Measure): Omit<Quantity, "start"> {
  const sign =
    /[^\d\p{L}]-$|[\u4e00-\u9fff]-$/u.test(text.slice(Math.max(0, start - 2), start)) && measure.unit === "%"
      ? "-"
      : "";
  return {
    value: sign + shifted(printed.replace(/[, ]/gu, ""), measure.power),
    unit: measure.unit,
    qualifier: qualifierOf(text, start, measure),
    end: measure.end,
  };
}

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

function qualifierOf(
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
  return approximate.test(before) && !(lasting && /近$/u.test(before)) ? "approx" : "exact";
}

const atLeast =
  /(?:(?<![期赶])超过?|逾|突破|多于|大于|高于|至少|最少|不少于|不低于|不得少于|不得低于|不小于|达到或超过|满)(?:了|达)?$/u;
const atMost =
  /(?:不超过|不得超过|不多于|不高于|不大于|少于|小于|低于|不足|不到|控制在|至多|最多|不超)(?:了)?$/u;
const approximate =
  /(?:(?<![节预签违履合公契制集邀解])约|(?<![临就邻附亲最靠])近|将近|接近|大概|大致)(?:占|为|有)?$/u;

/** 6+8, 3·15, 1/3, 7×24小时, 12:30, 第3次, 前10名, A5: parts of names, ordinals, times. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (/[第+×xX*#@&No_=]/u.test(before) || /[a-z]/iu.test(before)) return true;
  if (/[·/:.~-]/u.test(before) && /[\da-zA-Z]/u.test(text[start - 2] ?? ""))
    return !/[~-]/u.test(before) || /第\d*-?$/u.test(text.slice(Math.max(0, start - 5), start));
  if (before === "前" && /[名位强]/u.test(after)) return true;
  if (/第\d+(?:[、至到,]|-{1,2})$/u.test(text.slice(Math.max(0, start - 7), start))) return true;
  return /[+×xX*#@&]/u.test(after) || (/[·/:]/u.test(after) && /[\dN]/u.test(text[end + 1] ?? ""));
}

function isDate(text: string, start: number, printed: string): boolean {
  const after = text.slice(start + printed.length, start + printed.length + 3);
  if (/^(?:月(?!龄)|号|世纪|版|年代)/u.test(after)) return true;
  const year = Number(printed);
  if (/^年/u.test(after)) return year >= 1900 && year <= 2100;
  // 2021—2025年 and 2019、2020年 name years.
  return (
    year >= 1949 &&
    year <= 2100 &&
    /^\d{4}$/u.test(printed) &&
    /^(?:[-~至到、和与/]|-{2})+(?:19|20)\d/u.test(text.slice(start + 4, start + 10))
  );
}

/** A day of a month, an hour of a day, a deadline by the calendar: when, not how much. */
function isMoment(text: string, start: number, printed: string, { unit, suffix }: Measure): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (unit === "日")
    return !/[内]$/u.test(suffix) &&
      !/(?:提前|缩短|压缩[至到]?|压减[至到]?|少于|超过|满|用时|为|[至到])$/u.test(before)
      ? true
      : /月$/u.test(before) || (/[至到~-]$/u.test(before) && /[日月]/u.test(before));
  if (unit === "年")
    return printed.length === 4 || /20\d\d[-~、至到]+$/u.test(text.slice(Math.max(0, start - 7), start));
  if (unit === "分") return /\d[时点]$/u.test(before);
  return unit === "秒" && /\d分$/u.test(before);
}

/** 3—5个, 3至5个: the unit behind the second number is the first one's too; after 分别 that holds for every one of a list. */
function rangeAt(text: string, start: number, printed: string): readonly Quantity[] {
  const first = start + printed.length;
  const listed = /分别(?:[\u4e00-\u9fff]{0,6})$/u.test(text.slice(Math.max(0, start - 12), start));
  between.lastIndex = first;
  const join = between.exec(text)?.[0];
  if (join === undefined || (!/[-~至到]/u.test(join) && !listed)) return [];
  digits.lastIndex = first + join.length;
  const next = digits.exec(text);
  if (!next || next.index !== first + join.length) return [];
  const measure = measureAt(text, next.index + next[0].length);
  const rest: readonly Quantity[] =
    measure === null
      ? listed
        ? rangeAt(text, next.index, next[0])
        : []
      : [{ ...measured(text, next.index, next[0], measure), start: next.index }];
  const unit = measure?.unit ?? rest[0]?.unit;
  if (unit === undefined || rest.length === 0 || isDate(text, next.index, next[0])) return [];
  if (measure !== null && isMoment(text, next.index, next[0], measure)) return [];
  const value = shifted(printed.replace(/[, ]/gu, ""), measure?.power ?? 0);
  return [{ value, unit, qualifier: "exact", start, end: first }, ...rest];
}

const between = /(?:-{1,2}|~|至|到|、|,|和)/uy;

type Stretch = { readonly start: number; readonly end: number };

/** What stands in title marks, or briefly in quotation marks, is a name; an unclosed mark is none. */
function namesIn(text: string): readonly Stretch[] {
  const names: Stretch[] = [];
  let quote = -1;
  let title = -1;
  let straight = -1;
  for (const match of text.matchAll(/[“”《》"。]/gu)) {
    const at = match.index;
    switch (match[0]) {
      case "“":
        quote = at;
        break;
      case "《":
        if (title < 0) title = at;
        break;
      case "”":
        if (quote >= 0 && at - quote <= 40) names.push({ start: quote, end: at });
        quote = -1;
        break;
      case "》":
        if (title >= 0 && at - title <= 120) names.push({ start: title, end: at });
        title = -1;
        break;
      case '"':
        if (straight >= 0 && at - straight <= 30) {
          names.push({ start: straight, end: at });
          straight = -1;
        } else straight = at;
        break;
      default:
        title = -1;
        straight = -1;
    }
  }
  return merged(names);
}

function merged(names: readonly Stretch[]): readonly Stretch[] {
  const sorted = names.toSorted((a, b) => a.start - b.start);
  const result: Stretch[] = [];
  for (const name of sorted) {
    const last = result.at(-1);
    if (last && name.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, name.end) };
    else result.push(name);
  }
  return result;
}

/** Counts and rates in Chinese numerals, where the word before or behind says that something is counted. */
function spokenOf(text: string, names: readonly Stretch[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(spoken)) {
    const [whole, verb = "", count = "", unit = "", rate = ""] = match;
    const start = match.index + verb.length;
    const value = rate === "" ? numeral(count) : numeral(rate.replace(/点.*$/u, ""));
    if (value === null || value === 0 || names.some((name) => name.start <= start && start < name.end))
      continue;
    const fraction = Array.from(/点(.+)$/u.exec(rate)?.[1] ?? "", (digit) =>
      "零一二三四五六七八九".indexOf(digit),
    ).join("");
    found.push({
      value: fraction === "" ? String(value) : `${value}.${fraction}`,
      unit: rate === "" ? unit : "%",
      qualifier: /(?:至少|不少于|不低于|超过)[^,。]{0,6}$/u.test(text.slice(Math.max(0, start - 10), start))
        ? "at_least"
        : "exact",
      start,
      end: match.index + whole.length,
    });
  }
  return found;
}

const spoken =
  /(召开了?|举办了?|至少要?举办|至少召开|不少于)([一两二三四五六七八九十]{1,3})([次期场])|百分之([一二三四五六七八九十百]{1,4}(?:点[零一二三四五六七八九]{1,3})?)/gu;
