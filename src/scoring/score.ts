import type { Edition, Node } from "../criteria/tree.ts";
import { textOfUnits } from "./decimal.ts";
import { readEntries, type Malformed } from "./document.ts";
import { scoreEntry, type ScoredEntry } from "./entry.ts";
import { reasonOf } from "./refusal.ts";
import { standing } from "./standing.ts";

/** The answer of `fadu score` (criteria-and-scoring §7). */
export interface Answer {
  readonly criteria: { readonly id: string; readonly edition: string; readonly sha256: string };
  readonly entries: readonly AnsweredEntry[];
  readonly errors: readonly { readonly entry: string; readonly leaf: string; readonly reason: string }[];
}

export interface AnsweredEntry {
  readonly id: string;
  readonly status: ScoredEntry["status"];
  readonly final: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly band: string | null;
  readonly rank: number | null;
  readonly bonus: string;
  readonly penalty: string;
  readonly vetoes: readonly string[];
  readonly flags: readonly string[];
  readonly nodes: Readonly<Record<string, AnsweredNode>>;
}

export interface AnsweredNode {
  readonly applicable: boolean;
  readonly points: string;
  readonly earned: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly agreement?: string;
}

/** Scores an entries document as JSON.parse or `parseJson` gave it; `by` ranks by the rate of one node. */
export function score(
  edition: Edition,
  sha256: string,
  entriesDocument: unknown,
  { by }: { readonly by?: Node | undefined } = {},
): Answer | Malformed {
  const read = readEntries(edition, entriesDocument);
  if ("malformed" in read) return read;
  const scored = read.entries.map((entry) => scoreEntry(edition, entry, read.struck));
  const ranks = new Map(standing(edition, scored, { by }).map(({ entry, rank }) => [entry, rank]));
  return {
    criteria: { id: edition.id, edition: edition.edition, sha256 },
    entries: scored.map((entry) => answered(edition, entry, ranks.get(entry) ?? null)),
    errors: scored.flatMap((entry) =>
      entry.refusals.map(({ code, refusal }) => ({
        entry: entry.id,
        leaf: code,
        reason: reasonOf(refusal, "en"),
      })),
    ),
  };
}

function answered(edition: Edition, entry: ScoredEntry, rank: number | null): AnsweredEntry {
  const { id, status, band, vetoes, flags } = entry;
  const text = (units: number) => textOfUnits(units, edition.decimals);
  const figure = (units: number | null | undefined) =>
    units === null || units === undefined ? null : text(units);
  return {
    id,
    status,
    final: figure(entry.final),
    low: figure(entry.low),
    high: figure(entry.high),
    band,
    rank,
    bonus: text(entry.bonus),
    penalty: text(entry.penalty),
    vetoes,
    flags,
    // fromEntries defines own properties, whatever a code is named.
    nodes: Object.fromEntries(edition.nodes.map((node) => [node.code, answeredNode(node)])),
  };

  function answeredNode(node: Node): AnsweredNode {
    const score = entry.nodes[node.index];
    const agreement = node.rule === undefined ? undefined : entry.agreements[node.position];
    return {
      applicable: score?.applicable ?? false,
      points: text(node.points),
      earned: figure(score?.earned),
      low: figure(score?.low),
      high: figure(score?.high),
      ...(agreement !== undefined && { agreement }),
    };
  }
}
