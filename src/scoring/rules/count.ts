import { decimalOf, type Numeral } from "../decimal.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Whole } from "../whole.ts";

/** A count as people report it: whole and not negative; the refusal names what was counted. */
export function countOf(code: string, count: Numeral): Refusal | { readonly count: Whole } {
  const exact = decimalOf(count);
  if (exact === undefined) return refuse("not-a-number", { code });
  if (exact.whole < 0) return refuse("negative-count", { code });
  // A decimal carries no trailing zeros, so a whole one has no places.
  return exact.places === 0 ? { count: exact.whole } : refuse("not-whole", { code });
}
