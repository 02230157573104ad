import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import type { Departure } from "../db/terms";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import { type Entry as EngineEntry, type ScoredEntry, type Statement, scoreEntry } from "../scoring/entry.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal } from "../scoring/refusal.ts";
import type { Decision } from "../scoring/settle.ts";
import { observationKept } from "../sheets/marks";
import { type Counting, type HandedInRating, handedInRatings } from "../sheets/ratings-store";
import { type InForce, nothingInForce, type ResolutionChange, resolutionsInForce } from "./in-force";
import {
  type Disagreement,
  type StandingDecision,
  departuresAmong,
  newestDecisions,
  replaceDisagreements,
  type StandingRow,
  standingRevisions,
  writeStandings,
} from "./store";

/** What is about to change, so that the figures can be made before it is written. */
export type AboutTo = Counting & {
  /** A decision that is being made. */
  readonly decision?: StandingDecision;
  /** How the entry is leaving the round, or null where it comes back. */
  readonly departure?: Departure | null;
  /** A resolution of two persons that begins or ends. */
  readonly resolution?: ResolutionChange;
};

export type Recomputed = {
  readonly writes: readonly Write[];
  /** What is not settled after it. */
  readonly disagreements: readonly Disagreement[];
};

/** Entries whose ratings are read at once: a bound on memory, not on how many there may be. */
const portion = 25;

/**
 * Brings the standings of entries to what counts after a change: ratings of sheets handed in, settled by decisions, with
 * what two persons resolved (criteria-and-scoring §3–§6). However many entries, it takes few statements, so that all of
 * them change in one batch; it fails as a whole when somebody else changed one of these standings meanwhile. A trial
 * counts nowhere and has no standing.
 */
export async function recomputed(
  db: Database,
  touched: readonly Entry[],
  at: number,
  aboutTo: AboutTo = {},
): Promise<Recomputed> {
  const entries = touched.filter(({ trial }) => trial === 0);
  const ids = entries.map(({ id }) => id);
  const revisions = await standingRevisions(db, ids);
  const inForce = await resolutionsInForce(db, entries, aboutTo.resolution);
  const rows: StandingRow[] = [];
  const disagreements: Disagreement[] = [];
  for (let from = 0; from < entries.length; from += portion) {
    const some = entries.slice(from, from + portion);
    for (const { entry, edition, scored, statements } of await scoredEntries(db, some, inForce, aboutTo)) {
      rows.push({
        ...standingRow(edition, entry, scored, at),
        revision: (revisions.get(entry.id) ?? 0) + 1,
      });
      // nobody has to settle what is no longer compared
      if (scored.status !== "left")
        disagreements.push(...disagreementsOf(edition, entry.id, scored, statements));
    }
  }
  return {
    writes: [...writeStandings(db, rows), ...replaceDisagreements(db, ids, disagreements)],
    disagreements,
  };
}

export type Scored = {
  readonly entry: Entry;
  readonly edition: Edition;
  readonly scored: ScoredEntry;
  readonly statements: Readonly<Record<string, Statement>>;
};

/** What the engine makes of entries as they count now, or after a change. */
export async function scoredEntries(
  db: Database,
  entries: readonly Entry[],
  inForce: ReadonlyMap<string, InForce>,
  aboutTo: AboutTo = {},
): Promise<readonly Scored[]> {
  const stated = await statedEntries(db, entries, inForce, aboutTo);
  return Promise.all(
    stated.map(async ({ entry, said, statements, struck }) => {
      const edition = await editionOf(db, entry.edition);
      return { entry, edition, statements, scored: scoreEntry(edition, said, struck) };
    }),
  );
}

export type Stated = {
  readonly entry: Entry;
  /** The entry as the engine reads it. */
  readonly said: EngineEntry;
  readonly statements: Readonly<Record<string, Statement>>;
  readonly struck: ReadonlySet<string>;
};

/** All that counts of entries now, or after a change: ratings, decisions, what two persons resolved, how they left. */
export async function statedEntries(
  db: Database,
  entries: readonly Entry[],
  inForce: ReadonlyMap<string, InForce>,
  aboutTo: AboutTo = {},
): Promise<readonly Stated[]> {
  const ids = entries.map(({ id }) => id);
  // read here and not with the entries: one may have left since it was looked up
  const departures = await departuresAmong(db, ids);
  const ratings = Map.groupBy(await handedInRatings(db, ids, aboutTo), ({ entry }) => entry);
  const decisions = Map.groupBy(await newestDecisions(db, ids), ({ entry }) => entry);
  return entries.map((entry) => {
    const made = new Map((decisions.get(entry.id) ?? []).map((decision) => [decision.leaf, decision]));
    if (aboutTo.decision?.entry === entry.id) made.set(aboutTo.decision.leaf, aboutTo.decision);
    const statements = statementsOf(ratings.get(entry.id) ?? [], made);
    const left = aboutTo.departure === undefined ? (departures.get(entry.id) ?? null) : aboutTo.departure;
    const { struck, bonus, penalties, vetoes } = inForce.get(entry.id) ?? nothingInForce;
    const said = {
      id: entry.id,
      kind: entry.kind,
      group: entry.grouping,
      leaves: statements,
      bonus,
      penalties,
      vetoes,
      ...(left !== null && { left }),
    };
    return { entry, said, statements, struck };
  });
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
export function standingRow(
  edition: Edition,
  entry: StandingEntry,
  scored: ScoredEntry,
  at: number,
): Omit<StandingRow, "revision"> {
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

function disagreementsOf(
  edition: Edition,
  entry: string,
  scored: ScoredEntry,
  statements: Readonly<Record<string, Statement>>,
): readonly Disagreement[] {
  return edition.leaves.flatMap((leaf) => {
    const agreement = scored.agreements[leaf.position];
    if (agreement !== "third_needed" && agreement !== "lead_needed") return [];
    return [{ entry, leaf: leaf.code, agreement, effect: effectOf(edition, leaf, statements[leaf.code]) }];
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
