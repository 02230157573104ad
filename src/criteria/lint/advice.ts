import { scaled, textOf } from "../../scoring/decimal.ts";
import { isMultiple } from "../../scoring/whole.ts";
import { exactly } from "../exact.ts";
import { problem, type Problem } from "../problem.ts";
import type { CriteriaDocument } from "../schema.ts";
import { placedLeaves, type PlacedLeaf } from "./nodes.ts";
import { measured } from "./references.ts";

/** What a careful author would look at again; nothing here refuses the file. */
export function advice(document: CriteriaDocument): readonly Problem[] {
  const leaves = placedLeaves(document);
  return [
    ...leaves.flatMap((leaf) => [...indivisible(leaf), ...unreachable(leaf), ...withoutHints(leaf)]),
    ...mixedPhases(document, leaves),
    ...measuredTwice(leaves),
  ];
}

function indivisible({ node, rule, path }: PlacedLeaf): readonly Problem[] {
  if (rule.kind !== "judgement" || rule.step <= 0) return [];
  const [step, points] = [exactly(rule.step), exactly(node.points)];
  const places = Math.max(step.places, points.places);
  if (isMultiple(scaled(points, places), scaled(step, places))) return [];
  return [
    problem("step-divides", node.code, [...path, "rule", "step"], {
      step: textOf(step),
      points: textOf(points),
    }),
  ];
}

function unreachable({ node, rule, path }: PlacedLeaf): readonly Problem[] {
  const best = rule.kind === "graded" ? rule.levels[0] : undefined;
  if (best === undefined || best.ratio >= 1) return [];
  return [
    problem("top-below-one", node.code, [...path, "rule", "levels", 0, "ratio"], {
      code: best.code,
      ratio: best.ratio,
    }),
  ];
}

function withoutHints({ node, path }: PlacedLeaf): readonly Problem[] {
  return (node.hints ?? []).length === 0 ? [problem("no-hints", node.code, path)] : [];
}

/** The phase of a top-level node is the one most of its leaves are collected in. */
function mixedPhases({ methods = [] }: CriteriaDocument, leaves: readonly PlacedLeaf[]): readonly Problem[] {
  const onsite = new Set(methods.filter(({ phase }) => phase === "onsite").map(({ code }) => code));
  const phaseOf = ({ node }: PlacedLeaf) =>
    node.methods?.some((code) => onsite.has(code)) === true ? "onsite" : "written";
  const collected = leaves.filter(({ node }) => (node.methods ?? []).length > 0);
  return [...Map.groupBy(collected, ({ top }) => top)].flatMap(([top, component]) => {
    const late = component.filter((leaf) => phaseOf(leaf) === "onsite").length;
    const usual = late * 2 > component.length ? "onsite" : "written";
    return component
      .filter((leaf) => phaseOf(leaf) !== usual)
      .map(({ node, path }) =>
        problem("mixed-phases", node.code, [...path, "methods"], {
          top,
          usual,
          phase: usual === "onsite" ? "written" : "onsite",
        }),
      );
  });
}

/** Two leaves that rest on the same figures count them twice. */
function measuredTwice(leaves: readonly PlacedLeaf[]): readonly Problem[] {
  const earlier = new Map<string, string>();
  return leaves.flatMap(({ node, rule, path }) => {
    const ruled = measured(rule).map(([, fact]) => fact);
    const sets = [ruled, [...ruled, ...(node.facts ?? [])]].filter((facts) => facts.length > 0).map(asSet);
    const other = sets.map((facts) => earlier.get(facts)).find((code) => code !== undefined);
    for (const facts of sets) if (!earlier.has(facts)) earlier.set(facts, node.code);
    return other === undefined
      ? []
      : [
          problem("same-facts", node.code, ruled.length > 0 ? [...path, "rule"] : [...path, "facts"], {
            other,
          }),
        ];
  });
}

function asSet(facts: readonly string[]): string {
  const unique = [...new Set(facts)];
  unique.sort();
  return JSON.stringify(unique);
}
