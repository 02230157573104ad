import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Tables } from "../db/tables";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors";
import { plannedLeaves } from "../evidence/facts-planned";
import { change } from "../log/change";
import { standingWrites } from "../results/recompute";
import { decimalOf } from "../scoring/decimal.ts";
import { powerOfTen, times } from "../scoring/whole.ts";
import { leavesOf, marked } from "./marks";
import { type Rating, type SeenSheet, sheetStream, untouched } from "./sheets";
import { citedOn, insertHandIn, isClosed, isHandedIn, ratingsOf, returnHandIn } from "./store";

/** What keeps a leaf from being handed in; `key` names the sentence. */
export type Gap = { readonly leaf: Leaf; readonly key: GapKey };

export type GapKey =
  | "sheets.gap.pending"
  | "sheets.gap.evidence"
  | "sheets.gap.quote"
  | "sheets.gap.search"
  | "sheets.gap.plan"
  | "sheets.gap.reasonLow"
  | "sheets.gap.reasonState";

/**
 * Every gap of a sheet at once (assessment §3): undecided leaves, evidence a leaf asks for at every score, a recorded
 * search behind `absent`, a reason below the leaf's rate, for leaving it out, or behind plans alone (evidence §2).
 */
export function gapsOf(
  edition: Edition,
  leaves: readonly Leaf[],
  ratings: readonly Rating[],
  cited: ReadonlyMap<string, readonly Tables["evidence"]["kind"][]>,
  planned: ReadonlySet<string> = new Set(),
): readonly Gap[] {
  const byLeaf = new Map(ratings.map((rating) => [rating.leaf, rating]));
  return leaves.flatMap((leaf) => {
    const rating = byLeaf.get(leaf.code) ?? untouched(leaf.code);
    const keys = keysOf(edition, leaf, rating, cited.get(leaf.code) ?? []);
    const alone = rating.state === "scored" && rating.reason === "" && planned.has(leaf.code);
    return [...keys, ...(alone ? ["sheets.gap.plan" as const] : [])].map((key) => ({ leaf, key }));
  });
}

function keysOf(
  edition: Edition,
  leaf: Leaf,
  rating: Rating,
  cited: readonly Tables["evidence"]["kind"][],
): readonly GapKey[] {
  const { evidence, reasonBelow } = leaf.requires;
  const keys: GapKey[] = [];
  switch (rating.state) {
    case "pending":
      return ["sheets.gap.pending"];
    case "absent":
      if (!cited.includes("search")) keys.push("sheets.gap.search");
      break;
    case "not_applicable":
    case "not_triggered":
      if (rating.reason === "") keys.push("sheets.gap.reasonState");
      return keys;
    case "scored":
      if (evidence === "quote" && !cited.includes("quote")) keys.push("sheets.gap.quote");
      else if (evidence === "any" && cited.length === 0) keys.push("sheets.gap.evidence");
  }
  if (reasonBelow !== undefined && rating.reason === "" && isBelow(edition, leaf, rating, reasonBelow))
    keys.push("sheets.gap.reasonLow");
  return keys;
}

function isBelow(edition: Edition, leaf: Leaf, rating: Rating, rate: number): boolean {
  const exact = decimalOf(rate);
  const earned = marked(edition, leaf, rating).earned?.earned ?? 0;
  return exact !== undefined && times(earned, powerOfTen(exact.places)) < times(exact.whole, leaf.points);
}

/** Hands a sheet in: from now on its ratings count. Refuses with the number of gaps. */
export async function handIn(db: Database, now: number, seen: SeenSheet, edition: Edition): Promise<void> {
  const { sheet, entry, membership } = seen;
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    if (await isHandedIn(db, sheet.id)) throw new Conflict(sheet.id);
    if (await isClosed(db, sheet.id)) throw new NotFound("sheet");
    const ratings = await ratingsOf(db, sheet.id);
    const leaves = leavesOf(edition, sheet.node, entry.kind);
    const planned = await plannedLeaves(db, sheet.id);
    const gaps = gapsOf(edition, leaves, ratings, await citedOn(db, sheet.id), planned);
    if (gaps.length > 0) throw new Invalid("sheets.handIn.gaps", { n: gaps.length });
    return {
      writes: [
        await insertHandIn(db, sheet.id, now),
        ...(await standingWrites(db, entry, now, { also: sheet.id })),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "sheet.handed_in",
          subject: sheet.id,
          body: { entry: entry.id, node: sheet.node, ratings: ratings.length },
        },
      ],
      result: undefined,
    };
  });
}

/** The lead gives a sheet back with a reason; its ratings no longer count until it is handed in again. */
export async function returnSheet(db: Database, now: number, seen: SeenSheet, reason: string): Promise<void> {
  const { sheet, entry, membership } = seen;
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    if (!(await isHandedIn(db, sheet.id))) throw new Forbidden("phase");
    return {
      writes: [
        returnHandIn(db, sheet.id, now, membership.id, reason),
        ...(await standingWrites(db, entry, now, { without: sheet.id })),
      ],
      records: [
        { stream, actor: membership.person, action: "sheet.returned", subject: sheet.id, body: { reason } },
      ],
      result: undefined,
    };
  });
}
