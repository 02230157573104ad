import { sql } from "kysely";
import { type Database, each } from "../db/database";
import { visibleEntry } from "../entries/store";
import { NotFound } from "../errors";
import type { Person } from "../people/people";
import type { Document } from "../reading/report.ts";
import { readerVersion } from "./documents";
import type { SeenRevision } from "./store";

/** Another report of the same place, in this round or an earlier one, that a document can stand beside. */
export type Earlier = {
  /** The document's id; the newest revision of it that was read stands beside. */
  readonly id: string;
  readonly title: string;
  readonly revision: string;
  readonly file: string;
  readonly textDigest: string;
  readonly year: number;
  readonly kind: string;
};

/** The reports of the same place, newest year first, in every entry of it that the person may see. */
export async function reportsOfPlace(
  db: Database,
  person: Person,
  { entry, document }: SeenRevision,
): Promise<readonly Earlier[]> {
  const own = await db.query.selectFrom("entry").select("id").where("subject", "=", entry.subject).execute();
  const seen = await Promise.all(own.map(async ({ id }) => ((await isVisible(db, person, id)) ? [id] : [])));
  const year = sql<number>`reading.report ->> '$.year'`;
  return db.query
    .selectFrom("document")
    .innerJoin("document_revision", "document_revision.document", "document.id")
    .innerJoin("reading", (join) =>
      join
        .onRef("reading.file", "=", "document_revision.file")
        .on("reading.reader", "=", readerVersion)
        .on("reading.stage", "=", "done"),
    )
    .select([
      "document.id",
      "document.title",
      "document_revision.id as revision",
      "document_revision.file",
      year.as("year"),
      sql<string>`reading.report ->> '$.kind'`.as("kind"),
    ])
    .select((row) => row.fn.coalesce("reading.text_digest", sql.lit("")).as("textDigest"))
    .where("document.entry", "in", each(seen.flat()))
    .where("document.id", "<>", document.id)
    .where(year, "is not", null)
    .where((where) =>
      where(
        "document_revision.number",
        "=",
        where
          .selectFrom("document_revision as other")
          .select((other) => other.fn.max("other.number").as("n"))
          .whereRef("other.document", "=", "document.id"),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("hold")
            .select("hold.file")
            .whereRef("hold.file", "=", "document_revision.file")
            .where("hold.released_at", "is", null),
        ),
      ),
    )
    .orderBy("year", "desc")
    .orderBy("document.created_at", "desc")
    .orderBy("document.id")
    .execute();
}

/** The one asked for; without asking, that of the year before, of the same kind where there is one. */
export function chosenOf(
  reports: readonly Earlier[],
  { year, kind }: Document,
  asked: string | undefined,
): Earlier | undefined {
  if (asked !== undefined && asked !== "") {
    const chosen = reports.find(({ id }) => id === asked);
    if (chosen === undefined) throw new NotFound("document");
    return chosen;
  }
  const before = reports.filter((report) => year !== null && report.year === year - 1);
  return before.find((report) => report.kind === kind) ?? before[0];
}

/**
 * What set targets for the year of a report: the plans of that year or the one before, and the earlier report it stands
 * beside, which says what comes next. A plan itself is held against nothing.
 */
export function plansFor(
  { year, kind }: Document,
  reports: readonly Earlier[],
  beside: Earlier | undefined,
): readonly Earlier[] {
  if (year === null || kind === "work_plan") return [];
  return reports.filter(
    (report) =>
      (report.id === beside?.id && report.year < year) ||
      (report.kind === "work_plan" && (report.year === year || report.year === year - 1)),
  );
}

async function isVisible(db: Database, person: Person, entry: string): Promise<boolean> {
  try {
    await visibleEntry(db, person, entry);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
