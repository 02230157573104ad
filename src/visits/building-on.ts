import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Confidence } from "../db/terms";
import { Invalid, NotFound } from "../errors";
import { citing, madeBy } from "../evidence/citations";
import { insertPiece } from "../evidence/cited";
import { change } from "../log/change";
import { ratingOf } from "../sheets/ratings-store";
import { decideRating } from "../sheets/save";
import { type Rating, type SeenSheet, sheetStream } from "../sheets/sheets";
import { observationWith } from "./taking";
import { foundOnSite } from "./team-store";

/** Which findings are taken over, beside the rating as the person sees it. */
export type Taken = {
  readonly revision: number;
  readonly items: readonly string[];
  readonly reason: string | undefined;
  readonly confidence: Confidence | undefined;
};

/**
 * Takes answers of the team over into the assessor's own observation, by the rules of every save, and records which
 * findings they came from. The rating stays its assessor's: nothing is taken over by itself (assessment §3).
 */
export async function takeAnswers(
  db: Database,
  now: number,
  { sheet, entry, membership }: SeenSheet,
  edition: Edition,
  leaf: Leaf,
  { revision, items, reason, confidence }: Taken,
): Promise<Rating> {
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    const { findings } = await foundOnSite(db, entry, leaf.code);
    const chosen = findings.filter((finding) => finding.counts && items.includes(finding.id));
    if (chosen.length < new Set(items).size) throw new Invalid("visits.take.gone");
    const current = await ratingOf(db, sheet.id, leaf.code);
    const taken = observationWith(leaf.rule, current?.observation, chosen);
    if ("refused" in taken) throw new Invalid(taken.refused);
    const { rating, writes, body } = await decideRating(db, now, sheet.id, edition, leaf, {
      revision,
      state: "scored",
      observation: taken.observation,
      reason: reason ?? current?.reason ?? "",
      confidence: confidence ?? current?.confidence ?? "",
    });
    if (writes.length === 0) return { writes, records: [], result: rating };
    return {
      writes,
      records: [
        {
          stream,
          actor: membership.person,
          action: "observation.taken",
          subject: leaf.code,
          body: { leaf: leaf.code, items: chosen.map(({ id }) => id), ...body },
        },
      ],
      result: rating,
    };
  });
}

/** Puts a photo of a finding behind the assessor's own rating, in one logged change; the bytes stay where they are. */
export async function citePhoto(
  db: Database,
  now: number,
  seen: SeenSheet,
  leaf: string,
  { item, photo: file }: { readonly item: string; readonly photo: string },
): Promise<string> {
  const { findings } = await foundOnSite(db, seen.entry, leaf);
  const finding = findings.find(({ id, counts }) => id === item && counts);
  const photo = finding?.photos.find((one) => one.file === file);
  if (finding === undefined || photo === undefined || photo.media === null || photo.size === null)
    throw new NotFound("photo");
  const { media, size, takenAt } = photo;
  return citing(db, now, seen, leaf, async () => {
    const before = await samePhoto(db, seen, file);
    const id = before ?? newId();
    const name = `${finding.id}.${media === "png" ? "png" : "jpg"}`;
    const piece = { id, kind: "photo" as const, file, name, media, size, taken_at: takenAt, made_at: now };
    const placed = { ...piece, place: finding.place };
    return {
      id,
      writes: before === undefined ? [insertPiece(db, madeBy(seen), placed)] : [],
      action: "evidence.photographed",
      body: { leaf, item, photo: placed },
    };
  });
}

/** The same photo that this person cited before: one piece may serve many leaves. */
async function samePhoto(
  db: Database,
  { entry, membership }: SeenSheet,
  file: string,
): Promise<string | undefined> {
  const row = await db.query
    .selectFrom("evidence")
    .select("id")
    .where("kind", "=", "photo")
    .where("file", "=", file)
    .where("entry", "=", entry.id)
    .where("made_by", "=", membership.id)
    .executeTakeFirst();
  return row?.id;
}
