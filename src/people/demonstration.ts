import type { Database } from "../db/database";
import type { Role } from "../db/terms";

/** The demonstration's people all share this password; production has neither (product, Set-up). */
export const demonstrationPassword = "fadu-yanshi-2026";

/** Their addresses end so, and no other account's may. */
export const demonstrationDomain = "@demonstration.invalid";

export type DemonstrationPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The place a bureau's person acts for. */
  readonly subject: string | null;
};

const offered = [
  "office",
  "administrator",
  "lead",
  "assessor",
  "observer",
  "city",
  "department",
  "bureau",
] as const satisfies readonly Role[];

/** The people the sign-in page offers with one click: somebody of every role, and the first three bureaus. */
export async function demonstrationPeople(db: Database): Promise<readonly DemonstrationPerson[]> {
  const people = await db.query
    .selectFrom("person")
    .innerJoin("membership", "membership.person", "person.id")
    .leftJoin("subject", "subject.id", "membership.subject")
    .select(["person.email", "person.name", "membership.role", "subject.name as subject"])
    .where("person.email", "like", `%${demonstrationDomain}`)
    .where("membership.ended_at", "is", null)
    .orderBy("person.createdAt")
    .execute();
  return offered.flatMap((role) =>
    people.filter((one) => one.role === role).slice(0, mostOfARole[role] ?? 1),
  );
}

const mostOfARole: Readonly<Partial<Record<Role, number>>> = { office: 2, assessor: 4, bureau: 3 };
