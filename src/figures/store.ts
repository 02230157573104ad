import { sql } from "kysely";
import { z } from "zod";
import type { Text } from "../criteria/text.ts";
import { unconflicted } from "../conflicts/store";
import { type Database, each, type Write } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Fact } from "./facts";
import type { Contest, Figure } from "./figures";

/** One import of a source. */
export type DataTable = {
  readonly id: string;
  readonly source: string;
  readonly revision: number;
  readonly asOf: string;
  readonly importedAt: number;
  readonly importedBy: string;
  readonly subjects: number;
  readonly facts: number;
};

/** Every import of a round, the newest first, with what of it the membership may see counted. */
export async function tablesOf(
  db: Database,
  round: string,
  membership: string,
): Promise<readonly DataTable[]> {
  const rows = await db.query
    .selectFrom("data_table")
    .innerJoin("membership", "membership.id", "data_table.imported_by")
    .innerJoin("person", "person.id", "membership.person")
    .select(["data_table.id", "source", "revision", "as_of as asOf", "imported_at as importedAt"])
    .select("person.name as importedBy")
    .select((row) => [
      row
        .selectFrom("figure")
        .select((count) => count.fn.count<number>("figure.subject").distinct().as("n"))
        .whereRef("figure.data_table", "=", "data_table.id")
        .where(unconflicted(membership, ofSubject))
        .$asScalar()
        .$notNull()
        .as("subjects"),
      row
        .selectFrom("data_column")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("data_column.data_table", "=", "data_table.id")
        .$asScalar()
        .$notNull()
        .as("facts"),
    ])
    .where("data_table.round", "=", round)
    .orderBy("imported_at", "desc")
    .orderBy("revision", "desc")
    .execute();
  return rows;
}

/** The figures of a round that stand, by fact and source; of one subject where it is given. */
export async function standingFigures(
  db: Database,
  round: string,
  of: { readonly subject?: string; readonly facts?: ReadonlySet<string> } = {},
): Promise<readonly Figure[]> {
  const rows = await figures(db)
    .where("data_table.round", "=", round)
    .$if(of.subject !== undefined, (query) => query.where("figure.subject", "=", of.subject ?? ""))
    .$if(of.facts !== undefined, (query) => query.where("figure.fact", "in", each([...(of.facts ?? [])])))
    .where(later, "is", null)
    .orderBy("data_table.source")
    .orderBy("figure.fact")
    .execute();
  return rows.map(figureOfRow);
}

/** Contested figures of a round that nobody has answered, longest waiting first. */
export async function openContests(
  db: Database,
  round: string,
  membership: string,
): Promise<readonly Figure[]> {
  const rows = await figures(db)
    .where("data_table.round", "=", round)
    .where("contest.reason", "is not", null)
    .where("contest.outcome", "is", null)
    .where(unconflicted(membership, ofSubject))
    .orderBy("contest.made_at")
    .execute();
  return rows.map(figureOfRow);
}

/** The figures of one import, by subject, without those of places that a conflict hides. */
export async function figuresOfTable(
  db: Database,
  table: string,
  membership: string,
): Promise<readonly Figure[]> {
  const rows = await figures(db)
    .innerJoin("subject", "subject.id", "figure.subject")
    .where("figure.data_table", "=", table)
    .where(unconflicted(membership, ofSubject))
    .orderBy("subject.code")
    .orderBy("subject.name")
    .orderBy("figure.fact")
    .execute();
  return rows.map(figureOfRow);
}

