import type { Database } from "../db/database";
import type { Track } from "../db/terms";
import { change } from "../log/change";
import { type Ask, columnsOfAsks } from "./asks";

/** Sets what a track asks of its applications from now on. */
export async function setAsks(
  db: Database,
  now: number,
  by: string,
  round: string,
  track: Track,
  asked: readonly Ask[],
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => ({
    writes: [
      db.query
        .updateTable("round_track")
        .set(columnsOfAsks(asked))
        .where("round", "=", round)
        .where("track", "=", track),
    ],
    records: [{ stream, actor: by, action: "asks.set", subject: track, body: { track, asks: asked } }],
    result: undefined,
  }));
}
