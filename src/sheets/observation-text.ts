import type { Rule } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import type { Page } from "../web/page";
import { observationKept } from "./marks";

/** An observation in words, the same for the same facts, to read and to compare side by side. */
export function observationText(page: Page, rule: Rule, observation: unknown): string {
  const { t, language } = page;
  const kept = observationKept(observation);
  if (kept === undefined) return "";
  const names = new Map(
    "items" in rule
      ? rule.items.map(({ code, what }) => [code, what === undefined ? code : textIn(what, language)])
      : [],
  );
  const named = (code: string) => names.get(code) ?? code;
  switch (rule.kind) {
    case "binary":
      return kept.met === undefined ? "" : t(kept.met ? "sheets.met" : "sheets.unmet");
    case "graded": {
      const level = rule.levels.find(({ code }) => code === kept.level);
      return [kept.level, level?.criterion && textIn(level.criterion, language)].filter(Boolean).join(" ");
    }
    case "deduct":
    case "credit":
      return joined(Object.entries(kept.counts ?? {}).map(([code, n]) => `${named(code)} × ${n}`));
    case "measure":
      return rule.input === "value"
        ? String(kept.value ?? "")
        : `${kept.numerator ?? ""} ÷ ${kept.denominator ?? ""}`;
    case "judgement":
      return String(kept.points ?? "");
    case "checklist":
      return joined(
        Object.entries(kept.answers ?? {}).map(
          ([code, answer]) => `${named(code)}: ${t(`sheets.answer.${answer}`)}`,
        ),
      );
    case "sample":
      return joined(
        (kept.items ?? []).map(
          ({ ref, answers }) =>
            `${ref}: ${Object.values(answers)
              .map((answer) => t(`sheets.answer.${answer}`))
              .join(" ")}`,
        ),
      );
  }
}

function joined(parts: readonly string[]): string {
  return parts.toSorted().join("; ");
}
