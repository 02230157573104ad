import type { Text } from "../criteria/text.ts";
import type { Outcome } from "../db/terms";

/** A cell of a data table: what somebody's records say of a subject (evidence §3). The value is an exact decimal. */
export type Figure = {
  readonly id: string;
  readonly subject: string;
  readonly fact: string;
  readonly title: Text;
  readonly unit: Text | null;
  readonly value: string;
  readonly source: string;
  /** The day the source speaks of, as 2026-06-30. */
  readonly asOf: string;
  readonly revision: number;
  /** Whether no later import of the source says something else. */
  readonly current: boolean;
  readonly contest: Contest | undefined;
  /** Of how many answers, and its 95 % interval in hundredths, where a survey measured it. */
  readonly sample: { readonly size: number; readonly low: number; readonly high: number } | undefined;
};

/** What a bureau holds against a figure, and the office's answer once there is one. */
export type Contest = {
  readonly reason: string;
  readonly madeAt: number;
  readonly answer:
    | { readonly outcome: Outcome; readonly text: string; readonly answeredAt: number }
    | undefined;
};

export const outcomes = ["upheld", "rejected"] as const satisfies readonly Outcome[];
