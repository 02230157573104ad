import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Confidence } from "../db/terms";
import { NotFound } from "../errors";
import type { Figure } from "../figures/figures";
import { standingFigure } from "../figures/store";
import { change } from "../log/change";
import { ratingOf } from "../sheets/ratings-store";
import { decideRating } from "../sheets/save";
import { type Rating, type SeenSheet, sheetStream } from "../sheets/sheets";
import { citing, madeBy } from "./citations";
import { insertCitation, insertPiece, isCited, sameFigure } from "./cited";
import { measuredKeys } from "./facts-offers";

/** Cites a figure about the entry's subject for a leaf, as it stands now. */
export async function addFigure(
  db: Database,
  now: number,
  seen: SeenSheet,
  leaf: string,
  figure: string,
): Promise<string> {
  return citing(db, now, seen, leaf, async () => {
    const cited = await standingFigure(db, seen.entry, figure);
    if (cited === undefined) throw new NotFound("figure");
    const { id, writes, said } = await pieceOf(db, now, seen, cited);
    return { id, writes, action: "evidence.figure_cited", body: { leaf, figure: said } };
  });
}

/** The rating as it stands beside the figure that is taken. */
export type FigureAccepted = {
  readonly figure: string;
  /** The revision of the rating the person was looking at. */
  readonly revision: number;
  readonly reason: string | undefined;
  readonly confidence: Confidence | undefined;
};

/**
 * Takes a figure as the value its leaf measures, and cites it, in one logged change: a survey's index is observed by
 * nobody else (assessment §3).
 */
export async function acceptFigure(
  db: Database,
  now: number,
  seen: SeenSheet,
  edition: Edition,
  leaf: Leaf,
  { figure, revision, reason, confidence }: FigureAccepted,
): Promise<Rating> {
  const { sheet, entry, membership } = seen;
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    const taken = await standingFigure(db, entry, figure);
    const [measured, another] = measuredKeys(leaf);
    if (taken === undefined || taken.fact !== measured || another !== undefined) throw new NotFound("figure");
    const current = await ratingOf(db, sheet.id, leaf.code);
    const decided = await decideRating(db, now, sheet.id, edition, leaf, {
      revision,
      state: "scored",
      observation: { value: taken.value },
      reason: reason ?? current?.reason ?? "",
      confidence: confidence ?? current?.confidence ?? "",
    });
    const { id, writes, said } = await pieceOf(db, now, seen, taken);
    const isNew = !(await isCited(db, sheet.id, leaf.code, id));
    const citation = isNew ? [insertCitation(db, { sheet: sheet.id, leaf: leaf.code, evidence: id })] : [];
    const all = [...decided.writes, ...writes, ...citation];
    if (all.length === 0) return { writes: [], records: [], result: decided.rating };
    return {
      writes: all,
      records: [
        {
          stream,
          actor: membership.person,
          action: "figure.accepted",
          subject: leaf.code,
          body: { figure: said, acceptedBy: membership.id, ...decided.body },
        },
      ],
      result: decided.rating,
    };
  });
}

/** The person's piece of evidence for a figure: one may serve many leaves. */
async function pieceOf(db: Database, now: number, seen: SeenSheet, cited: Figure) {
  const before = await sameFigure(db, seen.entry.id, seen.membership.id, cited.id);
  const id = before ?? newId();
  const { fact, value, source, asOf, revision } = cited;
  return {
    id,
    writes:
      before === undefined
        ? [insertPiece(db, madeBy(seen), { id, kind: "figure", figure: cited.id, made_at: now })]
        : [],
    said: { id: cited.id, fact, value, source, asOf, revision },
  };
}
