import type { Track } from "../db/terms";
import type { Editions, Stage, Waiting } from "./waiting";

/** What the address of the queue narrows it to; empty is everything. */
export type Narrowing = {
  readonly track?: string | undefined;
  readonly stage?: string | undefined;
  readonly entry?: string | undefined;
  /** A node of the tree. */
  readonly part?: string | undefined;
};

export const stages = ["lead", "nobody", "undrawn", "third"] as const satisfies readonly Stage[];

export function narrowed(
  waiting: readonly Waiting[],
  editions: Editions,
  { track, stage, entry, part }: Narrowing,
): readonly Waiting[] {
  return waiting.filter(
    (row) =>
      (!track || row.track === track) &&
      (!stage || row.stage === stage) &&
      (!entry || row.entry === entry) &&
      (!part || editions.get(row.track)?.byCode.get(row.leaf)?.path.includes(part) === true),
  );
}

/** One leaf with all the entries on which it differs. */
export type LeafOpen = {
  readonly track: Track;
  readonly leaf: string;
  readonly rows: readonly Waiting[];
  /** The sum of what it moves, in units. */
  readonly effect: number;
};

/** The same differences leaf by leaf, the heaviest leaf first (assessment §3). */
export function byLeaf(waiting: readonly Waiting[]): readonly LeafOpen[] {
  const groups = Map.groupBy(waiting, ({ track, leaf }) => `${track}\n${leaf}`);
  return Array.from(groups.values(), (rows) => ({
    track: rows[0]?.track ?? "comprehensive",
    leaf: rows[0]?.leaf ?? "",
    rows,
    effect: rows.reduce((units, { effect }) => units + effect, 0),
  })).toSorted((a, b) => b.effect - a.effect);
}
