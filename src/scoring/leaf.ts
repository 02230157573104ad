import type { Edition, Leaf } from "../criteria/tree.ts";
import { textOfUnits } from "./decimal.ts";
import { exactText, rounded, type Fraction } from "./fraction.ts";
import type { Observation } from "./observation.ts";
import { isRefusal, type Refusal, type Sentence } from "./refusal.ts";
import { observationUnder } from "./rules/observed.ts";
import { readyRule, type Flag, type ReadyRule } from "./rules/rule.ts";

export const states = ["pending", "scored", "absent", "not_triggered", "not_applicable"] as const;
export type State = (typeof states)[number];

/** What one person says of a leaf. */
export interface Mark {
  readonly state: State;
  readonly observation?: Observation | undefined;
}

/** What a mark comes to: units of 10^-decimals, null where the leaf is pending or does not count. */
export interface Outcome {
  readonly state: State;
  readonly earned: number | null;
  readonly flags: readonly Flag[];
}

/** An outcome with the arithmetic behind it, for the person who scores. */
export interface Earned extends Outcome {
  /** The exact value in units, before it is rounded. */
  readonly value: Fraction | null;
  readonly explanation: Sentence | null;
}

/** What a state and an observation from outside earn, with the arithmetic behind it, or why they are not taken. */
export function earnedOf(
  edition: Edition,
  leaf: Leaf,
  state: State,
  observation?: unknown,
): Earned | Refusal {
  if (state === "scored") return scored(edition, leaf, observationUnder(leaf.rule, observation));
  const outcome = unobserved(leaf, state);
  const value = outcome.earned === null ? null : { over: outcome.earned, under: 1 };
  return { ...outcome, value, explanation: explanationOf(edition, leaf, outcome) };
}

/** What a mark earns; the hot path of every total. */
export function outcomeOf(edition: Edition, leaf: Leaf, { state, observation }: Mark): Outcome | Refusal {
  if (state !== "scored") return unobserved(leaf, state);
  const evaluation = ruleOf(edition, leaf).evaluate(observation ?? unseen);
  if (isRefusal(evaluation)) return evaluation;
  return { state, earned: Number(rounded(evaluation.value)), flags: evaluation.flags };
}

/** Whether the leaf counts for a jurisdiction in this state (criteria-and-scoring §2). */
export function applies(leaf: Leaf, state: State): boolean {
  return state !== "not_applicable" && (state !== "not_triggered" || leaf.whenNotTriggered === "full");
}

/** The same text for the same state and the same facts (§5, compare: observation). */
export function factsOf(edition: Edition, leaf: Leaf, { state, observation }: Mark): string {
  return state === "scored" ? `scored ${ruleOf(edition, leaf).facts(observation ?? unseen)}` : state;
}

const unseen: Observation = {};
const noFlags: readonly Flag[] = [];
const readyRules = new WeakMap<Edition, readonly ReadyRule[]>();

/** Rules are made ready once an edition, on first use: an edition that is only shown never pays for it. */
function ruleOf(edition: Edition, leaf: Leaf): ReadyRule {
  let rules = readyRules.get(edition);
  if (rules === undefined) {
    rules = edition.leaves.map(({ rule, points }) => readyRule(rule, { points, decimals: edition.decimals }));
    readyRules.set(edition, rules);
  }
  const rule = rules[leaf.position];
  if (rule === undefined) throw new RangeError(`${leaf.code} is no leaf of ${edition.id}`);
  return rule;
}

function unobserved(leaf: Leaf, state: Exclude<State, "scored">): Outcome {
  switch (state) {
    case "absent":
      return { state, earned: 0, flags: noFlags };
    case "not_triggered":
      return { state, earned: applies(leaf, state) ? leaf.points : null, flags: noFlags };
    case "pending":
    case "not_applicable":
      return { state, earned: null, flags: noFlags };
  }
}

function scored(edition: Edition, leaf: Leaf, observation: Observation): Earned | Refusal {
  const rule = ruleOf(edition, leaf);
  const evaluation = rule.evaluate(observation);
  if (isRefusal(evaluation)) return evaluation;
  const { value, flags } = evaluation;
  const earned = Number(rounded(value));
  const explanation = rule.explain(observation, resultText(value, earned, edition.decimals));
  return { state: "scored", earned, value, flags, explanation };
}

/** "= 0.50", "= 1.005 ≈ 1.01" where it was rounded, "≈ 0.33" where the decimals never end. */
function resultText(value: Fraction, earned: number, decimals: number): string {
  const published = textOfUnits(earned, decimals);
  const exact = exactText(value, decimals);
  if (exact === undefined) return `≈ ${published}`;
  return exact === published ? `= ${published}` : `= ${exact} ≈ ${published}`;
}

function explanationOf({ decimals }: Edition, leaf: Leaf, { state, earned }: Outcome): Sentence | null {
  if (state === "absent") return { key: "scoring.absent", figures: {} };
  if (state === "not_triggered" && earned !== null)
    return { key: "scoring.full", figures: { points: textOfUnits(leaf.points, decimals) } };
  return null;
}
