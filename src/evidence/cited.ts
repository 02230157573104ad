import { type Insertable, sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { SeenEntry } from "../entries/entries";
import { figuresById } from "../figures/store";
import type { Membership } from "../people/people";
import type { MarkedQuote } from "./blocks";
import { readerVersion } from "./documents";
import { evidenceOfRow, pieces } from "./piece-rows";
import type { Evidence, QuoteEvidence, SearchEvidence } from "./pieces";

/** The evidence of a sheet by leaf, in the order it was made. */
export async function evidenceOf(
  db: Database,
  sheet: string,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const cited = await evidenceCited(db, { sheets: [sheet] });
  return new Map(
    Array.from(
      Map.groupBy(cited, ({ leaf }) => leaf),
      ([leaf, some]) => [leaf, some.map(({ piece }) => piece)],
    ),
  );
}

/** What these sheets rest on for one leaf, by sheet, to lay side by side. */
export async function evidenceBeside(
  db: Database,
  sheets: readonly string[],
  leaf: string,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const cited = await evidenceCited(db, { sheets, leaf });
  return new Map(
    Array.from(
      Map.groupBy(cited, ({ sheet }) => sheet),
      ([sheet, some]) => [sheet, some.map(({ piece }) => piece)],
    ),
  );
}

async function evidenceCited(
  db: Database,
  { sheets, leaf }: { readonly sheets: readonly string[]; readonly leaf?: string },
) {
  const rows = await pieces(db)
    .innerJoin("citation", "citation.evidence", "evidence.id")
    .select(["citation.sheet", "citation.leaf"])
    .where("citation.sheet", "in", each(sheets))
    .$if(leaf !== undefined, (query) => query.where("citation.leaf", "=", leaf ?? ""))
    .execute();
  const [paths, figures] = await Promise.all([
    pathsOf(
      db,
      rows.map(({ id }) => id),
    ),
    figuresById(
      db,
      rows.flatMap(({ figure }) => figure ?? []),
    ),
  ]);
  return rows.flatMap((row) => {
    const piece = evidenceOfRow(row, { path: paths.get(row.id) ?? [], figures });
    return piece === undefined ? [] : [{ sheet: row.sheet, leaf: row.leaf, piece }];
  });
}

/** The evidence of one leaf of a sheet. */
export async function evidenceOfLeaf(
  db: Database,
  sheet: string,
  leaf: string,
): Promise<readonly Evidence[]> {
  return (await evidenceOf(db, sheet)).get(leaf) ?? [];
}

/** One piece of evidence somebody made on an entry. */
export async function ownEvidence(
  db: Database,
  entry: string,
  madeBy: string,
  id: string,
): Promise<{ readonly id: string } | undefined> {
  return db.query
    .selectFrom("evidence")
    .select("id")
    .where("id", "=", id)
    .where("entry", "=", entry)
    .where("made_by", "=", madeBy)
    .executeTakeFirst();
}

/** The same figure that this person cited before: one piece may serve many leaves. */
export async function sameFigure(
  db: Database,
  entry: string,
  madeBy: string,
  figure: string,
): Promise<string | undefined> {
  const row = await db.query
    .selectFrom("evidence")
    .select("id")
    .where("figure", "=", figure)
    .where("entry", "=", entry)
    .where("made_by", "=", madeBy)
    .executeTakeFirst();
  return row?.id;
}

/** The same stretch of the same text that this person quoted before: one quote may serve many leaves. */
export async function sameQuote(
  db: Database,
  madeBy: string,
  { revision, textDigest, start, end }: Pick<QuoteEvidence, "revision" | "textDigest" | "start" | "end">,
): Promise<string | undefined> {
  const row = await db.query
    .selectFrom("evidence")
    .select("id")
    .where("revision", "=", revision)
    .where("text_digest", "=", textDigest)
    .where("start", "=", start)
    .where("end", "=", end)
    .where("made_by", "=", madeBy)
    .executeTakeFirst();
  return row?.id;
}

export async function isCited(db: Database, sheet: string, leaf: string, evidence: string): Promise<boolean> {
  const row = await db.query
    .selectFrom("citation")
    .select("evidence")
    .where("sheet", "=", sheet)
    .where("leaf", "=", leaf)
    .where("evidence", "=", evidence)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The quotes on a text that a person may see marked: an assessor's own, all of them for who settles or watches; a
 * bureau and the office see none while the assessors work alone (assessment §3).
 */
export async function quotesOf(
  db: Database,
  { entry, membership }: SeenEntry,
  revision?: { readonly id: string; readonly textDigest: string },
): Promise<readonly (MarkedQuote & { readonly revision: string })[]> {
  if (!seesQuotes(membership)) return [];
  const mayAll = membership.role !== "assessor";
  const { rows } = await sql<MarkedQuote & { readonly revision: string }>`
    WITH cited AS (
      SELECT * FROM evidence
      WHERE entry = ${entry.id} AND kind = 'quote' AND (${mayAll ? 1 : 0} = 1 OR made_by = ${membership.id})
        AND EXISTS (SELECT 1 FROM citation WHERE citation.evidence = evidence.id)
    ), places AS (
      SELECT id, revision, text_digest, start, "end" FROM cited
      UNION ALL
      SELECT cited.id, anchor.revision, anchor.text_digest, anchor.start, anchor."end"
      FROM cited JOIN anchor ON anchor.evidence = cited.id AND anchor.state <> 'orphaned'
    )
    SELECT id, revision, start, "end" FROM places
    WHERE ${revision === undefined ? 1 : 0} = 1
      OR (revision = ${revision?.id ?? ""} AND text_digest = ${revision?.textDigest ?? ""})
    ORDER BY start, id`.execute(db.query);
  return rows;
}

/** How many quotes of each document stand behind each leaf of an entry, of those the person may see. */
export async function quoteCounts(
  db: Database,
  { entry, membership }: SeenEntry,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  if (!seesQuotes(membership)) return new Map();
  const rows = await db.query
    .selectFrom("citation")
    .innerJoin("evidence", "evidence.id", "citation.evidence")
    .innerJoin("document_revision", "document_revision.id", "evidence.revision")
    .select(["citation.leaf", "document_revision.document"])
    .select((row) => row.fn.count<number>("evidence.id").distinct().as("n"))
    .where("evidence.entry", "=", entry.id)
    .$if(membership.role === "assessor", (query) => query.where("evidence.made_by", "=", membership.id))
    .groupBy(["citation.leaf", "document_revision.document"])
    .execute();
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ leaf }) => leaf),
      ([leaf, counts]) => [leaf, new Map(counts.map(({ document, n }) => [document, n]))],
    ),
  );
}

