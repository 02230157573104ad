import type { Span } from "./report.ts";

/** The text with width, spaces, dashes and brackets folded, one character for one, so that offsets stay those of the text. */
export function fold(text: string): string {
  return text.replace(/[^\n -~\u4e00-\u9fff。、“”‘’《》]/gu, (character) => {
    const known = folded.get(character);
    if (known !== undefined) return known;
    const plain = plainOf(character);
    folded.set(character, plain);
    return plain;
  });
}

/** A stretch of folded text without white space, and where each of its characters stands in the text. */
export type Strip = { readonly text: string; readonly at: readonly number[] };

/** Takes the white space out of a span; between two digits one blank stays, unless the line is printed letter by letter. */
export function strip(folded: string, { start, end }: Span): Strip {
  const at: number[] = [];
  let text = "";
  let from = -1;
  let last = 0;
  const letters = isLetterSpaced(folded, start, end);
  for (let i = start; i <= end; i += 1) {
    const blank = i === end || isBlank(folded.charCodeAt(i));
    if (!blank) {
      if (from < 0) {
        if (!letters && isDigit(last) && isDigit(folded.charCodeAt(i))) {
          text += " ";
          at.push(i - 1);
        }
        from = i;
      }
      at.push(i);
    } else if (from >= 0) {
      text += folded.slice(from, i);
      last = folded.charCodeAt(i - 1);
      from = -1;
    }
  }
  return { text, at };
}

/** The span in the text of `strip.text.slice(start, end)`. */
export function spanOf({ at }: Strip, start: number, end: number): Span {
  const first = at[start] ?? 0;
  return { start: first, end: (at[end - 1] ?? first) + 1 };
}

/** A stretch of the text as printed on one line: broken lines joined without the blanks at their ends. */
export function onOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("");
}

export function squeeze(text: string): string {
  return fold(text).replace(/\s+/gu, "");
}

const folded = new Map<string, string>();

function plainOf(character: string): string {
  if (character.length > 1) return character;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (/[\s\u200b-\u200d\u2060\ufeff\u00ad]/u.test(character)) return " ";
  if (/[—–―‐‑‒−─━﹣]/u.test(character)) return "-";
  if (/[〜∼]/u.test(character)) return "~";
  if (/[〔【〖]/u.test(character)) return "[";
  if (/[〕】〗]/u.test(character)) return "]";
  if (/[•∙・‧⋅●◆■]/u.test(character)) return "·";
  if (character === "∶") return ":";
  if (character === "｡") return "。";
  if (/[「『〝„]/u.test(character)) return "“";
  if (/[」』〞‟]/u.test(character)) return "”";
  if (/[〈＜]/u.test(character)) return "《";
  if (/[〉＞]/u.test(character)) return "》";
  // Radicals and compatibility ideographs, which some PDF writers print for ordinary characters.
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfe6f)) {
    const plain = character.normalize("NFKC");
    return plain.length === 1 ? plain : character;
  }
  return character;
}

function isLetterSpaced(folded: string, start: number, end: number): boolean {
  let blanks = 0;
  let pairs = 0;
  for (let i = start + 1; i + 1 < end; i += 1) {
    if (!isBlank(folded.charCodeAt(i))) continue;
    blanks += 1;
    if (!isBlank(folded.charCodeAt(i - 1)) && !isBlank(folded.charCodeAt(i + 1))) pairs += 1;
  }
  return pairs > 3 && pairs * 5 > (end - start - blanks) * 3;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
