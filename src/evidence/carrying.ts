import type { Database } from "../db/database";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { type SeenSheet, sheetStream } from "../sheets/sheets";
import { newestWith, type QuoteToCarry, quotesToCarry, writeAnchor } from "./anchors-store";
import { refuseLocked } from "./citations";
import { isCited } from "./cited";
import { pageAt } from "./documents";
import { storedText } from "./files";
import { locate, prove } from "./quotes";
import { readingOf } from "./readings-store";
import { revisionIn } from "./store";

/**
 * Looks up every quote on an older upload of a document in the text of its newest one, once that is read, and writes down
 * where it stands now or that it is orphaned (evidence §3). A file may be the newest upload of several documents. What
 * was looked up in this very text is not looked up again, so a second run writes nothing.
 */
export async function carryQuotes(db: Database, files: R2Bucket, now: number, file: string): Promise<string> {
  const reading = await readingOf(db, file);
  if (reading?.stage !== "done" && reading?.stage !== "unread") return "waits";
  const { textDigest, pages } = reading;
  const text = textDigest === null ? "" : await storedText(files, textDigest);
  for (const { revision, entry } of await newestWith(db, file)) {
    const stream = `entry:${entry}`;
    await change(db, now, [stream], async () => {
      const quotes = await quotesToCarry(db, revision, textDigest);
      const before = await textsWith(files, quotes);
      const found = quotes.map((quote) => {
        const start = locate(text, quote, before.get(quote.madeOn) ?? "");
        const place =
          start === undefined
            ? { state: "orphaned" as const, start: null, end: null, page: null }
            : {
                state: "carried" as const,
                start,
                end: start + quote.exact.length,
                page: pageAt(pages, start),
              };
        return { evidence: quote.id, revision, text_digest: textDigest, ...place, at: now, by: null };
      });
      const body = found.map(({ evidence, state, start }) => ({ evidence, state, start }));
      return {
        writes: found.map((anchor) => writeAnchor(db, anchor)),
        records:
          found.length === 0
            ? []
            : [{ stream, actor: "reading", action: "quotes.carried", subject: revision, body }],
        result: undefined,
      };
    });
  }
  return "carried";
}

async function textsWith(
  files: R2Bucket,
  quotes: readonly QuoteToCarry[],
): Promise<ReadonlyMap<string, string>> {
  const digests = [...new Set(quotes.map(({ madeOn }) => madeOn))];
  return new Map(
    await Promise.all(digests.map(async (digest) => [digest, await storedText(files, digest)] as const)),
  );
}

/**
 * Anchors an orphaned quote anew where its assessor says it stands (evidence §3). The words there may differ from those
 * quoted once; they have to be literally in the text. Refused when the sheet is handed in.
 */
export async function anchorQuote(
  db: Database,
  files: R2Bucket,
  now: number,
  { sheet, entry, membership }: SeenSheet,
  leaf: string,
  evidence: string,
  place: { readonly revision: string; readonly start: number; readonly end: number; readonly exact: string },
): Promise<void> {
  const { revision, reading } = await revisionIn(db, entry.id, place.revision);
  if (reading.textDigest === null || reading.stage === "held") throw new Invalid("evidence.quote.noText");
  const { textDigest, pages } = reading;
  if (prove(await storedText(files, textDigest), place) === undefined)
    throw new Invalid("evidence.quote.elsewhere");
  const stream = sheetStream(sheet.id);
  await change(db, now, [stream], async () => {
    await refuseLocked(db, sheet.id, leaf);
    if (!(await isCited(db, sheet.id, leaf, evidence))) throw new NotFound("citation");
    const anchor = {
      evidence,
      revision: revision.id,
      text_digest: textDigest,
      state: "anchored" as const,
      start: place.start,
      end: place.end,
      page: pageAt(pages, place.start),
      at: now,
      by: membership.id,
    };
    return {
      writes: [writeAnchor(db, anchor)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "evidence.anchored",
          subject: leaf,
          body: { leaf, anchor, exact: place.exact },
        },
      ],
      result: undefined,
    };
  });
}
