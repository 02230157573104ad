import { giveTo, type Problem, type Standing, takeFrom } from "./plan-flow.ts";

type Sheet = { readonly part: number; readonly assessor: number };

/**
 * Brings entries and assessors into one connected whole by exchanging sheets two by two: loads, conflicts and
 * organisations stay as they were. Of the two sheets exchanged one has to be on a way that there is another way round;
 * where no sheet is, there are too few of them to connect anything.
 */
export function joined(problem: Problem, standing: Standing): void {
  while (groupsOf(problem, standing) > 1 && exchangeOnce(problem, standing));
}

/** Groups of entries and assessors that no sheet connects; those without any sheet are in none. */
export function groupsOf(problem: Problem, standing: Standing): number {
  return new Set(rootsOf(problem, standing).values()).size;
}

function exchangeOnce(problem: Problem, standing: Standing): boolean {
  const roots = rootsOf(problem, standing);
  const groups = new Set(roots.values()).size;
  const rootOf = ({ assessor }: Sheet) => roots.get(nameOf(problem, assessor));
  const sheets = standing.given.flatMap((raters, part) => raters.map((assessor) => ({ part, assessor })));
  for (const one of sheets) {
    if (!isOnRound(problem, standing, one, groups)) continue;
    const other = sheets.find(
      (sheet) => rootOf(sheet) !== rootOf(one) && fits(problem, standing, one, sheet),
    );
    if (other === undefined) continue;
    exchange(standing, one, other);
    return true;
  }
  return false;
}

/** Whether everything stays as connected without this sheet. */
function isOnRound(problem: Problem, standing: Standing, { part, assessor }: Sheet, groups: number): boolean {
  takeFrom(standing, part, assessor);
  const roots = rootsOf(problem, standing);
  giveTo(standing, part, assessor);
  const entry = `entry\n${problem.parts[part]?.entry}`;
  const bothThere = roots.has(entry) && roots.has(nameOf(problem, assessor));
  return bothThere && new Set(roots.values()).size === groups;
}

function fits(problem: Problem, standing: Standing, one: Sheet, other: Sheet): boolean {
  return mayTake(problem, standing, one.assessor, other) && mayTake(problem, standing, other.assessor, one);
}

function mayTake(
  { bars, organisations }: Problem,
  { given }: Standing,
  assessor: number,
  of: Sheet,
): boolean {
  if (bars[of.part]?.[assessor] !== undefined) return false;
  const others = (given[of.part] ?? []).filter((rater) => rater !== of.assessor);
  return !others.some((rater) => rater === assessor || organisations[rater] === organisations[assessor]);
}

function exchange(standing: Standing, one: Sheet, other: Sheet): void {
  takeFrom(standing, one.part, one.assessor);
  takeFrom(standing, other.part, other.assessor);
  giveTo(standing, one.part, other.assessor);
  giveTo(standing, other.part, one.assessor);
}

/** Every entry and assessor with a sheet, and a name its group goes by. */
function rootsOf(problem: Problem, { given }: Standing): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  problem.parts.forEach(({ entry, there }, part) => {
    const raters = [
      ...there.map((id) => `assessor\n${id}`),
      ...(given[part] ?? []).map((one) => nameOf(problem, one)),
    ];
    for (const rater of raters) above.set(top(rater), top(`entry\n${entry}`));
  });
  return new Map([...above.keys()].map((name) => [name, top(name)]));

  function top(name: string): string {
    let root = name;
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) root = next;
    above.set(name, root);
    return root;
  }
}

function nameOf({ candidates }: Problem, assessor: number): string {
  return `assessor\n${candidates[assessor]?.id}`;
}
