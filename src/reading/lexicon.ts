import { type Phrase, phrasesOf } from "./phrases.ts";
import { type Terms, termsOf } from "./terms.ts";
import type { Fact } from "./report.ts";
import type { Family } from "./units.ts";

/** The phrases of the facts, ready to be sought. */
export type Lexicon = {
  readonly terms: Terms;
  /** The phrases of a head, or of the words behind the number where there is no head, by what they count. */
  readonly byHead: Index;
  readonly byTail: Index;
};

export type Index = ReadonlyMap<string, ReadonlyMap<Family, readonly Phrase[]>>;

/** The lexicon of a list of facts, made once however many reports are read with it. */
export function lexiconOf(facts: readonly Fact[]): Lexicon {
  const known = lexicons.get(facts);
  if (known !== undefined) return known;
  const lexicon = lexiconFrom(facts);
  lexicons.set(facts, lexicon);
  return lexicon;
}

const lexicons = new WeakMap<readonly Fact[], Lexicon>();

function lexiconFrom(facts: readonly Fact[]): Lexicon {
  const phrases = phrasesOf(facts);
  const all = phrases.flatMap(({ head, subjects, near, units, behind }) =>
    [head, ...subjects, ...near, units.map(({ noun }) => noun), ...behind].flat(),
  );
  const headed = phrases.filter(({ head }) => head.length > 0);
  const bare = phrases.filter(({ head }) => head.length === 0);
  return { terms: termsOf(all), byHead: indexOf(headed, ({ head }) => head), byTail: indexOf(bare, tailOf) };
}

/** The phrases under a word that count what a figure counts. */
export function phrasesFor(index: Index, term: string, families: readonly Family[]): readonly Phrase[] {
  const known = index.get(term);
  const [family, ...more] = families;
  if (!known || family === undefined) return [];
  if (more.length === 0) return known.get(family) ?? [];
  return [...new Set(families.flatMap((family) => known.get(family) ?? []))];
}

function tailOf({ units, behind }: Phrase): readonly string[] {
  const nouns = units.map(({ noun }) => noun);
  return nouns.includes("") ? (behind[0] ?? []) : nouns;
}

function indexOf(phrases: readonly Phrase[], wordsOf: (phrase: Phrase) => readonly string[]): Index {
  const index = new Map<string, Map<Family, Phrase[]>>();
  for (const phrase of phrases) {
    const families = new Set(phrase.units.flatMap((unit) => unit.families));
    for (const word of new Set(wordsOf(phrase))) {
      const known = index.get(word) ?? new Map<Family, Phrase[]>();
      index.set(word, known);
      for (const family of families) known.set(family, [...(known.get(family) ?? []), phrase]);
    }
  }
  return index;
}
