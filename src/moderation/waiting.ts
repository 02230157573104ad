import type { Edition } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Track } from "../db/terms";
import { visibleEntries } from "../entries/store";
import { editionOf } from "../editions/store";
import type { Membership } from "../people/people";
import type { Round } from "../rounds/rounds";
import { type Bar, drawThirds } from "../sheets/drawing";
import { drawableFor, thirdsUnderWay, weighingOf, withoutThird } from "../sheets/drawing-store";
import { type Open, queueOf } from "./store";

/**
 * How a difference stands: a third assessor is at it, could be drawn, cannot be drawn because nobody is left, or only
 * the lead can settle it.
 */
export type Stage = "third" | "undrawn" | "nobody" | "lead";

export type Waiting = Open & {
  readonly stage: Stage;
  /** Who was drawn. */
  readonly third: string | undefined;
  /** With nobody left to draw: why not each assessor of the round. */
  readonly barred: readonly (Omit<Bar, "assessor"> & { readonly name: string })[];
};

export type Editions = ReadonlyMap<Track, Edition>;

/** The queue of a round with how each difference stands (assessment §3), heaviest first. */
export async function waitingIn(
  db: Database,
  round: Round,
  membership: Membership,
): Promise<{ readonly waiting: readonly Waiting[]; readonly editions: Editions }> {
  const editions = await editionsOf(db, round);
  const open = await queueOf(db, round.id, membership.id);
  const thirds = new Map(
    (await thirdsUnderWay(db, [...new Set(open.map(({ entry }) => entry))])).map((third) => [
      keyOf(third),
      third.name,
    ]),
  );
  const undrawn = open.filter((row) => row.agreement === "third_needed" && !thirds.has(keyOf(row)));
  const barred = await barredFrom(db, round, membership, editions, undrawn);
  return {
    editions,
    waiting: open.map((row) => {
      const third = thirds.get(keyOf(row));
      const bars = barred.get(keyOf(row)) ?? [];
      return { ...row, third, barred: bars, stage: stageOf(row, third, barred.has(keyOf(row))) };
    }),
  };
}

export async function editionsOf(db: Database, { tracks }: Round): Promise<Editions> {
  return new Map(
    await Promise.all(
      tracks.map(async ({ track, edition }) => [track, await editionOf(db, edition)] as const),
    ),
  );
}

function stageOf({ agreement }: Open, third: string | undefined, isBarred: boolean): Stage {
  if (agreement === "lead_needed") return "lead";
  if (third !== undefined) return "third";
  return isBarred ? "nobody" : "undrawn";
}

/** The leaves for which nobody is left to draw, with why for each assessor. */
async function barredFrom(
  db: Database,
  round: Round,
  membership: Membership,
  editions: Editions,
  undrawn: readonly Open[],
): Promise<ReadonlyMap<string, Waiting["barred"]>> {
  const found = new Map<string, Waiting["barred"]>();
  if (undrawn.length === 0) return found;
  const entries = new Map((await visibleEntries(db, membership, round.id)).map((entry) => [entry.id, entry]));
  for (const [track, rows] of Map.groupBy(undrawn, (row) => row.track)) {
    const edition = editions.get(track);
    if (edition === undefined) continue;
    const weighing = await weighingOf(db, edition, { round: round.id, track });
    const names = new Map(weighing.assessors.map(({ id, name }) => [id, name]));
    for (const [id, own] of Map.groupBy(rows, ({ entry }) => entry)) {
      const entry = entries.get(id);
      if (entry === undefined) continue;
      const leaves = own.map(({ leaf }) => leaf);
      const needed = withoutThird(edition, weighing, entry, leaves);
      for (const draw of await drawThirds("", needed, drawableFor(weighing, entry)))
        if (draw.candidates.length === 0)
          for (const leaf of draw.leaves)
            found.set(
              keyOf({ entry: id, leaf }),
              draw.barred.map(({ assessor, why }) => ({ name: names.get(assessor) ?? "", why })),
            );
    }
  }
  return found;
}

function keyOf({ entry, leaf }: { readonly entry: string; readonly leaf: string }): string {
  return `${entry}\n${leaf}`;
}
