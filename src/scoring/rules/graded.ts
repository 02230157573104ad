import { z } from "zod";
import type { GradedRule } from "../../criteria/schema.ts";
import { decimalOf, textOfUnits } from "../decimal.ts";
import { fractionOf, nothing } from "../fraction.ts";
import { refuse } from "../refusal.ts";
import { times } from "../whole.ts";
import type { Evaluation, ReadyRule, Worth } from "./rule.ts";

export const gradedObservation = z.strictObject({ level: z.string() });

/** The share of the points that belongs to the level chosen. */
export function graded(rule: GradedRule, { points, decimals }: Worth): ReadyRule {
  const evaluations = new Map<string, Evaluation>();
  const ratios = new Map<string, number>();
  for (const { code, ratio } of rule.levels) {
    const exact = decimalOf(ratio);
    const { over, under } = exact ? fractionOf(exact) : nothing;
    evaluations.set(code, { value: { over: times(points, over), under }, flags: [] });
    ratios.set(code, ratio);
  }
  return {
    evaluate({ level }) {
      if (level === undefined) return refuse("malformed");
      return evaluations.get(level) ?? refuse("no-level", { code: level });
    },
    explain: ({ level = "" }, result) => ({
      key: "scoring.graded",
      figures: { points: textOfUnits(points, decimals), ratio: ratios.get(level) ?? 0, result },
    }),
    facts: ({ level }) => String(level),
  };
}
