import type { Edition } from "../criteria/tree.ts";
import { adjustment, bandOf, vetoesOf, type EntryRefusal } from "./adjust.ts";
import type { Numeral } from "./decimal.ts";
import { addUp, type NodeScore } from "./groups.ts";
import { settleLeaves, type Statements } from "./leaves.ts";
import { refuse } from "./refusal.ts";
import type { AgreementStatus } from "./settle.ts";

export type { Statement, Statements } from "./leaves.ts";

/** A jurisdiction in a round, as the engine reads it. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  /** Entries are ranked within their group; left out, it is the kind. */
  readonly group?: string | undefined;
  readonly left?: Left | undefined;
  readonly leaves?: Statements | undefined;
  readonly bonus?: Readonly<Record<string, Numeral>> | undefined;
  readonly penalties?: Readonly<Record<string, Numeral>> | undefined;
  readonly vetoes?: readonly string[] | undefined;
}

export const leavings = ["not_shortlisted", "withdrawn", "refused"] as const;
export type Left = (typeof leavings)[number];
export type Status = "complete" | "incomplete" | "disqualified" | "left";

/** An entry with all its figures, in units of 10^-decimals (criteria-and-scoring §3, §4, §6). */
export interface ScoredEntry {
  readonly id: string;
  readonly group: string;
  readonly status: Status;
  readonly final: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly band: string | null;
  readonly bonus: number;
  readonly penalty: number;
  readonly vetoes: readonly string[];
  /** Also where the entry left, whose status does not say so. */
  readonly disqualified: boolean;
  readonly flags: readonly string[];
  /** By position in `edition.nodes`. */
  readonly nodes: readonly NodeScore[];
  /** By position in `edition.leaves`; undefined where neither ratings nor a decision were given. */
  readonly agreements: readonly (AgreementStatus | undefined)[];
  readonly refusals: readonly EntryRefusal[];
}

const nobody: ReadonlySet<string> = new Set();
const nothingSaid = {};

/** Scores one entry; leaves struck for all count as those its kind excludes. */
export function scoreEntry(
  edition: Edition,
  entry: Entry,
  struck: ReadonlySet<string> = nobody,
): ScoredEntry {
  const leaves = settleLeaves(edition, entry, struck);
  const { nodes, root } = addUp(edition, leaves.scores);
  const bonus = adjustment(edition.bonus, entry.bonus ?? nothingSaid);
  const penalty = adjustment(edition.penalties, entry.penalties ?? nothingSaid);
  const declared = entry.vetoes ?? [];
  const vetoes = vetoesOf(edition, declared, nodes);
  const disqualified = vetoes.some(({ effect }) => effect === "disqualify");
  const adjusted = (units: number | null) =>
    units === null || entry.left !== undefined ? null : Math.max(0, units + bonus.units - penalty.units);
  const final = adjusted(root.earned);
  const status: Status =
    entry.left !== undefined
      ? "left"
      : disqualified
        ? "disqualified"
        : final === null
          ? "incomplete"
          : "complete";

  return {
    id: entry.id,
    group: entry.group ?? entry.kind,
    status,
    final,
    low: adjusted(root.low),
    high: adjusted(root.high),
    band: status === "disqualified" ? "disqualified" : final === null ? null : bandOf(edition, final, vetoes),
    bonus: bonus.units,
    penalty: penalty.units,
    vetoes: vetoes.map(({ code }) => code),
    disqualified,
    flags: leaves.flags,
    nodes,
    agreements: leaves.agreements,
    refusals: [
      ...leaves.refusals,
      ...unknownLeaves(edition, entry),
      ...bonus.refusals,
      ...penalty.refusals,
      ...unknownVetoes(edition, declared),
    ],
  };
}

function unknownLeaves(edition: Edition, { leaves = nothingSaid }: Entry): EntryRefusal[] {
  return Object.keys(leaves)
    .filter((code) => edition.byCode.get(code)?.rule === undefined)
    .map((code) => ({ code, refusal: refuse("no-leaf", { code }) }));
}

function unknownVetoes({ vetoes }: Edition, declared: readonly string[]): EntryRefusal[] {
  return [...new Set(declared)]
    .filter((code) => vetoes.every((veto) => veto.code !== code))
    .map((code) => ({ code, refusal: refuse("no-veto", { code }) }));
}
