import type { Path } from "../problem.ts";
import type { CriteriaDocument, CriteriaNode, Rule } from "../schema.ts";

export interface PlacedNode {
  readonly node: CriteriaNode;
  readonly path: Path;
  /** The code of the node at the top of the tree that it stands under. */
  readonly top: string;
}

export interface PlacedLeaf extends PlacedNode {
  readonly rule: Rule;
}

/** Every node in the order of the file, a parent before its children. */
export function placedNodes({ children }: CriteriaDocument): readonly PlacedNode[] {
  return children.flatMap((child, index) => below(child, ["children", index], child.code));
}

export function placedLeaves(document: CriteriaDocument): readonly PlacedLeaf[] {
  return placedNodes(document).flatMap((placed) =>
    placed.node.rule === undefined ? [] : { ...placed, rule: placed.node.rule },
  );
}

function below(node: CriteriaNode, path: Path, top: string): readonly PlacedNode[] {
  const children = (node.children ?? []).flatMap((child, index) =>
    below(child, [...path, "children", index], top),
  );
  return [{ node, path, top }, ...children];
}
