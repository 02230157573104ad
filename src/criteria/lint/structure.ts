import { problem, type Problem } from "../problem.ts";
import type { CriteriaDocument, CriteriaNode } from "../schema.ts";
import { placedNodes } from "./nodes.ts";

const ofLeaves = [
  "methods",
  "kinds",
  "whenNotTriggered",
  "requires",
  "units",
  "hints",
  "facts",
] as const satisfies readonly (keyof CriteriaNode)[];

/** A node has children or a rule, never both. */
export function structure(document: CriteriaDocument): readonly Problem[] {
  const empty = document.children.length === 0 ? [problem("empty-group", null, ["children"])] : [];
  return [
    ...empty,
    ...placedNodes(document).flatMap(({ node, path }) => {
      const { code, children, rule } = node;
      if (children !== undefined && rule !== undefined)
        return [problem("children-and-rule", code, [...path, "rule"], {}, "key")];
      if (rule !== undefined) return [];
      if (children === undefined) return [problem("no-rule", code, path)];
      const misplaced = ofLeaves.filter((key) => node[key] !== undefined);
      return [
        ...(children.length === 0 ? [problem("empty-group", code, [...path, "children"])] : []),
        ...misplaced.map((key) => problem("leaf-key", code, [...path, key], { key }, "key")),
      ];
    }),
  ];
}
