import { decimalOf, scaled } from "../scoring/decimal.ts";
import { isPlanned, isSameUnit, type KeyedMention } from "./facts";

/** A figure that a plan, or a report's outlook, set itself, and what a later report says came of it. */
export type Target = {
  readonly key: string;
  readonly target: KeyedMention;
  /** Every figure the report gives for the fact. */
  readonly results: readonly KeyedMention[];
  /** `unsaid`: the report gives none; `unlike`: its figures disagree, or are of another measure. */
  readonly state: "met" | "missed" | "unsaid" | "unlike";
};

/**
 * Holds what was planned against what a report says was done (assessment §2, Applying). A target is reached from below
 * unless its words set a ceiling (以内, 不超过): "达到 95%" is met by 96%.
 */
export function targetsAgainst(
  planned: readonly KeyedMention[],
  reported: readonly KeyedMention[],
): readonly Target[] {
  const results = Map.groupBy(
    reported.filter(({ nature }) => !isPlanned(nature)),
    ({ key }) => key,
  );
  return planned
    .filter(({ nature }) => isPlanned(nature))
    .map((target) => {
      const done = results.get(target.key) ?? [];
      return { key: target.key, target, results: done, state: stateOf(target, done) };
    });
}

function stateOf(target: KeyedMention, results: readonly KeyedMention[]): Target["state"] {
  const verdicts = new Set(results.map((result) => reaches(target, result)));
  if (verdicts.size === 0) return "unsaid";
  const [verdict, ...others] = verdicts;
  if (verdict === undefined || others.length > 0) return "unlike";
  return verdict ? "met" : "missed";
}

function reaches(target: KeyedMention, result: KeyedMention): boolean | undefined {
  const [wanted, got] = [decimalOf(target.value), decimalOf(result.value)];
  if (wanted === undefined || got === undefined || !isSameUnit(target.unit, result.unit)) return undefined;
  const places = Math.max(wanted.places, got.places);
  const [bar, reached] = [scaled(wanted, places), scaled(got, places)];
  return target.qualifier === "at_most" ? reached <= bar : reached >= bar;
}
