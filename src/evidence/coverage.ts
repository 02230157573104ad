import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { leavesOf, wholeTree } from "../sheets/marks";
import { quoteCounts } from "./cited";
import { keysOf } from "./facts";
import { keyedMentions } from "./facts-store";
import { documentsOf, type ListedDocument } from "./store";
import { passageCounts } from "./suggestions";

/** What one document has for one leaf. */
export type Cover = {
  readonly document: ListedDocument;
  /** The leaf's facts that the document says, each key once. */
  readonly facts: number;
  /** The quotes of it behind the leaf that the person may see. */
  readonly quotes: number;
  /** The passages of it that say a clause of the leaf's title or hints. */
  readonly passages: number;
  /** It was handed in as a proof for this leaf. */
  readonly linked: boolean;
};

export type LeafCoverage = { readonly leaf: Leaf; readonly covers: readonly Cover[] };

/** The map of an entry (evidence §4): each leaf that applies to it with the documents that say something for it. */
export async function coverageOf(
  db: Database,
  seen: SeenEntry,
  edition: Edition,
): Promise<readonly LeafCoverage[]> {
  const { entry } = seen;
  const documents = await documentsOf(db, entry.id);
  const read = documents.filter(({ reading }) => reading.stage === "done");
  const files = [...new Set(read.map(({ revision }) => revision.file))];
  const leaves = leavesOf(edition, wholeTree, entry.kind);
  const [facts, quotes, passages] = await Promise.all([
    keyedMentions(db, files, entry.edition),
    quoteCounts(db, seen),
    passageCounts(db, read, leaves),
  ]);
  const keysIn = new Map(
    Array.from(
      Map.groupBy(facts, ({ file }) => file),
      ([file, found]) => [file, new Set(found.map(({ key }) => key))],
    ),
  );
  const readable = new Set(read.map(({ id }) => id));
  return leaves.map((leaf) => {
    const keys = keysOf(leaf);
    const covers = documents.map((document) => {
      const found = readable.has(document.id) ? keysIn.get(document.revision.file) : undefined;
      return {
        document,
        facts: keys.filter((key) => found?.has(key)).length,
        quotes: quotes.get(leaf.code)?.get(document.id) ?? 0,
        passages: readable.has(document.id) ? (passages.get(leaf.code)?.get(document.revision.file) ?? 0) : 0,
        linked: document.leaves.includes(leaf.code),
      };
    });
    return { leaf, covers: covers.filter((cover) => cover.passages > 0 || isGround(cover)) };
  });
}

/** Whether a document has something for a leaf that was found, quoted or handed in; a passage that only speaks of it is not that. */
export function isGround({ facts, quotes, linked }: Cover): boolean {
  return facts + quotes > 0 || linked;
}
