import { z } from "zod";
import { textOfUnits } from "../decimal.ts";
import { nothing } from "../fraction.ts";
import { refuse } from "../refusal.ts";
import type { Evaluation, ReadyRule, Worth } from "./rule.ts";

export const binaryObservation = z.strictObject({ met: z.boolean() });

/** All or nothing. */
export function binary({ points, decimals }: Worth): ReadyRule {
  const full: Evaluation = { value: { over: points, under: 1 }, flags: [] };
  const none: Evaluation = { value: nothing, flags: [] };
  return {
    evaluate: ({ met }) => (met === undefined ? refuse("malformed") : met ? full : none),
    explain: ({ met }) =>
      met === true
        ? { key: "scoring.met", figures: { points: textOfUnits(points, decimals) } }
        : { key: "scoring.unmet", figures: { points: textOfUnits(0, decimals) } },
    facts: ({ met }) => String(met),
  };
}
