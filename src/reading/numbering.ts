/** The styles of numbering of official documents, the outermost first. */
export const styles = ["part", "chapter", "一、", "(一)", "1.", "(1)", "1)"] as const;
export type Style = (typeof styles)[number];

/** What numbers a line: its style, the bare numeral as printed (width folded), and where the words begin. */
export type Numbering = { readonly style: Style; readonly label: string; readonly length: number };

/** Reads the numbering at the beginning of a stripped line; 一是, dates, decimals and articles of law are none. */
export function numberingOf(line: string): Numbering | null {
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line);
    const label = match?.[1];
    if (match && label !== undefined) return { style, label, length: match[0].length };
  }
  return null;
}

/** The value of a Chinese or Arabic numeral below one thousand; null for anything else. */
export function numeral(text: string): number | null {
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十百]{1,7}$/u.test(text)) return null;
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === "百" || character === "十") {
      total += (digit === 0 ? 1 : digit) * (character === "百" ? 100 : 10);
      digit = 0;
    } else
      digit = "零一二三四五六七八九".indexOf(
        character === "两" ? "二" : character === "〇" ? "零" : character,
      );
  }
  return total + digit;
}

const chinese = "([一二三四五六七八九十百]{1,4})";
const arabic = "(\\d{1,3})";

const patterns: readonly (readonly [Style, RegExp])[] = [
  ["part", new RegExp(`^第${chinese}部分[、.:,]?`, "u")],
  ["chapter", new RegExp(`^第${chinese}章[、.:,]?`, "u")],
  ["一、", new RegExp(`^${chinese}[、.,]`, "u")],
  ["(一)", new RegExp(`^[(\\[]${chinese}[)\\]][、.,]?`, "u")],
  ["1.", new RegExp(`^${arabic}[.、,](?!\\d)`, "u")],
  ["(1)", new RegExp(`^\\(${arabic}\\)[、.,]?`, "u")],
  ["1)", new RegExp(`^${arabic}\\)[、.,]?`, "u")],
];
