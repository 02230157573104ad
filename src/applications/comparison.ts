import type { Edition, Node } from "../criteria/tree.ts";
import { scoreEntry, type ScoredEntry, type Statement } from "../scoring/entry.ts";
import { observationKept } from "../sheets/marks";
import type { SubmittedLeaf } from "./submitted-store";

/** What a bureau gave itself on a node and what was settled, in units of 10^-decimals. */
export type Compared = {
  /** Undefined for the whole tree. */
  readonly node: Node | undefined;
  readonly own: number | null;
  readonly settled: number | null;
  /** The self-score minus what was settled (assessment §3); null where either is open or does not apply. */
  readonly difference: number | null;
};

export const orders = ["code", "difference"] as const;
export type Order = (typeof orders)[number];

/**
 * The self-score as it was submitted against the settled score, on every node that applies by either; bonus, penalties
 * and vetoes are nobody's self-score and stay out.
 */
export function comparedNodes(
  edition: Edition,
  kind: string,
  submitted: readonly Pick<SubmittedLeaf, "leaf" | "state" | "observation">[],
  settled: ScoredEntry,
  struck: ReadonlySet<string>,
): readonly Compared[] {
  const leaves: Record<string, Statement> = Object.create(null);
  for (const { leaf, state, observation } of submitted)
    leaves[leaf] = { state, observation: observationKept(observation) };
  const own = scoreEntry(edition, { id: "self", kind, leaves }, struck);
  const nodes = edition.nodes.flatMap((node) => {
    const [a, b] = [own.nodes[node.index], settled.nodes[node.index]];
    return a?.applicable === true || b?.applicable === true
      ? [compared(node, a?.applicable ? a.earned : null, b?.applicable ? b.earned : null)]
      : [];
  });
  const top = nodes.filter(({ node }) => node.depth === 1);
  const whole = (figure: (one: Compared) => number | null) =>
    top.reduce<number | null>((sum, one) => {
      const units = figure(one);
      return sum === null || units === null ? null : sum + units;
    }, 0);
  return [
    compared(
      undefined,
      whole(({ own }) => own),
      whole(({ settled }) => settled),
    ),
    ...nodes,
  ];
}

function compared<Of extends Node | undefined>(node: Of, own: number | null, settled: number | null) {
  return { node, own, settled, difference: own === null || settled === null ? null : own - settled };
}

/** As the indicator system orders them, or the largest difference first, whichever way it goes. */
export function inOrder(rows: readonly Compared[], order: Order): readonly Compared[] {
  if (order === "code") return rows;
  return rows.toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
}
