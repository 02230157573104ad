import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Track } from "../db/terms";
import type { Entry, SeenEntry } from "../entries/entries";
import { Invalid } from "../errors";
import { change } from "../log/change";
import { type InForce, nothingInForce, resolutionsInForce } from "../results/in-force";
import { type Scored, scoredEntries } from "../results/recompute";
import { type Exclusion, flaggedEntries, insertExclusion, newestExclusions } from "./exclusions-store";

/** What the office says of the exclusions of an entry above the limit (criteria-and-scoring §3). */
export type ExclusionState = "waits" | "approved" | "refused";

export type OverLimit = {
  readonly entry: Entry;
  readonly edition: Edition;
  /** What assessors left out: not by kind, and not struck. */
  readonly leaves: readonly Leaf[];
  readonly state: ExclusionState;
  readonly newest: Exclusion | undefined;
};

/** The entries, of those given, that leave out more than their edition allows. */
export async function overLimitAmong(
  db: Database,
  round: string,
  entries: readonly Entry[],
): Promise<readonly OverLimit[]> {
  if (entries.length === 0) return [];
  const flagged = await flaggedEntries(db, round);
  const over = entries.filter(({ id }) => flagged.has(id));
  const inForce = await resolutionsInForce(db, over);
  const newest = await newestExclusions(
    db,
    over.map(({ id }) => id),
  );
  return (await scoredEntries(db, over, inForce)).map((scored) => {
    const { entry, edition } = scored;
    const leaves = excludedLeaves(scored, inForce.get(entry.id) ?? nothingInForce);
    const said = newest.get(entry.id);
    return { entry, edition, leaves, newest: said, state: exclusionState(leaves, said) };
  });
}

/** The entries of a track that cannot be finalised before the office has approved what they leave out. */
export async function unapproved(
  db: Database,
  round: string,
  track: Track,
  entries: readonly Entry[],
): Promise<readonly OverLimit[]> {
  const own = entries.filter((entry) => entry.track === track);
  return (await overLimitAmong(db, round, own)).filter(({ state }) => state !== "approved");
}

/** A word is good for the leaves it names and for fewer; one more leaf left out asks for another. */
export function exclusionState(
  leaves: readonly Pick<Leaf, "code">[],
  newest: Pick<Exclusion, "leaves" | "outcome"> | undefined,
): ExclusionState {
  if (newest === undefined || leaves.some(({ code }) => !newest.leaves.includes(code))) return "waits";
  return newest.outcome;
}

/** The share of the total that leaves take, in per cent to one decimal. */
export function shareOf(edition: Edition, leaves: readonly Leaf[]): string {
  const weight = leaves.reduce((sum, leaf) => sum + leaf.weight, 0n);
  return (Number((weight * 1000n) / edition.weightOfAll) / 10).toFixed(1);
}

/** Writes down the office's word on exactly the leaves it saw; refused where others are left out by now. */
export async function decideExclusion(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  outcome: "approved" | "refused",
  seen: readonly string[],
  reason: string,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    const [over] = await overLimitAmong(db, entry.round, [entry]);
    const leaves = (over?.leaves ?? []).map(({ code }) => code);
    if (leaves.length === 0 || leaves.join(" ") !== seen.join(" "))
      throw new Invalid("moderation.exclusions.moved");
    return {
      writes: [
        insertExclusion(db, {
          entry: entry.id,
          number: (over?.newest?.number ?? 0) + 1,
          leaves: JSON.stringify(leaves),
          outcome,
          reason,
          at: now,
          by: membership.id,
        }),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: `exclusion.${outcome}`,
          subject: entry.id,
          body: { leaves, reason },
        },
      ],
      result: undefined,
    };
  });
}

function excludedLeaves({ entry, edition, scored }: Scored, { struck }: InForce): readonly Leaf[] {
  return edition.leaves.filter(
    ({ code, kinds, index }) =>
      kinds?.has(entry.kind) !== false && !struck.has(code) && scored.nodes[index]?.applicable === false,
  );
}
