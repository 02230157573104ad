import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { isOpen, type SeenSheet, sheetStream } from "../sheets/sheets";
import { sheetNow } from "../sheets/store";
import {
  deleteCitation,
  insertCitation,
  insertQuote,
  insertSearch,
  isCited,
  ownEvidence,
  sameQuote,
} from "./cited";
import { pageAt } from "./documents";
import type { QuoteEvidence } from "./pieces";
import { storedText } from "./files";
import { placesOf, prove, type Selector } from "./quotes";
import { revisionIn } from "./store";
import { answerSuggestion } from "./suggestions-store";

/** What an assessor selected; without offsets the words have to stand in the text exactly once. */
export type Quoted = {
  readonly revision: string;
  readonly exact: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** It was a suggestion, which is remembered with the leaf. */
  readonly suggested?: boolean | undefined;
};

/**
 * Quotes a document for a leaf, in one logged change: the evidence, where the same place was not quoted before, and
 * its citation. Refuses words that are not literally at their place (evidence §3), and a sheet that is handed in.
 */
export async function addQuote(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenSheet,
  leaf: string,
  quoted: Quoted,
): Promise<string> {
  const { revision, reading, text, textDigest } = await quotableText(db, files, seen, quoted.revision);
  const selector = proven(text, quoted);
  const page = pageAt(reading.pages, selector.start);
  const place = { revision: revision.id, textDigest, ...selector, page };
  const { suggested = false } = quoted;
  return citing(db, now, seen, leaf, async () => {
    const { quote, writes } = await decideQuote(db, now, seen, place);
    const { start } = quote;
    const answered = {
      sheet: seen.sheet.id,
      leaf,
      file: revision.file,
      start,
      answer: "accepted",
      at: now,
    } as const;
    return {
      id: quote.id,
      writes: suggested ? [...writes, answerSuggestion(db, answered)] : writes,
      action: "evidence.quoted",
      body: { leaf, quote, suggested },
    };
  });
}

/** The text of a revision of the entry that quotes are made on; refuses one that has none, or is held. */
export async function quotableText(
  db: Database,
  files: R2Bucket,
  { entry }: Pick<SeenEntry, "entry">,
  id: string,
) {
  const { revision, reading } = await revisionIn(db, entry.id, id);
  if (reading.textDigest === null || reading.stage === "held") throw new Invalid("evidence.quote.noText");
  const { textDigest } = reading;
  return { revision, reading, textDigest, text: await storedText(files, textDigest) };
}

type QuotePlace = Omit<QuoteEvidence, "erased" | "kind" | "document" | "path" | "newest" | "id" | "madeAt">;

/** A proven quote as a piece of evidence, inside a change: the same place quoted before is the same piece. */
export async function decideQuote(db: Database, now: number, seen: SeenEntry, place: QuotePlace) {
  const before = await sameQuote(db, seen.membership.id, place);
  const quote = { id: before ?? newId(), ...place, madeAt: now };
  return { quote, writes: before === undefined ? [insertQuote(db, madeBy(seen), quote)] : [] };
}

/** Records a search that found nothing: where, with which words, and when. */
export async function addSearch(
  db: Database,
  now: number,
  seen: SeenSheet,
  leaf: string,
  search: { readonly place: string; readonly words: string; readonly searchedAt: number },
): Promise<string> {
  const made = { id: newId(), ...search, madeAt: now };
  return citing(db, now, seen, leaf, async () => ({
    id: made.id,
    writes: [insertSearch(db, madeBy(seen), made)],
    action: "evidence.searched",
    body: { leaf, search: made },
  }));
}

/** Lets a piece of evidence made before serve this leaf too; only one's own, since assessors work alone. */
export async function cite(
  db: Database,
  now: number,
  seen: SeenSheet,
  leaf: string,
  evidence: string,
): Promise<string> {
  return citing(db, now, seen, leaf, async () => {
    const own = await ownEvidence(db, seen.entry.id, seen.membership.id, evidence);
    if (own === undefined) throw new NotFound("evidence");
    return { id: own.id, writes: [], action: "evidence.cited", body: { leaf, evidence } };
  });
}

/** Takes a piece of evidence away from a leaf; the piece itself stays for others and for the log. */
export async function uncite(
  db: Database,
  now: number,
  { sheet, membership }: SeenSheet,
  leaf: string,
  evidence: string,
): Promise<void> {
  const stream = sheetStream(sheet.id);
  await change(db, now, [stream], async () => {
    await refuseLocked(db, sheet.id, leaf);
    if (!(await isCited(db, sheet.id, leaf, evidence))) throw new NotFound("citation");
    return {
      writes: [deleteCitation(db, { sheet: sheet.id, leaf, evidence })],
      records: [
        {
          stream,
          actor: membership.person,
          action: "evidence.uncited",
          subject: leaf,
          body: { leaf, evidence },
        },
      ],
      result: undefined,
    };
  });
}

/** Takes a suggested passage off a leaf for good. */
export async function dismiss(
  db: Database,
  now: number,
  { sheet, entry, membership }: SeenSheet,
  leaf: string,
  { revision: id, start }: { readonly revision: string; readonly start: number },
): Promise<void> {
  const { revision } = await revisionIn(db, entry.id, id);
  const stream = sheetStream(sheet.id);
  const answer = { sheet: sheet.id, leaf, file: revision.file, start, answer: "dismissed", at: now } as const;
  await change(db, now, [stream], async () => {
    await refuseLocked(db, sheet.id, leaf);
    return {
      writes: [answerSuggestion(db, answer)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "suggestion.dismissed",
          subject: leaf,
          body: { leaf, file: revision.file, start },
        },
      ],
      result: undefined,
    };
  });
}

type Cited = {
  readonly id: string;
  readonly writes: Parameters<Database["batch"]>[0];
  readonly action: string;
  readonly body: unknown;
};

/** One change on the stream of the sheet; what the leaf rests on already is not written again. */
export async function citing(
  db: Database,
  now: number,
  { sheet, membership }: SeenSheet,
  leaf: string,
  decide: () => Promise<Cited>,
): Promise<string> {
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    await refuseLocked(db, sheet.id, leaf);
    const { id, writes, action, body } = await decide();
    if (await isCited(db, sheet.id, leaf, id)) return { writes: [], records: [], result: id };
    return {
      writes: [...writes, insertCitation(db, { sheet: sheet.id, leaf, evidence: id })],
      records: [{ stream, actor: membership.person, action, subject: leaf, body }],
      result: id,
    };
  });
}

/** Refuses a leaf that is handed in and not given back. */
export async function refuseLocked(db: Database, id: string, leaf: string): Promise<void> {
  const sheet = await sheetNow(db, id);
  if (sheet === undefined) throw new NotFound("sheet");
  if (!isOpen(sheet, leaf)) throw new Invalid("evidence.quote.handedIn");
}

export function madeBy({ entry, membership }: SeenEntry) {
  return { entry: entry.id, madeBy: membership.id };
}

/** Where words stand literally in a text; without offsets they have to stand there exactly once (evidence §3). */
export function proven(text: string, { start, end, exact }: Omit<Quoted, "revision">): Selector {
  const [place, another] = start === undefined ? placesOf(text, exact) : [start];
  if (place === undefined) throw new Invalid("evidence.quote.nowhere");
  if (another !== undefined) throw new Invalid("evidence.quote.several");
  const selector = prove(text, { start: place, end: end ?? place + exact.length, exact });
  if (selector === undefined) throw new Invalid("evidence.quote.elsewhere");
  return selector;
}
