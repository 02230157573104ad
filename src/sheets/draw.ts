import type { Edition } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import type { Entry, SeenEntry } from "../entries/entries";
import { Invalid } from "../errors";
import { change, type Record } from "../log/change";
import { type Disagreement, disagreementsIn } from "../results/store";
import { drawThirds } from "./drawing";
import { drawableFor, drawnSheetOf, insertDraw, weighingOf, withoutThird } from "./drawing-store";
import { notifyAssigned } from "../notifications/notify";
import { insertSheet } from "./store";

type Drawing = { readonly writes: readonly Write[]; readonly records: readonly Record[] };

/**
 * Draws a third assessor for every leaf of an entry on which two differ and nobody else is to rate yet (assessment §3).
 * Runs inside the change that made the difference; where nobody can be drawn it writes nothing, and the queue says why.
 */
export async function drawing(
  db: Database,
  now: number,
  by: string,
  entry: Entry,
  edition: Edition,
  disagreements: readonly Disagreement[],
  /** The sheet that is being handed in. */
  closing?: string,
): Promise<Drawing> {
  const differing = disagreements.filter(({ agreement }) => agreement === "third_needed");
  if (differing.length === 0) return { writes: [], records: [] };
  const weighed = await weighingOf(db, edition, entry);
  const weighing = {
    ...weighed,
    held: weighed.held.map((sheet) => (sheet.id === closing ? { ...sheet, handedIn: true } : sheet)),
  };
  const leaves = differing.map(({ leaf }) => leaf);
  const needed = withoutThird(edition, weighing, entry, leaves);
  const draws = await drawThirds(crypto.randomUUID(), needed, drawableFor(weighing, entry));
  const parts = draws.flatMap(({ seed, leaves, candidates }) => {
    const [first] = candidates;
    if (first === undefined) return [];
    const { open, node } = drawnSheetOf(weighing, entry.id, first.assessor);
    const sheet = { id: open ?? newId(), entry: entry.id, assessor: first.assessor, node };
    const draw = { id: newId(), seed, candidates: JSON.stringify(candidates), drawn: first.assessor };
    return [
      {
        writes: [
          ...(open === undefined
            ? [insertSheet(db, sheet, now, by), notifyAssigned(db, now, [sheet.id])]
            : []),
          ...insertDraw(db, { ...draw, entry: entry.id, at: now }, sheet.id, leaves),
        ],
        record: {
          stream: `entry:${entry.id}`,
          actor: "draw",
          action: "third.drawn",
          subject: sheet.id,
          body: { assessor: first.assessor, leaves, seed, candidates },
        },
      },
    ];
  });
  return {
    writes: parts.flatMap(({ writes }) => writes),
    records: parts.map(({ record }) => record),
  };
}

/** Draws for what is still without a third: after somebody joined, or the third has a conflict. Refuses where nobody is left. */
export async function drawAgain(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  edition: Edition,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    const open = await disagreementsIn(db, entry.id);
    const { writes, records } = await drawing(db, now, membership.id, entry, edition, open);
    if (writes.length === 0) throw new Invalid("moderation.third.nobody");
    return { writes, records, result: undefined };
  });
}
