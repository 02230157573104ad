import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { NotFound } from "../errors";
import { standingFigure } from "../figures/store";
import type { SeenSheet } from "../sheets/sheets";
import { citing, madeBy } from "./citations";
import { insertPiece, sameFigure } from "./cited";

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
    const before = await sameFigure(db, seen.entry.id, seen.membership.id, figure);
    const id = before ?? newId();
    const { fact, value, source, asOf, revision } = cited;
    return {
      id,
      writes:
        before === undefined
          ? [insertPiece(db, madeBy(seen), { id, kind: "figure", figure, made_at: now })]
          : [],
      action: "evidence.figure_cited",
      body: { leaf, figure: { id: figure, fact, value, source, asOf, revision } },
    };
  });
}
