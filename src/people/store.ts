import { type RawBuilder, sql } from "kysely";
import { type Database, each, type Write } from "../db/database";
import type { Role } from "../db/terms";
import { PledgeNeeded, SecondFactorNeeded } from "../errors";
import type { Membership } from "./people";
import type { Held } from "./sides";

/** Everything a person may act as. */
export async function membershipsOf(db: Database, person: string): Promise<readonly Membership[]> {
  return standing(db).where("person", "=", person).orderBy("since").execute();
}

/**
 * As whom a person acts in a round: the membership of that round, else one above rounds. Refuses office and lead
 * without a second factor where the round asks for one, and evaluators before they accepted its pledge (assessment §1).
 */
export async function membershipIn(
  db: Database,
  person: string,
  round: string,
): Promise<Membership | undefined> {
  return pledged(await foundIn(db, person, sql`${round}`));
}

/** The same in the round of an entry. */
export async function membershipAt(
  db: Database,
  person: string,
  entry: string,
): Promise<Membership | undefined> {
  return pledged(await foundIn(db, person, sql`(SELECT round FROM entry WHERE id = ${entry})`));
}

/** The same before the pledge, for the page where it is accepted. */
export async function membershipUnpledged(
  db: Database,
  person: string,
  round: string,
): Promise<Membership | undefined> {
  return (await foundIn(db, person, sql`${round}`))?.membership;
}

function pledged(found: Awaited<ReturnType<typeof foundIn>>): Membership | undefined {
  if (found?.lacksPledge === true) throw new PledgeNeeded(found.membership.round ?? "");
  return found?.membership;
}

async function foundIn(db: Database, person: string, round: RawBuilder<string>) {
  const found = await standing(db)
    .innerJoin("round", (join) => join.on("round.id", "=", round))
    .select([
      sql<number>`(role IN ('office', 'lead') AND round.second_factor = 1
        AND NOT EXISTS (SELECT 1 FROM person
          WHERE person.id = membership.person AND person.twoFactorEnabled = 1))`.as("lacksFactor"),
      sql<number>`(role IN ('assessor', 'lead') AND pledged_at IS NULL)`.as("lacksPledge"),
    ])
    .where("person", "=", person)
    .where(sql<boolean>`(membership.round = round.id OR membership.round IS NULL)`)
    .orderBy("membership.round", (order) => order.desc().nullsLast())
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { lacksFactor, lacksPledge, ...membership } = found;
  if (lacksFactor === 1) throw new SecondFactorNeeded("second factor");
  return { membership, lacksPledge: lacksPledge === 1 };
}

/** As whom a person acts above rounds. */
export async function membershipAboveRounds(db: Database, person: string): Promise<Membership | undefined> {
  return standing(db).where("person", "=", person).where("round", "is", null).executeTakeFirst();
}

/** What a person is and was, to hold a new membership against (sides.ts). */
export async function heldBy(db: Database, person: string): Promise<readonly Held[]> {
  const rows = await memberships(db).where("membership.person", "=", person).execute();
  return rows.map((row) => ({ ...row, running: row.running === 1 }));
}

/** The same of everybody who has an account under one of these addresses, by address. */
export async function heldAt(
  db: Database,
  emails: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const rows = await memberships(db)
    .innerJoin("person", "person.id", "membership.person")
    .select("person.email")
    .where("person.email", "in", each(emails))
    .execute();
  return Map.groupBy(
    rows.map(({ running, ...row }) => ({ ...row, running: running === 1 })),
    ({ email }) => email,
  );
}

/** When a round was opened; undefined where there is none. */
export async function openedAt(db: Database, round: string): Promise<number | undefined> {
  const row = await db.query
    .selectFrom("round")
    .select("created_at")
    .where("id", "=", round)
    .executeTakeFirst();
  return row?.created_at;
}

export type Member = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly subject: string | null;
  readonly organisation: string;
  readonly endedAt: number | null;
  /** When an evaluator accepted the pledge of the round; null for everybody else. */
  readonly pledgedAt: number | null;
  /** Until when the link works that a department acts by; null for a person with an account. */
  readonly linkUntil: number | null;
};

/** The people of a round with the names to show for them, those whose part has ended among them. */
export async function membersOf(db: Database, round: string): Promise<readonly Member[]> {
  return members(db).where("membership.round", "=", round).execute();
}

/** Those who act, or acted, for one subject in a round as its departments. */
export async function departmentsOf(
  db: Database,
  round: string,
  subject: string,
): Promise<readonly Member[]> {
  return members(db)
    .where("membership.round", "=", round)
    .where("membership.subject", "=", subject)
    .where("membership.role", "=", "department")
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

export function insertMembership(
  db: Database,
  membership: Membership & { readonly since: number; readonly pledged_at?: number },
): Write {
  return db.query.insertInto("membership").values(membership);
}

/** Ends a membership, or lets it stand again. */
export function closeMembership(
  db: Database,
  id: string,
  ended: { readonly at: number; readonly by: string } | null,
): Write {
  return db.query
    .updateTable("membership")
    .set({ ended_at: ended?.at ?? null, ended_by: ended?.by ?? null })
    .where("id", "=", id);
}

function memberships(db: Database) {
  return db.query
    .selectFrom("membership")
    .select(["membership.role", "membership.round", "membership.ended_at as endedAt"])
    .select(
      sql<number>`EXISTS (SELECT 1 FROM round_track
        WHERE round_track.round = membership.round AND round_track.phase <> 'closed')`.as("running"),
    );
}

function members(db: Database) {
  return db.query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .leftJoin("subject", "subject.id", "membership.subject")
    .leftJoin("link", "link.membership", "membership.id")
    .select([
      "membership.id",
      "membership.person",
      "person.name",
      "person.email",
      "membership.role",
      "subject.name as subject",
      "membership.organisation",
      "membership.ended_at as endedAt",
      "membership.pledged_at as pledgedAt",
      "link.expires_at as linkUntil",
    ])
    .orderBy("membership.role")
    .orderBy("person.name");
}

/** Those that have not ended. */
function standing(db: Database) {
  return db.query
    .selectFrom("membership")
    .select(["membership.id", "person", "role", "round", "subject", "organisation"])
    .where("ended_at", "is", null);
}
