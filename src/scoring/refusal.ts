import { filled, type Language } from "../criteria/text.ts";
import { words } from "./words.ts";

type Key = keyof typeof words;

/** A sentence to be made in some language: the key of its words, and the figures that fill their places. */
export interface Sentence<K extends Key = Key> {
  readonly key: K;
  readonly figures: Figures;
}

export type Figures = Readonly<Record<string, string | number>>;
export type ReasonKey = Extract<Key, `scoring.refused.${string}`>;

/** Why an observation, a decision or a code was not taken (criteria-and-scoring §2, §7). */
export interface Refusal {
  readonly refused: Sentence<ReasonKey>;
  /** The sampled item it is about, where it is about one. */
  readonly within?: string;
}

export function refuse(reason: WithoutPrefix<ReasonKey>, figures: Figures = {}): Refusal {
  return { refused: { key: `scoring.refused.${reason}`, figures } };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}

/** The reason in a language, as `errors` of the command line and the pages show it. */
export function reasonOf({ refused, within }: Refusal, language: Language): string {
  const reason = sentenceIn(refused, language);
  return within === undefined ? reason : `${within}: ${reason}`;
}

/** For a key that travelled as text. */
export function isSentenceKey(key: string): key is Key {
  return Object.hasOwn(words, key);
}

export function sentenceIn({ key, figures }: Sentence, language: Language): string {
  return filled(words[key][language], figures);
}

type WithoutPrefix<K extends string> = K extends `scoring.refused.${infer Reason}` ? Reason : never;
