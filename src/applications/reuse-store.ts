import { sql } from "kysely";
import type { Database } from "../db/database";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import type { Linked, Statement } from "./applications";
import { linkedOf, newestNumber, statementsOf } from "./store";

/** What a place said in an earlier round, for the leaves that are still in the indicator system. */
export type Earlier = {
  readonly entry: string;
  readonly round: string;
  readonly statements: readonly Statement[];
  readonly documents: readonly Linked[];
};

/**
 * The newest earlier application of the same place, track and title on the same indicator system, of whatever edition;
 * undefined where there is none, or where it says nothing.
 */
export async function earlierOf(
  db: Database,
  entry: Pick<Entry, "id" | "round" | "track" | "subject" | "title" | "edition">,
): Promise<Earlier | undefined> {
  const { id: criteria } = await editionOf(db, entry.edition);
  const before = await db.query
    .selectFrom("entry")
    .innerJoin("round", "round.id", "entry.round")
    .innerJoin("round_track", (join) =>
      join.onRef("round_track.round", "=", "entry.round").onRef("round_track.track", "=", "entry.track"),
    )
    .innerJoin("edition", "edition.sha256", "round_track.edition")
    .select(["entry.id", "round.title as round"])
    .where("entry.subject", "=", entry.subject)
    .where("entry.track", "=", entry.track)
    .where("entry.title", "=", entry.title)
    .where("edition.criteria", "=", criteria)
    .where("round.created_at", "<", (eb) =>
      eb.selectFrom("round as own").select("own.created_at").where("own.id", "=", entry.round),
    )
    .where((where) =>
      where.exists(where.selectFrom("statement").select("leaf").whereRef("statement.entry", "=", "entry.id")),
    )
    .orderBy("round.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (before === undefined) return undefined;
  const [statements, documents] = await Promise.all([statementsOf(db, before.id), linkedOf(db, before.id)]);
  return { entry: before.id, round: before.round, statements, documents };
}

/** The documents of an earlier entry as they can be taken over: the newest upload, unless it is held. */
export async function reusable(db: Database, documents: readonly string[]) {
  return db.query
    .selectFrom("document")
    .innerJoin("document_revision as revision", (join) =>
      join
        .onRef("revision.document", "=", "document.id")
        .on("revision.number", "=", newestNumber(sql.ref("document.id"))),
    )
    .select([
      "document.id",
      "document.title",
      "document.openness",
      "document.period",
      "document.unit",
      "revision.file",
      "revision.name",
      "revision.kind",
      "revision.size",
    ])
    .where("document.id", "in", sql<string>`(SELECT value FROM json_each(${JSON.stringify(documents)}))`)
    .where("document.purged_at", "is", null)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM hold WHERE hold.file = revision.file AND hold.released_at IS NULL)`,
    )
    .execute();
}

/** The title of the round of an entry that something was taken over from. */
export async function roundOfEntry(db: Database, entry: string | null): Promise<string | undefined> {
  if (entry === null) return undefined;
  const row = await db.query
    .selectFrom("entry")
    .innerJoin("round", "round.id", "entry.round")
    .select("round.title")
    .where("entry.id", "=", entry)
    .executeTakeFirst();
  return row?.title;
}
