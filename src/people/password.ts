import { commonPieces } from "./common-passwords";

/** The shortest password accepted. */
export const shortest = 10;

export type Weakness = "people.passwordShort" | "people.passwordCommon" | "people.passwordOwn";

/**
 * Why a password is refused: too short, made of what is tried first, or of one's own name or address; `own` are the
 * words that stand for the person.
 */
export function weaknessOf(password: string, own: readonly string[] = []): Weakness | undefined {
  if (password.length < shortest) return "people.passwordShort";
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5 || leftOf(plain, commonPieces) < leastOfOnesOwn) return "people.passwordCommon";
  const names = own.map((word) => word.toLowerCase()).filter((word) => word.length >= 3);
  return leftOf(plain, names) < leastOfOnesOwn || leftOf(plain, [...names, ...commonPieces]) < leastOfOnesOwn
    ? "people.passwordOwn"
    : undefined;
}

/** So many characters have to be left when everything well known is taken away. */
const leastOfOnesOwn = 5;

/** How long a password is without what everybody knows: words, dates, runs, repetitions, signs between them. */
function leftOf(plain: string, pieces: readonly string[]): number {
  const without = pieces.reduce((rest, piece) => rest.replaceAll(piece, " "), plain.replaceAll(dates, " "));
  return withoutRuns(without)
    .replaceAll(/(.)\1+/gu, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "").length;
}

/** Takes out three characters or more as they follow each other in a run. */
function withoutRuns(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length;) {
    let end = at + 3;
    if (end > text.length || !isRun(text.slice(at, end))) {
      rest += text.charAt(at++);
      continue;
    }
    while (end < text.length && isRun(text.slice(at, end + 1))) end++;
    at = end;
  }
  return rest;
}

function isRun(part: string): boolean {
  return runs.some((run) => run.includes(part));
}

/** A birthday or a year: 19900815, 900815 beside a name, 2026. */
const dates = /(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d\d/g;

const runs = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "zyxwvutsrqponmlkjihgfedcba",
  "qwertyuiopasdfghjklzxcvbnm",
];
