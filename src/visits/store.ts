import { type RawBuilder, sql } from "kysely";
import { unconflicted } from "../conflicts/store";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Role } from "../db/terms";
import type { VisitKind } from "../db/visit-tables";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import { NotFound } from "../errors";
import type { Membership, Person } from "../people/people";
import { isEvaluated, knowsOf, type SeenVisit, type Visit, type VisitMember } from "./visits";

/**
 * A visit as a person sees it who sees its entry. To those who are evaluated a mystery visit does not exist until
 * feedback opens (assessment §3).
 */
export async function visibleVisit(db: Database, person: Person, id: string): Promise<SeenVisit> {
  const at = await db.query.selectFrom("visit").select("entry").where("id", "=", id).executeTakeFirst();
  if (at === undefined) throw new NotFound("visit");
  const seen = await visibleEntry(db, person, at.entry);
  const row = await visible(db, seen.membership).where("visit.id", "=", id).executeTakeFirst();
  if (row === undefined || !knowsOf(seen.membership, row, seen.entry.phase)) throw new NotFound("visit");
  return { ...seen, visit: visitOfRow(row), isMember: row.isMember === 1 };
}

/** The visits to one entry that a person who sees the entry sees, the next first. */
export async function visitsTo(db: Database, seen: SeenEntry): Promise<readonly Visit[]> {
  const rows = await visible(db, seen.membership).where("visit.entry", "=", seen.entry.id).execute();
  return rows.filter((row) => knowsOf(seen.membership, row, seen.entry.phase)).map(visitOfRow);
}

export type ListedVisit = Visit & {
  readonly name: string;
  readonly title: string;
  readonly isMember: boolean;
  readonly items: number;
};

/** The visits of a round to those who run it, to an evaluator their own; the next first. */
export async function visitsIn(
  db: Database,
  membership: Membership,
  round: string,
): Promise<readonly ListedVisit[]> {
  if (isEvaluated(membership)) return [];
  const rows = await visible(db, membership)
    .where("entry.round", "=", round)
    .where(unconflicted(membership.id))
    .$if(membership.role === "assessor", (query) => query.where(isMemberOf(membership.id), "=", 1))
    .select(["subject.name", "entry.title"])
    .select((row) =>
      row
        .selectFrom("visit_item")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("visit_item.visit", "=", "visit.id")
        .where("visit_item.kind", "=", "finding")
        .$asScalar()
        .$notNull()
        .as("items"),
    )
    .execute();
  return rows.map((row) => ({
    ...visitOfRow(row),
    name: row.name,
    title: row.title,
    items: row.items,
    isMember: row.isMember === 1,
  }));
}

function visible(db: Database, membership: Membership) {
  return db.query
    .selectFrom("visit")
    .innerJoin("entry", "entry.id", "visit.entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .innerJoin("round", "round.id", "entry.round")
    .select([
      "visit.id",
      "visit.entry",
      "visit.kind",
      "visit.day",
      "visit.opened_at as openedAt",
      "visit.closed_at as closedAt",
      "round.countersigned",
      team().as("team"),
      isMemberOf(membership.id).as("isMember"),
    ])
    .orderBy("visit.day")
    .orderBy("visit.opened_at")
    .orderBy("visit.id");
}

function team(): RawBuilder<number> {
  return sql<number>`(SELECT count(*) FROM visit_member WHERE visit_member.visit = visit.id AND left_at IS NULL)`;
}

function isMemberOf(membership: string): RawBuilder<number> {
  return sql<number>`EXISTS (SELECT 1 FROM visit_member WHERE visit_member.visit = visit.id
    AND visit_member.membership = ${membership} AND left_at IS NULL)`;
}

type VisitRow = Omit<Visit, "countersigned"> & { readonly countersigned: 0 | 1 };

function visitOfRow({ id, entry, kind, day, openedAt, closedAt, countersigned, team }: VisitRow): Visit {
  return { id, entry, kind, day, openedAt, closedAt, countersigned: countersigned === 1, team };
}

/** Everybody who was ever of a team. */
export async function membersOfVisit(db: Database, visit: string): Promise<readonly VisitMember[]> {
  return db.query
    .selectFrom("visit_member")
    .innerJoin("membership", "membership.id", "visit_member.membership")
    .innerJoin("person", "person.id", "membership.person")
    .select([
      "visit_member.membership",
      "person.name",
      "membership.organisation",
      "membership.role",
      "visit_member.left_at as leftAt",
    ])
    .where("visit_member.visit", "=", visit)
    .orderBy("visit_member.named_at")
    .orderBy("person.name")
    .execute();
}

export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
};

