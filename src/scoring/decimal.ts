import { isMultiple, narrow, powerOfTen, roundedQuotient, times, type Whole } from "./whole.ts";

/** An exact decimal: whole × 10^-places. */
export interface Decimal {
  readonly whole: Whole;
  readonly places: number;
}

/** A number as files and forms hold it: a JSON number, or a decimal string. */
export type Numeral = number | string;

/**
 * The exact decimal a numeral stands for. A JSON number of at most 15 significant digits is told apart from every
 * other by its double, so its shortest text is what was written. Undefined for what is no such number.
 */
export function decimalOf(numeral: Numeral): Decimal | undefined {
  if (typeof numeral === "string") return plain.test(numeral) ? decimalFromText(numeral) : undefined;
  if (Number.isInteger(numeral) && numeral < 1e15 && numeral > -1e15)
    return { whole: numeral + 0, places: 0 };
  for (let places = 1, scale = 10; places <= 6; places += 1, scale *= 10) {
    const whole = Math.round(numeral * scale);
    // Division rounds correctly, so an equal quotient proves that the double is the nearest to whole ÷ scale.
    if (whole / scale === numeral && whole < 1e15 && whole > -1e15) return { whole, places };
  }
  return decimalFromText(String(numeral));
}

/** The exact decimal of a text such as "-12.50" or "1.5e-7"; undefined beyond 15 significant digits or 10^±300. */
export function decimalFromText(text: string): Decimal | undefined {
  const parts = scientific.exec(text);
  if (!parts || text.length > 400) return undefined;
  const [, sign = "", integer = "", fraction = "", exponent = "0"] = parts;
  if (integer === "" && fraction === "") return undefined;
  const digits = `${integer}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return { whole: 0, places: 0 };
  const places = fraction.length - Number(exponent) - (digits.length - significant.length);
  if (significant.length > 15 || places > 300 || significant.length - places > 300) return undefined;
  const whole = Number(sign + significant);
  return places >= 0 ? { whole, places } : { whole: times(whole, powerOfTen(-places)), places: 0 };
}

/** The decimal as a whole number of 10^-places, where `places` is at least the decimal's own. */
export function scaled(decimal: Decimal, places: number): Whole {
  return decimal.places === places
    ? decimal.whole
    : times(decimal.whole, powerOfTen(places - decimal.places));
}

/** Units of 10^-decimals, or undefined where the decimal has more digits than that or is beyond 2^53. */
export function unitsOf(decimal: Decimal, decimals: number): number | undefined {
  const surplus = decimal.places - decimals;
  if (surplus > 0 && !isMultiple(decimal.whole, powerOfTen(surplus))) return undefined;
  const units = narrow(
    surplus > 0 ? roundedQuotient(decimal.whole, powerOfTen(surplus)) : scaled(decimal, decimals),
  );
  return typeof units === "number" ? units : undefined;
}

/** "-0.50" from -50 and 2: exactly that many decimals. */
export function textOfUnits(units: Whole, decimals: number): string {
  const digits = String(units < 0 ? -units : units).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0 ? `-${text}` : text;
}

/** The shortest text: "0.5" for 50 × 10^-2, the same for every spelling of one value. */
export function textOf(decimal: Decimal): string {
  const text = textOfUnits(decimal.whole, decimal.places);
  return decimal.places === 0 ? text : text.replace(/\.?0+$/, "");
}

/** The text with the published decimals, or all of its own where it has more. */
export function publishedText(decimal: Decimal, decimals: number): string {
  return decimal.places > decimals ? textOf(decimal) : textOfUnits(scaled(decimal, decimals), decimals);
}

const plain = /^-?\d+(?:\.\d+)?$/;
const scientific = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,6}))?$/;
