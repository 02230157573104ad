import { z } from "zod";
import type { JudgementRule } from "../../criteria/schema.ts";
import { decimalOf, scaled, textOf, textOfUnits } from "../decimal.ts";
import { numeral } from "../observation.ts";
import { refuse } from "../refusal.ts";
import { isMultiple, powerOfTen, times } from "../whole.ts";
import type { ReadyRule, Worth } from "./rule.ts";

export const judgementObservation = z.strictObject({ points: numeral });

/** The points an assessor gives, in steps. */
export function judgement(rule: JudgementRule, { points: full, decimals }: Worth): ReadyRule {
  const step = decimalOf(rule.step) ?? { whole: 1, places: 0 };
  const fullText = textOfUnits(full, decimals);
  return {
    evaluate({ points }) {
      if (points === undefined) return refuse("malformed");
      const given = decimalOf(points);
      if (!given) return refuse("not-a-number", { code: "points" });
      const places = Math.max(given.places, step.places, decimals);
      const [over, scale] = [scaled(given, places), powerOfTen(places - decimals)];
      if (over < 0 || over > times(full, scale)) return refuse("out-of-range", { points: fullText });
      if (!isMultiple(over, scaled(step, places))) return refuse("off-step", { step: textOf(step) });
      return { value: { over, under: scale }, flags: [] };
    },
    explain: (_, result) => ({ key: "scoring.judgement", figures: { points: fullText, result } }),
    facts({ points = "" }) {
      const given = decimalOf(points);
      return given ? textOf(given) : "";
    },
  };
}