/** Whose evidence is seen at all before feedback (assessment §3). */
export function seesQuotes({ role }: Membership): boolean {
  return role === "assessor" || role === "lead" || role === "observer";
}

type Made = { readonly entry: string; readonly madeBy: string };

export function insertQuote(
  db: Database,
  { entry, madeBy }: Made,
  quote: Omit<QuoteEvidence, "erased" | "kind" | "document" | "path" | "newest">,
): Write {
  const { textDigest, madeAt, ...columns } = quote;
  return db.query
    .insertInto("evidence")
    .values({ ...columns, kind: "quote", entry, text_digest: textDigest, made_at: madeAt, made_by: madeBy });
}

export function insertSearch(
  db: Database,
  { entry, madeBy }: Made,
  search: Omit<SearchEvidence, "kind">,
): Write {
  const { searchedAt, madeAt, ...columns } = search;
  return db.query
    .insertInto("evidence")
    .values({ ...columns, kind: "search", entry, searched_at: searchedAt, made_at: madeAt, made_by: madeBy });
}

/** A piece of any other kind; the table's checks hold what each needs. */
export function insertPiece(
  db: Database,
  { entry, madeBy }: Made,
  piece: Omit<Insertable<Tables["evidence"]>, "entry" | "made_by">,
): Write {
  return db.query.insertInto("evidence").values({ ...piece, entry, made_by: madeBy });
}

export function insertCitation(db: Database, citation: Tables["citation"]): Write {
  return db.query.insertInto("citation").values(citation);
}

export function deleteCitation(db: Database, { sheet, leaf, evidence }: Tables["citation"]): Write {
  return db.query
    .deleteFrom("citation")
    .where("sheet", "=", sheet)
    .where("leaf", "=", leaf)
    .where("evidence", "=", evidence);
}

/** The headings each quote stands under, outermost first, where the text is still the one it was made on. */
async function pathsOf(
  db: Database,
  evidence: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query
    .selectFrom("evidence")
    .innerJoin("document_revision", "document_revision.id", "evidence.revision")
    .innerJoin("reading", (join) =>
      join
        .onRef("reading.file", "=", "document_revision.file")
        .onRef("reading.text_digest", "=", "evidence.text_digest")
        .on("reading.reader", "=", readerVersion),
    )
    .innerJoin("section", (join) =>
      join
        .onRef("section.file", "=", "reading.file")
        .onRef("section.reader", "=", "reading.reader")
        .onRef("section.start", "<=", "evidence.start")
        .onRef("section.end", ">", "evidence.start"),
    )
    .select(["evidence.id", "section.title"])
    .where("evidence.id", "in", each(evidence))
    .orderBy("section.number")
    .execute();
  const byQuote = Map.groupBy(rows, ({ id }) => id);
  return new Map(Array.from(byQuote, ([id, sections]) => [id, sections.map(({ title }) => title)]));
}
