import type { Rule } from "../../criteria/schema.ts";
import type { Fraction } from "../fraction.ts";
import type { Observation } from "../observation.ts";
import type { Refusal, Sentence } from "../refusal.ts";
import { binary } from "./binary.ts";
import { checklist } from "./checklist.ts";
import { credit, deduct } from "./counts.ts";
import { graded } from "./graded.ts";
import { judgement } from "./judgement.ts";
import { measure } from "./measure.ts";
import { sample } from "./sample.ts";

/** What a leaf is worth: its points in units of 10^-decimals. */
export interface Worth {
  readonly points: number;
  readonly decimals: number;
}

/** The exact value of an observation, in units of 10^-decimals and not yet rounded. */
export interface Evaluation {
  readonly value: Fraction;
  readonly flags: readonly Flag[];
}

export type Flag = "numerator_exceeds_denominator";

/** A rule made ready for one leaf. */
export interface ReadyRule {
  readonly evaluate: (observation: Observation) => Evaluation | Refusal;
  /** The arithmetic behind a value, for an observation that was not refused; `result` ends the sentence. */
  readonly explain: (observation: Observation, result: string) => Sentence;
  /** The same text for the same facts: counts of 0 left out, numbers by value, sampled items in any order (§5). */
  readonly facts: (observation: Observation) => string;
}

export function readyRule(rule: Rule, worth: Worth): ReadyRule {
  switch (rule.kind) {
    case "binary":
      return binary(worth);
    case "graded":
      return graded(rule, worth);
    case "deduct":
      return deduct(rule, worth);
    case "credit":
      return credit(rule, worth);
    case "measure":
      return measure(rule, worth);
    case "judgement":
      return judgement(rule, worth);
    case "checklist":
      return checklist(rule, worth);
    case "sample":
      return sample(rule, worth);
  }
}
