import { type Calendar, type Day, dayOf, endOf, workingDaysAfter } from "../calendar/calendar";
import type { Role, Side } from "../db/terms";
import type { Entry } from "../entries/entries";
import { dueAtFor, refusalOf, runningExtension } from "../people/refusals";

/** A question to a bureau with how it stands; who asked it is not part of it (assessment §3). */
export type Question = {
  readonly id: string;
  readonly entry: string;
  /** The code of its leaf; null where it is about the report as a whole. */
  readonly leaf: string | null;
  readonly side: Side;
  /** The words it began with. */
  readonly words: string;
  readonly about: Quoted | null;
  readonly dueAt: number;
  readonly waitsOn: "bureau" | "asker" | "nobody";
};

/** The sentence of an upload that is asked about. */
export type Quoted = { readonly revision: string; readonly title: string; readonly words: string };

/** What was said, in its order; `by` is null for whoever may not know. */
export type Turn = {
  readonly side: Side;
  readonly words: string;
  readonly dueAt: number | null;
  readonly at: number;
  readonly by: string | null;
};

/** Whose voice a role is in a thread. */
export function sideOf(role: Role): Side {
  if (role === "bureau" || role === "department") return "bureau";
  return role === "office" ? "office" : "evaluators";
}

/** Who knows the names of those who ask: neither the bureau nor another assessor of the leaf (assessment §3). */
export function knowsNames(role: Role): boolean {
  return role === "office" || role === "lead" || role === "observer";
}

/** Until when the bureau may answer: the question's own date, or its extension where that runs longer. */
export function answerableUntil({ dueAt }: Pick<Question, "dueAt">, entry: Entry, now: number): number {
  const extension = runningExtension(entry, now);
  const counts = extension !== undefined && refusalOf("question.answer", "bureau", extension.phase);
  return extension !== undefined && counts === undefined ? Math.max(dueAt, extension.until) : dueAt;
}

export function isOverdue(question: Question, entry: Entry, now: number): boolean {
  return question.waitsOn === "bureau" && now > answerableUntil(question, entry, now);
}

/** Open ones first by what is due, then what was answered, then what is closed; ties tell nothing of who asked. */
export function inOrder(questions: readonly Question[]): readonly Question[] {
  const urgency = { bureau: 0, asker: 1, nobody: 2 } as const;
  return questions.toSorted(
    (a, b) =>
      urgency[a.waitsOn] - urgency[b.waitsOn] ||
      a.dueAt - b.dueAt ||
      (a.leaf ?? "").localeCompare(b.leaf ?? "", "en", { numeric: true }) ||
      a.id.localeCompare(b.id),
  );
}

/** Working days a bureau has unless another day is given. */
export const usualDays = 5;

/** The day a question asked now is due unless another is given: never after the phase it is asked in. */
export function usualDue(calendar: Calendar, entry: Entry, now: number): Day {
  const usual = workingDaysAfter(calendar, dayOf(now), usualDays);
  const last = dueAtFor(entry, now);
  return last !== null && dayOf(last) < usual ? dayOf(last) : usual;
}

/** The end of the day given, or of the phase where that ends on this day; undefined for a day before or after. */
export function dueOn(day: Day, entry: Entry, now: number): number | undefined {
  const last = dueAtFor(entry, now);
  if (last !== null && day > dayOf(last)) return undefined;
  const due = Math.min(endOf(day), last ?? Number.POSITIVE_INFINITY);
  return due > now ? due : undefined;
}
