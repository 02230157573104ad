import type { Quantity } from "./numbers.ts";
import type { Stretch } from "./names.ts";
import { numeral } from "./numbering.ts";

/** Counts and rates in Chinese numerals, where the word before or behind says that something is counted. */
export function spokenOf(text: string, names: readonly Stretch[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let name = 0;
  for (const match of text.matchAll(spoken)) {
    const [whole, verb = "", count = "", unit = "", rate = ""] = match;
    const start = match.index + verb.length;
    const value = rate === "" ? numeral(count) : numeral(rate.replace(/点.*$/u, ""));
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= start) name += 1;
    const named = (names[name]?.start ?? Number.POSITIVE_INFINITY) <= start;
    if (value === null || value === 0 || named) continue;
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
