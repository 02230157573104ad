import { decimalFromText } from "../scoring/decimal.ts";

/**
 * The exact decimal a cell stands for, as text with the decimals it was written with: “１，２３４.50” is 1234.50. A
 * percent sign is taken where the fact is counted in percent. Undefined for everything else.
 */
export function numeralIn(cell: string, unit: string): string | undefined {
  const text = cell.normalize("NFKC").replaceAll(/\s/g, "");
  const [, sign = "", integer = "", fraction = "", percent] = numeral.exec(text) ?? [];
  if (integer === "" || (percent !== undefined && unit !== "%")) return undefined;
  const value = `${sign === "-" ? "-" : ""}${integer.replaceAll(",", "").replace(/^0+(?=\d)/, "")}${fraction}`;
  return value.length <= 40 && decimalFromText(value) !== undefined ? value : undefined;
}

/** Digits in groups of three or in none. */
const numeral = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?$/;
