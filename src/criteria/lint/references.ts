import { problem, type Path, type Problem } from "../problem.ts";
import type { CriteriaDocument, Rule } from "../schema.ts";
import { placedLeaves, placedNodes } from "./nodes.ts";

type Thing = "node" | "kind" | "method" | "fact" | "band";

/** A code that is referred to is there. */
export function references(document: CriteriaDocument): readonly Problem[] {
  const { kinds, methods = [], facts = [], bands, ranking, vetoes = [] } = document;
  const known: Readonly<Record<Thing, ReadonlySet<string>>> = {
    node: new Set(placedNodes(document).map(({ node }) => node.code)),
    kind: new Set(kinds.map(({ code }) => code)),
    method: new Set(methods.map(({ code }) => code)),
    fact: new Set(facts.map(({ key }) => key)),
    band: new Set(bands.map(({ code }) => code)),
  };

  return [
    ...all(ranking?.ties, "node", null, ["ranking", "ties"]),
    ...vetoes.flatMap(({ band, when }, index) => [
      ...one(band, "band", null, ["vetoes", index, "band"]),
      ...all(when?.nodes, "node", null, ["vetoes", index, "when", "nodes"]),
    ]),
    ...placedLeaves(document).flatMap(({ node, rule, path }) => [
      ...all(node.methods, "method", node.code, [...path, "methods"]),
      ...all(node.kinds, "kind", node.code, [...path, "kinds"]),
      ...all(node.facts, "fact", node.code, [...path, "facts"]),
      ...measured(rule).flatMap(([key, fact]) => one(fact, "fact", node.code, [...path, "rule", key])),
    ]),
  ];

  function all(
    codes: readonly string[] | undefined,
    thing: Thing,
    node: string | null,
    path: Path,
  ): readonly Problem[] {
    return (codes ?? []).flatMap((code, index) => one(code, thing, node, [...path, index]));
  }

  function one(code: string | undefined, thing: Thing, node: string | null, path: Path): readonly Problem[] {
    return code === undefined || known[thing].has(code) ? [] : [problem(`no-${thing}`, node, path, { code })];
  }
}

/** The fact keys of a rule, each with the key it stands under. */
export function measured(rule: Rule): readonly (readonly [string, string])[] {
  if (rule.kind !== "measure") return [];
  const { fact, numerator, denominator } = rule;
  return Object.entries({ fact, numerator, denominator }).flatMap(([key, code]) =>
    code === undefined ? [] : [[key, code] as const],
  );
}
