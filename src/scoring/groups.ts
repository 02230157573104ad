import type { Edition } from "../criteria/tree.ts";
import { roundedQuotient, times } from "./whole.ts";

/** The figures of a node, in units of 10^-decimals. While a leaf below is pending there are only bounds. */
export interface NodeScore {
  readonly applicable: boolean;
  readonly earned: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a leaf brings to its group; `earned` is null while it is pending. */
export interface LeafScore {
  readonly applicable: boolean;
  readonly earned: number | null;
}

export interface TreeScore {
  /** By position in `edition.nodes`. */
  readonly nodes: readonly NodeScore[];
  readonly root: NodeScore;
}

/**
 * Adds a tree up: earned(group) = round(points × Σ earned ÷ Σ points) over the children that apply
 * (criteria-and-scoring §3). Parents stand before their children, so one walk from the end meets every child first.
 */
export function addUp(edition: Edition, leafScores: readonly LeafScore[]): TreeScore {
  const { nodes, total } = edition;
  const size = nodes.length;
  // The root's sums stand behind those of the nodes.
  const [low, high, points, open] = [sums(size), sums(size), sums(size), sums(size)];
  const scores = Array.from<NodeScore>({ length: size });

  for (let index = size - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const score =
      node.rule === undefined
        ? groupScore(index, node.points)
        : leafScore(leafScores[node.position], node.points);
    scores[index] = score;
    if (!score.applicable) continue;
    const parent = node.parent ?? size;
    low[parent] = (low[parent] ?? 0) + (score.low ?? 0);
    high[parent] = (high[parent] ?? 0) + (score.high ?? 0);
    points[parent] = (points[parent] ?? 0) + node.points;
    if (score.earned === null) open[parent] = 1;
  }
  return { nodes: scores, root: groupScore(size, total) };

  function groupScore(index: number, worth: number): NodeScore {
    const all = points[index] ?? 0;
    if (all === 0) return notApplicable;
    const least = shareOf(worth, low[index] ?? 0, all);
    return open[index] === 1
      ? { applicable: true, earned: null, low: least, high: shareOf(worth, high[index] ?? 0, all) }
      : { applicable: true, earned: least, low: least, high: least };
  }
}

const notApplicable: NodeScore = { applicable: false, earned: null, low: null, high: null };

function leafScore(score: LeafScore | undefined, worth: number): NodeScore {
  if (score === undefined || !score.applicable) return notApplicable;
  const { earned } = score;
  return { applicable: true, earned, low: earned ?? 0, high: earned ?? worth };
}

function shareOf(worth: number, earned: number, all: number): number {
  return worth === all ? earned : Number(roundedQuotient(times(worth, earned), all));
}

function sums(size: number): Float64Array {
  return new Float64Array(size + 1);
}
