/** What was measured several times over: the middle, the least and the most. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** One line of the table. */
export type Figure = {
  readonly what: string;
  readonly unit: string;
  readonly spread: Spread;
  /** What quality §1 asks for; a figure that misses it fails nothing. */
  readonly target?: string;
};

/** A measurement of one part of the product, by the name it is asked for on the command line. */
export type Subject = { readonly name: string; readonly figures: () => Promise<readonly Figure[]> };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) throw new RangeError("nothing was measured");
  return { median: percentile(sorted, 0.5), min, max };
}

/** The value below which a share of the values lies, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError("nothing was measured");
  return found;
}
