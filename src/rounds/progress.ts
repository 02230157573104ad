import { sql } from "kysely";
import type { Database } from "../db/database";
import type { Track } from "../db/terms";

/** How far one track of a round is, in counts. */
export type Progress = {
  readonly round: string;
  readonly track: Track;
  readonly entries: number;
  /** Entries with at least one document. */
  readonly documented: number;
  /** Subjects with an entry and nobody, joined or invited, to act for them. */
  readonly withoutBureau: number;
  /** Entries without any sheet. */
  readonly unassigned: number;
  /** Applications that wait for their answer. */
  readonly submitted: number;
  readonly sheets: number;
  readonly handedIn: number;
  /** Entries whose every leaf is settled. */
  readonly complete: number;
};

/** The progress of every track of these rounds, one row each, in one statement. */
export async function progressOf(
  db: Database,
  rounds: readonly string[],
  now: number,
): Promise<readonly Progress[]> {
  const { rows } = await sql<Progress>`
    SELECT round_track.round, round_track.track,
      count(entry.id) AS entries,
      coalesce(sum(EXISTS (SELECT 1 FROM document WHERE document.entry = entry.id)), 0) AS documented,
      count(DISTINCT iif(
        EXISTS (SELECT 1 FROM membership
          WHERE membership.round = entry.round AND membership.subject = entry.subject
            AND membership.role = 'bureau' AND membership.ended_at IS NULL)
        OR EXISTS (SELECT 1 FROM invitation
          WHERE invitation.round = entry.round AND invitation.subject = entry.subject
            AND invitation.role = 'bureau'
            AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now}),
        NULL, entry.subject)) AS withoutBureau,
      coalesce(sum(NOT EXISTS (SELECT 1 FROM sheet WHERE sheet.entry = entry.id)), 0)
        - sum(entry.id IS NULL) AS unassigned,
      coalesce(sum((SELECT step.step = 'submitted' FROM entry_step AS step WHERE step.entry = entry.id
        ORDER BY step.number DESC LIMIT 1)), 0) AS submitted,
      coalesce(sum((SELECT count(*) FROM sheet WHERE sheet.entry = entry.id
        AND NOT EXISTS (SELECT 1 FROM sheet_closing WHERE sheet_closing.sheet = sheet.id))), 0) AS sheets,
      coalesce(sum((SELECT count(*) FROM sheet JOIN hand_in ON hand_in.sheet = sheet.id
        WHERE sheet.entry = entry.id AND hand_in.returned_at IS NULL)), 0) AS handedIn,
      coalesce(sum((SELECT standing.status = 'complete' FROM standing WHERE standing.entry = entry.id)), 0)
        AS complete
    FROM round_track
    LEFT JOIN entry ON entry.round = round_track.round AND entry.track = round_track.track
      AND entry.departure IS NULL AND entry.trial = 0
    WHERE round_track.round IN (SELECT value FROM json_each(${JSON.stringify(rounds)}))
    GROUP BY round_track.round, round_track.track
    ORDER BY round_track.round, round_track.track`.execute(db.query);
  return rows;
}

/** How many evaluators a round has, joined or invited. */
export async function evaluatorsOf(
  db: Database,
  round: string,
  now: number,
): Promise<{ readonly assessors: number; readonly leads: number }> {
  const { rows } = await sql<{ role: string; n: number }>`
    SELECT role, count(*) AS n FROM (
      SELECT role FROM membership WHERE round = ${round} AND ended_at IS NULL
      UNION ALL
      SELECT role FROM invitation WHERE round = ${round}
        AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now})
    GROUP BY role`.execute(db.query);
  const count = (role: string) => rows.find((row) => row.role === role)?.n ?? 0;
  return { assessors: count("assessor"), leads: count("lead") };
}
