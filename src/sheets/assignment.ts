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
  /** The leaf is scored by another of the assessor's organisation. */
  readonly colleague?: true;
};

/** What the sheets wanted are held against. */
export type Around = {
  /** Every sheet of the same entries, those that were left behind among them. */
  readonly there: readonly Assigned[];
  /** Those by which somebody rates, or has rated what counts. */
  readonly standing: readonly Assigned[];
  readonly conflicts: readonly Pick<NewSheet, "entry" | "assessor">[];
  /** Of each assessor; an empty one is nobody's colleague. */
  readonly organisations: Readonly<Record<string, string>>;
};

export type Assignment = { readonly sheets: readonly NewSheet[]; readonly hindrances: readonly Hindrance[] };

/**
 * Which of the sheets wanted can be assigned, each held against those before it too: nobody scores a leaf of an entry
 * twice or beside somebody of their own organisation, or an entry they have a conflict of interest with (assessment §1, §3).
 */
export function assignmentOf(
  edition: Edition,
  entries: readonly Pick<Entry, "id" | "kind">[],
  wanted: readonly NewSheet[],
  { there, standing, conflicts, organisations }: Around,
): Assignment {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const barred = new Set(conflicts.map(keyOf));
  const taken = Map.groupBy(there, keyOf);
  const raters = Map.groupBy(standing, ({ entry }) => entry);
  const sheets: NewSheet[] = [];
  const hindrances: Hindrance[] = [];
  for (const sheet of wanted) {
    const key = keyOf(sheet);
    const own = taken.get(key) ?? [];
    const beside = raters.get(sheet.entry) ?? [];
    const hindrance = barred.has(key)
      ? { ...sheet, leaf: undefined, conflict: true as const }
      : hindranceOf(edition, kinds.get(sheet.entry) ?? "", sheet, own, colleagues(beside, sheet));
    if (hindrance === undefined) {
      sheets.push(sheet);
      taken.set(key, [...own, { ...sheet, leaves: [] }]);
      raters.set(sheet.entry, [...beside, { ...sheet, leaves: [] }]);
    } else hindrances.push(hindrance);
  }
  return { sheets, hindrances };

  function colleagues(some: readonly Assigned[], { assessor }: NewSheet): readonly Assigned[] {
    const house = organisations[assessor] ?? "";
    return house === "" ? [] : some.filter((one) => organisations[one.assessor] === house);
  }
}

function keyOf({ entry, assessor }: Pick<NewSheet, "entry" | "assessor">): string {
  return `${entry}\n${assessor}`;
}

function hindranceOf(
  edition: Edition,
  kind: string,
  sheet: NewSheet,
  own: readonly Assigned[],
  colleagues: readonly Assigned[],
): Hindrance | undefined {
  const leaves = leavesOf(edition, sheet.node, kind);
  if (leaves.length === 0) return { ...sheet, leaf: undefined };
  const sharedWith = (some: readonly Assigned[]) => {
    const taken = new Set(some.flatMap((one) => leavesOn(edition, one, kind)));
    return leaves.find((leaf) => taken.has(leaf))?.code;
  };
  const twice = sharedWith(own);
  if (twice !== undefined) return { ...sheet, leaf: twice };
  const beside = sharedWith(colleagues);
  return beside === undefined ? undefined : { ...sheet, leaf: beside, colleague: true };
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
