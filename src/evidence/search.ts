import { gramsOf } from "./grams";

/** What to look for: the index's expression, the words to highlight, and the words too short to be found. */
export type Sought = {
  readonly match: string | undefined;
  readonly terms: readonly string[];
  readonly tooShort: readonly string[];
};

/**
 * Reads what somebody typed: every word between spaces has to be there, each as it is written. A single Chinese
 * character finds nothing in an index of two, and says so (architecture §4).
 */
export function soughtIn(typed: string): Sought {
  const terms = [...new Set(typed.trim().split(/\s+/u))].filter((term) => term !== "").slice(0, 8);
  const phrases = terms.map((term) => ({ term, phrase: phraseOf(term) }));
  const found = phrases.flatMap(({ phrase }) => phrase ?? []);
  return {
    match: found.length === 0 ? undefined : found.join(" AND "),
    terms: phrases.filter(({ phrase }) => phrase !== undefined).map(({ term }) => term),
    tooShort: phrases.filter(({ phrase }) => phrase === undefined).map(({ term }) => term),
  };
}

/** The grams of a word in a row; a character left alone at its end begins a gram, one left alone at its head ends one. */
function phraseOf(term: string): string | undefined {
  const grams = gramsOf(term);
  const from = grams.findIndex((gram) => !isLone(gram));
  if (from < 0) return undefined;
  const whole = grams.slice(from);
  const last = whole.at(-1) ?? "";
  return `"${whole.join(" ")}"${isLone(last) ? " *" : ""}`;
}

function isLone(gram: string): boolean {
  return /^\p{Script=Han}$/u.test(gram);
}

/** Any of the words of these texts, for suggestions: what is rare among the passages weighs more (BM25). */
export function anyOf(texts: readonly string[]): string | undefined {
  const grams = new Set(texts.flatMap(gramsOf).filter((gram) => !isLone(gram)));
  if (grams.size === 0) return undefined;
  return [...grams]
    .slice(0, 120)
    .map((gram) => `"${gram}"`)
    .join(" OR ");
}

/** Any of these texts' clauses as it is written; one of under three characters says too little. */
export function anyClauseOf(texts: readonly string[]): string | undefined {
  const clauses = texts
    .flatMap((text) => text.split(/[\p{P}\p{Z}]|[与和或及]/u))
    .filter((clause) => Array.from(clause).length >= 3);
  const phrases = new Set(clauses.flatMap((clause) => phraseOf(clause) ?? []));
  return phrases.size === 0 ? undefined : [...phrases].join(" OR ");
}

/** A text in pieces, those that are looked for marked; where words overlap the first one is marked. */
export function highlighted(
  text: string,
  terms: readonly string[],
): readonly { readonly text: string; readonly hit: boolean }[] {
  if (terms.length === 0) return [{ text, hit: false }];
  const longest = terms.toSorted((a, b) => b.length - a.length);
  const any = new RegExp(
    `(${longest.map((term) => term.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join("|")})`,
    "i",
  );
  return text
    .split(any)
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
