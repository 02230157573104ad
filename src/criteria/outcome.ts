import { fractionOf } from "../scoring/fraction.ts";
import { ceilingQuotient, powerOfTen, times, type Whole } from "../scoring/whole.ts";
import { exactly, exactUnits } from "./exact.ts";
import type { Adjustments, CriteriaDocument, Veto } from "./schema.ts";
import type { Text } from "./text.ts";
import type { Node } from "./tree.ts";

/** Bonus or penalties: units of 10^-decimals; an undefined cap is none. */
export interface AdjustmentSet {
  readonly cap: number | undefined;
  readonly items: ReadonlyMap<string, AdjustmentItem>;
}

export interface AdjustmentItem {
  readonly code: string;
  readonly title: Text;
  readonly points: number;
  readonly cap: number | undefined;
}

export interface Band {
  readonly code: string;
  readonly title: Text;
  /** The smallest final, in units, that reaches it. */
  readonly atLeast: Whole;
}

export interface CompiledVeto {
  readonly code: string;
  readonly title: Text;
  readonly effect: "disqualify" | "cap";
  /** With the effect `cap`: the position in `bands` of the best band still open. */
  readonly band: number;
  /** It holds by itself where one of these nodes earned less than `below` units. */
  readonly when: readonly { readonly node: number; readonly below: Whole }[];
}

export function adjustmentsFrom(adjustments: Adjustments | undefined, decimals: number): AdjustmentSet {
  const units = (number: number | undefined) =>
    number === undefined ? undefined : exactUnits(number, decimals);
  const items = (adjustments?.items ?? []).map(({ code, title, points, cap }) => ({
    code,
    title,
    points: exactUnits(points, decimals),
    cap: units(cap),
  }));
  return { cap: units(adjustments?.cap), items: new Map(items.map((item) => [item.code, item])) };
}

export function bandsFrom({ bands, decimals }: CriteriaDocument): readonly Band[] {
  return bands.map(({ code, title, atLeast }) => ({
    code,
    title,
    atLeast: unitsAtLeast(atLeast, powerOfTen(decimals)),
  }));
}

export function vetoesFrom(
  document: CriteriaDocument,
  nodes: ReadonlyMap<string, Node>,
): readonly CompiledVeto[] {
  return (document.vetoes ?? []).map((veto) => ({
    code: veto.code,
    title: veto.title,
    effect: veto.effect,
    band: document.bands.findIndex(({ code }) => code === veto.band),
    when: limitsOf(veto, nodes),
  }));
}

function limitsOf({ when }: Veto, nodes: ReadonlyMap<string, Node>): CompiledVeto["when"] {
  if (when === undefined) return [];
  return when.nodes
    .flatMap((code) => nodes.get(code) ?? [])
    .map(({ index, points }) => ({ node: index, below: unitsAtLeast(when.rateBelow, points) }));
}

/** Earned values are whole units, so comparing with ⌈number × scale⌉ is comparing with the number itself. */
function unitsAtLeast(number: number, scale: Whole): Whole {
  const { over, under } = fractionOf(exactly(number));
  return ceilingQuotient(times(over, scale), under);
}