/** The evaluators of a round who could go to a subject: no conflict of interest with it, their part not over. */
export async function candidatesFor(
  db: Database,
  { round, subject }: { readonly round: string; readonly subject: string },
): Promise<readonly Candidate[]> {
  return db.query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .select(["membership.id", "person.name", "membership.organisation", "membership.role"])
    .where("membership.round", "=", round)
    .where("membership.role", "in", ["assessor", "lead"])
    .where("membership.ended_at", "is", null)
    .where(unconflicted(sql.ref("membership.id"), sql`${subject}`))
    .orderBy("person.name")
    .execute();
}

export function insertVisit(
  db: Database,
  visit: { readonly id: string; readonly entry: string; readonly kind: VisitKind; readonly day: string },
  at: number,
  by: string,
): Write {
  return db.query.insertInto("visit").values({ ...visit, opened_at: at, opened_by: by });
}

/** Names members; one who had left is of the team again. */
export function insertMembers(
  db: Database,
  visit: string,
  members: readonly string[],
  at: number,
  by: string,
): readonly Write[] {
  return insertAll(
    db,
    "visit_member",
    members.map((membership) => ({
      visit,
      membership,
      named_at: at,
      named_by: by,
      left_at: null,
      left_by: null,
    })),
    sql`ON CONFLICT (visit, membership) DO UPDATE SET left_at = NULL, left_by = NULL`,
  );
}

export function closeMember(db: Database, visit: string, membership: string, at: number, by: string): Write {
  return db.query
    .updateTable("visit_member")
    .set({ left_at: at, left_by: by })
    .where("visit", "=", visit)
    .where("membership", "=", membership)
    .where("left_at", "is", null);
}

export function writeClosing(db: Database, visit: string, closed: { at: number; by: string } | null): Write {
  return db.query
    .updateTable("visit")
    .set({ closed_at: closed?.at ?? null, closed_by: closed?.by ?? null })
    .where("id", "=", visit);
}

/** The visits to a subject that somebody still is to go on, whoever asks: those a conflict takes them off. */
export async function visitsOfMember(
  db: Database,
  membership: string,
  subject: string,
): Promise<readonly string[]> {
  const rows = await db.query
    .selectFrom("visit_member")
    .innerJoin("visit", "visit.id", "visit_member.visit")
    .innerJoin("entry", "entry.id", "visit.entry")
    .select("visit.id")
    .where("visit_member.membership", "=", membership)
    .where("visit_member.left_at", "is", null)
    .where("entry.subject", "=", subject)
    .execute();
  return rows.map(({ id }) => id);
}

/** A visit's closing at this moment, whoever asks. */
export async function closingOf(db: Database, visit: string): Promise<{ readonly closedAt: number | null }> {
  return db.query
    .selectFrom("visit")
    .select("closed_at as closedAt")
    .where("id", "=", visit)
    .executeTakeFirstOrThrow();
}

export function membersAmong(db: Database, visit: string, memberships: readonly string[]) {
  return db.query
    .selectFrom("visit_member")
    .select("membership")
    .where("visit", "=", visit)
    .where("left_at", "is", null)
    .where("membership", "in", each(memberships))
    .execute();
}

/** Whether a round asks for countersignatures. */
export async function isCountersigned(db: Database, round: string): Promise<boolean> {
  const row = await db.query
    .selectFrom("round")
    .select("countersigned")
    .where("id", "=", round)
    .executeTakeFirstOrThrow();
  return row.countersigned === 1;
}

export function writeCountersigning(db: Database, round: string, countersigned: boolean): Write {
  return db.query
    .updateTable("round")
    .set({ countersigned: countersigned ? 1 : 0 })
    .where("id", "=", round);
}
