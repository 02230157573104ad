import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Confidence } from "../db/terms";
import { Invalid } from "../errors";
import { change } from "../log/change";
import { decideRating } from "../sheets/save";
import { type Rating, type SeenSheet, sheetStream } from "../sheets/sheets";
import { ratingOf } from "../sheets/ratings-store";
import { decideQuote, quotableText } from "./citations";
import { insertCitation, isCited } from "./cited";
import { pageAt } from "./documents";
import { isPlanned, type KeyedMention, sentenceAround } from "./facts";
import { measuredKeys } from "./facts-offers";
import { keyedMentions } from "./facts-store";
import { prove } from "./quotes";
import { passagesOf } from "./readings-store";

/** The offer that was accepted: where its figures stand, in the order of the rule's fields. */
export type Accepted = {
  /** The revision of the rating the person was looking at. */
  readonly revision: number;
  readonly reason: string | undefined;
  readonly confidence: Confidence | undefined;
  readonly document: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
};

/**
 * Accepts a suggested fact in one logged change: the observation by the rules of every save, the sentences it stands in
 * as proven quotes, and a record that it was suggested and by whom it was accepted (evidence §3). The figures are the
 * reader's own at those places; nothing the sender says about them is taken.
 */
export async function acceptFact(
  db: Database,
  files: R2Bucket,
  now: number,
  seen: SeenSheet,
  edition: Edition,
  leaf: Leaf,
  accepted: Accepted,
): Promise<Rating> {
  const { sheet, entry, membership } = seen;
  const { revision, reading, text, textDigest } = await quotableText(db, files, seen, accepted.document);
  const parts = await partsAt(db, revision.file, entry.edition, leaf, accepted.places);
  const passages = new Map((await passagesOf(db, revision.file)).map((one) => [one.number, one]));
  const sentences = parts.map((part) => sentenceAround(text, part, passages.get(part.passage ?? 0)));
  const places = [...new Map(sentences.map((one) => [one.start, one])).values()].map((sentence) => {
    const selector = prove(text, sentence);
    if (selector === undefined) throw new Invalid("evidence.quote.elsewhere");
    return { revision: revision.id, textDigest, ...selector, page: pageAt(reading.pages, selector.start) };
  });
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    const current = await ratingOf(db, sheet.id, leaf.code);
    const decided = await decideRating(db, now, sheet.id, edition, leaf, {
      revision: accepted.revision,
      state: "scored",
      observation: observationOf(parts),
      reason: accepted.reason ?? current?.reason ?? "",
      confidence: accepted.confidence ?? current?.confidence ?? "",
    });
    const quotes = await Promise.all(places.map((place) => decideQuote(db, now, seen, place)));
    const cited = await Promise.all(
      quotes.map(async ({ quote, writes }) => {
        const citation = { sheet: sheet.id, leaf: leaf.code, evidence: quote.id };
        const already = await isCited(db, sheet.id, leaf.code, quote.id);
        return already ? writes : [...writes, insertCitation(db, citation)];
      }),
    );
    const writes = [...decided.writes, ...cited.flat()];
    if (writes.length === 0) return { writes, records: [], result: decided.rating };
    return {
      writes,
      records: [
        {
          stream,
          actor: membership.person,
          action: "fact.accepted",
          subject: leaf.code,
          body: {
            suggested: parts.map(({ key, value, unit, qualifier, nature, start, end }) => ({
              key,
              value,
              unit,
              qualifier,
              nature,
              start,
              end,
            })),
            planned: parts.some(({ nature }) => isPlanned(nature)),
            acceptedBy: membership.id,
            quotes: quotes.map(({ quote }) => quote),
            ...decided.body,
          },
        },
      ],
      result: decided.rating,
    };
  });
}

/** The figures at these places that carry the keys the rule measures; refuses what the reader did not find there. */
async function partsAt(
  db: Database,
  file: string,
  edition: string,
  leaf: Leaf,
  places: Accepted["places"],
): Promise<readonly KeyedMention[]> {
  const keys = measuredKeys(leaf);
  const found = await keyedMentions(db, [file], edition, keys);
  const parts = keys.flatMap((key, index) => {
    const place = places[index];
    return found.find((one) => one.key === key && one.start === place?.start && one.end === place.end) ?? [];
  });
  if (keys.length === 0 || parts.length < keys.length || places.length > keys.length)
    throw new Invalid("evidence.fact.gone");
  return parts;
}

function observationOf([first, second]: readonly KeyedMention[]): Readonly<Record<string, string>> {
  return second === undefined
    ? { value: first?.value ?? "" }
    : { numerator: first?.value ?? "", denominator: second.value };
}
