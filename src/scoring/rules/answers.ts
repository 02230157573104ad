import type { ChecklistItem } from "../../criteria/schema.ts";
import { decimalOf, scaled } from "../decimal.ts";
import type { Answers } from "../observation.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { plus, type Whole } from "../whole.ts";

/** What the answers of one checklist come to: the points of `yes`, and of `yes` and `no`, × 10^places. */
export interface Share {
  readonly yes: Whole;
  readonly base: Whole;
  readonly places: number;
  /** A critical item that was answered `no`. */
  readonly failed: string | undefined;
}

/** How one checklist is read; a failed critical item leaves its points in the base and none in `yes`. */
export function answerReader(items: readonly ChecklistItem[]): (answers: Answers) => Share | Refusal {
  const exact = items.map(({ points }) => decimalOf(points) ?? { whole: 0, places: 0 });
  const places = Math.max(0, ...exact.map((points) => points.places));
  const read = items.map(({ code, critical = false }, index) => ({
    code,
    critical,
    points: scaled(exact[index] ?? { whole: 0, places: 0 }, places),
  }));
  const codes = new Set(items.map(({ code }) => code));

  return (answers) => {
    for (const code of Object.keys(answers)) if (!codes.has(code)) return refuse("no-item", { code });
    let [yes, base, failed]: [Whole, Whole, string | undefined] = [0, 0, undefined];
    for (const { code, critical, points } of read) {
      const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
      if (answer === undefined) return refuse("no-answer", { code });
      if (answer === "na") continue;
      base = plus(base, points);
      if (answer === "yes") yes = plus(yes, points);
      else if (critical) failed ??= code;
    }
    if (base === 0) return refuse("all-na");
    return { yes: failed === undefined ? yes : 0, base, places, failed };
  };
}

/** Answers by code in one order, as text. */
export function answerFacts(answers: Answers): string {
  const entries = Object.entries(answers);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}
