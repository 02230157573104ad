import { sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Side } from "../db/terms";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import { NotFound } from "../errors";
import type { Membership } from "../people/people";
import { leavesOn } from "../sheets/marks";
import { visibleSheets } from "../sheets/store";
import { inOrder, knowsNames, type Question, type Turn } from "./questions";

/**
 * The questions of an entry that a person may see: all of them its bureau, those who settle or run the round; an
 * assessor those on leaves of their own sheets, since what a bureau answers is evidence for each who scores the leaf.
 */
export async function visibleQuestions(db: Database, seen: SeenEntry): Promise<readonly Question[]> {
  const all = await questionsOf(db, [seen.entry.id]);
  if (seen.membership.role !== "assessor") return inOrder(all);
  const own = await ownLeaves(db, seen);
  return inOrder(all.filter(({ leaf }) => leaf === null || own.has(leaf)));
}

export async function visibleQuestion(db: Database, seen: SeenEntry, id: string): Promise<Question> {
  const question = (await visibleQuestions(db, seen)).find((one) => one.id === id);
  if (question === undefined) throw new NotFound("question");
  return question;
}

/** The codes of the leaves that an assessor scores of an entry. */
export async function ownLeaves(
  db: Database,
  { entry, membership }: SeenEntry,
): Promise<ReadonlySet<string>> {
  const edition = await editionOf(db, entry.edition);
  const sheets = (await visibleSheets(db, membership, entry.round)).filter((one) => one.entry === entry.id);
  return new Set(sheets.flatMap((sheet) => leavesOn(edition, sheet, entry.kind).map(({ code }) => code)));
}

/** All questions of these entries, whoever asks: the entries have to be the asker's to see. */
export async function questionsOf(db: Database, entries: readonly string[]): Promise<readonly Question[]> {
  const rows = await questions(db).where("question.entry", "in", each(entries)).execute();
  return rows.map(questionOfRow);
}

/** One question as it stands at this moment, whoever asks, with who asked it. */
export async function questionNow(
  db: Database,
  id: string,
): Promise<{ readonly question: Question; readonly askedBy: string } | undefined> {
  const row = await questions(db).where("question.id", "=", id).executeTakeFirst();
  return row && { question: questionOfRow(row), askedBy: row.asked_by };
}

/** Those of these entries that a membership asked itself. */
export async function askedBy(
  db: Database,
  membership: string,
  entries: readonly string[],
): Promise<readonly Question[]> {
  const rows = await questions(db)
    .where("question.entry", "in", each(entries))
    .where("question.asked_by", "=", membership)
    .execute();
  return rows.map(questionOfRow);
}

/** What was said in a thread; names only where the reader may know them. */
export async function turnsOf(db: Database, question: string, reader: Membership): Promise<readonly Turn[]> {
  const rows = await db.query
    .selectFrom("question_turn")
    .innerJoin("membership", "membership.id", "question_turn.by")
    .innerJoin("person", "person.id", "membership.person")
    .select(["question_turn.side", "question_turn.words", "question_turn.due_at", "question_turn.at"])
    .select(["person.name", "membership.id as by"])
    .where("question_turn.question", "=", question)
    .orderBy("question_turn.number")
    .execute();
  return rows.map(({ side, words, due_at, at, name, by }) => {
    const known = knowsNames(reader.role) || side === sideKnown(reader) || by === reader.id;
    return { side, words, dueAt: due_at, at, by: known ? name : null };
  });
}

/** A bureau knows its own people. */
function sideKnown({ role }: Membership): Side | undefined {
  return role === "bureau" ? "bureau" : undefined;
}

export type Brought = {
  readonly document: string;
  readonly title: string;
  readonly revision: string;
  readonly at: number;
};

/** The documents handed in as an answer, oldest first. */
export async function documentsFor(db: Database, question: string): Promise<readonly Brought[]> {
  return db.query
    .selectFrom("question_document")
    .innerJoin("document", "document.id", "question_document.document")
    .innerJoin("document_revision as revision", (join) =>
      join
        .onRef("revision.document", "=", "document.id")
        .on(
          "revision.number",
          "=",
          sql<number>`(SELECT max(number) FROM document_revision AS newest WHERE newest.document = document.id)`,
        ),
    )
    .select(["document.id as document", "document.title", "revision.id as revision", "question_document.at"])
    .where("question_document.question", "=", question)
    .where("document.purged_at", "is", null)
    .orderBy("question_document.at")
    .orderBy("document.title")
    .execute();
}

export function insertQuestion(
  db: Database,
  question: Omit<Tables["question"], "closed_at" | "closed_by">,
): Write {
  return db.query.insertInto("question").values({ ...question, closed_at: null, closed_by: null });
}

/** The next turn of a thread. */
export function insertTurn(db: Database, turn: Omit<Tables["question_turn"], "number">): Write {
  const { question, side, words, due_at, at, by } = turn;
  const insert = sql`INSERT INTO question_turn (question, number, side, words, due_at, at, by)
    SELECT ${question}, coalesce(max(number), 0) + 1, ${side}, ${words}, cast(${due_at} AS INTEGER),
      cast(${at} AS INTEGER), ${by} FROM question_turn WHERE question = ${question}`;
  return { compile: () => insert.compile(db.query) };
}

export function setDue(db: Database, question: string, dueAt: number): Write {
  return db.query.updateTable("question").set({ due_at: dueAt }).where("id", "=", question);
}

export function setClosed(db: Database, question: string, at: number, by: string): Write {
  return db.query.updateTable("question").set({ closed_at: at, closed_by: by }).where("id", "=", question);
}

/** The same document brought twice is there once. */
export function insertBrought(
  db: Database,
  brought: readonly Tables["question_document"][],
): readonly Write[] {
  return insertAll(db, "question_document", brought, sql`ON CONFLICT (question, document) DO NOTHING`);
}

function questions(db: Database) {
  return db.query
    .selectFrom("question")
    .innerJoin("question_turn as first", (join) =>
      join.onRef("first.question", "=", "question.id").on("first.number", "=", 1),
    )
    .leftJoin("document_revision as revision", "revision.id", "question.revision")
    .leftJoin("document", "document.id", "revision.document")
    .select([
      "question.id",
      "question.entry",
      "question.leaf",
      "question.revision",
      "question.quote",
      "question.asked_by",
      "question.due_at",
      "question.closed_at",
      "first.side",
      "first.words",
      "document.title",
    ])
    .select((row) =>
      row
        .selectFrom("question_turn as last")
        .select("last.side")
        .whereRef("last.question", "=", "question.id")
        .orderBy("last.number", "desc")
        .limit(1)
        .$asScalar()
        .$notNull()
        .as("last"),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof questions>["executeTakeFirstOrThrow"]>>;

function questionOfRow(row: Row): Question {
  const { id, entry, leaf, side, words, revision, quote, title } = row;
  return {
    id,
    entry,
    leaf,
    side,
    words,
    about: revision === null || quote === null ? null : { revision, title: title ?? "", words: quote },
    dueAt: row.due_at,
    waitsOn: row.closed_at !== null ? "nobody" : row.last === "bureau" ? "asker" : "bureau",
  };
}
