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
