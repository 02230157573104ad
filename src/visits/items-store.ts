import { type Expression, type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { unconflicted } from "../conflicts/store";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Item, Photo, Written } from "./items";

export type KeptPhoto = Photo & {
  readonly media: "png" | "jpeg" | null;
  readonly size: number | null;
  /** When its bytes arrived; null while they are on their way. */
  readonly arrivedAt: number | null;
};

/** An item with the names to show for it. */
export type SheetItem = Omit<Item, "photos"> & {
  readonly authorName: string;
  readonly photos: readonly KeptPhoto[];
  /** Its author has a conflict of interest by now: it stays, and nothing is built upon it. */
  readonly voided: boolean;
};

/** Every item of a visit's sheet, in the order they arrived. */
export async function itemsOf(db: Database, visit: string): Promise<readonly SheetItem[]> {
  return itemsWhere(db, sql<boolean>`visit_item.visit = ${visit}`);
}

/** Every item of the sheets of an entry, by all its teams. */
export async function itemsOfEntry(
  db: Database,
  entry: string,
): Promise<readonly (SheetItem & { readonly visit: string })[]> {
  return itemsWhere(db, sql<boolean>`visit.entry = ${entry}`);
}

/** One item as it stands, whoever asks. */
export async function itemNow(
  db: Database,
  id: string,
): Promise<(SheetItem & { readonly visit: string }) | undefined> {
  const [item] = await itemsWhere(db, sql<boolean>`visit_item.id = ${id}`);
  return item;
}

async function itemsWhere(db: Database, where: Expression<boolean>) {
  const rows = await db.query
    .selectFrom("visit_item")
    .innerJoin("visit", "visit.id", "visit_item.visit")
    .innerJoin("entry", "entry.id", "visit.entry")
    .innerJoin("membership", "membership.id", "visit_item.author")
    .innerJoin("person", "person.id", "membership.person")
    .selectAll("visit_item")
    .select(["person.name as authorName", photosOf().as("photos")])
    .select(sql<number>`NOT ${unconflicted(sql.ref("visit_item.author"))}`.as("voided"))
    .where(where)
    .orderBy("visit_item.received_at")
    .orderBy("visit_item.id")
    .execute();
  return rows.map(itemOfRow);
}

function photosOf(): RawBuilder<string> {
  return sql<string>`(SELECT json_group_array(json_object('file', file, 'takenAt', taken_at, 'media', media,
      'size', size, 'arrivedAt', arrived_at))
    FROM (SELECT * FROM visit_photo WHERE visit_photo.item = visit_item.id ORDER BY taken_at, file))`;
}

const Answers = z.record(z.string(), z.enum(["yes", "no", "na"]));
const Photos = z.array(
  z.object({
    file: z.string(),
    takenAt: z.number(),
    media: z.enum(["png", "jpeg"]).nullable(),
    size: z.number().nullable(),
    arrivedAt: z.number().nullable(),
  }),
);

type Row = Tables["visit_item"] & {
  readonly authorName: string;
  readonly photos: string;
  readonly voided: number;
};

function itemOfRow({ made_at, received_at, late, answers, photos, voided, ...row }: Row) {
  return {
    ...row,
    answers: Answers.parse(JSON.parse(answers)),
    photos: Photos.parse(JSON.parse(photos)),
    madeAt: made_at,
    receivedAt: received_at,
    late: late === 1,
    voided: voided === 1,
  };
}

export function insertItem(
  db: Database,
  visit: string,
  author: string,
  { photos, madeAt, answers, ...item }: Written,
  { at, late }: { readonly at: number; readonly late: boolean },
): readonly Write[] {
  const row = {
    ...item,
    visit,
    author,
    answers: JSON.stringify(answers),
    made_at: madeAt,
    received_at: at,
    late: late ? 1 : 0,
  };
  return [
    db.query.insertInto("visit_item").values(row),
    ...insertAll(
      db,
      "visit_photo",
      photos.map(({ file, takenAt }) => ({
        item: item.id,
        file,
        taken_at: takenAt,
        media: null,
        size: null,
        arrived_at: null,
      })),
    ),
  ];
}

/** The bytes of an announced photo are there. */
export function writeArrival(
  db: Database,
  { item, file }: { readonly item: string; readonly file: string },
  arrived: { readonly media: "png" | "jpeg"; readonly size: number; readonly at: number },
): Write {
  return db.query
    .updateTable("visit_photo")
    .set({ media: arrived.media, size: arrived.size, arrived_at: arrived.at })
    .where("item", "=", item)
    .where("file", "=", file)
    .where("arrived_at", "is", null);
}
