import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { leavesOf, wholeTree } from "../sheets/marks";
import { quoteCounts } from "./cited";
import { keysOf } from "./facts";
import { keyedMentions } from "./facts-store";
import { documentsOf, type ListedDocument } from "./store";

/** What one document has for one leaf. */
export type Cover = {
  readonly document: ListedDocument;
  /** The leaf's facts that the document says, each key once. */
  readonly facts: number;
  /** The quotes of it behind the leaf that the person may see. */
  readonly quotes: number;
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
  const [facts, quotes] = await Promise.all([keyedMentions(db, files, entry.edition), quoteCounts(db, seen)]);
  const keysIn = new Map(
    Array.from(
      Map.groupBy(facts, ({ file }) => file),
      ([file, found]) => [file, new Set(found.map(({ key }) => key))],
    ),
  );
  const readable = new Set(read.map(({ id }) => id));
  const leaves = leavesOf(edition, wholeTree, entry.kind);
  return leaves.map((leaf) => {
    const keys = keysOf(leaf);
    const covers = documents.map((document) => {
      const found = readable.has(document.id) ? keysIn.get(document.revision.file) : undefined;
      return {
        document,
        facts: keys.filter((key) => found?.has(key)).length,
        quotes: quotes.get(leaf.code)?.get(document.id) ?? 0,
        linked: document.leaves.includes(leaf.code),
      };
    });
    return { leaf, covers: covers.filter(({ facts, quotes, linked }) => facts + quotes > 0 || linked) };
  });
}
