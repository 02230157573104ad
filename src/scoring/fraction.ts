import { textOf, textOfUnits, type Decimal } from "./decimal.ts";
import { narrow, plus, powerOfTen, roundedQuotient, times, type Whole } from "./whole.ts";

/** An exact fraction; `under` is above 0. */
export interface Fraction {
  readonly over: Whole;
  readonly under: Whole;
}

export const nothing: Fraction = { over: 0, under: 1 };

export function fractionOf(decimal: Decimal): Fraction {
  return { over: decimal.whole, under: powerOfTen(decimal.places) };
}

export function rounded(fraction: Fraction): Whole {
  return fraction.under === 1 ? fraction.over : roundedQuotient(fraction.over, fraction.under);
}

export function sum(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: plus(a.over, b.over), under: a.under };
  return { over: plus(times(a.over, b.under), times(b.over, a.under)), under: times(a.under, b.under) };
}

export function product(a: Fraction, b: Fraction): Fraction {
  return reduced({ over: times(a.over, b.over), under: times(a.under, b.under) });
}

export function reduced({ over, under }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(BigInt(over), BigInt(under));
  return { over: narrow(BigInt(over) / divisor), under: narrow(BigInt(under) / divisor) };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/** The exact decimal text of a value held in units of 10^-decimals, or undefined where it never ends. */
export function exactText(value: Fraction, decimals: number): string | undefined {
  const { over, under } = reduced(value);
  let [rest, twos, fives] = [BigInt(under), 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  const places = Math.max(twos, fives);
  if (rest !== 1n || places > 12) return undefined;
  const whole = (BigInt(over) * 10n ** BigInt(places)) / BigInt(under);
  return places === 0 ? textOfUnits(over, decimals) : textOf({ whole, places: places + decimals });
}
