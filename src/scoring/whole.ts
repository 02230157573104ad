/**
 * A whole number of any size: a JavaScript number while it is safe, a bigint beyond. Scores are small, so the
 * hot path stays in machine numbers, and nothing is ever rounded by accident.
 */
export type Whole = number | bigint;

export function times(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

export function minus(a: Whole, b: Whole): Whole {
  return plus(a, typeof b === "number" ? 0 - b : -b);
}

export function smaller(a: Whole, b: Whole): Whole {
  return a < b ? a : b;
}

export function isMultiple(a: Whole, of: Whole): boolean {
  if (typeof a === "number" && typeof of === "number") return a % of === 0;
  return BigInt(a) % BigInt(of) === 0n;
}

/** `over` ÷ `under` to the nearest whole number, halves away from zero; `under` is above 0 (criteria-and-scoring §2). */
export function roundedQuotient(over: Whole, under: Whole): Whole {
  if (typeof over === "number" && typeof under === "number" && Number.isSafeInteger(2 * under)) {
    const magnitude = over < 0 ? -over : over;
    // Exact: below 2^53 no quotient of whole numbers is rounded up across a whole number.
    let quotient = Math.floor(magnitude / under);
    if (2 * (magnitude - quotient * under) >= under) quotient += 1;
    return over < 0 ? 0 - quotient : quotient;
  }
  const [dividend, divisor] = [BigInt(over), BigInt(under)];
  const magnitude = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * magnitude + divisor) / (2n * divisor);
  return narrow(dividend < 0n ? -quotient : quotient);
}

/** The smallest whole number not below `over` ÷ `under`; `under` is above 0. */
export function ceilingQuotient(over: Whole, under: Whole): Whole {
  const [dividend, divisor] = [BigInt(over), BigInt(under)];
  const truncated = dividend / divisor;
  return narrow(dividend > 0n && dividend % divisor !== 0n ? truncated + 1n : truncated);
}

/** The largest whole number not above `over` ÷ `under`; `under` is above 0. */
export function floorQuotient(over: Whole, under: Whole): Whole {
  return minus(0, ceilingQuotient(minus(0, over), under));
}

export function powerOfTen(exponent: number): Whole {
  return exponent <= 15 ? 10 ** exponent : 10n ** BigInt(exponent);
}

export function narrow(whole: Whole): Whole {
  if (typeof whole === "number") return whole;
  return whole >= Number.MIN_SAFE_INTEGER && whole <= Number.MAX_SAFE_INTEGER ? Number(whole) : whole;
}
