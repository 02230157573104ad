import type { Bar, Candidate, Part } from "./planning.ts";

/** What is to be planned, in the order the seed gave it; parts and candidates go by their positions from here on. */
export type Problem = {
  readonly parts: readonly Part[];
  readonly candidates: readonly Candidate[];
  /** Of each candidate. */
  readonly organisations: readonly string[];
  /** Why a part cannot have a candidate, whatever else is dealt out. */
  readonly bars: readonly (readonly (Bar | undefined)[])[];
};

/** What is dealt out so far: it changes as the plan is made. */
export type Standing = {
  /** Candidates by part. */
  readonly given: readonly number[][];
  /** Parts by candidate. */
  readonly held: readonly Set<number>[];
  readonly loads: number[];
};

/**
 * A flow of greatest value and least cost: parts → their organisations, one rater each → assessors, where the cost of a
 * load is its square. Each rater comes along a path of exchanges to the assessor with the smallest load that any path
 * reaches (successive shortest paths: only the last step costs anything), so the sum of squares is the least there is for
 * these raters, and loads differ by one at most wherever a plan exists in which they do. A part that finds no path finds
 * none later either; first raters go before second ones, so that a part lacks two only where it could have none.
 */
export function filled(problem: Problem): { readonly standing: Standing; readonly short: readonly number[] } {
  const { parts, candidates } = problem;
  const standing: Standing = {
    given: parts.map(() => []),
    held: candidates.map(() => new Set()),
    loads: candidates.map(({ load }) => load),
  };
  const short = new Set<number>();
  const rounds = parts.reduce((most, part) => Math.max(most, ratersAt(part)), 0);
  for (let round = 1; round <= rounds; round += 1)
    parts.forEach((part, at) => {
      const isDue = ratersAt(part) >= round && part.there.length < round;
      if (isDue && !short.has(at) && !oneMore(problem, standing, at)) short.add(at);
    });
  return { standing, short: [...short] };
}

/** Raters a part has when nothing is missing. */
function ratersAt({ missing, there }: Part): number {
  return missing === 0 ? 0 : there.length + missing;
}

/** How the search came to a candidate: who gave up which part for them, or nobody where they are the first. */
type Step = { readonly part: number; readonly from: number | undefined };

function oneMore(problem: Problem, standing: Standing, part: number): boolean {
  const steps = new Map<number, Step>();
  const last = roomiest(problem, standing, part, steps);
  if (last === undefined) return false;
  standing.loads[last] = (standing.loads[last] ?? 0) + 1;
  for (let to: number | undefined = last; to !== undefined;) {
    const step: Step = steps.get(to) ?? { part, from: undefined };
    if (step.from !== undefined) takeFrom(standing, step.part, step.from);
    giveTo(standing, step.part, to);
    to = step.from;
  }
  return true;
}

/** The candidate with the smallest load that the part reaches by exchanges; `steps` says how. */
function roomiest(
  problem: Problem,
  standing: Standing,
  part: number,
  steps: Map<number, Step>,
): number | undefined {
  const { candidates, organisations } = problem;
  const loadOf = (one: number) => standing.loads[one] ?? 0;
  const hasRoom = (one: number) => loadOf(one) < (candidates[one]?.most ?? Number.POSITIVE_INFINITY);
  const least = candidates.reduce(
    (low, _, one) => (hasRoom(one) ? Math.min(low, loadOf(one)) : low),
    Infinity,
  );
  const unreached = new Set(candidates.keys());
  const opened = new Set<number>();
  const queue: number[] = [];
  let best: number | undefined;
  reach(part, undefined);
  for (let next = 0; next < queue.length && !isDone(); next += 1) {
    const from = queue[next] ?? 0;
    for (const other of standing.held[from] ?? []) if (!isDone() && unreached.size > 0) reach(other, from);
  }
  return best;

  /** Whom a part could have: instead of `from` where somebody gives it up, else on top. */
  function reach(at: number, from: number | undefined): void {
    const bars = problem.bars[at] ?? [];
    const wasOpen = opened.has(at);
    opened.add(at);
    const raters = standing.given[at] ?? [];
    const freed = from === undefined ? undefined : organisations[from];
    const isFree = (own: string | undefined) =>
      // A part opened before has offered itself to all other organisations; what is new is the place given up.
      own === freed || (!wasOpen && raters.every((rater) => organisations[rater] !== own));
    for (const one of unreached) {
      if (bars[one] !== undefined || !isFree(organisations[one])) continue;
      unreached.delete(one);
      steps.set(one, { part: at, from });
      queue.push(one);
      if (hasRoom(one) && (best === undefined || loadOf(one) < loadOf(best))) best = one;
    }
  }

  function isDone(): boolean {
    return best !== undefined && loadOf(best) === least;
  }
}

export function takeFrom({ given, held }: Standing, part: number, assessor: number): void {
  const raters = given[part];
  raters?.splice(raters.indexOf(assessor), 1);
  held[assessor]?.delete(part);
}

export function giveTo({ given, held }: Standing, part: number, assessor: number): void {
  given[part]?.push(assessor);
  held[assessor]?.add(part);
}
