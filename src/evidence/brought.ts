import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Media } from "../db/terms";
import { visibleEntry } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import type { Person } from "../people/people";
import type { SeenSheet } from "../sheets/sheets";
import { citing, madeBy } from "./citations";
import { insertPiece, seesQuotes } from "./cited";
import type { Revision } from "./documents";
import type { Arrived } from "./incoming";
import { secrecyMark } from "./secrecy";
import { acceptFile, dropUnused, type Kept } from "./uploads";

/** What an assessor says about a file of their own: a web page as it stood, or a picture. */
export type Said =
  | { readonly kind: "capture"; readonly takenAt: number; readonly address: string }
  | { readonly kind: "photo"; readonly takenAt: number; readonly place: string };

/**
 * Takes a file an assessor brings as evidence for a leaf, in one logged change; the file lies where documents lie.
 * Refuses what is no picture, PDF or web page (a photo: no picture), a time to come, and a name that bears a mark of
 * secrecy; what is refused does not stay.
 */
export async function addBrought(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenSheet,
  leaf: string,
  arrived: Arrived,
  said: Said,
): Promise<string> {
  const kept = await acceptFile(db, files, arrived);
  try {
    const media = mediaOf(kept, said.kind);
    if (secrecyMark(kept.name) !== null) throw new Invalid("evidence.brought.secret");
    if (said.takenAt > now) throw new Invalid("evidence.brought.future");
    const { kind, takenAt, ...about } = said;
    const { digest: file, name, size } = kept;
    const id = newId();
    const piece = { id, kind, file, name, media, size, taken_at: takenAt, made_at: now, ...about };
    return await citing(db, now, seen, leaf, async () => ({
      id,
      writes: [insertPiece(db, madeBy(seen), piece)],
      action: kind === "capture" ? "evidence.captured" : "evidence.photographed",
      body: { leaf, [kind]: piece },
    }));
  } catch (error) {
    await dropUnused(db, files, kept.digest);
    throw error;
  }
}

/** The file of a capture or photo, to whoever sees the evidence itself: its assessor, and who settles. */
export async function visibleFile(
  db: Database,
  person: Person,
  id: string,
): Promise<Pick<Revision, "file" | "name" | "kind" | "size">> {
  const row = await db.query
    .selectFrom("evidence")
    .select(["entry", "made_by", "file", "name", "media", "size"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("evidence");
  const { membership } = await visibleEntry(db, person, row.entry);
  const isSeen = seesQuotes(membership) && (membership.role !== "assessor" || membership.id === row.made_by);
  const { file, name, media, size } = row;
  if (!isSeen || file === null || name === null || media === null || size === null)
    throw new NotFound("evidence");
  return { file, name, kind: media, size };
}

function mediaOf({ kind }: Kept, of: Said["kind"]): Media {
  const taken = medias[of].find((media) => media === kind);
  if (taken === undefined) throw new Invalid(`evidence.brought.${of}Kind`);
  return taken;
}

const medias: Readonly<Record<Said["kind"], readonly Media[]>> = {
  capture: ["png", "jpeg", "pdf", "html"],
  photo: ["png", "jpeg"],
};
