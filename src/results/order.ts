import type { Sorting } from "../web/sorting";
import type { Standing } from "./store";

/** The standing's own order: ranked, incomplete, left, disqualified. */
export const usual: Sorting = { by: "rank", falling: false };

/** The rows of a standing by another column; rows without the figure come last either way, equals keep their order. */
export function ordered(rows: readonly Standing[], { by, falling }: Sorting): readonly Standing[] {
  if (by === usual.by && !falling) return rows;
  const figure = (row: Standing) =>
    by === "rank" ? row.rank : by === "final" ? row.final : (row.nodes.get(by)?.earned ?? null);
  return rows.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return falling ? right - left : left - right;
  });
}
