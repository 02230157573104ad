import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import type { Departure } from "../db/terms";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import { type ScoredEntry, type Statement, scoreEntry } from "../scoring/entry.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal } from "../scoring/refusal.ts";
import type { Decision } from "../scoring/settle.ts";
import { observationKept } from "../sheets/marks";
import { type Counting, type HandedInRating, handedInRatings } from "../sheets/store";
import {
  type StandingDecision,
  departureOf,
  newestDecisions,
  replaceDisagreements,
  standingRevision,
  writeStanding,
} from "./store";

/** What is about to change, so that the figures can be made before it is written. */
export type AboutTo = Counting & {
  /** A decision that is being made. */
  readonly decision?: StandingDecision;
  /** How the entry is leaving the round, or null where it comes back. */
  readonly departure?: Departure | null;
};

/**
 * The writes that bring an entry's standing to what counts after a change: ratings of sheets handed in, settled by
 * decisions (criteria-and-scoring §3–§5). They fail as a whole when somebody else changed the same standing meanwhile.
 */
export async function standingWrites(
  db: Database,
  entry: Entry,
  at: number,
  aboutTo: AboutTo = {},
): Promise<readonly Write[]> {
  const revision = await standingRevision(db, entry.id);
  const edition = await editionOf(db, entry.edition);
  const ratings = await handedInRatings(db, entry.id, aboutTo);
  const decisions = new Map(
    (await newestDecisions(db, entry.id)).map((decision) => [decision.leaf, decision]),
  );
  if (aboutTo.decision !== undefined) decisions.set(aboutTo.decision.leaf, aboutTo.decision);

  // read here and not with the entry: it may have left since that was looked up
  const departure = aboutTo.departure === undefined ? await departureOf(db, entry.id) : aboutTo.departure;
  const statements = statementsOf(ratings, decisions);
  const scored = scoreEntry(edition, {
    id: entry.id,
    kind: entry.kind,
    group: entry.grouping,
    leaves: statements,
    ...(departure !== null && { left: departure }),
  });
  return [
    writeStanding(db, standingRow(edition, entry, scored, at), revision),
    // nobody has to settle what is no longer compared
    ...replaceDisagreements(
      db,
      entry.id,
      departure === null ? disagreements(edition, scored, statements) : [],
    ),
  ];
}

function statementsOf(
  ratings: readonly HandedInRating[],
  decisions: ReadonlyMap<string, StandingDecision>,
): Readonly<Record<string, Statement>> {
  const byLeaf = Map.groupBy(ratings, ({ leaf }) => leaf);
  const statements: Record<string, Statement> = Object.create(null);
  for (const leaf of new Set([...byLeaf.keys(), ...decisions.keys()])) {
    const decision = decisions.get(leaf);
    statements[leaf] = {
      ratings: (byLeaf.get(leaf) ?? []).map(({ assessor, state, observation }) => ({
        assessor,
        state,
        observation: observationKept(observation),
      })),
      ...(decision !== undefined && { decision: decisionOf(decision) }),
    };
  }
  return statements;
}

function decisionOf({ state, points, observation }: StandingDecision): Decision {
  return points === null ? { state, observation: observationKept(observation) } : { state, points };
}

export type StandingEntry = Pick<
  Entry,
  "id" | "round" | "track" | "grouping" | "subject" | "name" | "code" | "title"
>;

/** The row of an entry, but for its revision, from what the engine made of it. */
export function standingRow(edition: Edition, entry: StandingEntry, scored: ScoredEntry, at: number) {
  const { status, final, low, high, band, bonus, penalty, vetoes, flags, nodes } = scored;
  return {
    entry: entry.id,
    round: entry.round,
    track: entry.track,
    grouping: entry.grouping,
    subject: entry.subject,
    name: entry.name,
    code: entry.code,
    title: entry.title,
    status,
    final,
    low,
    high,
    tie: edition.ties.map(({ index }) => tieText(nodes[index]?.earned ?? null)).join("|"),
    band,
    bonus,
    penalty,
    vetoes: JSON.stringify(vetoes),
    flags: JSON.stringify(flags),
    nodes: JSON.stringify(
      edition.nodes.flatMap(({ code, index, depth }) => {
        const score = nodes[index];
        return depth > 2 || score === undefined ? [] : [[code, score.earned, score.low, score.high]];
      }),
    ),
    pending: edition.leaves.filter(({ index }) => nodes[index]?.applicable && nodes[index].earned === null)
      .length,
    at,
  };
}

/** Points of one node have one denominator, so as fixed-width text they compare as the rates do; '-' is below every digit. */
function tieText(earned: number | null): string {
  return earned === null ? "-" : String(earned).padStart(16, "0");
}

function disagreements(
  edition: Edition,
  scored: ScoredEntry,
  statements: Readonly<Record<string, Statement>>,
) {
  return edition.leaves.flatMap((leaf) => {
    const agreement = scored.agreements[leaf.position];
    if (agreement !== "third_needed" && agreement !== "lead_needed") return [];
    return [{ leaf: leaf.code, agreement, effect: effectOf(edition, leaf, statements[leaf.code]) }];
  });
}

/** How far apart the ratings move the total, in units; states that differ weigh as the whole leaf. */
function effectOf(edition: Edition, leaf: Leaf, statement: Statement | undefined): number {
  const earned = (statement?.ratings ?? []).map(({ state, observation }) => {
    const outcome = earnedOf(edition, leaf, state, observation);
    return isRefusal(outcome) ? null : outcome.earned;
  });
  const points = earned.filter((units) => units !== null);
  const apart = points.length < earned.length ? leaf.points : Math.max(...points) - Math.min(...points);
  const share = Number(leaf.weight) / Number(edition.weightOfAll);
  return Math.round((apart / leaf.points) * share * edition.total);
}
