/** The 97.5 % point of the standard normal distribution. */
export const normal975 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t with so many degrees of freedom, for a two-sided interval of 95 %: from its
 * distribution function (Abramowitz & Stegun 26.7.3 and 26.7.4) by bisection, above 200 degrees from the expansion of
 * 26.7.5, which is right there to nine digits.
 */
export function student975(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`no t has ${degrees} degrees of freedom`);
  return degrees > 200 ? expanded(degrees) : bisected(degrees);
}

function expanded(degrees: number): number {
  const x = normal975;
  const [x3, x5, x7, x9] = [x ** 3, x ** 5, x ** 7, x ** 9];
  return (
    x +
    (x3 + x) / 4 / degrees +
    (5 * x5 + 16 * x3 + 3 * x) / 96 / degrees ** 2 +
    (3 * x7 + 19 * x5 + 17 * x3 - 15 * x) / 384 / degrees ** 3 +
    (79 * x9 + 776 * x7 + 1482 * x5 - 1920 * x3 - 945 * x) / 92_160 / degrees ** 4
  );
}

function bisected(degrees: number): number {
  let [low, high] = [normal975, 13];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that t lies between -t and t. */
function within(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = degrees % 2 === 1;
  let [term, sum] = odd ? [cosine, degrees === 1 ? 0 : cosine] : [1, 1];
  for (let n = odd ? 3 : 2; n <= degrees - 2; n += 2) {
    term *= ((n - 1) / n) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
