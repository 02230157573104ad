import type { Edition, Leaf } from "../criteria/tree.ts";
import type { EntryRefusal } from "./adjust.ts";
import type { LeafScore } from "./groups.ts";
import { applies, outcomeOf, type State } from "./leaf.ts";
import type { Observation } from "./observation.ts";
import { isRefusal } from "./refusal.ts";
import { settle, type AgreementStatus, type Decision, type Rating } from "./settle.ts";
import { times } from "./whole.ts";

/** What is said of a leaf: a mark, or ratings and a decision that settle it; nothing said is pending. */
export interface Statement {
  readonly state?: State | undefined;
  readonly observation?: Observation | undefined;
  readonly ratings?: readonly Rating[] | undefined;
  readonly decision?: Decision | undefined;
}

/** By code of the leaf. */
export type Statements = Readonly<Record<string, Statement>>;

/** The leaves of one entry as they count, in the order of the tree. */
export interface SettledLeaves {
  readonly scores: readonly LeafScore[];
  readonly agreements: readonly (AgreementStatus | undefined)[];
  readonly flags: readonly string[];
  readonly refusals: readonly EntryRefusal[];
}

/** Settles every leaf for an entry; leaves struck for all count as those its kind excludes (criteria-and-scoring §6). */
export function settleLeaves(
  edition: Edition,
  entry: { readonly kind: string; readonly leaves?: Statements | undefined },
  struck: ReadonlySet<string>,
): SettledLeaves {
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
    const result = settleLeaf(edition, leaf, statementOf(entry.leaves, code));
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
function statementOf(leaves: Statements | undefined, code: string): Statement | undefined {
  return leaves !== undefined && Object.hasOwn(leaves, code) ? leaves[code] : undefined;
}

function overLimit({ notApplicableLimit, weightOfAll }: Edition, excluded: bigint): boolean {
  if (notApplicableLimit === undefined || excluded === 0n) return false;
  return times(excluded, notApplicableLimit.under) > times(notApplicableLimit.over, weightOfAll);
}
