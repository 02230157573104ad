import { decimalOf, unitsOf, type Decimal } from "../scoring/decimal.ts";

/** The exact decimal of a number of a document; the parser has refused what has none. */
export function exactly(number: number): Decimal {
  const exact = decimalOf(number);
  if (exact === undefined) throw new RangeError(`${number} has more than 15 significant digits`);
  return exact;
}

/** Units of 10^-decimals; the linter has refused what is finer or beyond 2^53. */
export function exactUnits(number: number, decimals: number): number {
  const units = unitsOf(exactly(number), decimals);
  if (units === undefined) throw new RangeError(`${number} is no number of ${decimals} decimals`);
  return units;
}
