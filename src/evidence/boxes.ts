import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { Invalid } from "../errors";
import type { SeenSheet } from "../sheets/sheets";
import { citing, madeBy } from "./citations";
import { insertPiece, seesQuotes } from "./cited";
import { shownPage } from "./page-pictures";
import { isOnPage, type Region, wholePage } from "./regions";
import { revisionIn } from "./store";

/** A box as an assessor drew it. */
export type Boxed = Region & { readonly revision: string; readonly page: number };

/**
 * Boxes a place in the picture of a page for a leaf, in one logged change. Refuses a box that is not on its page, a
 * page that is not there, and a document whose text can be quoted. A page without a picture is cited as a whole.
 */
export async function addRegion(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenSheet,
  leaf: string,
  boxed: Boxed,
): Promise<string> {
  const { revision, reading } = await revisionIn(db, seen.entry.id, boxed.revision);
  if (reading.stage === "held") throw new Invalid("evidence.region.noPage");
  if (reading.textDigest !== null) throw new Invalid("evidence.region.hasText");
  if (!isOnPage(boxed)) throw new Invalid("evidence.region.outside");
  const shown = await shownPage(db, files, revision, boxed.page);
  if (shown === undefined) throw new Invalid("evidence.region.noPage");
  const { x, y, width, height } = shown.picture === undefined ? wholePage : boxed;
  const place = {
    revision: revision.id,
    page: boxed.page,
    x,
    y,
    width,
    height,
    picture: shown.picture?.digest ?? revision.file,
  };
  return citing(db, now, seen, leaf, async () => {
    const before = await sameRegion(db, seen.membership.id, place);
    const id = before ?? newId();
    return {
      id,
      writes:
        before === undefined
          ? [insertPiece(db, madeBy(seen), { id, kind: "region", ...place, made_at: now })]
          : [],
      action: "evidence.boxed",
      body: { leaf, region: { id, ...place } },
    };
  });
}

/** The boxes on a page that a person may see, as with quotes: an assessor's own, all of them to who settles. */
export async function boxesOn(
  db: Database,
  { entry, membership }: SeenEntry,
  revision: string,
  page: number,
): Promise<readonly (Region & { readonly id: string })[]> {
  if (!seesQuotes(membership)) return [];
  const rows = await db.query
    .selectFrom("evidence")
    .select(["id", "x", "y", "width", "height"])
    .where("entry", "=", entry.id)
    .where("kind", "=", "region")
    .where("revision", "=", revision)
    .where("page", "=", page)
    .$if(membership.role === "assessor", (query) => query.where("made_by", "=", membership.id))
    .where((where) =>
      where.exists(
        where
          .selectFrom("citation")
          .select("citation.sheet")
          .whereRef("citation.evidence", "=", "evidence.id"),
      ),
    )
    .orderBy("made_at")
    .execute();
  return rows.map(({ id, x, y, width, height }) => ({
    id,
    x: x ?? 0,
    y: y ?? 0,
    width: width ?? 0,
    height: height ?? 0,
  }));
}

/** The same box that this person drew before: one may serve many leaves. */
async function sameRegion(db: Database, drawnBy: string, place: Boxed): Promise<string | undefined> {
  const { revision, page, x, y, width, height } = place;
  const row = await db.query
    .selectFrom("evidence")
    .select("id")
    .where("kind", "=", "region")
    .where("made_by", "=", drawnBy)
    .where("revision", "=", revision)
    .where("page", "=", page)
    .where("x", "=", x)
    .where("y", "=", y)
    .where("width", "=", width)
    .where("height", "=", height)
    .executeTakeFirst();
  return row?.id;
}
