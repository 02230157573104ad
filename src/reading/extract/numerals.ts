/**
 * A number in one of Word's number formats (ECMA-376 part 1, ST_NumberFormat); rare ones, and all numbers outside 1 to 9999,
 * are written as digits.
 */
export function numeral(value: number, format: string): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > 9999) return String(value);
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return counting(value, "零一二三四五六七八九", ["", "十", "百", "千"]).replace(/^一十/, "十");
    case "chineseLegalSimplified":
      return counting(value, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]);
    case "ideographDigital":
      return digits(value, "〇一二三四五六七八九");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return digits(value, "０１２３４５６７８９");
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** A zero stands once between two places, never at the end. */
function counting(value: number, words: string, places: readonly string[]): string {
  const all = Array.from(String(value));
  const written = all.map((digit, i) => {
    return digit === "0" ? words.charAt(0) : words.charAt(Number(digit)) + (places[all.length - 1 - i] ?? "");
  });
  const zero = words.charAt(0);
  return written
    .join("")
    .replace(new RegExp(`${zero}+$`), "")
    .replace(new RegExp(`${zero}+`, "g"), zero);
}

function digits(value: number, words: string): string {
  return String(value).replace(/\d/g, (digit) => words.charAt(Number(digit)));
}

/** A … Z, AA, BB …, as Word counts. */
function letters(value: number): string {
  const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let left = value;
  let written = "";
  for (const [word, worth] of romans) {
    while (left >= worth) {
      written += word;
      left -= worth;
    }
  }
  return written;
}

const romans = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;