/** Figures by their ids, also those that a later import has replaced. */
export async function figuresById(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Figure>> {
  if (ids.length === 0) return new Map();
  const rows = await figures(db).where("figure.id", "in", each(ids)).execute();
  return new Map(rows.map((row) => [row.id, figureOfRow(row)]));
}

/** A figure of a subject in a round, where it stands. */
export async function standingFigure(
  db: Database,
  { round, subject }: { readonly round: string; readonly subject: string },
  id: string,
): Promise<Figure | undefined> {
  return (await standingFigures(db, round, { subject })).find((figure) => figure.id === id);
}

/** The round of a figure, as the office looks for it. */
export async function figureInRound(db: Database, round: string, id: string): Promise<Figure | undefined> {
  const row = await figures(db)
    .where("figure.id", "=", id)
    .where("data_table.round", "=", round)
    .executeTakeFirst();
  return row && figureOfRow(row);
}

export async function lastRevision(db: Database, round: string, source: string): Promise<number> {
  const row = await db.query
    .selectFrom("data_table")
    .select((newest) => newest.fn.max<number | null>("revision").as("revision"))
    .where("round", "=", round)
    .where("source", "=", source)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

export type Cell = { readonly subject: string; readonly fact: string; readonly value: string };

export function insertTable(
  db: Database,
  table: Tables["data_table"],
  facts: readonly Fact[],
  cells: readonly Cell[],
): readonly Write[] {
  return [
    db.query.insertInto("data_table").values(table),
    ...insertAll(
      db,
      "data_column",
      facts.map(({ key, title, unit }) => ({
        data_table: table.id,
        fact: key,
        title: JSON.stringify(title),
        unit: unit === null ? null : JSON.stringify(unit),
      })),
    ),
    ...insertAll(
      db,
      "figure",
      cells.map((cell) => ({ id: newId(), data_table: table.id, ...cell })),
    ),
  ];
}

export function insertContest(
  db: Database,
  contest: Pick<Tables["contest"], "figure" | "entry" | "reason" | "made_at" | "made_by">,
): Write {
  return db.query.insertInto("contest").values(contest);
}

export function answerContest(
  db: Database,
  figure: string,
  answer: Pick<Tables["contest"], "outcome" | "answer" | "answered_at" | "answered_by">,
): Write {
  return db.query.updateTable("contest").set(answer).where("figure", "=", figure);
}

function figures(db: Database) {
  return db.query
    .selectFrom("figure")
    .innerJoin("data_table", "data_table.id", "figure.data_table")
    .innerJoin("data_column", (join) =>
      join
        .onRef("data_column.data_table", "=", "figure.data_table")
        .onRef("data_column.fact", "=", "figure.fact"),
    )
    .leftJoin("contest", "contest.figure", "figure.id")
    .leftJoin("survey_line", (join) =>
      join
        .onRef("survey_line.data_table", "=", "figure.data_table")
        .onRef("survey_line.subject", "=", "figure.subject"),
    )
    .select(["figure.id", "figure.subject", "figure.fact", "figure.value"])
    .select(["data_column.title", "data_column.unit"])
    .select(["data_table.source", "data_table.as_of", "data_table.revision"])
    .select(["survey_line.size", "survey_line.low", "survey_line.high"])
    .select(later.as("later"))
    .select([
      "contest.reason",
      "contest.made_at",
      "contest.outcome",
      "contest.answer",
      "contest.answered_at",
    ]);
}

/** The same cell in a later import of its source, where there is one. */
const later = sql<string | null>`(
  SELECT other.id FROM figure AS other JOIN data_table AS newer ON newer.id = other.data_table
  WHERE other.subject = figure.subject AND other.fact = figure.fact AND newer.round = data_table.round
    AND newer.source = data_table.source AND newer.revision > data_table.revision
  LIMIT 1)`;

const ofSubject = sql.ref<string>("figure.subject");

type FigureRow = Pick<Tables["figure"], "id" | "subject" | "fact" | "value"> &
  Pick<Tables["data_column"], "title" | "unit"> &
  Pick<Tables["data_table"], "source" | "as_of" | "revision"> & {
    readonly reason: string | null;
    readonly made_at: number | null;
    readonly outcome: Tables["contest"]["outcome"];
    readonly answer: string | null;
    readonly answered_at: number | null;
    readonly later: string | null;
    readonly size: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };

function figureOfRow(row: FigureRow): Figure {
  const { id, subject, fact, value, source, revision } = row;
  return {
    id,
    subject,
    fact,
    value,
    source,
    revision,
    title: textOf(row.title),
    unit: row.unit === null ? null : textOf(row.unit),
    asOf: row.as_of,
    current: row.later === null,
    contest: contestOfRow(row),
    sample: row.size === null ? undefined : { size: row.size, low: row.low ?? 0, high: row.high ?? 0 },
  };
}

/** A contest's columns are all there or none: the table's checks see to it. */
function contestOfRow({ reason, made_at, outcome, answer, answered_at }: FigureRow): Contest | undefined {
  if (reason === null) return undefined;
  return {
    reason,
    madeAt: made_at ?? 0,
    answer: outcome === null ? undefined : { outcome, text: answer ?? "", answeredAt: answered_at ?? 0 },
  };
}

const Title = z.union([z.string(), z.record(z.string(), z.string())]);

function textOf(json: string): Text {
  return Title.parse(JSON.parse(json));
}
