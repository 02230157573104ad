import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Tables } from "../db/tables";
import type { SeenEntry } from "../entries/entries";
import { Conflict, Invalid } from "../errors";
import { change } from "../log/change";
import { recomputed } from "../results/recompute";
import { isRefusal } from "../scoring/refusal.ts";
import { settle } from "../scoring/settle.ts";
import { observationKept } from "../sheets/marks";
import { decisionsOn, insertDecision } from "./store";

export type DecisionSent = {
  /** How many decisions the lead saw on the leaf; another one made meanwhile is not silently topped. */
  readonly seen: number;
  readonly state: Tables["decision"]["state"];
  readonly points: string | null;
  readonly observation: unknown;
  readonly reason: string;
};

/** A lead's decision stands above every rating of the leaf and every earlier decision, and overwrites none of them. */
export async function decide(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  edition: Edition,
  leaf: Leaf,
  sent: DecisionSent,
): Promise<void> {
  const { seen, reason, ...decision } = sent;
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
    const earlier = await decisionsOn(db, entry.id, leaf.code);
    if (earlier.length !== seen) throw new Conflict(earlier);
    const row = { ...decision, entry: entry.id, leaf: leaf.code };
    const { writes } = await recomputed(db, [entry], now, { decision: row });
    return {
      writes: [
        insertDecision(db, {
          entry: entry.id,
          leaf: leaf.code,
          number: seen + 1,
          state: decision.state,
          points: decision.points,
          observation: decision.observation === null ? null : JSON.stringify(decision.observation),
          reason,
          at: now,
          by: membership.id,
          ruling: null,
        }),
        ...writes,
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "leaf.decided",
          subject: leaf.code,
          body: { ...decision, observation: decision.observation ?? null, reason },
        },
      ],
      result: undefined,
    };
  });
}
