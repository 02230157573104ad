import { type Fraction, nothing, sum } from "../scoring/fraction.ts";
import { roundedQuotient, times } from "../scoring/whole.ts";
import { normal975, student975 } from "./student.ts";

/** What answers may be: from `low` to `high` in whole steps; an index puts `low` at 0 and `high` at 100. */
export type Scale = { readonly low: number; readonly high: number };

/** How often each answer was given to one question. */
export type Tally = ReadonlyMap<number, number>;

/** An interval of 95 % for an index, in its points, and how it was made. */
export type Interval = {
  readonly low: number;
  readonly high: number;
  /**
   * `t`: index ± t(n − 1) × s ÷ √n, from the spread of the answers. `wilson`: Wilson's score interval (1927) of a share.
   * `widest`: Wilson's as well, where the spread is not known: no answers between 0 and 100 spread further about their
   * mean than answers of 0 and of 100 alone (Bhatia and Davis, 2000).
   */
  readonly method: "t" | "wilson" | "widest";
};

/** An index of 0 to 100 with the number of answers it rests on. */
export type Indexed = {
  /** In hundredths of a point, rounded half up once from the exact mean. */
  readonly hundredths: number;
  /** Of the question that fewest answered. */
  readonly size: number;
  readonly interval: Interval;
};

/** Below this number of answers the interval leans on answers that are spread like a normal distribution. */
export const smallSample = 30;

/**
 * The index of a subject: each question's mean on 0 to 100, and their mean. Which answers to several questions are one
 * person's is not known, so their standard errors are averaged: as wide as if everybody answered all alike.
 */
export function indexOf(questions: readonly Tally[], scale: Scale): Indexed {
  const moments = questions.map((tally) => momentsOf(tally, scale));
  const size = Math.min(...moments.map(({ size }) => size));
  const mean = meanOf(moments.map(({ mean }) => mean));
  const hundredths = Number(roundedQuotient(times(mean.over, 100), mean.under));
  return {
    hundredths,
    size,
    interval: intervalOf(Number(mean.over) / Number(mean.under), size, moments, scale),
  };
}

/** The interval of an index that came without its answers: from its standard deviation where that is given. */
export function intervalAbout(index: number, size: number, deviation: number | undefined): Interval {
  return deviation === undefined || deviation === 0 || size < 2
    ? widest(index, size)
    : student(index, deviation / Math.sqrt(size), size);
}

function intervalOf(index: number, size: number, moments: readonly Moments[], scale: Scale): Interval {
  if (isShare(scale) && moments.length === 1) return { ...wilson(index, size), method: "wilson" };
  const errors = moments.map(({ variance, size }) => Math.sqrt(variance / size));
  // answers that are all alike say nothing of the spread of those not asked
  return size < 2 || errors.some((error) => error === 0)
    ? widest(index, size)
    : student(index, errors.reduce((a, b) => a + b, 0) / errors.length, size);
}

function isShare({ low, high }: Scale): boolean {
  return high - low === 1;
}

type Moments = { readonly size: number; readonly mean: Fraction; readonly variance: number };

/** Mean and sample variance on 0 to 100; the sums are whole numbers, so the mean is exact. */
function momentsOf(tally: Tally, { low, high }: Scale): Moments {
  let [size, total, squares] = [0n, 0n, 0n];
  for (const [answer, times] of tally) {
    const [above, often] = [BigInt(answer - low), BigInt(times)];
    size += often;
    total += above * often;
    squares += above * above * often;
  }
  if (size === 0n) throw new RangeError("a question without answers has no index");
  const range = BigInt(high - low);
  const apart = size * squares - total * total;
  return {
    size: Number(size),
    mean: { over: 100n * total, under: range * size },
    variance: size < 2n ? 0 : (10_000 * Number(apart)) / Number(size * (size - 1n) * range * range),
  };
}

function meanOf(values: readonly Fraction[]): Fraction {
  const { over, under } = values.reduce(sum, nothing);
  return { over, under: times(under, values.length) };
}

function student(index: number, error: number, size: number): Interval {
  const half = student975(size - 1) * error;
  return { low: Math.max(0, index - half), high: Math.min(100, index + half), method: "t" };
}

/**
 * The widest of an index whose spread is not known: answers on 0 to 100 with this mean vary most where all of them are at
 * the ends (Bhatia–Davis: the variance is at most m·(100 − m)); near an end Wilson's is wider still.
 */
function widest(index: number, size: number): Interval {
  const share = wilson(index, size);
  if (size < 2) return { ...share, method: "widest" };
  const apart = student(index, Math.sqrt((index * (100 - index)) / (size - 1)), size);
  return { low: Math.min(share.low, apart.low), high: Math.max(share.high, apart.high), method: "widest" };
}

/** Wilson's interval for a share of `index` in 100, of `size` answers. */
function wilson(index: number, size: number): { readonly low: number; readonly high: number } {
  const share = index / 100;
  const z2 = normal975 ** 2;
  const centre = (share + z2 / (2 * size)) / (1 + z2 / size);
  const half = (normal975 / (1 + z2 / size)) * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size ** 2));
  return { low: 100 * Math.max(0, centre - half), high: 100 * Math.min(1, centre + half) };
}
