import type { Subject, SubjectRow } from "./subjects";

/** What stands somewhere: a row of a list, or a subject that is there already. */
export type Place = SubjectRow | Subject;

export type ParentProblem =
  | "jurisdictions.noParent"
  | "jurisdictions.severalParents"
  | "jurisdictions.parentLoop"
  | "jurisdictions.twiceName"
  | "jurisdictions.knownName";

/** The rows whose places are right, each with what it stands under, and what is wrong with the others. */
export type Placed = {
  readonly above: ReadonlyMap<SubjectRow, Place | undefined>;
  readonly problems: ReadonlyMap<SubjectRow, ParentProblem>;
};

/** Finds what each row stands under; a row that falls out may have been the parent of another. */
export function placed(rows: readonly SubjectRow[], known: readonly Subject[]): Placed {
  const problems = new Map<SubjectRow, ParentProblem>();
  for (;;) {
    const left = rows.filter((row) => !problems.has(row));
    const found = problemsAmong(left, known);
    if (found.problems.size === 0) return { above: found.above, problems };
    for (const [row, key] of found.problems) problems.set(row, key);
  }
}

function problemsAmong(rows: readonly SubjectRow[], known: readonly Subject[]): Placed {
  const ids = new Map(known.map((subject) => [subject.id, subject]));
  const named = byName(rows, known, ids);
  const above = new Map<SubjectRow, Place | undefined>();
  const problems = new Map<SubjectRow, ParentProblem>();
  for (const row of rows) {
    const [first, ...others] = row.parent === null ? [] : (named.get(row.parent) ?? []);
    if (row.parent !== null && first === undefined) problems.set(row, "jurisdictions.noParent");
    else if (others.length > 0) problems.set(row, "jurisdictions.severalParents");
    else above.set(row, first);
  }
  for (const row of rows) if (isInLoop(row, above)) problems.set(row, "jurisdictions.parentLoop");
  const there = Map.groupBy(known, ({ name }) => name);
  const before = new Map<string, SubjectRow[]>();
  for (const row of rows) {
    const parent = above.get(row);
    const same = before.get(row.name) ?? [];
    if (!problems.has(row) && same.some((one) => above.get(one) === parent))
      problems.set(row, "jurisdictions.twiceName");
    else if (!problems.has(row) && there.get(row.name)?.some((one) => ids.get(one.parent ?? "") === parent))
      problems.set(row, "jurisdictions.knownName");
    before.set(row.name, [...same, row]);
  }
  return { above, problems };
}

/** What a cell may mean: a name, a code, or a name after that of its own parent (青禾县/城关镇). */
function byName(
  rows: readonly SubjectRow[],
  known: readonly Subject[],
  ids: ReadonlyMap<string, Subject>,
): ReadonlyMap<string, readonly Place[]> {
  const named = new Map<string, Place[]>();
  const add = (key: string, place: Place) => {
    named.set(key, [...(named.get(key) ?? []), place]);
  };
  const both: readonly (readonly [Place, string | undefined])[] = [
    ...rows.map((row) => [row, row.parent ?? undefined] as const),
    ...known.map((one) => [one, ids.get(one.parent ?? "")?.name] as const),
  ];
  for (const [place, parent] of both) {
    add(place.name, place);
    if (place.code !== null) add(place.code, place);
    if (parent !== undefined) add(`${parent}/${place.name}`, place);
  }
  return named;
}

/** Whether a row stands, by some steps, under itself; what is there already is in no loop. */
function isInLoop(row: SubjectRow, above: ReadonlyMap<SubjectRow, Place | undefined>): boolean {
  const seen = new Set<Place>([row]);
  for (let next = above.get(row); next !== undefined && "line" in next; next = above.get(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}
