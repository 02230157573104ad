import type { SampledFiles } from "../cases/sampled";
import type { ChecklistItem, CountingRule, GradedRule, MeasureRule, Rule } from "../criteria/schema.ts";
import type { Leaf } from "../criteria/tree.ts";
import type { Mention } from "../reading/report.ts";
import { between, chance } from "../statistics/random.ts";
import { type Facts, pairOf } from "./facts";
import type { Known } from "./known";

/** An observation as the scoring form keeps it: every figure a string. */
export type Noted = Readonly<Record<string, unknown>>;

/** What is to be found on a leaf, and what of the report it was taken from. */
export type Found = { readonly observation: Noted; readonly from: readonly Mention[] };

/**
 * What there is to be found on a leaf: what the report says, in figures or words, else something that comes to about
 * `target` of the points. The same `seed` finds the same.
 */
export function findingOf(
  { rule, points, facts: keys }: Leaf,
  unit: number,
  facts: Facts,
  known: Known | undefined,
  target: number,
  seed: string,
): Found {
  const stated = statedBy(rule, keys, facts);
  if (stated !== undefined) return stated;
  if (known !== undefined) return { observation: worded(rule, known), from: [] };
  return { observation: invented(rule, points / unit, target, seed), from: [] };
}

/** The same answers of the files that a draw called up. */
export function onDrawn(found: Found, sampled: SampledFiles | undefined): Found {
  const { items } = found.observation;
  if (sampled === undefined || !Array.isArray(items)) return found;
  const answered: readonly { readonly answers: unknown }[] = items;
  return {
    ...found,
    observation: {
      population: String(sampled.population),
      items: sampled.files.map(({ ref }, place) => ({
        ref,
        answers: answered[place % items.length]?.answers,
      })),
    },
  };
}

function statedBy(rule: Rule, keys: readonly string[], facts: Facts): Found | undefined {
  if (rule.kind === "credit") return statedCounts(rule, keys, facts);
  if (rule.kind !== "measure") return undefined;
  return rule.input === "percent" ? statedRate(rule, facts) : statedValue(rule, facts);
}

/** The first item is counted by the leaf's first fact, the second by its second. */
function statedCounts({ items }: CountingRule, keys: readonly string[], facts: Facts): Found | undefined {
  const counted = items.map((_, place) => facts.get(keys[place] ?? "")?.[0]);
  const from = counted.filter((said) => said !== undefined);
  const counts = items.map(({ code }, place) => [code, counted[place]?.value ?? "0"] as const);
  return from.length === 0 ? undefined : { observation: { counts: Object.fromEntries(counts) }, from };
}

function statedRate({ numerator = "", denominator = "" }: MeasureRule, facts: Facts): Found | undefined {
  const pair = pairOf(facts, numerator, denominator);
  return pair && { observation: { numerator: pair[0].value, denominator: pair[1].value }, from: pair };
}

function statedValue({ fact = "" }: MeasureRule, facts: Facts): Found | undefined {
  const [said] = facts.get(fact) ?? [];
  return said && { observation: { value: said.value }, from: [said] };
}

function worded(rule: Rule, known: Known): Noted {
  if (typeof known === "boolean") return { met: known };
  if (typeof known === "string") return { level: known };
  const counts =
    "items" in rule ? rule.items.map(({ code }, place) => [code, String(place === 0 ? known : 0)]) : [];
  return { counts: Object.fromEntries(counts) };
}

function invented(rule: Rule, points: number, target: number, seed: string): Noted {
  const draw = chance(seed);
  switch (rule.kind) {
    case "binary":
      return { met: draw() < target + 0.08 };
    case "graded":
      return { level: nearestLevel(rule, target) };
    case "deduct":
      return { counts: counts(rule, points * (1 - target)) };
    case "credit":
      return { counts: counts(rule, points * target) };
    case "measure":
      return measured(rule, target, draw);
    case "judgement":
      return { points: (Math.round((points * target) / rule.step) * rule.step).toFixed(1) };
    case "checklist":
      return { answers: answers(rule.items, target, draw) };
    case "sample":
      return {
        population: String(rule.minimum * between(draw, 3, 40)),
        items: Array.from({ length: rule.minimum }, () => ({
          ref: `〔2025〕第${String(between(draw, 1, 900)).padStart(4, "0")}号`,
          answers: answers(rule.items, target, draw),
        })),
      };
  }
}

function nearestLevel({ levels }: GradedRule, target: number): string {
  const apart = ({ ratio }: GradedRule["levels"][number]) => Math.abs(ratio - target);
  return levels.toSorted((a, b) => apart(a) - apart(b))[0]?.code ?? "";
}

/** As many occurrences as come nearest to the points, the first item before the others. */
function counts({ items }: CountingRule, points: number): Readonly<Record<string, string>> {
  const [first, ...others] = items;
  if (first === undefined) return {};
  const most = Math.min(
    Math.round(points / first.each),
    first.cap === undefined ? 60 : first.cap / first.each,
  );
  return Object.fromEntries([
    [first.code, String(Math.floor(most))],
    ...others.map(({ code }) => [code, "0"]),
  ]);
}

function measured({ input, scale }: MeasureRule, target: number, draw: () => number): Noted {
  const at =
    scale.kind === "linear" ? scale.zeroAt + target * (scale.fullAt - scale.zeroAt) : 56 + target * 40;
  if (input === "value") return { value: at.toFixed(1) };
  const denominator = between(draw, 18, 64);
  return { numerator: String(Math.round((denominator * at) / 100)), denominator: String(denominator) };
}

function answers(
  items: readonly ChecklistItem[],
  target: number,
  draw: () => number,
): Readonly<Record<string, "yes" | "no">> {
  return Object.fromEntries(
    items.map(({ code, critical = false }) => [
      code,
      draw() < (critical ? 0.995 : target + 0.03) ? "yes" : "no",
    ]),
  );
}
