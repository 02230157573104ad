import type { AdjustmentSet } from "../criteria/outcome.ts";
import type { Edition } from "../criteria/tree.ts";
import type { Numeral } from "./decimal.ts";
import type { NodeScore } from "./groups.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";
import { countOf } from "./rules/count.ts";
import { plus, smaller, times } from "./whole.ts";

/** A refusal of something an entry says, and the code of what it said it of. */
export interface EntryRefusal {
  readonly code: string;
  readonly refusal: Refusal;
}

/** The largest figure the engine adds with, in units: twice of it is still exact. */
export const largest = 1e15;

/** Bonus or penalty: min(cap, Σ min(item cap, points × n)); what is refused adds nothing (criteria-and-scoring §4). */
export function adjustment(
  set: AdjustmentSet,
  counts: Readonly<Record<string, Numeral>>,
): { readonly units: number; readonly refusals: readonly EntryRefusal[] } {
  const refusals: EntryRefusal[] = [];
  let units = 0;
  for (const [code, given] of Object.entries(counts)) {
    const part = partOf(set, code, given);
    const raised = isRefusal(part) ? part : addition(units, part.units, code);
    if (typeof raised === "number") units = raised;
    else refusals.push({ code, refusal: raised });
  }
  return { units: set.cap === undefined ? units : Math.min(set.cap, units), refusals };
}

/** The vetoes that apply, in file order: declared by a person, or held by a complete node's rate. */
export function vetoesOf(
  { vetoes }: Edition,
  declared: readonly string[],
  nodes: readonly NodeScore[],
): Edition["vetoes"] {
  return vetoes.filter(
    ({ code, when }) =>
      declared.includes(code) ||
      when.some(({ node, below }) => {
        const earned = nodes[node]?.earned ?? null;
        return earned !== null && earned < below;
      }),
  );
}

/** The first band reached, or the hardest cap where that is worse. */
export function bandOf({ bands }: Edition, final: number, vetoes: Edition["vetoes"]): string | null {
  const reached = bands.findIndex(({ atLeast }) => atLeast <= final);
  const caps = vetoes.filter(({ effect }) => effect === "cap").map(({ band }) => band);
  return bands[Math.max(reached, ...caps)]?.code ?? null;
}

function partOf(set: AdjustmentSet, code: string, given: Numeral): { readonly units: number } | Refusal {
  const item = set.items.get(code);
  if (item === undefined) return refuse("no-item", { code });
  const counted = countOf(code, given);
  if (isRefusal(counted)) return counted;
  const part = times(item.points, counted.count);
  const units = Number(smaller(item.cap ?? part, part));
  return units > largest ? refuse("too-many", { code }) : { units };
}

function addition(units: number, more: number, code: string): number | Refusal {
  const sum = Number(plus(units, more));
  return sum > largest ? refuse("too-many", { code }) : sum;
}
