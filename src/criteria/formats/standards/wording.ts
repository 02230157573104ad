import type { ChecklistItem, CountingRule, GradedRule, MeasureRule, Rule } from "../../schema.ts";
import { textIn, type Text } from "../../text.ts";
import { partOf } from "./share.ts";

/** A rule as the text of a standard, in words that `ruleFrom` reads back to the same rule. */
export function standardOf(rule: Rule, points: number): string {
  switch (rule.kind) {
    case "binary":
      return `${chinese(rule.criterion)}，得满分；否则不得分`;
    case "graded":
      return levels(rule, points);
    case "deduct":
    case "credit":
      return occurrences(rule);
    case "measure":
      return measured(rule, points);
    case "judgement":
      return [...(rule.rubric ?? []).map(chinese), `（按${rule.step}分一档评分）`].join("\n");
    case "checklist":
      return `逐项核对：${answered(rule.items)}`;
    case "sample":
      return `抽查不少于${rule.minimum}件，逐项核对：${answered(rule.items)}`;
  }
}

function chinese(text: Text | undefined): string {
  return text === undefined ? "" : textIn(text, "zh");
}

function levels({ levels }: GradedRule, points: number): string {
  return levels
    .map(
      ({ ratio, criterion }) =>
        `${chinese(criterion)}，${ratio === 0 ? "不得分" : `得${partOf(ratio, points)}分`}`,
    )
    .join("；");
}

function occurrences({ kind, items }: CountingRule): string {
  const verb = kind === "deduct" ? "扣" : "加";
  return items
    .map(
      ({ what, each, cap }) =>
        `${chinese(what)}，每一项${verb}${each}分${cap === undefined ? "" : `，此项最多${verb}${cap}分`}`,
    )
    .join("；");
}

function measured({ input, unit, scale }: MeasureRule, points: number): string {
  const mark = input === "percent" ? "%" : "";
  const opening = input === "percent" ? "" : `数值（${chinese(unit) || "无单位"}）`;
  if (scale.kind === "linear") {
    const { zeroAt, fullAt } = scale;
    const ends =
      fullAt > zeroAt
        ? `达到${fullAt}${mark}得满分，${zeroAt}${mark}及以下不得分`
        : `${fullAt}${mark}及以下得满分，达到${zeroAt}${mark}不得分`;
    return `${opening}${ends}，其间按比例计分`;
  }
  const word = scale.falling === true ? "不超过" : "达到";
  const best = Math.max(...scale.steps.map(({ ratio }) => ratio));
  const steps = scale.steps.map(
    ({ from, upTo, ratio }) =>
      `${word}${upTo ?? from ?? 0}${mark}${ratio === 1 && best === 1 ? "得满分" : ratio === 0 ? "不得分" : `得${partOf(ratio, points)}分`}`,
  );
  const last =
    scale.falling === true ? `达到${scale.steps.at(-1)?.upTo ?? 0}` : `不足${scale.steps[0]?.from ?? 0}`;
  return `${opening}${[...(scale.falling === true ? steps : steps.toReversed()), `${last}${mark}不得分`].join("；")}`;
}

function answered(items: readonly ChecklistItem[]): string {
  return items
    .map(
      ({ what, points, critical }) => `${chinese(what)}（${points}分${critical === true ? "，关键项" : ""}）`,
    )
    .join("；");
}
