import { type ExpressionBuilder, sql } from "kysely";
import { newestExtension } from "./extension-store";
import { unconflicted } from "../conflicts/store";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { Track } from "../db/terms";
import { NotFound } from "../errors";
import type { Membership, Person } from "../people/people";
import { membershipAt } from "../people/store";
import type { Entry, SeenEntry } from "./entries";

/** The entries of a round that a membership may see, its trials left out: the only door to a list of them. */
export async function visibleEntries(
  db: Database,
  membership: Membership,
  round: string,
): Promise<readonly Entry[]> {
  return visible(db, membership)
    .where("entry.round", "=", round)
    .where("entry.trial", "=", 0)
    .orderBy("subject.code")
    .orderBy("subject.name")
    .orderBy("entry.title")
    .execute();
}

/** One entry and the capacity a person sees it in; what may not be seen does not exist. */
export async function visibleEntry(db: Database, person: Person, id: string): Promise<SeenEntry> {
  const membership = await membershipAt(db, person.id, id);
  const entry = membership && (await visible(db, membership).where("entry.id", "=", id).executeTakeFirst());
  if (membership === undefined || entry === undefined) throw new NotFound("entry");
  return { entry, membership };
}

/** The entries of a subject that an assessor has sheets of, whoever asks: those whose standing a conflict changes. */
export async function entriesScoredBy(
  db: Database,
  assessor: string,
  subject: string,
): Promise<readonly Entry[]> {
  return assignedTo(entries(db), assessor).where("entry.subject", "=", subject).execute();
}

/** All entries of a track, whoever asks: those whose standing a struck leaf changes. */
export async function entriesOfTrack(db: Database, round: string, track: Track): Promise<readonly Entry[]> {
  return entries(db)
    .where("entry.round", "=", round)
    .where("entry.track", "=", track)
    .where("entry.trial", "=", 0)
    .execute();
}

/** One entry as it stands, whoever asks. */
export async function entryNow(db: Database, id: string): Promise<Entry | undefined> {
  return entries(db).where("entry.id", "=", id).executeTakeFirst();
}

export type NewEntry = Pick<Entry, "id" | "round" | "track" | "subject" | "title" | "kind" | "grouping"> & {
  readonly trial?: 0 | 1;
};

export function insertEntries(db: Database, added: readonly NewEntry[]): readonly Write[] {
  return insertAll(
    db,
    "entry",
    added.map(({ id, round, track, subject, title, kind, grouping, trial = 0 }) => ({
      id,
      round,
      track,
      subject,
      title,
      kind,
      grouping,
      departure: null,
      trial,
    })),
  );
}

/** What a track has already, so that nothing is added twice. */
export async function entriesIn(
  db: Database,
  round: string,
  track: Track,
): Promise<readonly { readonly subject: string; readonly title: string }[]> {
  return db.query
    .selectFrom("entry")
    .select(["subject", "title"])
    .where("round", "=", round)
    .where("track", "=", track)
    .execute();
}

/** What a membership may see; a conflict of interest hides a subject's entries from it altogether (assessment §1). */
function visible(db: Database, membership: Membership) {
  const all = entries(db).where(unconflicted(membership.id));
  switch (membership.role) {
    case "office":
      return all;
    case "lead":
    case "observer":
      return all.where("entry.round", "=", membership.round);
    case "city":
      return all
        .where("entry.round", "=", membership.round)
        .where("entry.trial", "=", 0)
        .where("entry.subject", "in", below(membership.subject));
    case "bureau":
    case "department":
      return all
        .where("entry.round", "=", membership.round)
        .where("entry.trial", "=", 0)
        .where("entry.subject", "=", membership.subject);
    case "assessor":
      return involving(all.where("entry.round", "=", membership.round), membership.id);
    case "administrator":
      return all.where("entry.id", "is", null);
  }
}

/** Every subject somewhere below one, itself left out: a city's own bid is its bureau's (assessment §1). */
function below(subject: string | null) {
  return sql<string>`(WITH RECURSIVE below (id) AS (
      SELECT id FROM subject WHERE parent = ${subject}
      UNION SELECT subject.id FROM subject JOIN below ON subject.parent = below.id)
    SELECT id FROM below)`;
}

/** What an assessor scores, and where they go on a visit. */
function involving(some: ReturnType<typeof entries>, assessor: string) {
  return some.where((where) =>
    where.or([
      where.exists(openSheets(where, assessor)),
      where.exists(
        where
          .selectFrom("visit")
          .innerJoin("visit_member", "visit_member.visit", "visit.id")
          .select("visit.id")
          .whereRef("visit.entry", "=", "entry.id")
          .where("visit_member.membership", "=", assessor)
          .where("visit_member.left_at", "is", null),
      ),
    ]),
  );
}

function assignedTo(some: ReturnType<typeof entries>, assessor: string) {
  return some.where((where) => where.exists(openSheets(where, assessor)));
}

function openSheets(where: ExpressionBuilder<Tables, "entry">, assessor: string) {
  return where
    .selectFrom("sheet")
    .select("sheet.id")
    .whereRef("sheet.entry", "=", "entry.id")
    .where("sheet.assessor", "=", assessor)
    .where("sheet.id", "not in", where.selectFrom("sheet_closing").select("sheet_closing.sheet"));
}

function entries(db: Database) {
  return db.query
    .selectFrom("entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .innerJoin("round_track", (join) =>
      join.onRef("round_track.round", "=", "entry.round").onRef("round_track.track", "=", "entry.track"),
    )
    .leftJoin("recommendation", "recommendation.entry", "entry.id")
    .leftJoin("extension", (join) => join.on("extension.id", "=", newestExtension("entry")))
    .select([
      "entry.id",
      "entry.round",
      "entry.track",
      "entry.subject",
      "subject.name",
      "subject.code",
      "entry.title",
      "entry.kind",
      "entry.grouping",
      "entry.departure",
      "entry.trial",
      "round_track.phase",
      "round_track.due_at as dueAt",
      "extension.phase as extendedPhase",
      "extension.until as extendedTo",
      "recommendation.at as recommendedAt",
      "round_track.edition",
    ])
    .select((row) =>
      row
        .selectFrom("entry_step")
        .select("entry_step.step")
        .whereRef("entry_step.entry", "=", "entry.id")
        .orderBy("entry_step.number", "desc")
        .limit(1)
        .as("step"),
    );
}
