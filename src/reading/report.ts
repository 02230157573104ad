/** The report as `fadu read` prints it (evidence §2). Every `start` and `end` is a UTF-16 offset into `text`. */
export type Report = {
  readonly document: Document;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
  readonly checks: readonly Check[];
  readonly tasks: readonly Task[];
};

export type Span = { readonly start: number; readonly end: number };

export type Kind = "annual_report" | "work_plan" | "notice" | "case_file" | "other";

export type Document = {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly date: string | null;
  /** The year reported on, not the year of publication. */
  readonly year: number | null;
  readonly kind: Kind;
  readonly sha256: string | null;
};

export type Nature = "result" | "measure" | "plan" | "target" | "problem";

export type Section = Span & {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  /** The bare numeral; null for a heading without one. */
  readonly label: string | null;
  readonly title: string;
  readonly nature: Nature;
};

export type Passage = Span & { readonly id: string; readonly section: string | null };

export type Qualifier = "exact" | "approx" | "at_least" | "at_most";

export type Mention = Span & {
  readonly id: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly passage: string | null;
  readonly quote: string;
  readonly fact: string | null;
};

export type Check = {
  readonly kind: "sum" | "ratio";
  readonly holds: boolean;
  readonly statement: string;
  readonly mentions: readonly string[];
};

export type Task = Span & {
  readonly number: string;
  readonly title: string;
  readonly units: readonly string[];
};

/** A quantitative fact of the criteria (criteria-and-scoring §1, `facts`). */
export type Fact = {
  readonly key: string;
  readonly unit?: string | undefined;
  readonly phrases?: readonly string[] | undefined;
};
