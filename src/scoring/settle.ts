import type { Edition, Leaf } from "../criteria/tree.ts";
import { decimalOf, textOfUnits, type Numeral } from "./decimal.ts";
import { fractionOf } from "./fraction.ts";
import { factsOf, outcomeOf, type Mark, type Outcome, type State } from "./leaf.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";
import type { Flag } from "./rules/rule.ts";
import { powerOfTen, roundedQuotient, times } from "./whole.ts";

/** How the ratings of a leaf stand to each other (criteria-and-scoring §5). */
export type AgreementStatus =
  | "pending"
  | "agreed"
  | "agreed_by_third"
  | "third_needed"
  | "lead_needed"
  | "decided";

export interface Rating extends Mark {
  readonly assessor: string;
}

/** A lead's decision: a state, and for `scored` either the points or an observation. */
export interface Decision extends Mark {
  readonly state: Exclude<State, "pending">;
  readonly points?: Numeral | undefined;
}

/** One value out of several, or what is still missing for it. While it is not settled the state is `pending`. */
export interface Settlement extends Outcome {
  readonly agreement: AgreementStatus;
  readonly refusals: readonly Refusal[];
  /** Refusals of an assessor's second rating. */
  readonly repeated: readonly Refusal[];
}

/** Settles the ratings of one leaf; the order of the ratings never matters, a decision replaces them all. */
export function settle(
  edition: Edition,
  leaf: Leaf,
  ratings: readonly Rating[],
  decision?: Decision,
): Settlement {
  if (decision !== undefined) return decided(edition, leaf, decision);
  const repeated = repeatedAssessors(ratings);
  const refusals: Refusal[] = [];
  const values: Value[] = [];
  const flags: Flag[] = [];
  for (const rating of ratings) {
    const outcome = outcomeOf(edition, leaf, rating);
    if (isRefusal(outcome)) {
      refusals.push(outcome);
      continue;
    }
    if (outcome.state !== "pending") values.push({ rating, outcome });
    for (const flag of outcome.flags) if (!flags.includes(flag)) flags.push(flag);
  }
  const held = refusals.length > 0 || repeated.length > 0;
  const { agreement, state, earned } = verdict(edition, leaf, values, held);
  return { agreement, state, earned, flags, refusals, repeated };
}

interface Value {
  readonly rating: Rating;
  readonly outcome: Outcome;
}

const unrepeated: readonly Refusal[] = [];

type Verdict = Pick<Settlement, "agreement" | "state" | "earned">;

function verdict(edition: Edition, leaf: Leaf, values: readonly Value[], held: boolean): Verdict {
  const [first] = values;
  // No later rating can mend states that differ, so the lead is asked at once.
  if (values.some(({ outcome }) => numberless(outcome) !== numberless(first?.outcome)))
    return open("lead_needed");
  if (first === undefined || held || values.length < leaf.agreement.raters) return open("pending");
  if (numberless(first.outcome) !== undefined || values.length === 1) return settled("agreed", first.outcome);
  if (values.length > 3) return open("lead_needed");
  return leaf.agreement.compare === "observation" ? byFacts(edition, leaf, values) : byPoints(leaf, values);
}

/** `absent` counts as a value of 0; not applicable and not triggered are no values, even where one gives full points. */
function numberless(outcome: Outcome | undefined): State | undefined {
  return outcome?.state === "not_applicable" || outcome?.state === "not_triggered"
    ? outcome.state
    : undefined;
}

/** Facts are compared, never averaged. */
function byFacts(edition: Edition, leaf: Leaf, values: readonly Value[]): Verdict {
  const seen = new Set<string>();
  for (const { rating, outcome } of values) {
    const facts = factsOf(edition, leaf, rating);
    if (seen.has(facts)) return settled(values.length === 2 ? "agreed" : "agreed_by_third", outcome);
    seen.add(facts);
  }
  return open(values.length === 2 ? "third_needed" : "lead_needed");
}

/** The closest pair within the tolerance; of pairs equally close the one with the higher mean. */
function byPoints(leaf: Leaf, values: readonly Value[]): Verdict {
  const earned = values.map(({ outcome }) => outcome.earned ?? 0);
  earned.sort((a, b) => b - a);
  let closest: number | undefined;
  let both = 0;
  // From the top down only neighbours can be closest, and the first of two equally close pairs has the higher mean.
  for (let index = 1; index < earned.length; index += 1) {
    const high = earned[index - 1] ?? 0;
    const low = earned[index] ?? 0;
    const apart = high - low;
    if (apart > leaf.agreement.tolerance || (closest !== undefined && apart >= closest)) continue;
    closest = apart;
    both = high + low;
  }
  if (closest === undefined) return open(values.length === 2 ? "third_needed" : "lead_needed");
  const state = values.every(({ outcome }) => outcome.state === "absent") ? "absent" : "scored";
  const mean = Number(roundedQuotient(both, 2));
  return { agreement: values.length === 2 ? "agreed" : "agreed_by_third", state, earned: mean };
}

function decided(edition: Edition, leaf: Leaf, decision: Decision): Settlement {
  const outcome =
    decision.state === "scored" && decision.points !== undefined
      ? pointsDecided(edition, leaf, decision.points)
      : outcomeOf(edition, leaf, decision);
  if (isRefusal(outcome)) return { ...open("pending"), flags: [], refusals: [outcome], repeated: [] };
  return { ...settled("decided", outcome), flags: outcome.flags, refusals: [], repeated: [] };
}

function pointsDecided({ decimals }: Edition, leaf: Leaf, points: Numeral): Outcome | Refusal {
  const exact = decimalOf(points);
  if (exact === undefined) return refuse("not-a-number", { code: "points" });
  const { over, under } = fractionOf(exact);
  const value = times(over, powerOfTen(decimals));
  if (over < 0 || value > times(leaf.points, under))
    return refuse("out-of-range", { points: textOfUnits(leaf.points, decimals) });
  return { state: "scored", earned: Number(roundedQuotient(value, under)), flags: [] };
}

function repeatedAssessors(ratings: readonly Rating[]): readonly Refusal[] {
  if (new Set(ratings.map(({ assessor }) => assessor)).size === ratings.length) return unrepeated;
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { assessor } of ratings) (seen.has(assessor) ? repeated : seen).add(assessor);
  return [...repeated].map((assessor) => refuse("repeated-assessor", { assessor }));
}

function settled(agreement: AgreementStatus, { state, earned }: Outcome): Verdict {
  return { agreement, state, earned };
}

function open(agreement: AgreementStatus): Verdict {
  return { agreement, state: "pending", earned: null };
}
