import type { Edition, Node } from "../criteria/tree.ts";
import type { ScoredEntry } from "./entry.ts";

/** An entry and its place in its group; null where it takes none. */
export interface Ranked {
  readonly entry: ScoredEntry;
  readonly rank: number | null;
}

/**
 * Ranks entries within their groups by final and ties, or with `by` by the rate of one node and ties
 * (criteria-and-scoring §6). Rows come as people read them: groups as they first appear, the ranked in order, then
 * the incomplete, those that left, and the disqualified.
 */
export function standing(
  edition: Edition,
  entries: readonly ScoredEntry[],
  { by }: { readonly by?: Node | undefined } = {},
): readonly Ranked[] {
  const groups = new Map<string, ScoredEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.group);
    if (group === undefined) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].flatMap((group) => rankGroup(edition, group, by));
}

function rankGroup(
  { ties }: Edition,
  entries: readonly ScoredEntry[],
  by: Node | undefined,
): readonly Ranked[] {
  const keys = by === undefined ? ties : [by, ...ties];
  const competing = (entry: ScoredEntry) =>
    by === undefined ? entry.status === "complete" : !entry.disqualified && rateOf(entry, by) >= 0;
  const compare = (a: ScoredEntry, b: ScoredEntry): number => {
    const apart = by === undefined ? (b.final ?? 0) - (a.final ?? 0) : 0;
    if (apart !== 0) return apart;
    for (const node of keys) {
      const difference = rateOf(b, node) - rateOf(a, node);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const ordered = entries.filter(competing);
  ordered.sort(compare);
  const rows: Ranked[] = [];
  for (const [index, entry] of ordered.entries()) {
    const above = rows[index - 1];
    const level = above !== undefined && compare(above.entry, entry) === 0;
    rows.push({ entry, rank: level ? above.rank : index + 1 });
  }
  const others = entries.filter((entry) => !competing(entry));
  others.sort((a, b) => shownAt(a) - shownAt(b));
  return [...rows, ...others.map((entry) => ({ entry, rank: null }))];
}

/** Rates of one node have one denominator, so its earned units compare them exactly; what has no rate is lowest. */
function rateOf({ nodes }: ScoredEntry, { index }: Node): number {
  return nodes[index]?.earned ?? -1;
}

function shownAt({ status }: ScoredEntry): number {
  return ["complete", "incomplete", "left", "disqualified"].indexOf(status);
}
