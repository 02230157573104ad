import { sql } from "kysely";
import type { Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { SeenEntry } from "../entries/entries";
import { newestStep } from "../entries/step-store";
import { entryStream, isOpen } from "../entries/steps";
import { Forbidden } from "../errors";
import { documentsOf, insertDocuments, insertRevisions } from "../evidence/store";
import { change } from "../log/change";
import { type Statement, unsaid } from "./applications";
import { earlierOf, reusable } from "./reuse-store";
import { linkedOf, statementsOf } from "./store";

const overwriting = sql`ON CONFLICT (entry, leaf) DO UPDATE SET revision = excluded.revision, text = excluded.text,
  units = excluded.units, origin = excluded.origin, saved_at = excluded.saved_at, saved_by = excluded.saved_by`;

export type Reused = {
  readonly leaves: number;
  readonly documents: number;
  readonly files: readonly string[];
};

/**
 * Takes over what an earlier round has for these leaves: statement and units where nothing is written yet, documents by
 * reference to the same files, which are not uploaded again.
 */
export async function reuse(
  db: Database,
  now: number,
  seen: SeenEntry,
  leaves: readonly Leaf[],
): Promise<Reused> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  return change(db, now, [stream], async () => {
    if (!isOpen((await newestStep(db, entry.id)).step)) throw new Forbidden("submitted");
    const earlier = await earlierOf(db, entry);
    if (earlier === undefined)
      return { writes: [], records: [], result: { leaves: 0, documents: 0, files: [] } };
    const codes = new Set(leaves.map(({ code }) => code));
    const current = new Map((await statementsOf(db, entry.id)).map((one) => [one.leaf, one]));
    const statements = earlier.statements.flatMap((before): readonly Statement[] => {
      const leaf = leaves.find(({ code }) => code === before.leaf);
      const own = leaf && (current.get(before.leaf) ?? unsaid(leaf));
      if (own === undefined || own.text !== "" || before.text === "") return [];
      const { text, units } = before;
      return [{ ...own, text, units, revision: own.revision + 1, origin: earlier.entry, savedAt: now }];
    });
    const wanted = earlier.documents.filter(({ leaf }) => codes.has(leaf));
    const offered = await reusable(db, [...new Set(wanted.map(({ document }) => document))]);
    const there = await documentsOf(db, entry.id);
    const taken = offered.map((before) => {
      const same = there.find(({ revision }) => revision.file === before.file);
      return { before, id: same?.id ?? newId(), isNew: same === undefined };
    });
    const linked = new Set((await linkedOf(db, entry.id)).map(({ leaf, document }) => `${leaf} ${document}`));
    const links = wanted.flatMap(({ leaf, document, pages }) => {
      const as = taken.find(({ before }) => before.id === document);
      if (as === undefined || linked.has(`${leaf} ${as.id}`)) return [];
      return [{ document: as.id, leaf, pages: JSON.stringify(pages), by: membership.id, at: now }];
    });
    const added = taken.filter(({ isNew }) => isNew);
    const touched = new Set([...statements, ...links].map(({ leaf }) => leaf));
    const result = {
      leaves: touched.size,
      documents: added.length,
      files: added.map(({ before }) => before.file),
    };
    if (touched.size === 0) return { writes: [], records: [], result };
    return {
      writes: [
        ...insertAll(
          db,
          "statement",
          statements.map(({ leaf, text, units, revision, origin, savedAt }) => ({
            entry: entry.id,
            leaf,
            text,
            units: JSON.stringify(units),
            revision,
            origin,
            saved_at: savedAt,
            saved_by: membership.id,
          })),
          overwriting,
        ),
        ...insertDocuments(
          db,
          added.map(({ id, before: { title, openness, period, unit } }) => ({
            id,
            entry: entry.id,
            title,
            openness,
            period,
            unit,
          })),
          now,
          membership.id,
        ),
        ...insertRevisions(
          db,
          added.map(({ id, before: { file, name, kind, size } }) => ({
            id: newId(),
            document: id,
            number: 1,
            file,
            name,
            kind,
            size,
            uploadedAt: now,
          })),
          membership.id,
        ),
        ...insertAll(
          db,
          "reused_document",
          added.map(({ id, before }) => ({ document: id, origin: before.id })),
        ),
        ...insertAll(db, "document_leaf", links),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "application.reused",
          subject: entry.id,
          body: {
            from: earlier.entry,
            statements: statements.map(({ leaf, text, units }) => ({ leaf, text, units })),
            documents: links.map(({ document, leaf, pages }) => ({ document, leaf, pages })),
          },
        },
      ],
      result,
    };
  });
}
