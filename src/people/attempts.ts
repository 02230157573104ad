import { sql } from "kysely";
import type { Database } from "../db/database";

export type Limit = { readonly most: number; readonly minutes: number };

/** What is limited, each by whom: an address is that of the network, an account the e-mail that was typed. */
export const limits = {
  /** A whole office signs in behind one address on the morning a round opens. */
  "sign-in by address": { most: 60, minutes: 5 },
  "sign-in by account": { most: 10, minutes: 15 },
  "invitation by address": { most: 40, minutes: 5 },
  "code by account": { most: 10, minutes: 15 },
  "password by account": { most: 10, minutes: 15 },
} as const satisfies Readonly<Record<string, Limit>>;

export type Limited = keyof typeof limits;

/** Counts one attempt and says whether it is one too many; a span begins with the first attempt after the last. */
export async function isTooOften(db: Database, now: number, what: Limited, who: string): Promise<boolean> {
  const { most, minutes } = limits[what];
  const over = now - minutes * 60_000;
  const { rows } = await sql<{ count: number }>`
    INSERT INTO attempt (key, since, count) VALUES (${keyOf(what, who)}, ${now}, 1)
    ON CONFLICT (key) DO UPDATE SET
      count = iif(since <= ${over}, 1, count + 1), since = iif(since <= ${over}, excluded.since, since)
    RETURNING count`.execute(db.query);
  return (rows[0]?.count ?? 0) > most;
}

/** After a success the account begins anew: only failures in a row are too many. */
export async function forgetAttempts(db: Database, what: Limited, who: string): Promise<void> {
  await db.batch([db.query.deleteFrom("attempt").where("key", "=", keyOf(what, who))]);
}

/** Clears what no longer counts. */
export async function sweepAttempts(db: Database, now: number): Promise<void> {
  const longest = Math.max(...Object.values(limits).map(({ minutes }) => minutes));
  await db.batch([db.query.deleteFrom("attempt").where("since", "<", now - longest * 60_000)]);
}

function keyOf(what: Limited, who: string): string {
  return `${what}: ${who}`;
}
