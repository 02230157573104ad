import type { Edition, Leaf } from "../criteria/tree.ts";
import { adjustment, bandOf, vetoesOf, type EntryRefusal } from "./adjust.ts";
import type { Numeral } from "./decimal.ts";
import { addUp, type LeafScore, type NodeScore } from "./groups.ts";
import { applies, outcomeOf, type State } from "./leaf.ts";
import type { Observation } from "./observation.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { settle, type AgreementStatus, type Decision, type Rating } from "./settle.ts";
import { times } from "./whole.ts";

/** What is said of a leaf: a mark, or ratings and a decision that settle it; nothing said is pending. */
export interface Statement {
  readonly state?: State | undefined;
  readonly observation?: Observation | undefined;
  readonly ratings?: readonly Rating[] | undefined;
  readonly decision?: Decision | undefined;
}

/** A jurisdiction in a round, as the engine reads it. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  /** Entries are ranked within their group; left out, it is the kind. */
  readonly group?: string | undefined;
  readonly left?: Left | undefined;
  readonly leaves?: Readonly<Record<string, Statement>> | undefined;
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

interface SettledLeaves {
  readonly scores: readonly LeafScore[];
  readonly agreements: readonly (AgreementStatus | undefined)[];
  readonly flags: readonly string[];
  readonly refusals: readonly EntryRefusal[];
}

function settleLeaves(edition: Edition, entry: Entry, struck: ReadonlySet<string>): SettledLeaves {
  const scores: LeafScore[] = [];
  const agreements: (AgreementStatus | undefined)[] = [];
  const flags: string[] = [];
  const refused: EntryRefusal[] = [];
  const repeated: EntryRefusal[] = [];
  let excluded = 0n;

  for (const leaf of edition.leaves) {
    const { code } = leaf;
    if (struck.has(code) || leaf.kinds?.has(entry.kind) === false) {
      // What an entry says of such a leaf does not count, and is not looked at.
      scores.push(excludedLeaf);
      agreements.push(undefined);
      continue;
    }
    const result = settleLeaf(edition, leaf, statementOf(entry, code));
    for (const refusal of result.refusals) refused.push({ code, refusal });
    for (const refusal of result.repeated) repeated.push({ code, refusal });
    for (const flag of result.flags) flags.push(`${flag}:${code}`);
    const applicable = applies(leaf, result.state);
    if (!applicable) excluded += leaf.weight;
    scores.push({ applicable, earned: result.earned });
    agreements.push(result.agreement);
  }
  if (overLimit(edition, excluded)) flags.push("not_applicable_over_limit");
  return { scores, agreements, flags, refusals: [...refused, ...repeated] };
}

const excludedLeaf: LeafScore = { applicable: false, earned: null };
const none: readonly never[] = [];
const pending = {
  state: "pending",
  earned: null,
  flags: none,
  refusals: none,
  repeated: none,
  agreement: undefined,
} as const;

function settleLeaf(edition: Edition, leaf: Leaf, statement: Statement | undefined) {
  if (statement === undefined) return pending;
  const { state = "pending", observation, ratings, decision } = statement;
  if (ratings !== undefined || decision !== undefined)
    return settle(edition, leaf, ratings ?? none, decision);
  const outcome = outcomeOf(edition, leaf, { state, observation });
  if (isRefusal(outcome)) return { ...pending, refusals: [outcome] };
  return { ...outcome, refusals: none, repeated: none, agreement: undefined };
}

/** Codes come from files: one named like a method of objects must not be found where nothing was said. */
function statementOf({ leaves }: Entry, code: string): Statement | undefined {
  return leaves !== undefined && Object.hasOwn(leaves, code) ? leaves[code] : undefined;
}

function overLimit({ notApplicableLimit, weightOfAll }: Edition, excluded: bigint): boolean {
  if (notApplicableLimit === undefined || excluded === 0n) return false;
  return times(excluded, notApplicableLimit.under) > times(notApplicableLimit.over, weightOfAll);
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
