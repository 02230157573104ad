/** A cell of a list that cannot be taken as it is: where, what it says, and what to do, in the reader's language. */
export type CellProblem = {
  readonly line: number;
  /** The heading as it was written; empty where the whole line is meant. */
  readonly column: string;
  readonly value: string;
  readonly mend: string;
};

/** What looking at a list found, before anything is written. */
export type Checked = {
  /** Rows that can be imported. */
  readonly good: number;
  readonly problems: readonly CellProblem[];
  /** Rows written by the request before, where it left some to be mended. */
  readonly imported?: number;
};
