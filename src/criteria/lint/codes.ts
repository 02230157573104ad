import { problem, type Path, type Problem } from "../problem.ts";
import type { CriteriaDocument } from "../schema.ts";
import { placedLeaves, placedNodes } from "./nodes.ts";

interface Named {
  readonly code: string;
  readonly path: Path;
  readonly node: string | null;
}

/** Each code names one thing among its kind; two spellings of the same characters are the same code. */
export function codes(document: CriteriaDocument): readonly Problem[] {
  const { kinds, methods = [], facts = [], bonus, penalties, vetoes = [], bands } = document;
  return [
    placedNodes(document).map(({ node, path }) => ({
      code: node.code,
      path: [...path, "code"],
      node: node.code,
    })),
    list(kinds, ["kinds"]),
    list(methods, ["methods"]),
    facts.map(({ key }, index) => ({ code: key, path: ["facts", index, "key"], node: null })),
    list(bonus?.items ?? [], ["bonus", "items"]),
    list(penalties?.items ?? [], ["penalties", "items"]),
    list(vetoes, ["vetoes"]),
    list(bands, ["bands"]),
    ...placedLeaves(document).map(({ node, rule, path }) =>
      rule.kind === "graded"
        ? list(rule.levels, [...path, "rule", "levels"], node.code)
        : "items" in rule
          ? list(rule.items, [...path, "rule", "items"], node.code)
          : [],
    ),
  ].flatMap(duplicates);
}

function list(
  items: readonly { readonly code: string }[],
  path: Path,
  node: string | null = null,
): readonly Named[] {
  return items.map(({ code }, index) => ({ code, path: [...path, index, "code"], node }));
}

function duplicates(named: readonly Named[]): readonly Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ code, path, node }) => {
    const normal = code.normalize("NFC");
    if (seen.has(normal)) return [problem("duplicate-code", node, path, { code })];
    seen.add(normal);
    return [];
  });
}
