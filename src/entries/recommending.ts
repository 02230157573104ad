import type { Database } from "../db/database";
import type { Track } from "../db/terms";
import { Conflict, Invalid } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import type { SeenEntry } from "./entries";
import {
  deleteRecommendation,
  insertRecommendation,
  isRecommended,
  quotaOf,
  replaceQuotas,
} from "./recommendation-store";
import { newestStep } from "./step-store";

/**
 * A city recommends an entry of one of its places, within the quota the office set for it in the track. All
 * recommendations of a round go through its stream, so the last place is taken once.
 */
export async function recommend(db: Database, now: number, { entry, membership }: SeenEntry): Promise<void> {
  const stream = `round:${entry.round}`;
  await change(db, now, [stream], async () => {
    const { step } = await newestStep(db, entry.id);
    if (step !== "submitted" && step !== "accepted") throw new Invalid("entries.recommend.notSubmitted");
    if (await isRecommended(db, entry.id)) throw new Conflict(entry.id);
    const city = membership.subject ?? "";
    const { quota, used } = await quotaOf(db, entry.round, entry.track, city);
    if (used >= quota) throw new Invalid("entries.recommend.full", { n: quota });
    return {
      writes: [insertRecommendation(db, { entry: entry.id, at: now, by: membership.id })],
      records: [
        {
          stream,
          actor: membership.person,
          action: "entry.recommended",
          subject: entry.id,
          body: { entry: entry.id, city, quota, used: used + 1 },
        },
      ],
      result: undefined,
    };
  });
}

/** The city takes its recommendation back; another entry may have its place. */
export async function takeRecommendationBack(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
): Promise<void> {
  const stream = `round:${entry.round}`;
  await change(db, now, [stream], async () => {
    if (!(await isRecommended(db, entry.id))) throw new Conflict(entry.id);
    return {
      writes: [deleteRecommendation(db, entry.id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "entry.recommendation_ended",
          subject: entry.id,
          body: { entry: entry.id },
        },
      ],
      result: undefined,
    };
  });
}

export type Quota = { readonly city: string; readonly quota: number };

/** The office sets the quotas of a track; what a city has recommended already stays. */
export async function setQuotas(
  db: Database,
  now: number,
  { person }: Pick<Membership, "person">,
  round: string,
  track: Track,
  quotas: readonly Quota[],
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => ({
    writes: replaceQuotas(db, round, track, quotas),
    records: [{ stream, actor: person, action: "quotas.set", subject: track, body: { track, quotas } }],
    result: undefined,
  }));
}
