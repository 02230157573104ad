import { z } from "zod";
import { maybe, moment, momentText, number, several } from "../web/sent";
import { type Plan, plannable, plannedFor } from "./plan";

const due = maybe(moment());
const days = maybe(number(z.number().int().min(1).max(250)));

/** The plan of a track as its form sends it: a due time or a number of working days a phase, and two sets of boxes. */
export const planFields = {
  due_draft: due,
  due_application: due,
  due_written: due,
  due_onsite: due,
  due_moderation: due,
  due_feedback: due,
  due_decision: due,
  due_notice: due,
  days_draft: days,
  days_application: days,
  days_written: days,
  days_onsite: days,
  days_moderation: days,
  days_feedback: days,
  days_decision: days,
  days_notice: days,
  advances: several(z.enum(plannable)),
  skipped: several(z.enum(plannable)),
};

export const PlanSent = z.object(planFields);

export function planOf(sent: z.output<typeof PlanSent>): Plan {
  return plannable.map((phase) => ({
    phase,
    dueAt: sent[`due_${phase}`] ?? null,
    workingDays: sent[`days_${phase}`] ?? null,
    advances: sent.advances.includes(phase),
    skipped: sent.skipped.includes(phase),
  }));
}

/** What the form of a plan begins with. */
export function typedPlan(plan: Plan) {
  const marked = (is: "advances" | "skipped") => plannable.filter((phase) => plannedFor(plan, phase)[is]);
  return {
    ...Object.fromEntries(
      plannable.flatMap((phase) => {
        const { dueAt, workingDays } = plannedFor(plan, phase);
        return [
          [`due_${phase}`, dueAt === null ? "" : momentText(dueAt)],
          [`days_${phase}`, workingDays === null ? "" : String(workingDays)],
        ];
      }),
    ),
    advances: marked("advances"),
    skipped: marked("skipped"),
  };
}
