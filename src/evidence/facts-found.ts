import type { Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { type FoundFact, keysOf, sentenceAround } from "./facts";
import { keyedMentions } from "./facts-store";
import { storedText } from "./files";
import { passagesOf, readingOf } from "./readings-store";
import type { ListedDocument } from "./store";

/** The facts of a leaf that the documents of its entry say, each with its sentence. */
export async function factsFound(
  db: Database,
  files: R2Bucket,
  edition: string,
  leaf: Leaf,
  documents: readonly ListedDocument[],
): Promise<readonly FoundFact[]> {
  const read = documents.filter(({ reading }) => reading.stage === "done");
  const byFile = Map.groupBy(
    await keyedMentions(db, [...new Set(read.map(({ revision }) => revision.file))], edition, keysOf(leaf)),
    ({ file }) => file,
  );
  const found = await Promise.all(
    read.map(async (document) => {
      const mentions = byFile.get(document.revision.file) ?? [];
      if (mentions.length === 0) return [];
      const sentence = await sentencesIn(db, files, document.revision.file);
      return mentions.map((mention) => ({
        ...mention,
        document: document.id,
        title: document.title,
        revision: document.revision.id,
        sentence: sentence(mention),
      }));
    }),
  );
  return found.flat();
}

/** Looks up the sentences of a file that was read. */
export async function sentencesIn(db: Database, files: R2Bucket, file: string) {
  const [reading, passages] = await Promise.all([readingOf(db, file), passagesOf(db, file)]);
  if (reading === undefined || reading.textDigest === null) throw new Error(`no text of ${file}`);
  const text = await storedText(files, reading.textDigest);
  const byNumber = new Map(passages.map((passage) => [passage.number, passage]));
  return (mention: { readonly start: number; readonly end: number; readonly passage: number | null }) =>
    sentenceAround(text, mention, byNumber.get(mention.passage ?? 0));
}
