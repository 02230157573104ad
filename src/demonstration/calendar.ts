const day = 86_400_000;

/** When the demonstration's round went through its phases, in days before it is loaded, which is “today”. */
export const daysAgo = {
  installed: 78,
  opened: 76,
  invited: 74,
  joined: 72,
  application: 70,
  uploaded: 60,
  written: 42,
  assigned: 41,
  scored: 38,
  onsite: 14,
  visited: 12,
  projects: 16,
  thirds: 8,
  settled: 5,
} as const;

/** How long the phases in which the demonstration stands still run: the visits, and the applications of projects. */
export const daysLeft = { visits: 24, projects: 26 } as const;

/** A moment at some hour (Asia/Shanghai) that many days before `now`, or after it where `ago` is negative. */
export function momentAt(now: number, ago: number, hour = 9, minute = 0): number {
  const shanghai = 8 * 3_600_000;
  const midnight = Math.floor((now + shanghai) / day) * day - shanghai;
  const moment = midnight - ago * day + hour * 3_600_000 + minute * 60_000;
  return ago < 0 ? moment : Math.min(moment, now);
}

/** The holidays with fixed dates of this year and the next, as an office would paste them. */
export function statutoryHolidays(now: number): string {
  const year = new Date(now).getUTCFullYear();
  const rows = [year, year + 1].flatMap((one) => [
    `${one}-01-01,,放假,元旦`,
    `${one}-05-01,${one}-05-02,放假,劳动节`,
    `${one}-10-01,${one}-10-03,放假,国庆节`,
  ]);
  return ["日期,至,安排,名称", ...rows].join("\n");
}
