import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import { Invalid, TooLarge } from "../errors";
import { change, type Record } from "../log/change";
import { kindOf } from "../reading/extract/kind.ts";
import type { Kind } from "../reading/extract/extracted.ts";
import { safePath } from "../reading/extract/zip.ts";
import { leavesOf, wholeTree } from "../sheets/marks";
import { type Document, largestFile, plainName, type Revision, titleOfName } from "./documents";
import { fileKey, keepFile, storedBytes } from "./files";
import type { Upload } from "./forms";
import { codeOf, codeOfPath } from "./links";
import { insertLinks, type Link } from "./links-store";
import { secrecyMark } from "./secrecy";
import { insertHold, insertReading } from "./readings-store";
import { documentsOf, insertDocuments, insertRevisions, isUsed, type ListedDocument } from "./store";

/** A file that lies in R2 and is of a kind that is taken. */
export type Kept = {
  readonly name: string;
  /** Where it lay in its folder or ZIP; its name where it came alone. */
  readonly path: string;
  readonly digest: string;
  readonly size: number;
  readonly kind: Kind;
};

/** What became of an upload: a new document, a new revision of one, or nothing because it is there already. */
export type Uploaded = {
  readonly outcome: "added" | "revised" | "same";
  readonly document: Document;
  readonly revision: Revision;
  /** The leaf it was linked to by its name. */
  readonly leaf: string | undefined;
};

/** What ties uploads to what they answer: whose alone they may revise, and the rows written with them. */
export type Attached = {
  /** The leaf they are a proof for, whatever their names say. */
  readonly leaf: string | undefined;
  /** The documents that the same name makes a next revision of; any other name is a document of its own. */
  readonly revisable: ReadonlySet<string>;
  /** What the log says of them besides. */
  readonly said: Readonly<{ [key: string]: string }>;
  /** Runs inside the change; may refuse by throwing. */
  readonly writes: (documents: readonly string[]) => Promise<readonly Write[]>;
};

/** What is said about a file that comes: `path` where it lay in a folder or ZIP whose names speak. */
export type Sent = {
  readonly name: string;
  readonly path?: string | undefined;
  readonly digest: string;
  readonly size: number;
};

/** Takes the raw bytes of one file as a script sends them; refuses what is too large, cut, altered or not on the list. */
export async function takeFile(
  db: Database,
  files: R2Bucket,
  body: ReadableStream<Uint8Array>,
  sent: Sent,
): Promise<Kept> {
  if (sent.size > largestFile) throw new TooLarge("file");
  if (sent.size === 0) throw new Invalid("evidence.refused.empty");
  await keepFile(files, body, sent);
  return acceptFile(db, files, sent);
}

/** Decides a stored file's kind from its bytes; what is not on the list goes away again, with the reason. */
export async function acceptFile(db: Database, files: R2Bucket, arrived: Sent): Promise<Kept> {
  const { digest, size } = arrived;
  if (size === 0) throw new Invalid("evidence.refused.empty");
  const { name, path } = namesOf(arrived);
  if (name === "") throw new Invalid("evidence.upload.nameless");
  const decided = await kindOf(storedBytes(files, fileKey(digest), size));
  if (decided.kind !== "refused") return { name, path, digest, size, kind: decided.kind };
  await dropUnused(db, files, digest);
  throw new Invalid(`evidence.refused.${decided.reason}`, { name });
}

/** Takes a file away that was refused, unless something rests on the same bytes. */
export async function dropUnused(db: Database, files: R2Bucket, digest: string): Promise<void> {
  if (!(await isUsed(db, digest))) await files.delete(fileKey(digest));
}

/** A file of a folder is called by its whole path: "A1.1/目录.pdf" and "A1.2/目录.pdf" are two documents. */
function namesOf({ name, path = "" }: Sent): Pick<Kept, "name" | "path"> {
  const folders = safePath(path);
  if (folders === "") return { name: plainName(name), path: plainName(name) };
  if (folders.length > longestPath) throw new Invalid("evidence.parts.longPath", { n: longestPath });
  return { name: plainName(folders.replaceAll("/", " ")), path: folders };
}

const longestPath = 200;

/** Writes down an upload after its object is there (evidence §1). */
export async function recordUpload(
  db: Database,
  now: number,
  seen: SeenEntry,
  about: Upload,
  kept: Kept,
  attached?: Attached,
): Promise<Uploaded> {
  const [uploaded] = await recordUploads(db, now, seen, about, [kept], attached);
  if (uploaded === undefined) throw new Error(`nothing recorded of ${kept.name}`);
  return uploaded;
}

/**
 * Writes down uploads in one change, in their order. In an entry one name is one document: the same name again is its
 * next revision, the same bytes again are nothing new. The code of a leaf in a name links the document to it.
 */
