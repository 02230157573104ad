import type { Edition } from "../criteria/tree.ts";
import type { Entry } from "../entries/entries";
import { leavesOf, leavesOn } from "./marks";
import type { Sheet } from "./sheets";

export type NewSheet = Pick<Sheet, "entry" | "assessor" | "node">;
export type Assigned = NewSheet & Pick<Sheet, "leaves">;

/** Why a sheet cannot be assigned. */
export type Hindrance = NewSheet & {
  /** The leaf that is on another of the assessor's sheets; undefined where nothing of the node applies. */
  readonly leaf: string | undefined;
  /** The assessor has a conflict of interest with the entry. */
  readonly conflict?: true;
};

export type Assignment = { readonly sheets: readonly NewSheet[]; readonly hindrances: readonly Hindrance[] };

/**
 * The sheets of one node for these entries and assessors; nobody scores a leaf of an entry twice, or an
 * entry of a subject they have a conflict of interest with (assessment §1, §3).
 */
export function assignmentOf(
  edition: Edition,
  entries: readonly Pick<Entry, "id" | "kind">[],
  node: string,
  assessors: readonly string[],
  there: readonly Assigned[],
  conflicts: readonly Pick<NewSheet, "entry" | "assessor">[] = [],
): Assignment {
  const all = entries.flatMap(({ id, kind }) =>
    assessors.map((assessor) => {
      const sheet = { entry: id, assessor, node };
      const isBarred = conflicts.some((one) => one.entry === id && one.assessor === assessor);
      if (isBarred) return { sheet, hindrance: { ...sheet, leaf: undefined, conflict: true as const } };
      const own = there.filter((one) => one.entry === id && one.assessor === assessor);
      return { sheet, hindrance: hindranceOf(edition, kind, sheet, own) };
    }),
  );
  return {
    sheets: all.filter(({ hindrance }) => hindrance === undefined).map(({ sheet }) => sheet),
    hindrances: all.flatMap(({ hindrance }) => hindrance ?? []),
  };
}

function hindranceOf(
  edition: Edition,
  kind: string,
  sheet: NewSheet,
  own: readonly Assigned[],
): Hindrance | undefined {
  const leaves = leavesOf(edition, sheet.node, kind);
  if (leaves.length === 0) return { ...sheet, leaf: undefined };
  const taken = new Set(own.flatMap((one) => leavesOn(edition, one, kind)));
  const twice = leaves.find((leaf) => taken.has(leaf));
  return twice && { ...sheet, leaf: twice.code };
}

/** How many leaves of an entry have the assessors they need, of how many that apply. */
export function coverageOf(
  edition: Edition,
  kind: string,
  sheets: readonly Assigned[],
): { readonly covered: number; readonly leaves: number } {
  const raters = new Map<string, number>();
  for (const sheet of sheets)
    for (const { code } of leavesOn(edition, sheet, kind)) raters.set(code, (raters.get(code) ?? 0) + 1);
  const applicable = edition.leaves.filter(({ kinds }) => kinds?.has(kind) !== false);
  const covered = applicable.filter(({ code, agreement }) => (raters.get(code) ?? 0) >= agreement.raters);
  return { covered: covered.length, leaves: applicable.length };
}
