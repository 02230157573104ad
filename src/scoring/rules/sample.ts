import { z } from "zod";
import type { SampleRule } from "../../criteria/schema.ts";
import { decimalOf, textOf, textOfUnits } from "../decimal.ts";
import { nothing, reduced, sum, type Fraction } from "../fraction.ts";
import { answers, numeral, type SampledItem } from "../observation.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { plus, times, type Whole } from "../whole.ts";
import { answerFacts, answerReader } from "./answers.ts";
import { countOf } from "./count.ts";
import type { ReadyRule, Worth } from "./rule.ts";

export const sampleObservation = z.strictObject({
  population: numeral,
  items: z.array(z.strictObject({ ref: z.string().min(1), answers })),
});

/** The mean of the checklist shares of the case files drawn. */
export function sample(rule: SampleRule, { points, decimals }: Worth): ReadyRule {
  const read = answerReader(rule.items);
  return {
    evaluate({ population, items }) {
      if (population === undefined || items === undefined) return refuse("malformed");
      const misfit = sizeRefusal(rule.minimum, population, items);
      if (misfit) return misfit;
      const shares = sumOfShares(items, read);
      if (isRefusal(shares)) return shares;
      return {
        value: { over: times(points, shares.over), under: times(shares.under, items.length) },
        flags: [],
      };
    },
    explain({ items = [], population = 0 }, result) {
      const shares = sumOfShares(items, read);
      const { over, under } = isRefusal(shares) ? nothing : reduced(shares);
      const added = under === 1 ? `${over}` : `${over}/${under}`;
      return {
        key: "scoring.sample",
        figures: { points: textOfUnits(points, decimals), added, items: items.length, population, result },
      };
    },
    facts({ population = 0, items = [] }) {
      const size = decimalOf(population);
      const files = items.map(({ ref, answers }) => [nameOf(ref), answerFacts(answers)]);
      files.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
      return JSON.stringify([size ? textOf(size) : "", files]);
    },
  };
}

function sizeRefusal(
  minimum: number,
  population: number | string,
  items: readonly SampledItem[],
): Refusal | undefined {
  const cases = countOf("population", population);
  if (isRefusal(cases)) return cases;
  if (items.length === 0) return refuse("empty-sample");
  if (items.length > cases.count) return refuse("sample-too-large", { items: items.length, population });
  if (items.length < minimum && items.length < cases.count) {
    return refuse("sample-too-small", {
      items: items.length,
      needed: minimum < cases.count ? minimum : population,
    });
  }
  const seen = new Set<string>();
  for (const { ref } of items) {
    if (seen.has(nameOf(ref))) return refuse("sampled-twice", { ref });
    seen.add(nameOf(ref));
  }
  return undefined;
}

/** Files with the same base are added up first: few bases differ, so the fractions stay small. */
function sumOfShares(
  items: readonly SampledItem[],
  read: ReturnType<typeof answerReader>,
): Fraction | Refusal {
  const yesByBase = new Map<Whole, Whole>();
  for (const { ref, answers } of items) {
    const share = read(answers);
    if (isRefusal(share)) return { ...share, within: ref };
    yesByBase.set(share.base, plus(yesByBase.get(share.base) ?? 0, share.yes));
  }
  let total = nothing;
  for (const [base, yes] of yesByBase) total = sum(total, { over: yes, under: base });
  return total;
}

/** Two spellings of one case number are one case. */
function nameOf(ref: string): string {
  return ref.normalize("NFC").trim();
}
