/** The shortest ratio that gives `part` of `points` again when rounded to `decimals`; exact where one is. */
export function shareOf(part: number, points: number, decimals: number): number {
  const half = 0.5 / 10 ** decimals;
  return (
    shortest(part, points, 1e-9) ??
    shortest(part, points, half * 0.999) ??
    Number((part / points).toPrecision(12))
  );
}

/** Part of the points as a plain decimal: 0.7 of 1.5 is 1.05, without the noise of binary arithmetic. */
export function partOf(ratio: number, points: number): number {
  return Number((ratio * points).toPrecision(12));
}

function shortest(part: number, points: number, within: number): number | undefined {
  for (let digits = 0; digits <= 6; digits++) {
    const ratio = Number((part / points).toFixed(digits));
    if (Math.abs(ratio * points - part) < within) return ratio;
  }
  return undefined;
}