export async function recordUploads(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  about: Upload,
  files: readonly Kept[],
  attached?: Attached,
): Promise<readonly Uploaded[]> {
  const stream = `entry:${entry.id}`;
  const leaves = leavesOf(await editionOf(db, entry.edition), wholeTree, entry.kind);
  return change<readonly Uploaded[]>(db, now, [stream], async () => {
    const listed: Listed[] = [...(await documentsOf(db, entry.id))];
    const [documents, revisions, links]: [Document[], Revision[], Link[]] = [[], [], []];
    const waiting: Write[] = [];
    const records: Record[] = [];
    const result: Uploaded[] = [];
    for (const kept of files) {
      const { outcome, document, revision } = uploadedAs(listed, entry.id, about, kept, now, attached);
      const leaf = attached?.leaf ?? codeOfPath(kept.path, leaves) ?? codeOf(document.title, leaves);
      const link = leaf === undefined || document.leaves.includes(leaf) ? [] : [leaf];
      if (outcome === "added") documents.push(document);
      if (outcome !== "same") revisions.push(revision);
      if (outcome !== "same") waiting.push(...waits(db, now, kept));
      links.push(...link.map((one) => ({ document: document.id, leaf: one })));
      const said = {
        ...(outcome !== "same" && { ...aboutOf(document), revision }),
        ...(link.length > 0 && { leaf }),
        ...attached?.said,
      };
      if (outcome !== "same" || link.length > 0 || attached !== undefined)
        records.push({
          stream,
          actor: membership.person,
          action: outcome === "same" ? "document.linked" : `document.${outcome}`,
          subject: document.id,
          body: said,
        });
      const after = { ...document, revision, leaves: [...document.leaves, ...link] };
      listed.splice(0, listed.length, ...listed.filter(({ id }) => id !== document.id), after);
      result.push({ outcome, document, revision, leaf });
    }
    return {
      // a request has so many statements: all rows of a table go in one
      writes: [
        ...insertDocuments(db, documents, now, membership.id),
        ...insertRevisions(db, revisions, membership.id),
        ...insertLinks(db, links, membership.id, now),
        ...waiting,
        ...((await attached?.writes(result.map(({ document }) => document.id))) ?? []),
      ],
      records,
      result,
    };
  });
}

type Listed = Document & Pick<ListedDocument, "revision" | "leaves">;

/** What an upload is beside the documents that are there. */
function uploadedAs(
  listed: readonly Listed[],
  entry: string,
  about: Upload,
  kept: Kept,
  now: number,
  attached: Attached | undefined,
): { readonly outcome: Uploaded["outcome"]; readonly document: Listed; readonly revision: Revision } {
  const same = listed.find(({ revision }) => revision.file === kept.digest);
  if (same !== undefined) return { outcome: "same", document: same, revision: same.revision };
  const before = listed.find(
    ({ id, revision }) => revision.name === kept.name && attached?.revisable.has(id) !== false,
  );
  const id = before?.id ?? newId();
  const revision = nextRevision(id, before?.revision.number ?? 0, kept, now);
  if (before !== undefined) return { outcome: "revised", document: before, revision };
  const { title = titleOfName(kept.name), openness, period, unit } = about;
  return {
    outcome: "added",
    document: { id, entry, title, openness, period, unit, revision, leaves: [] },
    revision,
  };
}

/** Writes a new upload of this very document, whatever its file is called. */
export async function recordRevision(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  document: string,
  kept: Kept,
): Promise<Uploaded> {
  const stream = `entry:${entry.id}`;
  return change<Uploaded>(db, now, [stream], async () => {
    const before = (await documentsOf(db, entry.id)).find(({ id }) => id === document);
    if (before === undefined) throw new Error(`no document ${document}`);
    if (before.revision.file === kept.digest)
      return {
        writes: [],
        records: [],
        result: { outcome: "same", document: before, revision: before.revision, leaf: undefined },
      };
    const revision = nextRevision(document, before.revision.number, kept, now);
    return {
      writes: [...insertRevisions(db, [revision], membership.id), ...waits(db, now, kept)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.revised",
          subject: document,
          body: { revision },
        },
      ],
      result: { outcome: "revised", document: before, revision, leaf: undefined },
    };
  });
}

function nextRevision(
  document: string,
  last: number,
  { name, digest, size, kind }: Kept,
  at: number,
): Revision {
  return { id: newId(), document, number: last + 1, file: digest, name, kind, size, uploadedAt: at };
}

function aboutOf({ title, openness, period, unit }: Document) {
  return { title, openness, period, unit };
}

/** A file waits to be read, or for a person where its name bears a mark of secrecy. */
export function waits(db: Database, now: number, { digest, name }: Kept): readonly Write[] {
  const mark = secrecyMark(name);
  if (mark === null) return [insertReading(db, digest, now, "waiting")];
  return [
    insertHold(db, { file: digest, mark, place: "name", held_at: now }),
    insertReading(db, digest, now, "held", mark),
  ];
}
