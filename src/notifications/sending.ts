import { dayAfter, dayOf } from "../calendar/calendar";
import { calendarOf } from "../calendar/store";
import type { Database } from "../db/database";
import { sha256 } from "../log/log";
import { type Configured, channelsOf } from "./channels";
import { deliver, NotDelivered } from "./deliver";
import { digestOf, isDigestTime } from "./digest";
import { claim, dropDigests, markFailed, markSent, type Recipient, recipientsOf } from "./digests-store";
import { unreadSince } from "./store";

/** People told in one run by one channel: each takes some statements and a request, and a run has so many. */
const mostAtOnce = 100;

/** Days for which it can be looked up how a digest fared. */
export const daysKept = 30;

/**
 * Sends each person the one digest of a working day by each channel there is (assessment §4): claimed, sent, marked, in
 * this order, so that no run sends it twice (decisions/021). Answers how many were sent.
 */
export async function sendDigests(db: Database, env: object, origin: string, now: number): Promise<number> {
  const channels = channelsOf(env);
  if (channels.length === 0 || !isDigestTime(await calendarOf(db), now)) return 0;
  const day = dayOf(now);
  await db.batch([dropDigests(db, dayAfter(day, -daysKept))]);
  let sent = 0;
  for (const by of channels)
    for (const recipient of await recipientsOf(db, { day, channel: by.channel, now, most: mostAtOnce }))
      if (await sendOne(db, by, recipient, origin, now)) sent += 1;
  return sent;
}

async function sendOne(
  db: Database,
  by: Configured,
  { person, email, language, after }: Recipient,
  origin: string,
  now: number,
): Promise<boolean> {
  const key = { person, day: dayOf(now), channel: by.channel };
  const digest = digestOf(await unreadSince(db, person, { after, until: now }), origin, language);
  if (digest === undefined || !(await claim(db, { ...key, now }))) return false;
  const id = (await sha256(`${key.person} ${key.day} ${key.channel}`)).slice(0, 32);
  try {
    await deliver(db, by, { ...digest, id, to: email, language, at: now });
  } catch (error) {
    // where the outcome is unknown the claim stays as it is: it is not sent again
    if (error instanceof NotDelivered) await db.batch([markFailed(db, key, now, error.message)]);
    else console.error(JSON.stringify({ digest: id, error: String(error) }));
    return false;
  }
  await db.batch([markSent(db, key, now)]);
  return true;
}
