import type { Rule } from "../criteria/schema.ts";
import { between } from "../statistics/random.ts";
import type { Noted } from "./observations";

/** What somebody else noted who saw one thing differently: the next level, one more, a figure read elsewhere. */
export function differing(rule: Rule, points: number, noted: Noted, draw: () => number): Noted {
  switch (rule.kind) {
    case "binary":
      return { met: noted.met !== true };
    case "graded": {
      const at = rule.levels.findIndex(({ code }) => code === noted.level);
      return { level: rule.levels[at + 1]?.code ?? rule.levels[at - 1]?.code };
    }
    case "deduct":
    case "credit":
      return { counts: oneOff(textsOf(noted.counts), rule.kind === "deduct" ? 1 : -1) };
    case "measure":
      return rule.input === "value"
        ? { value: (Number(noted.value) - between(draw, 1, 3)).toFixed(1) }
        : { ...noted, numerator: String(Math.max(0, Number(noted.numerator) - between(draw, 1, 3))) };
    case "judgement": {
      const lower = Number(noted.points) - rule.step * between(draw, 3, 6);
      return { points: Math.min(points, Math.max(0, lower)).toFixed(1) };
    }
    case "checklist":
      return { answers: oneAnswerOff(rule.items, textsOf(noted.answers)) };
    case "sample":
      return noted;
  }
}

function oneOff(counts: Readonly<Record<string, string>>, by: number): Readonly<Record<string, string>> {
  const [first] = Object.keys(counts);
  return first === undefined
    ? counts
    : { ...counts, [first]: String(Math.max(0, Number(counts[first]) + by)) };
}

function oneAnswerOff(
  items: readonly { readonly code: string; readonly critical?: boolean | undefined }[],
  answers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const other = items.find(({ critical = false }) => !critical)?.code;
  return other === undefined ? answers : { ...answers, [other]: answers[other] === "yes" ? "no" : "yes" };
}

function textsOf(held: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(typeof held === "object" && held !== null ? held : {}).map(([key, value]) => [
      key,
      String(value),
    ]),
  );
}
