import { textIn } from "../criteria/text.ts";
import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { SeenSheet } from "../sheets/sheets";
import { anyClauseOf, anyOf } from "./search";
import { countPassages, type Found, searchDocuments } from "./search-store";
import { documentsOf, type ListedDocument } from "./store";
import { answeredOn } from "./suggestions-store";

/** How many passages are suggested for a leaf, and how long one has to be to be worth a quote. */
const most = 5;
const shortest = 20;

/**
 * The passages of the entry that most likely speak of a leaf: by BM25 of its title, hints and the phrases of its facts,
 * plans below what was done. What its assessor quoted or dismissed for this leaf is not offered again (evidence §4).
 */
export async function suggestionsOf(
  db: Database,
  files: R2Bucket,
  { sheet, entry }: SeenSheet,
  edition: Edition,
  leaf: Leaf,
): Promise<readonly Found[]> {
  const match = anyOf(wordsOf(edition, leaf));
  if (match === undefined) return [];
  const without = await answeredOn(db, sheet.id, leaf.code);
  return searchDocuments(db, files, await documentsOf(db, entry.id), match, most, {
    shortest,
    plansLast: true,
    without,
  });
}

/** How many passages say a clause of each leaf's title or hints as it is written, by code and file. */
export async function passageCounts(
  db: Database,
  documents: readonly ListedDocument[],
  leaves: readonly Leaf[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const sought = leaves.flatMap((leaf) => {
    const match = anyClauseOf(titleAndHints(leaf));
    return match === undefined ? [] : [{ key: leaf.code, match }];
  });
  return countPassages(db, documents, sought, shortest);
}

/** The Chinese words of a leaf: reports are written in it, whatever language the page is in. */
function wordsOf(edition: Edition, leaf: Leaf): readonly string[] {
  const facts = new Set(leaf.facts);
  const phrases = (edition.document.facts ?? [])
    .filter(({ key }) => facts.has(key))
    .flatMap(({ title, phrases = [] }) => [textIn(title, "zh"), ...phrases]);
  return [...titleAndHints(leaf), ...phrases].map((words) => words.replaceAll(/\{\w+\}/g, " "));
}

function titleAndHints({ title, hints }: Leaf): readonly string[] {
  return [title, ...hints].map((words) => textIn(words, "zh"));
}
