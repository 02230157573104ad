import { nanoid } from "nanoid";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { change } from "../log/change";
import { sha256 } from "../log/log";
import type { Person } from "./people";
import { insertMembership } from "./store";

export type NewLink = {
  readonly round: string;
  readonly subject: string;
  /** What the department is called. */
  readonly name: string;
  readonly days: number;
};

/**
 * Lets a department act for its subject in a round without an account, for so many days, and answers the token of the
 * link, which is kept nowhere: only its digest is. The link ends sooner when its membership is ended.
 */
export async function makeLink(db: Database, now: number, by: string, link: NewLink): Promise<string> {
  const { round, subject, name, days } = link;
  const token = nanoid(32);
  const token_digest = await sha256(token);
  const person = newId();
  const moment = new Date(now).toISOString();
  const membership = {
    id: newId(),
    person,
    role: "department",
    round,
    subject,
    organisation: name,
    since: now,
  } as const;
  const expires_at = now + days * 86_400_000;
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => ({
    writes: [
      db.query.insertInto("person").values({
        id: person,
        name,
        email: `${person}${linkDomain}`,
        emailVerified: 0,
        createdAt: moment,
        updatedAt: moment,
      }),
      insertMembership(db, membership),
      db.query
        .insertInto("link")
        .values({ token_digest, membership: membership.id, created_at: now, created_by: by, expires_at }),
    ],
    records: [
      {
        stream,
        actor: by,
        action: "link.made",
        subject: membership.id,
        body: { name, subject, until: expires_at },
      },
    ],
    result: token,
  }));
}

/** No mail goes there, and no account can be made under it. */
export const linkDomain = "@link.invalid";

/** Whoever enters by a link that neither ended nor expired. */
export async function personOfLink(
  db: Database,
  token: string,
  now: number,
): Promise<(Person & { readonly linkUntil: number }) | undefined> {
  return openLink(db, await sha256(token), now)
    .select(["person.id", "person.name", "person.email", "link.expires_at as linkUntil"])
    .executeTakeFirst();
}

/** What a link opens, for the page before it is entered. */
export async function linkAbout(db: Database, token: string, now: number) {
  return openLink(db, await sha256(token), now)
    .innerJoin("round", "round.id", "membership.round")
    .innerJoin("subject", "subject.id", "membership.subject")
    .select([
      "person.name",
      "round.id as round",
      "round.title as roundTitle",
      "subject.name as subjectName",
      "link.expires_at as until",
    ])
    .executeTakeFirst();
}

function openLink(db: Database, digest: string, now: number) {
  return db.query
    .selectFrom("link")
    .innerJoin("membership", "membership.id", "link.membership")
    .innerJoin("person", "person.id", "membership.person")
    .where("link.token_digest", "=", digest)
    .where("link.expires_at", ">", now)
    .where("membership.ended_at", "is", null);
}
