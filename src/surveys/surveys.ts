import type { Text } from "../criteria/text.ts";
import type { Tables } from "../db/tables";
import type { Subject } from "../jurisdictions/subjects";
import type { Scale, Tally } from "../statistics/survey.ts";

/** How answers were given; `index` where the indices came without them. */
export type Given = Tables["survey"]["scale"];

export const scales = {
  five: { low: 1, high: 5 },
  hundred: { low: 0, high: 100 },
  yes_no: { low: 0, high: 1 },
} as const satisfies Readonly<Record<Exclude<Given, "index">, Scale>>;

/** One import of a survey. */
export type Survey = {
  readonly id: string;
  readonly source: string;
  readonly revision: number;
  readonly asOf: string;
  readonly method: string;
  readonly given: Given;
  readonly fact: string;
  readonly title: Text;
  readonly importedAt: number;
  readonly importedBy: string;
  /** How many subjects of it the reader may see. */
  readonly subjects: number;
};

/** A subject's index as it is kept; bounds of its interval in hundredths. */
export type SurveyLine = Pick<
  Tables["survey_line"],
  "size" | "low" | "high" | "interval" | "deviation" | "method"
> & {
  readonly subject: string;
  /** An exact decimal. */
  readonly index: string;
  /** The day, as 2026-06-30. */
  readonly on: string;
  readonly tallies: Tallies | undefined;
};

/** How often each answer was given, by question. */
export type Tallies = Readonly<Record<string, readonly (readonly [answer: number, times: number])[]>>;

/** A row of a survey that can be imported; `line` is its first. */
export type SurveyRow = Omit<SurveyLine, "subject"> & { readonly line: number; readonly subject: Subject };

/** What is wrong with a cell: `key` names the sentence, `figures` fill it. */
export type SurveyProblem = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: string;
  readonly figures: Readonly<Record<string, string | number>>;
};

export type SurveyRead = {
  readonly rows: readonly SurveyRow[];
  readonly problems: readonly SurveyProblem[];
  /** Answers left blank: asked, not answered, and not counted. */
  readonly blank: number;
};

/** What stands for a whole import: rows may say otherwise for themselves. */
export type About = { readonly method: string; readonly on: string };

export function talliesOf(questions: ReadonlyMap<string, Tally>): Tallies {
  return Object.fromEntries(
    [...questions].map(([question, tally]) => [question, [...tally].toSorted(([a], [b]) => a - b)]),
  );
}
