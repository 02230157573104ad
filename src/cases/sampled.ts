import type { Database } from "../db/database";
import { caseNumber, replacedIn } from "../statistics/case-draw.ts";
import type { CaseList, Draw } from "./cases";
import { drawsOf, listsOf } from "./store";

/** A case file that a draw called up for a leaf. */
export type SampledFile = {
  /** How the observation names it: its number, with its department where two lists have the same. */
  readonly ref: string;
  readonly department: string;
  readonly kind: string;
  readonly list: string;
};

/** What the draws linked to a leaf say of an entry: how many cases there are, and which of them to look at. */
export type SampledFiles = {
  readonly entry: string;
  readonly population: number;
  readonly files: readonly SampledFile[];
};

/** By leaf, for the leaves of the entry that something was drawn for. */
export async function sampledFor(
  db: Database,
  entry: { readonly id: string; readonly round: string },
): Promise<ReadonlyMap<string, SampledFiles>> {
  const lists = (await listsOf(db, { entry: entry.id })).filter(({ called }) => called !== undefined);
  if (lists.length === 0) return new Map();
  const draws = new Map((await drawsOf(db, entry.round)).map((draw) => [draw.id, draw]));
  const byLeaf = Map.groupBy(lists, ({ draw }) => draws.get(draw)?.leaf ?? null);
  byLeaf.delete(null);
  return new Map(
    [...byLeaf].map(([leaf, group]) => [
      leaf ?? "",
      {
        entry: entry.id,
        population: group.reduce((sum, { size }) => sum + (size ?? 0), 0),
        files: named(group, draws),
      },
    ]),
  );
}

/** The leaves rated on another sample than the one drawn. */
export function leavesDeparting(
  sampled: ReadonlyMap<string, SampledFiles>,
  ratings: readonly { readonly leaf: string; readonly state: string; readonly observation: unknown }[],
): ReadonlySet<string> {
  return new Set(
    ratings.flatMap((rating) => (isDeparting(sampled.get(rating.leaf), rating) ? [rating.leaf] : [])),
  );
}

/** Whether a score rests on another sample than the one drawn. */
export function isDeparting(
  sampled: SampledFiles | undefined,
  { state, observation }: { readonly state: string; readonly observation: unknown },
): boolean {
  return state === "scored" && sampled !== undefined && departsFrom(sampled, observation);
}

/**
 * Whether an observation is of another sample than the one drawn: a file too many or too few, or another population. It
 * may be, with a reason (assessment §3: nothing is drawn to be picked from).
 */
export function departsFrom({ population, files }: SampledFiles, observation: unknown): boolean {
  if (typeof observation !== "object" || observation === null) return false;
  const stated: { readonly population?: unknown; readonly items?: unknown } = observation;
  const items: readonly unknown[] = Array.isArray(stated.items) ? stated.items : [];
  const refs = new Set(items.map(refOf));
  return (
    String(stated.population) !== String(population) ||
    refs.size !== files.length ||
    files.some(({ ref }) => !refs.has(ref))
  );
}

function refOf(item: unknown): string {
  return typeof item === "object" && item !== null && "ref" in item ? caseNumber(String(item.ref)) : "";
}

function named(lists: readonly CaseList[], draws: ReadonlyMap<string, Draw>): readonly SampledFile[] {
  const files = lists.flatMap((list) =>
    filesOf(list, draws.get(list.draw)?.count ?? 0).map((number) => ({ number, list })),
  );
  const often = Map.groupBy(files, ({ number }) => number);
  return files.map(({ number, list }) => ({
    ref: (often.get(number)?.length ?? 0) > 1 ? `${list.department} ${number}` : number,
    department: list.department,
    kind: draws.get(list.draw)?.kind ?? "",
    list: list.id,
  }));
}

/** The files of a list to look at now. */
export function filesOf({ called = [], replacements }: CaseList, count: number): readonly string[] {
  return replacedIn(
    called,
    count,
    replacements.map(({ file }) => file),
  ).files;
}
