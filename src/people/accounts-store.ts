import { sql } from "kysely";
import type { Database } from "../db/database";
import type { Role } from "../db/terms";
import { NotFound } from "../errors";
import { linkDomain } from "./links";

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: string;
  readonly secondFactor: boolean;
  /** What they are that stands, most recent first. */
  readonly roles: readonly Role[];
};

export type AccountFilter = { readonly find: string; readonly role: string };

/** The accounts of the installation by name, and how many the filter leaves; departments with a link have none. */
export async function accountsOf(
  db: Database,
  { find, role }: AccountFilter,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<{ readonly accounts: readonly Account[]; readonly total: number }> {
  const all = persons(db)
    .$if(find !== "", (query) =>
      query.where(
        sql<boolean>`(instr(person.name, ${find}) > 0 OR instr(person.email, ${find.toLowerCase()}) > 0)`,
      ),
    )
    .$if(role !== "", (query) =>
      query.where(sql<boolean>`EXISTS (SELECT 1 FROM membership
        WHERE membership.person = person.id AND membership.role = ${role} AND membership.ended_at IS NULL)`),
    );
  const rows = await all.orderBy("person.name").orderBy("person.id").limit(size).offset(from).execute();
  const { total } = await db.query
    .selectFrom(all.as("found"))
    .select((count) => count.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { accounts: rows.map(accountOfRow), total };
}

export async function accountOf(db: Database, id: string): Promise<Account> {
  const row = await persons(db).where("person.id", "=", id).executeTakeFirst();
  if (row === undefined) throw new NotFound("account");
  return accountOfRow(row);
}

/** A part of an account, with the names to show for it. */
export type Part = {
  readonly id: string;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
  readonly since: number;
  readonly endedAt: number | null;
};

/** Every part somebody has or had, newest first. */
export async function partsOf(db: Database, person: string): Promise<readonly Part[]> {
  return db.query
    .selectFrom("membership")
    .leftJoin("round", "round.id", "membership.round")
    .leftJoin("subject", "subject.id", "membership.subject")
    .select([
      "membership.id",
      "membership.role",
      "round.title as round",
      "subject.name as subject",
      "membership.organisation",
      "membership.since",
      "membership.ended_at as endedAt",
    ])
    .where("membership.person", "=", person)
    .orderBy("membership.since", "desc")
    .execute();
}

function persons(db: Database) {
  return db.query
    .selectFrom("person")
    .select(["person.id", "person.name", "person.email", "person.createdAt", "person.twoFactorEnabled"])
    .select(
      sql<string>`(SELECT json_group_array(role) FROM (SELECT DISTINCT role FROM membership
        WHERE membership.person = person.id AND membership.ended_at IS NULL ORDER BY role))`.as("roles"),
    )
    .where("person.email", "not like", `%${linkDomain}`);
}

function accountOfRow({
  twoFactorEnabled,
  roles,
  ...account
}: Omit<Account, "secondFactor" | "roles"> & {
  readonly twoFactorEnabled: number | null;
  readonly roles: string;
}): Account {
  return { ...account, secondFactor: twoFactorEnabled === 1, roles: JSON.parse(roles) };
}
