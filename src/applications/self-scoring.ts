import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { LeafState } from "../db/terms";
import type { SeenEntry } from "../entries/entries";
import { entryStream } from "../entries/steps";
import { Conflict } from "../errors";
import { change } from "../log/change";
import { runningTotal, stateKept, type Total, wholeTree } from "../sheets/marks";
import { ratingOfSelf, type SelfScore, unscored } from "./applications";
import { selfScoreOf, writeSelfScore } from "./store";
import { ensureWritable } from "./writable";

export type SelfScoreSent = {
  readonly revision: number;
  readonly state: LeafState;
  readonly observation: unknown;
};

/** Saved over by a colleague, or by one's own other tab. */
export class StaleSelfScore extends Conflict<SelfScore> {
  readonly sent: SelfScore;
  constructor(current: SelfScore, sent: SelfScore) {
    super(current);
    this.sent = sent;
  }
}

/** Saves how the bureau scores itself on a leaf, as the next revision; what is not whole yet is kept and stays pending. */
export async function saveSelfScore(
  db: Database,
  now: number,
  seen: SeenEntry,
  edition: Edition,
  leaf: Leaf,
  { revision, state, observation }: SelfScoreSent,
): Promise<SelfScore> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  return change(db, now, [stream], async () => {
    await ensureWritable(db, seen, leaf.code);
    const current = (await selfScoreOf(db, entry.id, leaf.code)) ?? unscored(leaf.code);
    const next: SelfScore = {
      leaf: leaf.code,
      revision: revision + 1,
      state: stateKept(edition, leaf, state, observation),
      observation,
      savedAt: now,
    };
    if (sameContent(current, next)) return { writes: [], records: [], result: current };
    if (current.revision !== revision) throw new StaleSelfScore(current, next);
    const before = current.revision === 0 ? null : contentOf(current);
    return {
      writes: [writeSelfScore(db, entry.id, next, membership.id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "self_score.saved",
          subject: leaf.code,
          body: { leaf: leaf.code, before, after: contentOf(next) },
        },
      ],
      result: next,
    };
  });
}

/** What the self-scores come to: earned, or low and high while leaves are pending. */
export function selfTotal(edition: Edition, kind: string, scores: readonly SelfScore[]): Total {
  return runningTotal(edition, { node: wholeTree, leaves: [] }, kind, scores.map(ratingOfSelf));
}

function sameContent(a: SelfScore, b: SelfScore): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf({ state, observation }: SelfScore) {
  return { state, observation: observation ?? null };
}
