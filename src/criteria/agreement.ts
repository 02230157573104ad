import { fractionOf } from "../scoring/fraction.ts";
import { floorQuotient, narrow, powerOfTen, times, type Whole } from "../scoring/whole.ts";
import { exactly } from "./exact.ts";
import type { Agreement } from "./schema.ts";

/** How the ratings of a leaf become one value (criteria-and-scoring §5). */
export interface SettledBy {
  readonly raters: number;
  /** Units of 10^-decimals by which two values may differ. */
  readonly tolerance: Whole;
  readonly compare: "points" | "observation";
}

/** What a node says replaces, key by key, what stands above it. */
export function agreementUnder(above: Agreement, own: Agreement | undefined): Agreement {
  return own === undefined
    ? above
    : { ...above, ...own, tolerance: { ...above.tolerance, ...own.tolerance } };
}

/** The settings of a leaf worth `points` units; one assessor is enough where nothing is said. */
export function settledBy(agreement: Agreement, points: number, decimals: number): SettledBy {
  const ratio = fractionOf(exactly(agreement.tolerance?.ratio ?? 0));
  const least = fractionOf(exactly(agreement.tolerance?.min ?? 0));
  // Values are whole units, so |a − b| ≤ t holds exactly where |a − b| ≤ ⌊t⌋.
  const share = floorQuotient(times(ratio.over, points), ratio.under);
  const minimum = floorQuotient(times(least.over, powerOfTen(decimals)), least.under);
  return {
    raters: agreement.raters ?? 1,
    tolerance: narrow(share > minimum ? share : minimum),
    compare: agreement.compare ?? "points",
  };
}
