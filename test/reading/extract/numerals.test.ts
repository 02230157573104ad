import { expect, it } from "vitest";
import { numeral } from "../../../src/reading/extract/numerals.ts";

it.each([
  [1, "chineseCounting", "一"],
  [10, "chineseCountingThousand", "十"],
  [11, "chineseCountingThousand", "十一"],
  [20, "japaneseCounting", "二十"],
  [105, "chineseCountingThousand", "一百零五"],
  [110, "chineseCountingThousand", "一百一十"],
  [1005, "taiwaneseCountingThousand", "一千零五"],
  [12, "chineseLegalSimplified", "壹拾贰"],
  [12, "ideographDigital", "一二"],
  [3, "decimalEnclosedCircle", "③"],
  [21, "decimalEnclosedCircle", "21"],
  [7, "decimalZero", "07"],
  [12, "decimalFullWidth", "１２"],
  [28, "upperLetter", "BB"],
  [3, "lowerLetter", "c"],
  [1994, "upperRoman", "MCMXCIV"],
  [4, "lowerRoman", "iv"],
  [5, "a format of the future", "5"],
])("%i in %s is %s", (value, format, written) => {
  expect(numeral(value, format)).toBe(written);
});
