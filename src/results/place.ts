import type { Tables } from "../db/tables";

/** What tells the places of a standing apart. */
export type Placing = Pick<
  Tables["standing"],
  "grouping" | "status" | "final" | "tie" | "high" | "code" | "name"
>;

/**
 * Rows in the standing's own order, group by group: ranked, incomplete, left, disqualified. Entries of a group that
 * nothing tells apart share a rank, and the next one counts them (criteria-and-scoring §6).
 */
export function placed<Row extends Placing>(
  rows: readonly Row[],
): readonly (Row & { readonly rank: number | null })[] {
  const ordered = rows.toSorted((a, b) => inOrder(a.grouping, b.grouping) || ahead(a, b) || within(a, b));
  let rank = 0;
  let first = 0;
  return ordered.map((row, place) => {
    const above = ordered[place - 1];
    if (above === undefined || above.grouping !== row.grouping) first = place;
    if (above === undefined || above.grouping !== row.grouping || ahead(above, row) !== 0)
      rank = place - first + 1;
    return { ...row, rank: row.status === "complete" ? rank : null };
  });
}

/** By status, then final, then the nodes that break ties; 0 where the two share a rank. */
function ahead(a: Placing, b: Placing): number {
  const apart = statuses.indexOf(a.status) - statuses.indexOf(b.status);
  if (apart !== 0 || a.status !== "complete") return apart;
  return (b.final ?? 0) - (a.final ?? 0) || inOrder(b.tie, a.tie);
}

const statuses: readonly Placing["status"][] = ["complete", "incomplete", "left", "disqualified"];

/** Among those no rank tells apart: who can still reach more, then the order of places. */
function within(a: Placing, b: Placing): number {
  return (b.high ?? -1) - (a.high ?? -1) || inOrder(a.code ?? "", b.code ?? "") || inOrder(a.name, b.name);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
