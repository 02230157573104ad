import type { CriteriaDocument, CriteriaNode, Rule } from "../../src/criteria/schema.ts";
import { editionFrom, leafOf, type Edition, type Leaf } from "../../src/criteria/tree.ts";

/** Small indicator systems for tests: what a test does not name is as plain as can be. */
export function criteriaWith(parts: Partial<CriteriaDocument>): CriteriaDocument {
  return {
    id: "small",
    edition: "1",
    title: "Small",
    track: "comprehensive",
    total: 10,
    decimals: 2,
    kinds: [{ code: "county", title: "County" }],
    bands: [{ code: "all", title: "All", atLeast: 0 }],
    children: [{ code: "A", title: "A", points: 10, rule: { kind: "binary" } }],
    ...parts,
  };
}

export function oneLeaf(
  rule: Rule,
  points: number,
  decimals: number,
  parts: Partial<CriteriaNode> = {},
): readonly [Edition, Leaf] {
  const node = { code: "L", title: "Leaf", points, rule, ...parts };
  return leafIn(editionFrom(criteriaWith({ total: points, decimals, children: [node] })), "L");
}

export function leafIn(edition: Edition, code: string): readonly [Edition, Leaf] {
  const leaf = leafOf(edition, code);
  if (leaf === undefined) throw new Error(`no leaf ${code}`);
  return [edition, leaf];
}

/** {"G": [6, {"A": 3}]} is a group of 6 points with a leaf of 3. */
export type Tree = { readonly [code: string]: number | readonly [number, Tree] };

export function childrenOf(tree: Tree, step: number): CriteriaNode[] {
  return Object.entries(tree).map(([code, worth]) =>
    typeof worth === "number"
      ? { code, title: code, points: worth, rule: { kind: "judgement", step } }
      : { code, title: code, points: worth[0], children: childrenOf(worth[1], step) },
  );
}
