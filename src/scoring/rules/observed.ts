import type { z } from "zod";
import type { Rule } from "../../criteria/schema.ts";
import type { Observation } from "../observation.ts";
import { binaryObservation } from "./binary.ts";
import { checklistObservation } from "./checklist.ts";
import { countsObservation } from "./counts.ts";
import { gradedObservation } from "./graded.ts";
import { judgementObservation } from "./judgement.ts";
import { percentObservation, valueObservation } from "./measure.ts";
import { sampleObservation } from "./sample.ts";

/** The shape of an observation under a rule, for the API, the forms and the entries file. */
export function observationSchema(rule: Rule): z.ZodType<Observation> {
  switch (rule.kind) {
    case "binary":
      return binaryObservation;
    case "graded":
      return gradedObservation;
    case "deduct":
    case "credit":
      return countsObservation;
    case "measure":
      return rule.input === "percent" ? percentObservation : valueObservation;
    case "judgement":
      return judgementObservation;
    case "checklist":
      return checklistObservation;
    case "sample":
      return sampleObservation;
  }
}

/** What came from outside, if it fits the rule; else an empty observation, which every rule refuses as malformed. */
export function observationUnder(rule: Rule, given: unknown): Observation {
  const parsed = observationSchema(rule).safeParse(given);
  return parsed.success ? parsed.data : {};
}
