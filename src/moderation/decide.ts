import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Tables } from "../db/tables";
import type { Entry, SeenEntry } from "../entries/entries";
import { Conflict, Forbidden, Invalid } from "../errors";
import { change } from "../log/change";
import { recomputed } from "../results/recompute";
import { isRefusal } from "../scoring/refusal.ts";
import { settle } from "../scoring/settle.ts";
import { observationKept } from "../sheets/marks";
import { releasing } from "../sheets/releasing";
import { rulingsOf } from "./rulings-store";
import { type DecisionMade, decisionsOn, insertDecision } from "./store";

export type DecisionSent = {
  /** How many decisions the lead saw on the leaf; another one made meanwhile is not silently topped. */
  readonly seen: number;
  readonly state: Tables["decision"]["state"];
  readonly points: string | null;
  readonly observation: unknown;
  readonly reason: string;
  /** The ruling it follows. */
  readonly ruling: string | null;
};

/** Whether settlement asks what was observed: of facts no mean is ever taken (criteria-and-scoring §5). */
export function asksObservation({ agreement }: Leaf): boolean {
  return agreement.compare === "observation";
}

/** Whether a leaf is closed to a lead: once appeals are open nobody decides again what they settled (assessment §1, §4). */
export function isOwn(
  { phase }: Pick<Entry, "phase">,
  decisions: readonly Pick<DecisionMade, "person">[],
  person: string,
): boolean {
  return phase === "feedback" && decisions.some((decision) => decision.person === person);
}

/** A lead's decision stands above every rating of the leaf and every earlier decision, and overwrites none of them. */
export async function decide(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  edition: Edition,
  leaf: Leaf,
  sent: DecisionSent,
): Promise<void> {
  const { seen, reason, ruling, ...decision } = sent;
  const settled = settle(edition, leaf, [], {
    state: decision.state,
    ...(decision.points === null
      ? { observation: observationKept(decision.observation) }
      : { points: decision.points }),
  });
  const [refusal] = settled.refusals;
  if (refusal !== undefined && isRefusal(refusal))
    throw new Invalid(refusal.refused.key, refusal.refused.figures);

  const stream = `entry:${entry.id}`;
  return change(db, now, [stream], async () => {
    const earlier = await decisionsOn(db, [entry.id], leaf.code);
    if (isOwn(entry, earlier, membership.person)) throw new Forbidden("own");
    if (earlier.length !== seen) throw new Conflict(earlier);
    if (ruling !== null) await refuseForeign(db, entry, leaf, ruling);
    const row = { ...decision, entry: entry.id, leaf: leaf.code };
    const { writes } = await recomputed(db, [entry], now, { decision: row });
    const released = await releasing(db, entry.id, leaf.code);
    const observation = decision.observation ?? null;
    return {
      writes: [
        insertDecision(db, {
          ...row,
          number: seen + 1,
          observation: observation === null ? null : JSON.stringify(observation),
          reason,
          at: now,
          by: membership.id,
          ruling,
        }),
        ...writes,
        ...released.writes,
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "leaf.decided",
          subject: leaf.code,
          body: { ...decision, observation, reason, ...(ruling !== null && { ruling }) },
        },
        ...released.records,
      ],
      result: undefined,
    };
  });
}

/** A ruling speaks of one leaf of one track. */
async function refuseForeign(
  db: Database,
  { round, track }: SeenEntry["entry"],
  { code }: Leaf,
  ruling: string,
): Promise<void> {
  const rulings = await rulingsOf(db, round, { track, leaf: code });
  if (!rulings.some(({ id }) => id === ruling)) throw new Invalid("moderation.ruling.unknown");
}
