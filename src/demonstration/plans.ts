import type { Phase } from "../db/terms";
import { type Plan, unplanned } from "../rounds/plan";
import { daysAgo, daysLeft, momentAt } from "./calendar";

/** The places: dates for what is behind, working days for what comes, and the office moves on by hand. */
export function planOfPlaces(now: number): Plan {
  return [
    dated("draft", momentAt(now, daysAgo.application, 18)),
    dated("application", momentAt(now, daysAgo.written, 18)),
    dated("written", momentAt(now, daysAgo.onsite, 18)),
    dated("onsite", momentAt(now, -daysLeft.visits, 18)),
    counted("moderation", 10),
    counted("feedback", 7),
    counted("decision", 5),
    counted("notice", 7),
  ];
}

/** The projects: no visits, and applications close by themselves. */
export function planOfProjects(now: number): Plan {
  return [
    dated("draft", momentAt(now, daysAgo.projects, 18)),
    { ...dated("application", momentAt(now, -daysLeft.projects, 18)), advances: true },
    counted("written", 15),
    { ...unplanned("onsite"), skipped: true },
    counted("moderation", 5),
    counted("feedback", 7),
    counted("decision", 5),
    counted("notice", 7),
  ];
}

function dated(phase: Phase, dueAt: number) {
  return { ...unplanned(phase), dueAt };
}

function counted(phase: Phase, workingDays: number) {
  return { ...unplanned(phase), workingDays };
}
