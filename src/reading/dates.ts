/** 6+8, 3·15, 1/3, 7×24小时, 12:30, 第3次, 前10名, A5: parts of names, ordinals, times. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (/[第+×xX*#@&No_=]/u.test(before) || /[a-z]/iu.test(before)) return true;
  if (/[·/:.~-]/u.test(before) && /[\da-zA-Z]/u.test(text[start - 2] ?? ""))
    return !/[~-]/u.test(before) || /第\d*-?$/u.test(text.slice(Math.max(0, start - 5), start));
  if (before === "前" && /[名位强]/u.test(after)) return true;
  if (/第\d+(?:[、至到,]|-{1,2})$/u.test(text.slice(Math.max(0, start - 7), start))) return true;
  return /[+×xX*#@&]/u.test(after) || (/[·/:]/u.test(after) && /[\dN]/u.test(text[end + 1] ?? ""));
}

export function isDate(text: string, start: number, printed: string): boolean {
  const after = text.slice(start + printed.length, start + printed.length + 3);
  if (/^(?:月(?!龄)|号|世纪|版|年代)/u.test(after)) return true;
  const year = Number(printed);
  if (after.startsWith("年")) return year >= 1900 && year <= 2100;
  // 2021—2025年 and 2019、2020年 name years.
  return (
    year >= 1949 &&
    year <= 2100 &&
    /^\d{4}$/u.test(printed) &&
    /^(?:[-~至到、和与/]|-{2})+(?:19|20)\d/u.test(text.slice(start + 4, start + 10))
  );
}

/** A day of a month, an hour of a day, a deadline by the calendar: when, not how much. */
export function isMoment(
  text: string,
  start: number,
  printed: string,
  { unit, suffix }: { readonly unit: string; readonly suffix: string },
): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (unit === "日")
    return !/[内]$/u.test(suffix) &&
      !/(?:提前|缩短|压缩[至到]?|压减[至到]?|少于|超过|满|用时|为|[至到])$/u.test(before)
      ? true
      : before.endsWith("月") || (/[至到~-]$/u.test(before) && /[日月]/u.test(before));
  if (unit === "年")
    return printed.length === 4 || /20\d\d[-~、至到]+$/u.test(text.slice(Math.max(0, start - 7), start));
  if (unit === "分") return /\d[时点]$/u.test(before);
  return unit === "秒" && /\d分$/u.test(before);
}
