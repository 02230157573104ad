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

const offered = ["office", "bureau", "assessor", "lead"] as const satisfies readonly Role[];

/** The people the sign-in page offers with one click: everybody of the office and the team, and the first bureaus. */
export async function demonstrationPeople(db: Database): Promise<readonly DemonstrationPerson[]> {
  return db.query
    .selectFrom("person")
    .innerJoin("membership", "membership.person", "person.id")
    .leftJoin("subject", "subject.id", "membership.subject")
    .select(["person.email", "person.name", "membership.role", "subject.name as subject"])
    .where("person.email", "like", `%${demonstrationDomain}`)
    .where("membership.role", "in", offered)
    .orderBy("person.createdAt")
    .limit(10)
    .execute();
}
