import type { Edition, Node } from "../criteria/tree.ts";
import { type Decimal, textOf } from "../scoring/decimal.ts";
import { powerOfTen, times } from "../scoring/whole.ts";
import type { Standing } from "./store";

/** How a shortlist is cut (assessment §2). */
export type Cut =
  /** The best of each group, so many; those equal to the last are all in. */
  | { readonly method: "top"; readonly most: ReadonlyMap<string, number> }
  /** At least so many points of the component. */
  | { readonly method: "points"; readonly least: Decimal }
  /** At least that share of the component, in percent. */
  | { readonly method: "rate"; readonly least: Decimal }
  /** Picked by the office, each with its reason. */
  | { readonly method: "picked"; readonly picked: ReadonlyMap<string, string> };

export type ShortlistLine = {
  readonly row: Standing;
  /** By the component, among all that have a figure of it, those that left included (criteria-and-scoring §6). */
  readonly rank: number | null;
  readonly earned: number | null;
  readonly stays: boolean;
  /** In beyond the number of places, because equal to the last. */
  readonly tied: boolean;
  readonly reason: string;
};

export type Shortlisting = {
  readonly lines: readonly ShortlistLine[];
  /** Entries whose component is not complete yet: until they are, nobody can leave. */
  readonly open: readonly Standing[];
};

export type Ranked = { readonly row: Standing; readonly rank: number | null };

/** The rows of a standing by the rate of one node, then the ties, group by group, as the engine orders them. */
export function rankedBy(edition: Edition, rows: readonly Standing[], { code }: Node): readonly Ranked[] {
  const earned = (row: Standing) => row.nodes.get(code)?.earned ?? null;
  const competes = (row: Standing) => earned(row) !== null && !isDisqualified(edition, row);
  const compare = (a: Standing, b: Standing) =>
    (earned(b) ?? -1) - (earned(a) ?? -1) || (a.tie < b.tie ? 1 : a.tie > b.tie ? -1 : 0);
  return [...Map.groupBy(rows, ({ grouping }) => grouping).values()].flatMap((group) => {
    const ranked: { row: Standing; rank: number }[] = [];
    for (const [place, row] of group.filter(competes).toSorted(compare).entries()) {
      const above = ranked[place - 1];
      const level = above !== undefined && compare(above.row, row) === 0;
      ranked.push({ row, rank: level ? above.rank : place + 1 });
    }
    return [...ranked, ...group.filter((row) => !competes(row)).map((row) => ({ row, rank: null }))];
  });
}

/** Who would stay and who would leave; those that left before and those disqualified take no part. */
export function shortlistOf(edition: Edition, rows: readonly Standing[], node: Node, cut: Cut): Shortlisting {
  const here = rankedBy(edition, rows, node).filter(
    ({ row }) => row.status !== "left" && !isDisqualified(edition, row),
  );
  const lines = [...Map.groupBy(here, ({ row }) => row.grouping)].flatMap(([group, members]) => {
    const places = cut.method === "top" ? (cut.most.get(group) ?? 0) : 0;
    const last = members[places - 1]?.rank ?? null;
    return members.map(({ row, rank }, place) => {
      const earned = row.nodes.get(node.code)?.earned ?? null;
      const isIn = staysBy(cut, edition, node, row, earned, rank !== null && place < places);
      const tied = cut.method === "top" && !isIn && rank !== null && rank === last;
      const reason = cut.method === "picked" ? (cut.picked.get(row.entry) ?? "") : "";
      return { row, rank, earned, stays: isIn || tied, tied, reason };
    });
  });
  return { lines, open: here.flatMap(({ row }) => (isOpen(row, node) ? [row] : [])) };
}

/** What the act keeps of a cut. */
export function settingsOf(cut: Cut): Readonly<Record<string, unknown>> {
  switch (cut.method) {
    case "top":
      return { most: Object.fromEntries(cut.most) };
    case "points":
    case "rate":
      return { least: textOf(cut.least) };
    case "picked":
      return {};
  }
}

function staysBy(
  cut: Cut,
  edition: Edition,
  node: Node,
  row: Standing,
  earned: number | null,
  isAmongTop: boolean,
): boolean {
  switch (cut.method) {
    case "top":
      return isAmongTop;
    case "points":
      return earned !== null && isAtLeast(earned, cut.least, powerOfTen(edition.decimals));
    case "rate":
      // earned ÷ points ≥ least ÷ 100, in whole numbers
      return earned !== null && isAtLeast(earned * 100, cut.least, node.points);
    case "picked":
      return cut.picked.has(row.entry);
  }
}

/** amount ÷ unit ≥ least, exactly. */
function isAtLeast(amount: number, { whole, places }: Decimal, unit: number | bigint): boolean {
  return times(amount, powerOfTen(places)) >= times(whole, unit);
}

/** Pending, unlike what does not apply at all, has a lowest and a highest figure. */
function isOpen({ nodes }: Standing, { code }: Node): boolean {
  const figures = nodes.get(code);
  return figures?.earned === null && figures.high !== null;
}

function isDisqualified({ vetoes }: Edition, row: Standing): boolean {
  return row.vetoes.some((code) => vetoes.find((veto) => veto.code === code)?.effect === "disqualify");
}
