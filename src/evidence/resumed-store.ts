import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";

/** A large file on its way, with the parts that are there. */
export type Resumable = Tables["upload"] & {
  readonly parts: readonly { readonly number: number; readonly etag: string }[];
};

type Identity = Pick<Tables["upload"], "entry" | "by" | "name" | "size" | "modified">;

/** The upload of this very file by this person, where one was begun. */
export async function findUpload(db: Database, of: Identity): Promise<Resumable | undefined> {
  const row = await db.query
    .selectFrom("upload")
    .select("id")
    .where("entry", "=", of.entry)
    .where("by", "=", of.by)
    .where("name", "=", of.name)
    .where("size", "=", of.size)
    .where("modified", "=", of.modified)
    .executeTakeFirst();
  return row && uploadWithParts(db, row.id);
}

export async function uploadWithParts(db: Database, id: string): Promise<Resumable | undefined> {
  const row = await db.query.selectFrom("upload").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const parts = await db.query
    .selectFrom("upload_part")
    .select(["number", "etag"])
    .where("upload", "=", id)
    .orderBy("number")
    .execute();
  return { ...row, parts };
}

/** Uploads begun before a time. */
export async function uploadsBefore(
  db: Database,
  time: number,
  most: number,
): Promise<readonly Pick<Resumable, "id" | "multipart">[]> {
  return db.query
    .selectFrom("upload")
    .select(["id", "multipart"])
    .where("begun_at", "<", time)
    .orderBy("begun_at")
    .limit(most)
    .execute();
}

/** Where two begin the same at once, the first stands. */
export function insertUpload(db: Database, upload: Tables["upload"]): Write {
  return db.query
    .insertInto("upload")
    .values(upload)
    .onConflict((conflict) => conflict.doNothing());
}

export function writePart(db: Database, upload: string, number: number, etag: string): Write {
  return db.query
    .insertInto("upload_part")
    .values({ upload, number, etag })
    .onConflict((conflict) => conflict.columns(["upload", "number"]).doUpdateSet({ etag }));
}

/** Its parts go with it. */
export function deleteUpload(db: Database, id: string): Write {
  return db.query.deleteFrom("upload").where("id", "=", id);
}
