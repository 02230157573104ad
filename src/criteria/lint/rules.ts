import { problem, type Path, type Problem } from "../problem.ts";
import type {
  ChecklistItem,
  CountingRule,
  CriteriaDocument,
  GradedRule,
  MeasureRule,
  Rule,
  Scale,
} from "../schema.ts";
import { placedLeaves } from "./nodes.ts";

/** What a rule must hold beyond its shape. */
export function rules(document: CriteriaDocument): readonly Problem[] {
  return placedLeaves(document).flatMap(({ node, rule, path }) =>
    ruleProblems(rule, node.code, [...path, "rule"]),
  );
}

function ruleProblems(rule: Rule, node: string, path: Path): readonly Problem[] {
  switch (rule.kind) {
    case "binary":
      return [];
    case "graded":
      return graded(rule, node, path);
    case "deduct":
    case "credit":
      return counting(rule, node, path);
    case "measure":
      return [...measureKeys(rule, node, path), ...scaleProblems(rule.scale, node, [...path, "scale"])];
    case "judgement":
      return rule.step > 0 ? [] : [problem("step", node, [...path, "step"], { value: rule.step })];
    case "checklist":
      return answered(rule.items, node, path);
    case "sample":
      return [
        ...(rule.minimum < 1
          ? [problem("minimum", node, [...path, "minimum"], { value: rule.minimum })]
          : []),
        ...answered(rule.items, node, path),
      ];
  }
}

function graded({ levels }: GradedRule, node: string, path: Path): readonly Problem[] {
  return levels.flatMap(({ ratio, code }, index) => {
    const at = [...path, "levels", index, "ratio"];
    const above = levels[index - 1];
    return [
      ...ratioProblem(ratio, node, at),
      ...(above !== undefined && ratio >= above.ratio
        ? [problem("level-order", node, at, { code, ratio, above: above.ratio })]
        : []),
    ];
  });
}

function counting({ items }: CountingRule, node: string, path: Path): readonly Problem[] {
  return items.flatMap(({ code, each, cap }, index) => [
    ...(each > 0 ? [] : [problem("each", node, [...path, "items", index, "each"], { code, value: each })]),
    ...(cap === undefined || cap >= 0
      ? []
      : [problem("negative", node, [...path, "items", index, "cap"], { key: "cap", value: cap })]),
  ]);
}

function answered(items: readonly ChecklistItem[], node: string, path: Path): readonly Problem[] {
  return items.flatMap(({ code, points }, index) =>
    points > 0
      ? []
      : [problem("item-points", node, [...path, "items", index, "points"], { code, value: points })],
  );
}

function measureKeys(rule: MeasureRule, node: string, path: Path): readonly Problem[] {
  const others = rule.input === "value" ? (["numerator", "denominator"] as const) : (["fact"] as const);
  return others
    .filter((key) => rule[key] !== undefined)
    .map((key) => problem("measure-key", node, [...path, key], { key, input: rule.input }, "key"));
}

function scaleProblems(scale: Scale, node: string, path: Path): readonly Problem[] {
  if (scale.kind === "linear") {
    return scale.zeroAt === scale.fullAt
      ? [problem("flat-scale", node, [...path, "fullAt"], { value: scale.fullAt })]
      : [];
  }
  const [edge, other] = scale.falling === true ? (["upTo", "from"] as const) : (["from", "upTo"] as const);
  return scale.steps.flatMap((step, index) => {
    const at = [...path, "steps", index];
    const [own, before] = [step[edge], scale.steps[index - 1]?.[edge]];
    return [
      ...ratioProblem(step.ratio, node, [...at, "ratio"]),
      ...(step[other] !== undefined
        ? [problem("step-edge", node, [...at, other], { edge, other }, "key")]
        : own === undefined
          ? [problem("step-edge", node, at, { edge, other })]
          : []),
      ...(own !== undefined && before !== undefined && own <= before
        ? [problem("step-order", node, [...at, edge], { edge, value: own, before })]
        : []),
    ];
  });
}

/** A share lies in 0 to 1. */
export function ratioProblem(ratio: number | undefined, node: string | null, path: Path): readonly Problem[] {
  if (ratio === undefined || (ratio >= 0 && ratio <= 1)) return [];
  return [problem("ratio", node, path, { key: String(path.at(-1)), value: ratio })];
}
