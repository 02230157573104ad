import { type RawBuilder, sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Record } from "../log/change";

/**
 * Takes a leaf that was settled off the open sheets of thirds who have not touched it; a sheet without leaves goes, one
 * that was left behind stays as it was. Runs
 * inside the change that settles the leaf.
 */
export async function releasing(
  db: Database,
  entry: string,
  leaf: string,
): Promise<{ readonly writes: readonly Write[]; readonly records: readonly Record[] }> {
  const { rows } = await sql<{ sheet: string; assessor: string; others: number }>`
    SELECT sheet.id AS sheet, sheet.assessor,
      (SELECT count(*) FROM sheet_leaf AS other WHERE other.sheet = sheet.id AND other.leaf <> ${leaf}) AS others
    FROM sheet_leaf JOIN sheet ON sheet.id = sheet_leaf.sheet
    WHERE sheet.entry = ${entry} AND sheet_leaf.leaf = ${leaf}
      AND NOT EXISTS (SELECT 1 FROM hand_in WHERE hand_in.sheet = sheet.id)
      AND NOT EXISTS (SELECT 1 FROM sheet_closing WHERE sheet_closing.sheet = sheet.id)
      AND NOT EXISTS (SELECT 1 FROM rating WHERE rating.sheet = sheet.id AND rating.leaf = ${leaf})
      AND NOT EXISTS (SELECT 1 FROM citation WHERE citation.sheet = sheet.id AND citation.leaf = ${leaf})`.execute(
    db.query,
  );
  if (rows.length === 0) return { writes: [], records: [] };
  const emptied = rows.filter(({ others }) => others === 0).map(({ sheet }) => sheet);
  const write = (query: RawBuilder<unknown>): Write => ({ compile: () => query.compile(db.query) });
  return {
    writes: [
      write(
        sql`DELETE FROM suggestion_answer WHERE leaf = ${leaf} AND sheet IN ${each(rows.map(({ sheet }) => sheet))}`,
      ),
      db.query
        .deleteFrom("sheet_leaf")
        .where("leaf", "=", leaf)
        .where("sheet", "in", each(rows.map(({ sheet }) => sheet))),
      // what was saved on it meanwhile keeps the row: the foreign key fails the batch, and it is decided again
      db.query.deleteFrom("sheet").where("id", "in", each(emptied)),
    ],
    records: rows.map(({ sheet, assessor }) => ({
      stream: `entry:${entry}`,
      actor: "draw",
      action: "third.released",
      subject: leaf,
      body: { sheet, assessor, leaf },
    })),
  };
}
