import { greatestCommonDivisor, product, reduced, type Fraction } from "../scoring/fraction.ts";
import { scaled } from "../scoring/decimal.ts";
import { plus } from "../scoring/whole.ts";
import { exactly } from "./exact.ts";
import type { CriteriaDocument, CriteriaNode } from "./schema.ts";

/** The share of the total each leaf stands for, as whole numbers of one common denominator. */
export interface Weights {
  readonly ofLeaves: readonly bigint[];
  readonly ofAll: bigint;
}

/** The product, down a leaf's path, of points ÷ points of all siblings (criteria-and-scoring §3), applicability left aside. */
export function effectiveWeights(document: CriteriaDocument): Weights {
  const shares: Fraction[] = [];
  descend(document.children, { over: 1, under: 1 });
  const ofAll = shares.reduce((common, { under }) => leastCommonMultiple(common, BigInt(under)), 1n);
  return { ofAll, ofLeaves: shares.map(({ over, under }) => (BigInt(over) * ofAll) / BigInt(under)) };

  function descend(siblings: readonly CriteriaNode[], above: Fraction): void {
    for (const [position, share] of sharesAmong(siblings).entries()) {
      const own = product(above, share);
      const children = siblings[position]?.children;
      if (children === undefined) shares.push(own);
      else descend(children, own);
    }
  }
}

function sharesAmong(siblings: readonly CriteriaNode[]): readonly Fraction[] {
  const points = siblings.map((sibling) => exactly(sibling.points));
  const places = Math.max(0, ...points.map((decimal) => decimal.places));
  const weights = points.map((decimal) => scaled(decimal, places));
  const all = weights.reduce(plus, 0);
  return weights.map((over) => reduced({ over, under: all }));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
