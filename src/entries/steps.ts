import type { Departure, Role, Step } from "../db/terms";

/** The log's stream of an entry. */
export function entryStream(entry: string): string {
  return `entry:${entry}`;
}

/** What the office can say to an application (assessment §2). */
export const answers = ["accepted", "returned", "refused"] as const satisfies readonly Step[];
export type Answer = (typeof answers)[number];

/** Which answers of a role an entry is open to as it stands: a city only returns (assessment §1). */
export function answersOf(role: Role, step: Step | null): readonly Answer[] {
  return role === "city" ? (step === "submitted" ? ["returned"] : []) : answersTo(step);
}

/** Which answers of the office: before it is submitted it can only be refused. */
export function answersTo(step: Step | null): readonly Answer[] {
  switch (step) {
    case "submitted":
      return answers;
    case "accepted":
      return ["returned", "refused"];
    case null:
    case "taken_back":
    case "returned":
    case "readmitted":
      return ["refused"];
    case "refused":
    case "withdrawn":
    case "not_shortlisted":
      return [];
  }
}

/** Whether the bureau has it in its hands, to change and submit. */
export function isOpen(step: Step | null): boolean {
  return step === null || step === "taken_back" || step === "returned" || step === "readmitted";
}

/** The departure a step is; undefined for those after which the entry goes on. */
export function departureIn(step: Step): Departure | undefined {
  return step === "refused" || step === "withdrawn" || step === "not_shortlisted" ? step : undefined;
}
