import { z } from "zod";
import type { Edition } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { Entry } from "../entries/entries";
import { NotFound } from "../errors";
import { change } from "../log/change";
import { canonicalJson, sha256 } from "../log/log";
import type { RoundTrack } from "../rounds/rounds";
import { notifyAssigned } from "../notifications/notify";
import { idsOf, newRows } from "./assigning";
import {
  candidatesIn,
  type ClosedSheet,
  closedSheets,
  conflictsIn,
  standingSheets,
} from "./assignment-store";
import { type Level, partsOf } from "./parts";
import { type Plan, type Planned, planOf } from "./planning.ts";

/** What the office chooses for a draw. */
export type Settings = { readonly level: Level; readonly seed: string; readonly most: number | null };

export type Asked = {
  readonly round: string;
  readonly track: RoundTrack;
  readonly edition: Edition;
  /** The entries of the track that are still in it. */
  readonly entries: readonly Entry[];
  readonly settings: Settings;
};

/** A plan as it would be drawn now; `digest` names what it is drawn from. */
export type Preview = { readonly input: Planned; readonly plan: Plan; readonly digest: string };

export async function previewOf(db: Database, asked: Asked): Promise<Preview> {
  const { round, edition, entries, settings } = asked;
  const sheets = await standingSheets(db, round);
  const known = new Set(entries.map(({ id }) => id));
  const conflicts = await conflictsIn(db, round);
  const input = {
    ...(await candidatesIn(db, round, sheets, settings.most)),
    conflicts: conflicts.filter(({ entry }) => known.has(entry)),
    left: leftBehind(await closedSheets(db, round)).filter(({ entry }) => known.has(entry)),
    parts: partsOf(edition, settings.level, entries, sheets),
  };
  return { input, plan: planOf(input, settings.seed), digest: await sha256(canonicalJson(input)) };
}

/** Who has a closed sheet of which entry. */
export function leftBehind(closed: readonly ClosedSheet[]) {
  return closed.map(({ entry, assessor }) => ({ entry, assessor }));
}

/**
 * Writes all sheets of a plan in one act, with the input and seed to draw it again. Answers undefined, and writes
 * nothing, where the input is no longer the one whose preview was `seen`.
 */
export async function drawSheets(
  db: Database,
  now: number,
  by: { readonly person: string; readonly membership: string },
  asked: Asked,
  seen: string,
): Promise<Plan | undefined> {
  const { round, track, settings } = asked;
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => {
    const { input, plan, digest } = await previewOf(db, asked);
    if (digest !== seen || plan.sheets.length === 0)
      return { writes: [], records: [], result: digest === seen ? plan : undefined };
    const draw = {
      id: newId(),
      round,
      track: track.track,
      level: settings.level,
      seed: settings.seed,
      most: settings.most,
      input: JSON.stringify(input),
      sheets: plan.sheets.length,
      plan_digest: await sha256(canonicalJson(plan.sheets)),
      at: now,
      by: by.membership,
    };
    const rows = newRows(plan.sheets, now, by.membership);
    // The draw's row holds what was drawn from and gives every sheet again; the log binds both by their digests.
    const body = {
      id: draw.id,
      track: draw.track,
      level: draw.level,
      seed: draw.seed,
      mostEach: draw.most,
      sheets: draw.sheets,
      inputDigest: digest,
      planDigest: draw.plan_digest,
    };
    return {
      writes: [
        ...insertAll(db, "sheet", rows),
        ...insertAll(db, "assignment_draw", [draw]),
        notifyAssigned(db, now, idsOf(rows)),
      ],
      records: [{ stream, actor: by.person, action: "sheets.drawn", subject: draw.id, body }],
      result: plan,
    };
  });
}

/** A draw made once more from what is stored of it; `same` says whether it gave the same sheets. */
export type Repeated = {
  readonly seed: string;
  readonly level: number;
  readonly most: number | null;
  readonly at: number;
  readonly input: Planned;
  readonly plan: Plan;
  readonly same: boolean;
};

export async function repeatedDraw(db: Database, round: string, id: string): Promise<Repeated> {
  const row = await db.query
    .selectFrom("assignment_draw")
    .selectAll()
    .where("id", "=", id)
    .where("round", "=", round)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("draw");
  const { seed, level, most, at } = row;
  const input = StoredInput.parse(JSON.parse(row.input));
  const plan = planOf(input, seed);
  const same = (await sha256(canonicalJson(plan.sheets))) === row.plan_digest;
  return { seed, level, most, at, input, plan, same };
}

const pairs = z.array(z.object({ entry: z.string(), assessor: z.string() }));

const StoredInput = z.object({
  parts: z.array(
    z.object({ entry: z.string(), node: z.string(), missing: z.number(), there: z.array(z.string()) }),
  ),
  candidates: z.array(z.object({ id: z.string(), load: z.number(), most: z.number().nullable() })),
  organisations: z.record(z.string(), z.string()),
  conflicts: pairs,
  left: pairs,
});
