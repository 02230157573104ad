import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Role } from "../db/terms";
import type { Membership } from "./people";

/** Everything a person may act as. */
export async function membershipsOf(db: Database, person: string): Promise<readonly Membership[]> {
  return memberships(db).where("person", "=", person).orderBy("since").execute();
}

/** As whom a person acts in a round: the membership of that round, else one above rounds. */
export async function membershipIn(
  db: Database,
  person: string,
  round: string,
): Promise<Membership | undefined> {
  return memberships(db)
    .where("person", "=", person)
    .where((where) => where.or([where("round", "=", round), where("round", "is", null)]))
    .where((where) =>
      where.exists(where.selectFrom("round").select("round.id").where("round.id", "=", round)),
    )
    .orderBy("round", (order) => order.desc().nullsLast())
    .executeTakeFirst();
}

/** As whom a person acts above rounds. */
export async function membershipAboveRounds(db: Database, person: string): Promise<Membership | undefined> {
  return memberships(db).where("person", "=", person).where("round", "is", null).executeTakeFirst();
}

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly subject: string | null;
  readonly organisation: string;
};

/** The people of a round with the names to show for them. */
export async function membersOf(db: Database, round: string): Promise<readonly Member[]> {
  return db.query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .leftJoin("subject", "subject.id", "membership.subject")
    .select([
      "membership.id",
      "person.name",
      "person.email",
      "membership.role",
      "subject.name as subject",
      "membership.organisation",
    ])
    .where("membership.round", "=", round)
    .orderBy("membership.role")
    .orderBy("person.name")
    .execute();
}

/** The name behind a membership, for those who may know it. */
export async function memberName(db: Database, membership: string): Promise<string | undefined> {
  const row = await db.query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .select("person.name")
    .where("membership.id", "=", membership)
    .executeTakeFirst();
  return row?.name;
}

/** How many people there are at all: nobody means the installation waits for its first account. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await db.query.selectFrom("person").select("id").limit(1).executeTakeFirst()) === undefined;
}

export function insertMembership(db: Database, membership: Membership & { readonly since: number }): Write {
  return db.query.insertInto("membership").values(membership);
}

export type Invitation = {
  readonly token_digest: string;
  readonly name: string;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
  readonly created_at: number;
  readonly created_by: string | null;
  readonly expires_at: number;
};

export function insertInvitations(db: Database, invitations: readonly Invitation[]): readonly Write[] {
  return insertAll(db, "invitation", invitations);
}

export type OpenInvitation = Invitation & {
  readonly roundTitle: string | null;
  readonly subjectName: string | null;
};

/** An invitation that is neither used nor over. */
export async function openInvitation(
  db: Database,
  digest: string,
  now: number,
): Promise<OpenInvitation | undefined> {
  return openInvitations(db, now).where("token_digest", "=", digest).executeTakeFirst();
}

/** The invitations of a round that nobody has followed yet. */
export async function openInvitationsOf(
  db: Database,
  round: string,
  now: number,
): Promise<readonly OpenInvitation[]> {
  return openInvitations(db, now)
    .where("invitation.round", "=", round)
    .orderBy("invitation.created_at")
    .execute();
}

/** Marks an invitation used, once: the second of two that follow it at the same time finds it gone. */
export function acceptInvitation(db: Database, digest: string, person: string, at: number): Write {
  return db.query
    .updateTable("invitation")
    .set({ accepted_at: at, accepted_by: person })
    .where("token_digest", "=", digest)
    .where("accepted_at", "is", null);
}

function openInvitations(db: Database, now: number) {
  return db.query
    .selectFrom("invitation")
    .leftJoin("round", "round.id", "invitation.round")
    .leftJoin("subject", "subject.id", "invitation.subject")
    .selectAll("invitation")
    .select(["round.title as roundTitle", "subject.name as subjectName"])
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now);
}

function memberships(db: Database) {
  return db.query
    .selectFrom("membership")
    .select(["id", "person", "role", "round", "subject", "organisation"]);
}
