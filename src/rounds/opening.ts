import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { change } from "../log/change";
import type { Round } from "./rounds";
import { insertRound } from "./store";

export type NewRound = {
  readonly title: string;
  readonly tracks: readonly {
    readonly track: Track;
    readonly edition: string;
    readonly dueAt: number | null;
  }[];
};

/** Opens a round in its first phase on one edition a track, and answers its id. */
export async function openRound(db: Database, now: number, by: string, opened: NewRound): Promise<string> {
  const round: Round = {
    id: newId(),
    title: opened.title,
    tracks: opened.tracks.map(({ track, edition, dueAt }) => ({
      track,
      edition,
      phase: "draft",
      due_at: dueAt,
    })),
  };
  return change(db, now, ["installation", `round:${round.id}`], async () => ({
    writes: insertRound(db, round, now, by),
    records: ["installation", `round:${round.id}`].map((stream) => ({
      stream,
      actor: by,
      action: "round.opened",
      subject: round.id,
      body: round,
    })),
    result: round.id,
  }));
}
