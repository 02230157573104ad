import { sql } from "kysely";
import type { Day } from "../calendar/calendar";
import { type Database, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Channel } from "../db/terms";
import type { Language } from "../web/language";
import { stillSeen } from "./still-seen";

/** Somebody who has something new and unread, and until when they were told by this channel before. */
export type Recipient = {
  readonly person: string;
  readonly email: string;
  readonly language: Language;
  readonly after: number;
};

/** How often one digest is tried at most, and milliseconds between two attempts. */
export const mostAttempts = 3;
const pause = 30 * 60_000;

/** Who is to get a digest now, and has none of this day that was sent, is under way or was given up. */
export async function recipientsOf(
  db: Database,
  {
    day,
    channel,
    now,
    most,
  }: { readonly day: Day; readonly channel: Channel; readonly now: number; readonly most: number },
): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`
    SELECT person.id AS person, person.email, coalesce(digest_wish.language, 'zh') AS language,
      coalesce(told.until, 0) AS after
    FROM person
    LEFT JOIN digest_wish ON digest_wish.person = person.id
    LEFT JOIN (SELECT person, max(until) AS until FROM digest
      WHERE channel = ${channel} AND sent_at IS NOT NULL GROUP BY person) AS told ON told.person = person.id
    WHERE coalesce(digest_wish.wanted, 1) = 1
      AND EXISTS (SELECT 1 FROM notification JOIN membership ON membership.id = notification.membership
        LEFT JOIN entry ON entry.id = notification.entry
        WHERE notification.person = person.id AND notification.read_at IS NULL
          AND notification.at > coalesce(told.until, 0) AND notification.at <= ${now}
          AND membership.id NOT IN (SELECT membership FROM link) AND ${stillSeen})
      AND NOT EXISTS (SELECT 1 FROM digest WHERE digest.person = person.id AND day = ${day}
        AND channel = ${channel} AND NOT ${mayTryAgain(now)})
    ORDER BY person.id LIMIT ${most}`.execute(db.query);
  return rows;
}

/** Takes a digest for this run before anything is sent; false where another run has it. */
export async function claim(
  db: Database,
  {
    person,
    day,
    channel,
    now,
  }: { readonly person: string; readonly day: Day; readonly channel: Channel; readonly now: number },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO digest (person, day, channel, claimed_at, until)
    VALUES (${person}, ${day}, ${channel}, ${now}, ${now})
    ON CONFLICT (person, day, channel) DO UPDATE SET attempts = attempts + 1,
      claimed_at = excluded.claimed_at, until = excluded.until, failed_at = NULL, failure = NULL
    WHERE ${mayTryAgain(now)}
    RETURNING person`.execute(db.query);
  return rows.length > 0;
}

type Key = Pick<Tables["digest"], "person" | "day" | "channel">;

export function markSent(db: Database, key: Key, at: number): Write {
  return marked(db, key, { sent_at: at });
}

export function markFailed(db: Database, key: Key, at: number, failure: string): Write {
  return marked(db, key, { failed_at: at, failure });
}

export type SentDigest = Tables["digest"] & { readonly name: string };

/** What was sent since a day, the newest first and of a day what failed first. */
export async function digestsSince(db: Database, day: Day, most: number): Promise<readonly SentDigest[]> {
  return db.query
    .selectFrom("digest")
    .innerJoin("person", "person.id", "digest.person")
    .selectAll("digest")
    .select("person.name")
    .where("day", ">=", day)
    .orderBy("day", "desc")
    .orderBy("sent_at", (order) => order.asc().nullsFirst())
    .orderBy("person.name")
    .limit(most)
    .execute();
}

/** Milliseconds after which a claim without an outcome is none that still runs. */
export const longestRun = 15 * 60_000;

/** How many since a day were not delivered, or nobody knows. */
export async function undeliveredSince(db: Database, day: Day, now: number): Promise<number> {
  const { n } = await db.query
    .selectFrom("digest")
    .select((row) => row.fn.countAll<number>().as("n"))
    .where("day", ">=", day)
    .where("sent_at", "is", null)
    .where((where) =>
      where.or([where("failed_at", "is not", null), where("claimed_at", "<", now - longestRun)]),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** Digests of old days go, once nobody looks for them any more; a person's newest stays, since it says until when they were told. */
export function dropDigests(db: Database, before: Day): Write {
  const drop = sql`DELETE FROM digest WHERE day < ${before} AND until < (SELECT max(until) FROM digest AS newest
    WHERE newest.person = digest.person AND newest.channel = digest.channel AND newest.sent_at IS NOT NULL)`;
  return { compile: () => drop.compile(db.query) };
}

export async function mailboxOf(db: Database, most: number): Promise<readonly Tables["mailbox"][]> {
  return db.query.selectFrom("mailbox").selectAll().orderBy("at", "desc").orderBy("id").limit(most).execute();
}

function marked(db: Database, { person, day, channel }: Key, outcome: Partial<Tables["digest"]>): Write {
  return db.query
    .updateTable("digest")
    .set(outcome)
    .where("person", "=", person)
    .where("day", "=", day)
    .where("channel", "=", channel);
}

/** Only what certainly failed is tried again, a few times and not at once. */
function mayTryAgain(now: number) {
  return sql`(digest.failed_at IS NOT NULL AND digest.attempts < ${mostAttempts}
    AND digest.failed_at <= ${now - pause})`;
}
