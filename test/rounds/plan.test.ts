import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { Phase } from "../../src/db/terms";
import {
  dueOf,
  expectedDues,
  isOver,
  nextPhase,
  type PlannedPhase,
  planProblems,
  unplanned,
} from "../../src/rounds/plan";

const calendar: Calendar = new Map([["2026-10-01", "holiday"]]);
const moment = (text: string) => Date.parse(`${text}+08:00`);

function planned(phase: Phase, about: Partial<PlannedPhase>): PlannedPhase {
  return { ...unplanned(phase), ...about };
}

describe("a planned phase", () => {
  it.each([
    ["a moment", { dueAt: moment("2026-10-09T18:00") }, moment("2026-10-09T18:00")],
    ["two working days over a holiday", { workingDays: 2 }, moment("2026-10-02T23:59:59.999")],
    ["nothing", {}, null],
  ])("with %s is due then", (_, about, due) => {
    expect(dueOf(planned("written", about), moment("2026-09-29T23:30"), calendar)).toBe(due);
  });

  it("is over after its deadline, not at it, and never without one", () => {
    const due = moment("2026-10-09T18:00");
    expect([isOver(due, due - 1000), isOver(due, due), isOver(due, due + 1)]).toEqual([false, false, true]);
    expect(isOver(null, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it.each([
    ["draft", "application"],
    ["written", "moderation"],
    ["notice", "closed"],
    ["closed", undefined],
  ] as const)("after %s comes %s where nobody is visited", (phase, next) => {
    expect(nextPhase(phase, [planned("onsite", { skipped: true })])).toBe(next);
  });
});

describe("a plan", () => {
  const [early, late] = [moment("2026-10-01T18:00"), moment("2026-11-01T18:00")];
  it.each([
    ["dates in order", [planned("application", { dueAt: early }), planned("written", { dueAt: late })], []],
    [
      "dates out of order",
      [planned("application", { dueAt: late }), planned("written", { dueAt: early })],
      ["written rounds.plan.order"],
    ],
    [
      "out of order over a phase in working days",
      [
        planned("application", { dueAt: late }),
        planned("written", { workingDays: 5 }),
        planned("onsite", { dueAt: early }),
      ],
      ["onsite rounds.plan.order"],
    ],
    [
      "an early date of a phase that does not take place",
      [planned("application", { dueAt: late }), planned("written", { dueAt: early, skipped: true })],
      [],
    ],
    ["both", [planned("written", { dueAt: early, workingDays: 3 })], ["written rounds.plan.both"]],
    ["a move without a deadline", [planned("written", { advances: true })], ["written rounds.plan.noDue"]],
  ])("with %s is refused where it is wrong", (_, plan, problems) => {
    expect(planProblems(plan).map(({ phase, key }) => `${phase} ${key}`)).toEqual(problems);
  });

  it("tells when later phases are expected to end, as far as that can be told", () => {
    const plan = [
      planned("written", { workingDays: 1 }),
      planned("moderation", { workingDays: 2 }),
      planned("notice", { dueAt: late }),
    ];
    const dues = expectedDues({ phase: "application", due_at: moment("2026-09-30T18:00"), plan }, calendar);
    expect([...dues]).toEqual([
      ["application", moment("2026-09-30T18:00")],
      ["written", moment("2026-10-02T23:59:59.999")],
      ["notice", late],
    ]);
  });
});
