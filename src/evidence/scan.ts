import type { Database } from "../db/database";
import { pageNumber } from "../web/components/pages";
import { boxesOn } from "./boxes";
import { shownPage, type ShownPage } from "./page-pictures";
import type { Region } from "./regions";
import { isShown } from "./serve";
import type { SeenRevision } from "./store";

/** A page of a revision without text as its viewer shows it. */
export type Scan = ShownPage & {
  readonly revision: string;
  readonly boxes: readonly (Region & { readonly id: string })[];
};

/** The page asked for of what can only be looked at; undefined where there is text, or nothing a browser shows. */
export async function scanOf(
  db: Database,
  files: R2Bucket,
  seen: SeenRevision,
  asked: string | undefined,
): Promise<Scan | undefined> {
  const { revision, reading } = seen;
  const isRead = reading.textDigest !== null || reading.stage !== "unread";
  if (isRead || !isShown(revision.kind)) return undefined;
  const shown =
    (await shownPage(db, files, revision, pageNumber(asked))) ?? (await shownPage(db, files, revision, 1));
  return (
    shown && { ...shown, revision: revision.id, boxes: await boxesOn(db, seen, revision.id, shown.page) }
  );
}

/** Whether there is no picture of the page and the browser draws it out of the file. */
export function isDrawn(scan: Scan | undefined): boolean {
  return scan !== undefined && scan.picture === undefined;
}
