import { type Measure, measureAt, qualifierOf, shifted } from "./measures.ts";
import { isDate, isMoment, isPartOfName } from "./dates.ts";
import type { Qualifier } from "./report.ts";
import { namesIn } from "./names.ts";
import { spokenOf } from "./spoken.ts";

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
  for (const match of text.matchAll(digits)) {
    const start = match.index;
    if (start < done) continue;
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= start) name += 1;
    if ((names[name]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    for (const quantity of quantityAt(text, start, match[0])) {
      found.push(quantity);
      done = quantity.end;
    }
  }
  return [...found, ...spokenOf(text, names)].toSorted((a, b) => a.start - b.start);
}

/**
 * 56, 8,933, 1 012, a number printed digit by digit, 66.67. No count has more than eight groups or 24 digits: without
 * a bound a long run of groups that ends wrongly is walked again from each of them.
 */
const number =
  "(?:\\d{1,3}(?:,\\d{3}){1,8}(?!\\d)|\\d{1,3}(?: \\d{3}){1,8}(?![\\d ])|\\d(?: \\d){1,24}(?![\\d ])|\\d+)(?:\\.\\d+)?";
const digits = new RegExp(number, "gu");
const digitsHere = new RegExp(number, "yu");

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

/** 3—5个, 3至5个: the unit behind the second number is the first one's too; after 分别 that holds for all of a list. */
function rangeAt(text: string, start: number, printed: string): readonly Quantity[] {
  const listed = /分别[\u4e00-\u9fff]{0,6}$/u.test(text.slice(Math.max(0, start - 8), start));
  const bare: { start: number; end: number; printed: string }[] = [
    { start, end: start + printed.length, printed },
  ];
  while (bare.length <= longestList) {
    const next = joinedTo(text, bare.at(-1)?.end ?? start, listed ? /[-~至到、,和]/u : /[-~至到]/u);
    if (next === null || isDate(text, next.start, next.printed)) return [];
    const measure = measureAt(text, next.end);
    if (measure !== null) {
      if (isMoment(text, next.start, next.printed, measure)) return [];
      const firsts = bare.map(({ start, end, printed }) => {
        const value = shifted(printed.replace(/[, ]/gu, ""), measure.power);
        return { value, unit: measure.unit, qualifier: "exact" as const, start, end };
      });
      return [...firsts, { ...measured(text, next.start, next.printed, measure), start: next.start }];
    }
    if (!listed) return [];
    bare.push(next);
  }
  return [];
}

const longestList = 12;

/** The number that a sign of a range or a list joins to the one that ends at `from`. */
function joinedTo(
  text: string,
  from: number,
  signs: RegExp,
): { start: number; end: number; printed: string } | null {
  between.lastIndex = from;
  const join = between.exec(text)?.[0];
  if (join === undefined || !signs.test(join)) return null;
  const start = from + join.length;
  digitsHere.lastIndex = start;
  const match = digitsHere.exec(text);
  return match ? { start, end: start + match[0].length, printed: match[0] } : null;
}

const between = /(?:-{1,2}|~|至|到|、|,|和)/uy;
