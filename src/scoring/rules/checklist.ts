import { z } from "zod";
import type { ChecklistRule } from "../../criteria/schema.ts";
import { textOf, textOfUnits } from "../decimal.ts";
import { answers } from "../observation.ts";
import { isRefusal, refuse } from "../refusal.ts";
import { times } from "../whole.ts";
import { answerFacts, answerReader } from "./answers.ts";
import type { ReadyRule, Worth } from "./rule.ts";

export const checklistObservation = z.strictObject({ answers });

/** The share of the items that were found; `na` leaves the base, a failed critical item leaves nothing. */
export function checklist(rule: ChecklistRule, { points, decimals }: Worth): ReadyRule {
  const read = answerReader(rule.items);
  return {
    evaluate({ answers }) {
      if (answers === undefined) return refuse("malformed");
      const share = read(answers);
      return isRefusal(share)
        ? share
        : { value: { over: times(points, share.yes), under: share.base }, flags: [] };
    },
    explain({ answers = {} }, result) {
      const share = read(answers);
      if (isRefusal(share)) return { key: "scoring.unmet", figures: { points: textOfUnits(0, decimals) } };
      const { yes, base, places, failed } = share;
      if (failed !== undefined) return { key: "scoring.checklist.failed", figures: { code: failed, result } };
      const [found, asked] = [textOf({ whole: yes, places }), textOf({ whole: base, places })];
      return {
        key: "scoring.checklist",
        figures: { points: textOfUnits(points, decimals), found, asked, result },
      };
    },
    facts: ({ answers = {} }) => answerFacts(answers),
  };
}
