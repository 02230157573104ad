import type { Database } from "../db/database";
import { quotesOf } from "./cited";
import type { DocumentTextProps } from "./document-text";
import { storedText } from "./files";
import { outlineOf, passagesOf } from "./readings-store";
import type { SeenRevision } from "./store";

/** All that shows the text of a revision; undefined while it has none, or while it is held. */
export async function contentOf(
  db: Database,
  files: R2Bucket,
  seen: SeenRevision,
): Promise<Omit<DocumentTextProps, "page" | "shown"> | undefined> {
  const { revision, reading } = seen;
  const { stage, textDigest, pages } = reading;
  if (textDigest === null || stage === "held") return undefined;
  const [text, outline, passages, quotes] = await Promise.all([
    storedText(files, textDigest),
    outlineOf(db, revision.file),
    passagesOf(db, revision.file),
    quotesOf(db, seen, { id: revision.id, textDigest }),
  ]);
  return { revision: revision.id, text, outline, passages, pages, quotes };
}
