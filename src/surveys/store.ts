import { sql } from "kysely";
import { z } from "zod";
import { unconflicted } from "../conflicts/store";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Given, Survey, SurveyLine } from "./surveys";

const ofSubject = sql.ref<string>("survey_line.subject");
const Title = z.union([z.string(), z.record(z.string(), z.string())]);

/** The surveys of a round, the newest first, with what of each the membership may see counted. */
export async function surveysOf(db: Database, round: string, membership: string): Promise<readonly Survey[]> {
  const rows = await db.query
    .selectFrom("survey")
    .innerJoin("data_table", "data_table.id", "survey.data_table")
    .innerJoin("data_column", "data_column.data_table", "survey.data_table")
    .innerJoin("membership", "membership.id", "data_table.imported_by")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "data_table.id",
      "source",
      "revision",
      "as_of as asOf",
      "method",
      "scale as given",
      "fact",
      "title",
    ])
    .select(["imported_at as importedAt", "person.name as importedBy"])
    .select((row) =>
      row
        .selectFrom("survey_line")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("survey_line.data_table", "=", "data_table.id")
        .where(unconflicted(membership, ofSubject))
        .$asScalar()
        .$notNull()
        .as("subjects"),
    )
    .where("data_table.round", "=", round)
    .orderBy("imported_at", "desc")
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({ ...row, title: Title.parse(JSON.parse(row.title)) }));
}

/** A line as a page shows it. */
export type ListedLine = Omit<SurveyLine, "tallies"> & { readonly name: string; readonly questions: number };

/** The lines of a survey by division code, without those of places that a conflict hides. */
export async function linesOf(
  db: Database,
  survey: string,
  membership: string,
): Promise<readonly ListedLine[]> {
  return db.query
    .selectFrom("survey_line")
    .innerJoin("subject", "subject.id", "survey_line.subject")
    .innerJoin("figure", (join) =>
      join
        .onRef("figure.data_table", "=", "survey_line.data_table")
        .onRef("figure.subject", "=", "survey_line.subject"),
    )
    .select([
      "survey_line.subject",
      "subject.name",
      "figure.value as index",
      "size",
      "low",
      "high",
      "interval",
    ])
    .select(["deviation", "method", "surveyed_on as on"])
    .select(
      sql<number>`CASE WHEN tallies IS NULL THEN 0
      ELSE (SELECT count(*) FROM json_each(tallies)) END`.as("questions"),
    )
    .where("survey_line.data_table", "=", survey)
    .where(unconflicted(membership, ofSubject))
    .orderBy("subject.code")
    .orderBy("subject.name")
    .execute();
}

export function insertSurvey(
  db: Database,
  survey: { readonly id: string; readonly given: Given; readonly method: string },
  lines: readonly SurveyLine[],
): readonly Write[] {
  return [
    db.query
      .insertInto("survey")
      .values({ data_table: survey.id, scale: survey.given, method: survey.method }),
    ...insertAll(
      db,
      "survey_line",
      lines.map(({ subject, size, low, high, interval, deviation, method, on, tallies }) => ({
        data_table: survey.id,
        subject,
        size,
        low,
        high,
        interval,
        deviation,
        method,
        surveyed_on: on,
        tallies: tallies === undefined ? null : JSON.stringify(tallies),
      })),
    ),
  ];
}
