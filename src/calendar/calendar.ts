/**
 * Working days of Asia/Shanghai. The offset has been +8 without summer time since 1991 and Node 24 has no Temporal, so
 * days are plain integers (decisions/013).
 */

/** A day as ISO 8601 writes it: "2026-10-01". */
export type Day = string;

/** The days that are not what their weekday says, by day: no work in the week, or work at the weekend. */
export type Calendar = ReadonlyMap<Day, "holiday" | "working">;

const dayLength = 86_400_000;
const offset = 8 * 3_600_000;

/** The day in Shanghai at a moment. */
export function dayOf(at: number): Day {
  return new Date(at + offset).toISOString().slice(0, 10);
}

/** The last millisecond of a day in Shanghai: shown as 23:59, and over with it. */
export function endOf(day: Day): number {
  return Date.parse(`${day}T00:00:00+08:00`) + dayLength - 1;
}

/** Whether text names a day there is: not the 30th of February. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const said = calendar.get(day);
  if (said !== undefined) return said === "working";
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after a day, which does not count itself. */
export function workingDaysAfter(calendar: Calendar, day: Day, n: number): Day {
  let [at, left] = [day, n];
  while (left > 0) {
    at = dayAfter(at);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/** The years from one day to another of which the calendar knows no holiday: there only weekends are free. */
export function unknownYears(calendar: Calendar, from: Day, until: Day): readonly number[] {
  const known = new Set([...calendar.keys()].map((day) => Number(day.slice(0, 4))));
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n).filter(
    (year) => !known.has(year),
  );
}
