import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { entryStream } from "../entries/steps";
import { NotFound } from "../errors";
import { deleteLinks, insertLinks } from "../evidence/links-store";
import { titleOfName } from "../evidence/documents";
import { documentsOf, insertDocuments, insertRevisions } from "../evidence/store";
import { type Kept, waits } from "../evidence/uploads";
import { change } from "../log/change";
import type { PageRange } from "./page-ranges";
import { linkedOf } from "./store";
import { ensureWritable } from "./writable";

/**
 * Links a document of the entry to a leaf as its proof, or says anew where in it the proof stands; a department only
 * what it brought itself or what the leaf has already.
 */
export async function linkDocument(
  db: Database,
  now: number,
  seen: SeenEntry,
  leaf: string,
  document: string,
  pages: readonly PageRange[],
): Promise<void> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  await change(db, now, [stream], async () => {
    await ensureWritable(db, seen, leaf);
    const before = (await linkedOf(db, entry.id)).find(
      (one) => one.leaf === leaf && one.document === document,
    );
    if (before === undefined && !(await choosable(db, seen)).some(({ id }) => id === document))
      throw new NotFound("document");
    if (before !== undefined && JSON.stringify(before.pages) === JSON.stringify(pages))
      return { writes: [], records: [], result: undefined };
    return {
      writes: [
        ...(before === undefined ? insertLinks(db, [{ document, leaf }], membership.id, now) : []),
        setPages(db, document, leaf, pages),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: before === undefined ? "document.linked" : "document.pages_set",
          subject: document,
          body: { leaf, document, pages },
        },
      ],
      result: undefined,
    };
  });
}

/**
 * Takes a file as a proof of this leaf; false where the entry has the same bytes already, which are linked then. Its name
 * says nothing here: it makes no revision of another's document, and leads to no other leaf.
 */
export async function bringDocument(
  db: Database,
  now: number,
  seen: SeenEntry,
  leaf: string,
  kept: Kept,
  pages: readonly PageRange[],
): Promise<boolean> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  const { name, digest, size, kind } = kept;
  return change(db, now, [stream], async () => {
    await ensureWritable(db, seen, leaf);
    const there = (await documentsOf(db, entry.id)).find(({ revision }) => revision.file === digest);
    const id = there?.id ?? newId();
    const link = there?.leaves.includes(leaf) === true ? [] : [{ document: id, leaf }];
    const proof = [...insertLinks(db, link, membership.id, now), setPages(db, id, leaf, pages)];
    const record = { stream, actor: membership.person, subject: id };
    if (there !== undefined)
      return {
        writes: proof,
        records: [{ ...record, action: "document.linked", body: { leaf, document: id, pages } }],
        result: false,
      };
    const unit = membership.role === "department" ? membership.organisation : "";
    const about = { title: titleOfName(name), openness: "open", period: "", unit } as const;
    const revision = {
      id: newId(),
      document: id,
      number: 1,
      file: digest,
      name,
      kind,
      size,
      uploadedAt: now,
    };
    return {
      writes: [
        ...insertDocuments(db, [{ id, entry: entry.id, ...about }], now, membership.id),
        ...insertRevisions(db, [revision], membership.id),
        ...waits(db, now, kept),
        ...proof,
      ],
      records: [{ ...record, action: "document.added", body: { ...about, revision, leaf, pages } }],
      result: true,
    };
  });
}

/** Takes a document off a leaf; the document stays with the entry. */
export async function unlinkDocument(
  db: Database,
  now: number,
  seen: SeenEntry,
  leaf: string,
  document: string,
): Promise<void> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  await change(db, now, [stream], async () => {
    await ensureWritable(db, seen, leaf);
    const linked = (await linkedOf(db, entry.id)).some(
      (one) => one.leaf === leaf && one.document === document,
    );
    if (!linked) return { writes: [], records: [], result: undefined };
    return {
      writes: [deleteLinks(db, document, [leaf])],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.unlinked",
          subject: document,
          body: { leaf, document },
        },
      ],
      result: undefined,
    };
  });
}

/** The documents of an entry somebody may link: a department those it brought. */
export async function choosable(
  db: Database,
  { entry, membership }: SeenEntry,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const documents = await documentsOf(db, entry.id);
  if (membership.role !== "department") return documents;
  const own = await db.query
    .selectFrom("document")
    .innerJoin("membership", "membership.id", "document.created_by")
    .select("document.id")
    .where("document.entry", "=", entry.id)
    .where("membership.role", "=", "department")
    .where("membership.organisation", "=", membership.organisation)
    .execute();
  const ids = new Set(own.map(({ id }) => id));
  return documents.filter(({ id }) => ids.has(id));
}

export function setPages(db: Database, document: string, leaf: string, pages: readonly PageRange[]): Write {
  return db.query
    .updateTable("document_leaf")
    .set({ pages: JSON.stringify(pages) })
    .where("document", "=", document)
    .where("leaf", "=", leaf);
}
