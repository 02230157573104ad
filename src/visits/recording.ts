import { type Edition, type Leaf, leafOf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { Forbidden, Invalid, NotFound, TooLarge } from "../errors";
import { acceptFile, dropUnused, type Kept, takeFile } from "../evidence/uploads";
import { change } from "../log/change";
import { canonicalJson } from "../log/log";
import { insertItem, itemNow, type SheetItem, writeArrival } from "./items-store";
import { refusalOfItem, type Written } from "./items";
import { closingOf, membersAmong } from "./store";
import { isLate, type SeenVisit } from "./visits";

/** Bytes a photo may have: kept as they were taken, so that its digest is that of the phone. */
export const largestPhoto = 15 * 1024 * 1024;

export const photosOfItem = 20;

export type Recorded = { readonly receivedAt: number; readonly late: boolean };

type Arrived = Pick<Kept, "digest" | "size"> & { readonly media: "png" | "jpeg" };

/**
 * Puts an item on the team's sheet, in one logged change; its author is whoever sends it. The same item again changes
 * nothing and is answered as before, so a phone may send as often as it likes; another one under the same id is refused.
 */
export async function recordItem(
  db: Database,
  now: number,
  seen: SeenVisit,
  edition: Edition,
  written: Written,
  arrived: readonly Arrived[] = [],
): Promise<Recorded> {
  const { visit, entry, membership } = seen;
  refuseAnswers(edition, seen, written);
  const stream = `entry:${entry.id}`;
  return change<Recorded>(db, now, [stream], async () => {
    const there = await itemNow(db, written.id);
    if (there !== undefined) {
      if (there.visit !== visit.id || there.author !== membership.id || !isSame(there, written))
        throw new Invalid("visits.refused.there");
      return { writes: [], records: [], result: { receivedAt: there.receivedAt, late: there.late } };
    }
    if ((await membersAmong(db, visit.id, [membership.id])).length === 0) throw new Forbidden("role");
    const of = written.of === null ? undefined : await itemNow(db, written.of);
    const refusal = refusalOfItem(written, membership.id, of?.visit === visit.id ? of : undefined);
    if (refusal !== undefined) throw new Invalid(refusal);
    const late = isLate(await closingOf(db, visit.id), entry.phase);
    return {
      writes: [
        ...insertItem(db, visit.id, membership.id, written, { at: now, late }),
        ...arrived.map(({ digest, ...photo }) =>
          writeArrival(db, { item: written.id, file: digest }, { ...photo, at: now }),
        ),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: actions[written.kind],
          subject: written.id,
          body: { visit: visit.id, ...written, late },
        },
      ],
      result: { receivedAt: now, late },
    };
  });
}

const actions = {
  finding: "item.recorded",
  withdrawal: "item.withdrawn",
  countersignature: "item.countersigned",
} as const;

/** The leaves a team looks at: those of the visits' phase that the entry's kind has. */
export function leavesOnSite(edition: Edition, kind: string): readonly Leaf[] {
  return edition.leaves.filter(({ phase, kinds }) => phase === "onsite" && (kinds?.has(kind) ?? true));
}

/** Codes a leaf does not have would be of no use to anybody; a file without its number neither. */
function refuseAnswers(edition: Edition, { entry }: SeenVisit, { leaf, answers, ref }: Written): void {
  const found = leaf === null ? undefined : leafOf(edition, leaf);
  if (leaf !== null && (found === undefined || !leavesOnSite(edition, entry.kind).includes(found)))
    throw new Invalid("visits.refused.leaf");
  const answered = Object.keys(answers);
  if (answered.length === 0) return;
  const rule = found?.rule;
  const items = rule?.kind === "checklist" || rule?.kind === "sample" ? rule.items : [];
  if (answered.some((code) => !items.some((item) => item.code === code)))
    throw new Invalid("visits.refused.answers");
  if (rule?.kind === "sample" && ref === "") throw new Invalid("visits.refused.ref");
}

/** The times are left out: a form that is sent twice has another one. */
function isSame(there: SheetItem, sent: Written): boolean {
  return content(there) === content(sent);
}

function content({ kind, of, leaf, text, ref, answers, place, photos }: Written): string {
  const files = photos.map(({ file }) => file).toSorted();
  return canonicalJson({ kind, of, leaf, text, ref, answers, place, files });
}

/** Takes the bytes of a photo that an item of the sender's own announced; those that are there are not taken twice. */
export async function recordPhoto(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenVisit,
  item: string,
  file: string,
  { body, size }: { readonly body: ReadableStream<Uint8Array>; readonly size: number },
): Promise<void> {
  const { visit, entry, membership } = seen;
  if ((await announced(db, seen, item, file)).arrivedAt !== null) return;
  if (size > largestPhoto) throw new TooLarge("photo");
  const kept = await takeFile(db, files, body, { name: file, digest: file, size });
  const media = await mediaOf(db, files, kept);
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    if ((await announced(db, seen, item, file)).arrivedAt !== null)
      return { writes: [], records: [], result: undefined };
    return {
      writes: [writeArrival(db, { item, file }, { media, size, at: now })],
      records: [
        {
          stream,
          actor: membership.person,
          action: "photo.arrived",
          subject: item,
          body: { visit: visit.id, file, media, size },
        },
      ],
      result: undefined,
    };
  });
}

async function announced(db: Database, { visit, membership }: SeenVisit, id: string, file: string) {
  const item = await itemNow(db, id);
  const photo = item?.photos.find((one) => one.file === file);
  if (item?.visit !== visit.id || item.author !== membership.id || photo === undefined)
    throw new NotFound("photo");
  return photo;
}

/** The photos that came with a form, decided by their bytes; what is no photo does not stay. */
export async function acceptPhotos(
  db: Database,
  files: R2Bucket,
  arrived: readonly { readonly name: string; readonly digest: string; readonly size: number }[],
): Promise<readonly Arrived[]> {
  const kept: Arrived[] = [];
  for (const file of arrived) {
    if (file.size > largestPhoto) {
      await dropUnused(db, files, file.digest);
      throw new TooLarge("photo");
    }
    const { digest, size, ...accepted } = await acceptFile(db, files, file);
    kept.push({ digest, size, media: await mediaOf(db, files, { digest, size, ...accepted }) });
  }
  return kept;
}

async function mediaOf(db: Database, files: R2Bucket, { kind, digest }: Kept): Promise<"png" | "jpeg"> {
  if (kind === "png" || kind === "jpeg") return kind;
  await dropUnused(db, files, digest);
  throw new Invalid("visits.refused.photo");
}
