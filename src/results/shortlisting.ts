import type { Edition, Node } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { visibleEntries } from "../entries/store";
import { insertSteps } from "../entries/step-store";
import { entryStream } from "../entries/steps";
import { Conflict, Invalid } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import { recomputed } from "./recompute";
import { type Cut, type Shortlisting, settingsOf, shortlistOf } from "./shortlist";
import { holdStandings, insertShortlist, leaveAll, stepCounts } from "./shortlist-store";
import { standingOf } from "./store";

export type Asked = {
  readonly round: string;
  readonly track: Track;
  readonly edition: Edition;
  readonly node: Node;
  readonly cut: Cut;
};

export async function previewShortlist(
  db: Database,
  membership: Pick<Membership, "id">,
  { round, track, edition, node, cut }: Asked,
): Promise<Shortlisting> {
  return shortlistOf(edition, await standingOf(db, round, track, membership.id), node, cut);
}

/**
 * Makes the shortlist that was previewed, in one act: who does not stay leaves the round with its written rank kept.
 * Refused where the list would be another by now (409), or the component of somebody is not complete.
 */
export async function makeShortlist(
  db: Database,
  now: number,
  membership: Membership,
  asked: Asked,
  seen: ReadonlySet<string>,
  reason: string,
): Promise<void> {
  const { round, track, edition, node, cut } = asked;
  const stream = `round:${round}`;
  const streams = [stream, ...[...seen].map(entryStream)];
  await change(db, now, streams, async () => {
    const rows = await standingOf(db, round, track, membership.id);
    const { lines, open } = shortlistOf(edition, rows, node, cut);
    const leaving = lines.flatMap(({ row, stays }) => (stays ? [] : [row.entry]));
    if (open.length > 0) throw new Invalid("results.shortlist.open", { n: open.length });
    if (leaving.length !== seen.size || !leaving.every((entry) => seen.has(entry)))
      throw new Conflict(leaving);
    const id = newId();
    const counts = await stepCounts(db, leaving);
    const entries = (await visibleEntries(db, membership, round)).filter((entry) => seen.has(entry.id));
    const shortlist = { id, round, track, node: node.code, method: cut.method, reason };
    const settings = settingsOf(cut);
    return {
      writes: [
        holdStandings(
          db,
          rows.map(({ entry, revision }) => ({ entry, revision })),
        ),
        ...insertShortlist(
          db,
          { ...shortlist, settings: JSON.stringify(settings), at: now, by: membership.id },
          lines.map(({ row, rank, earned, stays, tied, reason: own }) => ({
            entry: row.entry,
            rank,
            earned,
            stays: Number(stays),
            tied: Number(tied),
            reason: own,
          })),
        ),
        ...insertSteps(
          db,
          leaving.map((entry) => ({
            entry,
            number: (counts.get(entry) ?? 0) + 1,
            step: "not_shortlisted" as const,
            reason,
            at: now,
            by: membership.id,
          })),
        ),
        leaveAll(db, leaving),
        ...(await recomputed(db, entries, now, { departure: "not_shortlisted" })).writes,
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "shortlist.made",
          subject: track,
          body: {
            ...shortlist,
            settings,
            lines: lines.map(({ row, rank, earned, stays, tied, reason: own }) => ({
              entry: row.entry,
              rank,
              earned,
              stays,
              tied,
              reason: own,
            })),
          },
        },
        ...leaving.map((entry) => ({
          stream: entryStream(entry),
          actor: membership.person,
          action: "entry.not_shortlisted",
          subject: entry,
          body: { entry, reason },
        })),
      ],
      result: undefined,
    };
  });
}
