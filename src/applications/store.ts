import { type RawBuilder, sql } from "kysely";
import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import { textsOf } from "../db/text-list";
import type { SeenEntry } from "../entries/entries";
import { readerVersion } from "../evidence/documents";
import {
  type AppliedLeaf,
  type Handover,
  leavesSeen,
  type Linked,
  type SelfScore,
  type Statement,
  unsaid,
  unscored,
} from "./applications";
import { rangesOf } from "./page-ranges";

/** All leaves of an application that the reader may see, with everything said of each. */
export async function applicationOf(
  db: Database,
  seen: SeenEntry,
  edition: Edition,
): Promise<readonly AppliedLeaf[]> {
  const { id } = seen.entry;
  const [statements, scores, linked, handovers] = await Promise.all([
    statementsOf(db, id),
    selfScoresOf(db, id),
    linkedOf(db, id),
    handoversOf(db, id),
  ]);
  return leavesSeen(seen, edition, handovers).map((leaf) =>
    appliedLeaf(leaf, { statements, scores, linked, handovers }),
  );
}

type Parts = {
  readonly statements: readonly Statement[];
  readonly scores: readonly SelfScore[];
  readonly linked: readonly Linked[];
  readonly handovers: readonly Handover[];
};

function appliedLeaf(leaf: Leaf, { statements, scores, linked, handovers }: Parts): AppliedLeaf {
  const here = (one: { readonly leaf: string }) => one.leaf === leaf.code;
  return {
    leaf,
    statement: statements.find(here) ?? unsaid(leaf),
    selfScore: scores.find(here) ?? unscored(leaf.code),
    documents: linked.filter(here),
    handovers: handovers.filter(here),
  };
}

export async function statementsOf(db: Database, entry: string): Promise<readonly Statement[]> {
  const rows = await statements(db).where("statement.entry", "=", entry).execute();
  return rows.map(statementOfRow);
}

export async function statementOf(db: Database, entry: string, leaf: string): Promise<Statement | undefined> {
  const row = await statements(db)
    .where("statement.entry", "=", entry)
    .where("statement.leaf", "=", leaf)
    .executeTakeFirst();
  return row && statementOfRow(row);
}

export async function selfScoresOf(db: Database, entry: string): Promise<readonly SelfScore[]> {
  const rows = await db.query.selectFrom("self_score").selectAll().where("entry", "=", entry).execute();
  return rows.map(selfScoreOfRow);
}

export async function selfScoreOf(db: Database, entry: string, leaf: string): Promise<SelfScore | undefined> {
  const row = await db.query
    .selectFrom("self_score")
    .selectAll()
    .where("entry", "=", entry)
    .where("leaf", "=", leaf)
    .executeTakeFirst();
  return row && selfScoreOfRow(row);
}

/** What every leaf of an entry is linked to, document by document as last uploaded. */
export async function linkedOf(db: Database, entry: string): Promise<readonly Linked[]> {
  const rows = await db.query
    .selectFrom("document_leaf")
    .innerJoin("document", "document.id", "document_leaf.document")
    .innerJoin("document_revision as revision", (join) =>
      join
        .onRef("revision.document", "=", "document.id")
        .on("revision.number", "=", newestNumber(sql.ref("document.id"))),
    )
    .leftJoin("reused_document as reused", "reused.document", "document.id")
    .leftJoin("document as origin", "origin.id", "reused.origin")
    .leftJoin("entry as before", "before.id", "origin.entry")
    .leftJoin("round", "round.id", "before.round")
    .select([
      "document_leaf.leaf",
      "document_leaf.pages",
      "document.id as document",
      "document.title",
      "document.created_by as by",
      "revision.id as revision",
      "revision.file",
      "round.title as from",
      pageCount(sql.ref("revision.file")).as("pageCount"),
    ])
    .where("document.entry", "=", entry)
    .where("document.purged_at", "is", null)
    .orderBy("document.created_at")
    .orderBy("document.id")
    .execute();
  return rows.map(({ pages, ...row }) => ({ ...row, pages: rangesOf(pages) }));
}

/** How many pages a document of the entry has as last uploaded, where that is known. */
export async function knownPages(db: Database, entry: string, document: string): Promise<number | null> {
  const row = await db.query
    .selectFrom("document_revision as revision")
    .innerJoin("document", "document.id", "revision.document")
    .select(pageCount(sql.ref("revision.file")).as("pages"))
    .where("document.id", "=", document)
    .where("document.entry", "=", entry)
    .orderBy("revision.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.pages ?? null;
}

export async function handoversOf(db: Database, entry: string): Promise<readonly Handover[]> {
  return db.query
    .selectFrom("handover")
    .select(["leaf", "unit", "due_at as dueAt", "at", "supplied_at as suppliedAt"])
    .where("entry", "=", entry)
    .orderBy("at")
    .orderBy("unit")
    .execute();
}

export function writeStatement(db: Database, entry: string, statement: Statement, by: string): Write {
  const { leaf, revision, text, units, origin, savedAt } = statement;
  const row = {
    revision,
    text,
    units: JSON.stringify(units),
    origin,
    saved_at: savedAt,
    saved_by: by,
  };
  return db.query
    .insertInto("statement")
    .values({ entry, leaf, ...row })
    .onConflict((conflict) => conflict.columns(["entry", "leaf"]).doUpdateSet(row));
}

export function writeSelfScore(db: Database, entry: string, score: SelfScore, by: string): Write {
  const { leaf, revision, state, observation, savedAt } = score;
  const kept = observation === null ? null : JSON.stringify(observation);
  const row = { revision, state, observation: kept, saved_at: savedAt, saved_by: by };
  return db.query
    .insertInto("self_score")
    .values({ entry, leaf, ...row })
    .onConflict((conflict) => conflict.columns(["entry", "leaf"]).doUpdateSet(row));
}

/** The number of the newest upload of a document. */
export function newestNumber(document: RawBuilder<unknown>): RawBuilder<number> {
  return sql`(SELECT max(number) FROM document_revision AS other WHERE other.document = ${document})`;
}

/** As the reader counted them, else as the pictures of a scan were; null where neither was made. */
export function pageCount(file: RawBuilder<unknown>): RawBuilder<number | null> {
  return sql`coalesce(
    (SELECT nullif(json_array_length(reading.pages), 0) FROM reading
      WHERE reading.file = ${file} AND reading.reader = ${readerVersion}),
    (SELECT max(page_picture.pages) FROM page_picture WHERE page_picture.file = ${file}))`;
}

function statements(db: Database) {
  return db.query
    .selectFrom("statement")
    .innerJoin("membership", "membership.id", "statement.saved_by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "statement.leaf",
      "statement.revision",
      "statement.text",
      "statement.units",
      "statement.origin",
      "statement.saved_at",
      "person.name as savedBy",
    ]);
}

type StatementRow = Omit<Statement, "units" | "savedAt"> & {
  readonly units: string;
  readonly saved_at: number;
};

function statementOfRow({ saved_at, units, ...row }: StatementRow): Statement {
  return { ...row, units: textsOf(units), savedAt: saved_at };
}

type SelfScoreRow = Omit<SelfScore, "observation" | "savedAt"> & {
  readonly observation: string | null;
  readonly saved_at: number;
};

function selfScoreOfRow({ leaf, revision, state, observation, saved_at }: SelfScoreRow): SelfScore {
  const kept: unknown = observation === null ? null : JSON.parse(observation);
  return { leaf, revision, state, observation: kept, savedAt: saved_at };
}
