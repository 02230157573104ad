const language = document.documentElement.lang;
const [kilo, mega] = [1024, 1024 * 1024];

/** A size with its unit. */
export function sizeText(bytes: number): string {
  return `${amountText(bytes, bytes)} ${bytes < mega ? "KB" : "MB"}`;
}

/** How much of a whole, in the unit of the whole. */
export function amountText(bytes: number, whole: number): string {
  if (whole < mega) return Math.ceil(bytes / kilo).toLocaleString(language);
  return (bytes / mega).toLocaleString(language, { maximumFractionDigits: 1 });
}

/** Rounded down: what is not all there is not 100%. */
export function shareText(share: number): string {
  return (Math.floor(share * 100) / 100).toLocaleString(language, { style: "percent" });
}

/** A sentence of the page with its gaps filled. */
export function filled(sentence = "", gaps: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
}
