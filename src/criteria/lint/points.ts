import { textOf, textOfUnits, unitsOf } from "../../scoring/decimal.ts";
import { exactly } from "../exact.ts";
import { problem, type Path, type Problem } from "../problem.ts";
import type { Adjustments, CriteriaDocument, CriteriaNode } from "../schema.ts";
import { placedNodes } from "./nodes.ts";

/** Sums of this many units stay exact in machine numbers. */
const largest = 1e15;

/** Points are positive, no finer than the published decimals, and siblings should add up to their parent. */
export function points(document: CriteriaDocument): readonly Problem[] {
  const { decimals, total, children, bonus, penalties } = document;
  return [
    ...figure(total, decimals, null, ["total"], positive),
    ...siblings(children, total, decimals, null, ["total"]),
    ...placedNodes(document).flatMap(({ node, path }) => [
      ...figure(node.points, decimals, node.code, [...path, "points"], positive),
      ...(node.children === undefined
        ? []
        : siblings(node.children, node.points, decimals, node.code, [...path, "points"])),
    ]),
    ...adjustments(bonus, decimals, "bonus"),
    ...adjustments(penalties, decimals, "penalties"),
  ];
}

const positive = (number: number) => number > 0;
const notNegative = (number: number) => number >= 0;

function adjustments(set: Adjustments | undefined, decimals: number, name: string): readonly Problem[] {
  if (set === undefined) return [];
  return [
    ...figure(set.cap, decimals, null, [name, "cap"], notNegative),
    ...(set.items ?? []).flatMap(({ points, cap }, index) => [
      ...figure(points, decimals, null, [name, "items", index, "points"], positive),
      ...figure(cap, decimals, null, [name, "items", index, "cap"], notNegative),
    ]),
  ];
}

function figure(
  number: number | undefined,
  decimals: number,
  node: string | null,
  path: Path,
  allowed: (number: number) => boolean,
): readonly Problem[] {
  if (number === undefined) return [];
  const exact = exactly(number);
  const figures = { value: textOf(exact), decimals, key: String(path.at(-1)) };
  if (!allowed(number)) return [problem(allowed === positive ? "points" : "negative", node, path, figures)];
  if (exact.places > decimals) return [problem("decimals", node, path, figures)];
  return (unitsOf(exact, decimals) ?? Infinity) > largest
    ? [problem("too-many-points", node, path, figures)]
    : [];
}

function siblings(
  children: readonly CriteriaNode[],
  parent: number,
  decimals: number,
  node: string | null,
  path: Path,
): readonly Problem[] {
  const [worth, ...worths] = [parent, ...children.map((child) => child.points)].map((number) =>
    unitsIn(number, decimals),
  );
  // A figure that is refused on its own would only echo in the sum.
  if (worth === undefined || worths.length === 0 || worths.includes(undefined)) return [];
  const sum = worths.reduce<number>((sum, units = 0) => sum + units, 0);
  if (sum > largest)
    return [problem("too-many-points", node, path, { value: sum, decimals, key: "children" })];
  if (sum === worth) return [];
  return [
    problem("points-sum", node, path, {
      sum: textOfUnits(sum, decimals),
      points: textOfUnits(worth, decimals),
      difference: textOfUnits(Math.abs(sum - worth), decimals),
      direction: sum > worth ? "−" : "+",
    }),
  ];
}

/** Units, or undefined where the number is refused on its own. */
function unitsIn(number: number, decimals: number): number | undefined {
  const units = number > 0 ? unitsOf(exactly(number), decimals) : undefined;
  return units === undefined || units > largest ? undefined : units;
}
