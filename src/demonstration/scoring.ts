import type { Leaf } from "../criteria/tree.ts";
import { insertAll } from "../db/insert-all";
import { newId } from "../db/identifier";
import type { Write } from "../db/database";
import { change, type Record as LogRecord } from "../log/change";
import { type Rating, type SeenSheet, sheetStream } from "../sheets/sheets";
import type { ReadReport } from "./documents";
import type { Stage } from "./load";
import type { Draft, Piece } from "./ratings";

const minutesALeaf = 4;

/**
 * Writes an assessor's ratings and what they rest on, a batch a level-2 indicator: the rows and log records are
 * those of saveRating, addQuote and addSearch, which write one leaf at a time.
 */
export async function scoreSheet(
  { open }: Stage,
  begin: number,
  seen: SeenSheet,
  report: ReadReport,
  drafts: readonly Draft[],
): Promise<void> {
  const quoted = new Map<string, string>();
  let at = begin;
  for (const group of Map.groupBy(drafts, ({ leaf }) => sitting(leaf)).values()) {
    const db = open();
    const stream = sheetStream(seen.sheet.id);
    at += group.length * minutesALeaf * 60_000;
    const now = at;
    await change(db, now, [stream], async () => {
      const parts = group.map((draft) => partsOf(draft, seen, report, quoted, now));
      const ratings = parts.map(({ rating: { savedAt, observation, ...columns } }) => ({
        ...columns,
        sheet: seen.sheet.id,
        observation: observation === null ? null : JSON.stringify(observation),
        saved_at: savedAt,
      }));
      const writes: Write[] = [
        ...insertAll(
          db,
          "evidence",
          parts.flatMap(({ evidence }) => evidence),
        ),
        ...insertAll(
          db,
          "citation",
          parts.flatMap(({ citations }) => citations),
        ),
        ...insertAll(db, "rating", ratings),
      ];
      return { writes, records: parts.flatMap(({ records }) => records), result: undefined };
    });
  }
}

/** A level-2 indicator is done in one go; a component that has none, as a whole. */
function sitting({ path }: Leaf): string {
  return path[1] ?? path[0] ?? "";
}

function partsOf(
  draft: Draft,
  seen: SeenSheet,
  report: ReadReport,
  quoted: Map<string, string>,
  now: number,
) {
  const { leaf, state, observation, reason, confidence } = draft;
  const pieces = draft.evidence.map((piece) => pieceOf(piece, leaf.code, seen, report, quoted, now));
  const rating: Rating = {
    leaf: leaf.code,
    revision: 1,
    state,
    observation,
    reason,
    confidence,
    savedAt: now,
  };
  const saved = {
    action: "rating.saved",
    body: { before: null, after: { state, observation, reason, confidence } },
  };
  const records = [...pieces.map(({ action, body }) => ({ action, body })), saved].map(
    (record): LogRecord => ({
      ...record,
      stream: sheetStream(seen.sheet.id),
      actor: seen.membership.person,
      subject: leaf.code,
    }),
  );
  return {
    rating,
    records,
    evidence: pieces.flatMap(({ row }) => row ?? []),
    citations: pieces.map(({ id }) => ({ sheet: seen.sheet.id, leaf: leaf.code, evidence: id })),
  };
}

function pieceOf(
  piece: Piece,
  leaf: string,
  { entry, membership }: SeenSheet,
  { revision, textDigest }: ReadReport,
  quoted: Map<string, string>,
  now: number,
) {
  const made = { entry: entry.id, made_at: now, made_by: membership.id, page: null };
  if (piece.kind === "search") {
    const search = { id: newId(), place: piece.place, words: piece.words, searchedAt: now, madeAt: now };
    const row = {
      ...{ ...made, ...unquoted, id: search.id, kind: "search" as const },
      ...{ place: search.place, words: search.words, searched_at: now },
    };
    return { id: search.id, row, action: "evidence.searched", body: { leaf, search } };
  }
  const { selector } = piece;
  const key = `${selector.start}-${selector.end}`;
  const before = quoted.get(key);
  const id = before ?? newId();
  quoted.set(key, id);
  const row = {
    ...{ ...made, ...selector, id, kind: "quote" as const, revision: revision.id, text_digest: textDigest },
    ...{ place: "", words: "", searched_at: null },
  };
  const quote = { id, revision: revision.id, textDigest, ...selector, page: null, madeAt: now };
  return {
    id,
    row: before === undefined ? row : undefined,
    action: "evidence.quoted",
    body: { leaf, quote },
  };
}

const unquoted = {
  ...{ revision: null, text_digest: null, start: null, end: null },
  ...{ exact: null, prefix: null, suffix: null },
} as const;
