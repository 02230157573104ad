import type { Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { insertCitation, insertPiece, insertQuote, insertSearch } from "../evidence/cited";
import { type Decided, change } from "../log/change";
import { type SeenSheet, sheetStream, untouched } from "../sheets/sheets";
import { writeRating } from "../sheets/ratings-store";
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
    at += group.length * minutesALeaf * 60_000;
    const desk: Desk = { db, seen, report, quoted, now: at };
    await change(db, at, [sheetStream(seen.sheet.id)], async () => {
      const parts = group.map((draft) => ratingOf(desk, draft));
      return {
        writes: parts.flatMap(({ writes }) => writes),
        records: parts.flatMap(({ records }) => records),
        result: undefined,
      };
    });
  }
}

/** A level-2 indicator is done in one go; a component that has none, as a whole. */
function sitting({ path }: Leaf): string {
  return path[1] ?? path[0] ?? "";
}

type Desk = {
  readonly db: Database;
  readonly seen: SeenSheet;
  readonly report: ReadReport;
  /** The quotes this assessor made already, by their place: one may serve many leaves. */
  readonly quoted: Map<string, string>;
  readonly now: number;
};

type Part = Omit<Decided<undefined>, "result">;

function ratingOf(desk: Desk, { leaf, evidence, ...content }: Draft): Part {
  const { db, seen, now } = desk;
  const pieces = evidence.map((piece) => evidenceOf(desk, leaf.code, piece));
  const rating = { ...untouched(leaf.code), ...content, revision: 1, savedAt: now };
  return {
    writes: [...pieces.flatMap(({ writes }) => writes), writeRating(db, seen.sheet.id, rating)],
    records: [
      ...pieces.flatMap(({ records }) => records),
      recordOf(desk, leaf.code, "rating.saved", { before: null, after: content }),
    ],
  };
}

function evidenceOf(desk: Desk, leaf: string, piece: Piece): Part {
  const { db, seen, report, quoted, now } = desk;
  const made = { entry: seen.entry.id, madeBy: seen.membership.id };
  const cited = (id: string) => insertCitation(db, { sheet: seen.sheet.id, leaf, evidence: id });
  if (piece.kind === "search") {
    const { place, words } = piece;
    const search = { id: newId(), place, words, searchedAt: now, madeAt: now };
    return {
      writes: [insertSearch(db, made, search), cited(search.id)],
      records: [recordOf(desk, leaf, "evidence.searched", { leaf, search })],
    };
  }
  if (piece.kind === "figure") {
    const { figure } = piece;
    const id = newId();
    return {
      writes: [insertPiece(db, made, { id, kind: "figure", figure, made_at: now }), cited(id)],
      records: [recordOf(desk, leaf, "evidence.figure_cited", { leaf, figure })],
    };
  }
  const key = `${piece.selector.start}-${piece.selector.end}`;
  const before = quoted.get(key);
  const quote = {
    ...piece.selector,
    id: before ?? newId(),
    revision: report.revision.id,
    textDigest: report.textDigest,
    page: null,
    madeAt: now,
  };
  quoted.set(key, quote.id);
  return {
    writes: [...(before === undefined ? [insertQuote(db, made, quote)] : []), cited(quote.id)],
    records: [recordOf(desk, leaf, "evidence.quoted", { leaf, quote })],
  };
}

function recordOf({ seen }: Desk, leaf: string, action: string, body: unknown) {
  const { sheet, membership } = seen;
  return { stream: sheetStream(sheet.id), actor: membership.person, action, subject: leaf, body };
}
