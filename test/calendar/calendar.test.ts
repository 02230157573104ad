import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Calendar,
  dayAfter,
  dayOf,
  endOf,
  isDay,
  isWorkingDay,
  unknownYears,
  workingDaysAfter,
} from "../../src/calendar/calendar";

/** National Day of 2026 as the list of that year has it. */
const calendar: Calendar = new Map([
  ...["01", "02", "03", "04", "05", "06", "07"].map((date) => [`2026-10-${date}`, "holiday"] as const),
  ["2026-09-20", "working"],
  ["2026-10-10", "working"],
]);

describe("a day in Shanghai", () => {
  it.each([
    ["2026-09-30T15:59:59.999Z", "2026-09-30"],
    ["2026-09-30T16:00:00.000Z", "2026-10-01"],
    ["2026-12-31T16:00:00.000Z", "2027-01-01"],
  ])("at %s is %s", (at, day) => expect(dayOf(Date.parse(at))).toBe(day));

  it("ends a millisecond before the next", () => {
    expect(new Date(endOf("2026-10-01")).toISOString()).toBe("2026-10-01T15:59:59.999Z");
    expect(dayOf(endOf("2026-10-01") + 1)).toBe("2026-10-02");
  });

  it.each([
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2026-02-30", false],
    ["2026-13-01", false],
    ["26-01-01", false],
  ])("%s: is there one? %s", (text, there) => expect(isDay(text)).toBe(there));
});

describe("working days", () => {
  it.each([
    ["2026-09-30", true, "a Wednesday"],
    ["2026-10-01", false, "a holiday on a Thursday"],
    ["2026-10-04", false, "a holiday on a Sunday"],
    ["2026-10-10", true, "a Saturday worked in exchange"],
    ["2026-10-11", false, "a Sunday"],
    ["2027-10-01", true, "a Friday of a year nothing is known of"],
  ])("%s: %s, %s", (day, working) => expect(isWorkingDay(calendar, day)).toBe(working));

  it.each([
    ["2026-09-30", 1, "2026-10-08"],
    ["2026-09-30", 3, "2026-10-10"],
    ["2026-09-30", 4, "2026-10-12"],
    ["2026-09-18", 1, "2026-09-20"],
    ["2026-10-03", 1, "2026-10-08"],
    ["2026-09-30", 0, "2026-09-30"],
  ])("after %s, %i of them end on %s", (day, n, end) => expect(workingDaysAfter(calendar, day, n)).toBe(end));

  it("end on a working day, and between lie exactly the others", () => {
    const start = integer({ min: 0, max: 700 }).map((n) => dayAfter("2026-01-01", n));
    assert(
      property(start, integer({ min: 1, max: 60 }), (day, n) => {
        const end = workingDaysAfter(calendar, day, n);
        let counted = 0;
        for (let at = dayAfter(day); at <= end; at = dayAfter(at))
          if (isWorkingDay(calendar, at)) counted += 1;
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(counted).toBe(n);
      }),
    );
  });

  it("of a year whose holidays are not known are told apart", () => {
    expect(unknownYears(calendar, "2026-09-01", "2026-12-31")).toEqual([]);
    expect(unknownYears(calendar, "2025-12-01", "2027-01-05")).toEqual([2025, 2027]);
  });
});
