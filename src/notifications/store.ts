import { sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Role } from "../db/terms";
import { isKind, type Notification } from "./notifications";
import { stillSeen } from "./still-seen";

/** Those of a person that they may still see, newest first. */
export type Told = Notification & {
  readonly role: Role;
  readonly roundTitle: string;
  /** The place, and the title of a project; null where it is about no entry. */
  readonly place: string | null;
  readonly leaf: string | null;
};

export async function notificationsOf(db: Database, person: string, most: number): Promise<readonly Told[]> {
  const rows = await told(db)
    .where("notification.person", "=", person)
    .orderBy("notification.at", "desc")
    .orderBy("notification.id")
    .limit(most)
    .execute();
  return rows.flatMap(known);
}

/** What a person has not read and was not told in a digest before, oldest first. */
export async function unreadSince(
  db: Database,
  person: string,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<readonly Told[]> {
  const rows = await told(db)
    .where("notification.person", "=", person)
    .where("notification.read_at", "is", null)
    .where("notification.at", ">", after)
    .where("notification.at", "<=", until)
    .orderBy("notification.at")
    .orderBy("notification.id")
    .execute();
  return rows.flatMap(known);
}

/** How many a person has not read, as far as the bar counts. */
export async function unreadCount(db: Database, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (
      SELECT 1 FROM notification JOIN membership ON membership.id = notification.membership
      LEFT JOIN entry ON entry.id = notification.entry
      WHERE notification.person = ${person} AND notification.read_at IS NULL AND ${stillSeen}
      LIMIT ${mostCounted})`.execute(db.query);
  return rows[0]?.n ?? 0;
}

/** Beyond this the bar says "99+", and no page reads more rows for it. */
export const mostCounted = 100;

/** Marks a person's own as read: those named, or all that came until a moment. */
export function markRead(
  db: Database,
  person: string,
  at: number,
  which: { readonly ids: readonly string[] } | { readonly until: number },
): Write {
  return db.query
    .updateTable("notification")
    .set({ read_at: at })
    .where("person", "=", person)
    .where("read_at", "is", null)
    .where((where) => ("ids" in which ? where("id", "in", each(which.ids)) : where("at", "<=", which.until)));
}

function told(db: Database) {
  return db.query
    .selectFrom("notification")
    .innerJoin("membership", "membership.id", "notification.membership")
    .innerJoin("round", "round.id", "notification.round")
    .leftJoin("entry", "entry.id", "notification.entry")
    .leftJoin("subject", "subject.id", "entry.subject")
    .leftJoin("question", "question.id", "notification.thing")
    .select([
      "notification.id",
      "notification.kind",
      "notification.round",
      "notification.entry",
      "notification.thing",
      "notification.occasion",
      "notification.at",
      "notification.read_at as readAt",
      "membership.role",
      "round.title as roundTitle",
      "question.leaf",
    ])
    .select(sql<string | null>`subject.name || iif(entry.title = '', '', ' · ' || entry.title)`.as("place"))
    .where(stillSeen);
}

/** A kind that this version no longer knows is not shown. */
function known<Row extends { readonly kind: string }>({ kind, ...row }: Row) {
  return isKind(kind) ? [{ ...row, kind }] : [];
}
