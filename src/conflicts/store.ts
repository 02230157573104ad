import { type Expression, type RawBuilder, sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { OpenConflict } from "./conflicts";

/**
 * Whether a membership has no open conflict with a subject: the one condition behind everything a person with a
 * conflict does not see and every rating of theirs that does not count (assessment §1).
 */
export function unconflicted(
  membership: string | Expression<string>,
  subject: Expression<string> = sql.ref("entry.subject"),
): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (SELECT 1 FROM conflict WHERE conflict.membership = ${membership}
    AND conflict.subject = ${subject} AND conflict.ended_at IS NULL)`;
}

/** The open conflicts of a round, by person and subject; those of one membership where it is given. */
export async function openConflicts(
  db: Database,
  round: string,
  membership?: string,
): Promise<readonly OpenConflict[]> {
  return db.query
    .selectFrom("conflict")
    .innerJoin("membership", "membership.id", "conflict.membership")
    .innerJoin("person", "person.id", "membership.person")
    .innerJoin("subject", "subject.id", "conflict.subject")
    .select([
      "conflict.id",
      "conflict.membership",
      "person.name as person",
      "conflict.subject",
      "subject.name as subjectName",
      "conflict.reason",
      "conflict.note",
      "conflict.declared_by as declaredBy",
      "conflict.at",
    ])
    .where("membership.round", "=", round)
    .where("conflict.ended_at", "is", null)
    .$if(membership !== undefined, (query) => query.where("conflict.membership", "=", membership ?? ""))
    .orderBy("person.name")
    .orderBy("subject.code")
    .orderBy("subject.name")
    .execute();
}

/** Which of these assessors have a conflict with which of these entries. */
export async function conflictsAmong(
  db: Database,
  entries: readonly string[],
  assessors: readonly string[],
): Promise<readonly { readonly entry: string; readonly assessor: string }[]> {
  return db.query
    .selectFrom("conflict")
    .innerJoin("entry", "entry.subject", "conflict.subject")
    .select(["entry.id as entry", "conflict.membership as assessor"])
    .where("conflict.ended_at", "is", null)
    .where("conflict.membership", "in", each(assessors))
    .where("entry.id", "in", each(entries))
    .execute();
}

export function insertConflict(
  db: Database,
  conflict: Omit<Tables["conflict"], "ended_at" | "ended_by">,
): Write {
  return db.query.insertInto("conflict").values({ ...conflict, ended_at: null, ended_by: null });
}

export function closeConflict(db: Database, id: string, at: number, by: string): Write {
  return db.query
    .updateTable("conflict")
    .set({ ended_at: at, ended_by: by })
    .where("id", "=", id)
    .where("ended_at", "is", null);
}
