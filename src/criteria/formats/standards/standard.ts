import type { Rule } from "../../schema.ts";
import { checksFrom } from "./checks.ts";
import { countingFrom } from "./counting.ts";
import { levelsFrom } from "./levels.ts";
import { ratesFrom } from "./rates.ts";

/** A rule read from the text of a standard. */
export interface Reading {
  readonly rule: Rule;
  /** Words the rule has no place for. */
  readonly rest: readonly string[];
  /** What the text left unsaid and the rule had to settle. */
  readonly assumed?: string;
}

/**
 * The rule a standard (评分标准) states, where every figure in it is accounted for; otherwise a judgement with
 * the text as its rubric, so that nothing is lost and nothing is guessed.
 */
export function ruleFrom(
  standard: string,
  points: number,
  decimals: number,
): Reading & { readonly recognised: boolean } {
  const reading = points > 0 ? readingOf(standard.trim(), points, decimals) : undefined;
  return reading === undefined
    ? { ...judgement(standard, stepFor(points)), recognised: false }
    : { ...reading, recognised: true };
}

/** A tenth of a point, or finer where that does not divide the points. */
export function stepFor(points: number): number {
  return (
    [0.1, 0.05, 0.01, 0.001].find((step) => Math.abs(points / step - Math.round(points / step)) < 1e-6) ??
    0.0001
  );
}

function readingOf(standard: string, points: number, decimals: number): Reading | undefined {
  return (
    judgedFrom(standard) ??
    checksFrom(standard, points) ??
    ratesFrom(standard, points, decimals) ??
    countingFrom(standard, points) ??
    levelsFrom(standard, points, decimals)
  );
}

/** A judgement that says its own step, as an exported sheet does. */
function judgedFrom(standard: string): Reading | undefined {
  const step = /\n?（按(\d+(?:\.\d+)?)分一档评分）$/.exec(standard);
  return step === null ? undefined : judgement(standard.slice(0, step.index), Number(step[1]));
}

function judgement(standard: string, step: number): Reading {
  const rubric = standard
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return { rule: { kind: "judgement", step, ...(rubric.length === 0 ? {} : { rubric }) }, rest: [] };
}
