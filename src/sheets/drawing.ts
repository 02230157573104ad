import { sha256 } from "../log/log";

/** An assessor of a round as a draw weighs them. */
export type Drawable = {
  readonly id: string;
  readonly organisation: string;
  /** Leaves on all their sheets of the track. */
  readonly load: number;
  /** A conflict of interest with the entry. */
  readonly conflicted: boolean;
};

/** A leaf on which two differ, with everybody who has it on a sheet. */
export type Needed = { readonly leaf: string; readonly raters: readonly string[] };

export type Candidate = {
  readonly assessor: string;
  readonly load: number;
  /** Of the organisation of somebody who rates these leaves. */
  readonly colleague: boolean;
};

export type Bar = { readonly assessor: string; readonly why: "conflict" | "rates" };

/** One draw: the leaves with the same raters go to the same third, so that these read an entry once. */
export type Drawn = {
  readonly seed: string;
  readonly leaves: readonly string[];
  /** In the order of the draw: the first is drawn. */
  readonly candidates: readonly Candidate[];
  readonly barred: readonly Bar[];
};

/**
 * Draws a third assessor for leaves of one entry (assessment §3): nobody with a conflict, nobody who rates the leaf, of
 * another organisation where there is one, the least loaded first; ties go by the ascending SHA-256 of seed, newline
 * and membership. Where nobody is left, `candidates` is empty and `barred` says why for each.
 */
export async function drawThirds(
  seed: string,
  needed: readonly Needed[],
  assessors: readonly Drawable[],
): Promise<readonly Drawn[]> {
  const order = new Map(
    await Promise.all(assessors.map(async ({ id }) => [id, await sha256(`${seed}\n${id}`)] as const)),
  );
  const groups = Map.groupBy(needed, ({ raters }) => raters.toSorted().join("\n"));
  const added = new Map<string, number>();
  return Array.from(groups.values(), (members) => {
    const raters = members[0]?.raters ?? [];
    const leaves = members.map(({ leaf }) => leaf);
    const known = new Set(assessors.filter(({ id }) => raters.includes(id)).map(organisationOf));
    const candidates = assessors
      .filter(({ id, conflicted }) => !conflicted && !raters.includes(id))
      .map((assessor) => ({
        assessor: assessor.id,
        load: assessor.load + (added.get(assessor.id) ?? 0),
        colleague: assessor.organisation !== "" && known.has(organisationOf(assessor)),
      }))
      .toSorted(
        (a, b) =>
          Number(a.colleague) - Number(b.colleague) ||
          a.load - b.load ||
          ((order.get(a.assessor) ?? "") < (order.get(b.assessor) ?? "") ? -1 : 1),
      );
    const [first] = candidates;
    if (first !== undefined) added.set(first.assessor, (added.get(first.assessor) ?? 0) + leaves.length);
    return { seed, leaves, candidates, barred: barredOf(raters, assessors) };
  });
}

function organisationOf({ organisation }: Drawable): string {
  return organisation;
}

function barredOf(raters: readonly string[], assessors: readonly Drawable[]): readonly Bar[] {
  return assessors.flatMap(({ id, conflicted }): readonly Bar[] => {
    if (conflicted) return [{ assessor: id, why: "conflict" }];
    return raters.includes(id) ? [{ assessor: id, why: "rates" }] : [];
  });
}
