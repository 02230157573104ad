import type { Language } from "./language";

/** An instant: a Date, milliseconds, or ISO 8601 text. A plain day ("2026-11-30") is that day. */
export type Instant = Date | number | string;

export interface Format {
  /** 2026年11月30日 · 30 November 2026 */
  day(at: Instant): string;
  /** 2026年11月30日 18:00 · 30 November 2026 at 18:00 */
  moment(at: Instant): string;
  /** For tables, in both languages: 2026-11-30 18:00 */
  stamp(at: Instant): string;
  /** 6,900 */
  number(value: number): string;
  /** A ratio as a percentage: 0.6667 is 66.67% */
  percent(ratio: number, decimals?: number): string;
}

/** Times are those of Asia/Shanghai whatever the machine's clock (quality §5). */
const timeZone = "Asia/Shanghai";

const formats: Readonly<Record<Language, Format>> = { zh: formatOf("zh-CN"), en: formatOf("en-GB") };

export function format(language: Language): Format {
  return formats[language];
}

function formatOf(locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long" });
  const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long", timeStyle: "short" });
  // Swedish is the locale whose short form is ISO 8601.
  const stamp = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  return {
    day: (at) => day.format(new Date(at)),
    moment: (at) => moment.format(new Date(at)),
    stamp: (at) => stamp.format(new Date(at)),
    number: (value) => number.format(value),
    percent: (ratio, decimals = 0) =>
      new Intl.NumberFormat(locale, {
        style: "percent",
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(ratio),
  };
}
