import type { Database } from "../db/database";
import { hex } from "../log/log";
import { readingLimits } from "../reading/extract/extract.ts";
import { pngOf, reduced } from "../reading/extract/picture.ts";
import type { Revision } from "./documents";
import { fileKey } from "./files";

/** A page as it can be shown and boxed. */
export type ShownPage = {
  readonly page: number;
  /** Undefined where the file is too large, or cannot be opened, to count them. */
  readonly pages: number | undefined;
  /** Where its picture lies, and its digest; undefined for a page that is no single picture. */
  readonly picture: { readonly key: string; readonly digest: string } | undefined;
};

/** Where the picture of a page lies that was made from a scan. */
export function pictureKey(digest: string): string {
  return `picture/${digest}`;
}

/** 150 dpi of an A4 page: enough to read a stamp, and quick to load. */
const widest = 1280;

/**
 * A page of a picture or a scan. The picture of a PDF's page is made when it is first asked for and kept from then
 * on, so that a region's digest stays that of what was shown (evidence §3). Undefined for a page that is not there.
 */
export async function shownPage(
  db: Database,
  files: R2Bucket,
  revision: Pick<Revision, "file" | "kind" | "size">,
  page: number,
): Promise<ShownPage | undefined> {
  const { file, kind, size } = revision;
  if (kind === "png" || kind === "jpeg")
    return page === 1 ? { page, pages: 1, picture: { key: fileKey(file), digest: file } } : undefined;
  if (kind !== "pdf" || page < 1) return undefined;
  if (size > readingLimits.bytes) return { page, pages: undefined, picture: undefined };
  return (await keptPage(db, file, page)) ?? makePage(db, files, file, page);
}

async function keptPage(db: Database, file: string, page: number): Promise<ShownPage | undefined> {
  const row = await db.query
    .selectFrom("page_picture")
    .select(["pages", "digest"])
    .where("file", "=", file)
    .where("page", "=", page)
    .executeTakeFirst();
  return row && { page, pages: row.pages, picture: pictureIn(row.digest) };
}

/** Two who ask at once make the same picture of the same bytes; the first row stays. */
async function makePage(
  db: Database,
  files: R2Bucket,
  file: string,
  page: number,
): Promise<ShownPage | undefined> {
  const object = await files.get(fileKey(file));
  if (object === null) throw new Error(`no object of ${file}`);
  // the library is heavy: it is loaded where a scan is looked at, never at start-up
  const { scannedPage } = await import("../reading/extract/scan.ts");
  const { pages, picture } = await scannedPage(await object.bytes(), page);
  if (pages === undefined) return { page, pages, picture: undefined };
  if (page > pages) return undefined;
  const small = picture && reduced(picture, widest);
  const digest = small === undefined ? null : await keepPicture(files, pngOf(small));
  const size = { width: small?.width ?? null, height: small?.height ?? null };
  await db.batch([
    db.query
      .insertInto("page_picture")
      .values({ file, page, pages, digest, ...size })
      .onConflict((conflict) => conflict.doNothing()),
  ]);
  return keptPage(db, file, page);
}

async function keepPicture(files: R2Bucket, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = hex(await crypto.subtle.digest("SHA-256", bytes));
  await files.put(pictureKey(digest), bytes, { sha256: digest, onlyIf: { etagDoesNotMatch: "*" } });
  return digest;
}

function pictureIn(digest: string | null): ShownPage["picture"] {
  return digest === null ? undefined : { key: pictureKey(digest), digest };
}
