import type { Database } from "../db/database";
import { affiliationsIn, type Suggested, suggestConflicts } from "./suggest";

/** A conflict that is likely by what the evaluator stated, with the names to show for it. */
export type Suggestion = Suggested & {
  readonly membership: string;
  readonly person: string;
  readonly subjectName: string;
  /** Why the evaluator says it is none; null while they have not answered. */
  readonly denied: string | null;
};

/** The likely conflicts of a round that do not stand already, by person and place; those of one membership where it is given. */
export async function suggestionsOf(
  db: Database,
  round: string,
  membership?: string,
): Promise<readonly Suggestion[]> {
  const evaluators = await db.query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person")
    .select(["membership.id", "person.name", "membership.organisation", "membership.affiliations"])
    .where("membership.round", "=", round)
    .where("membership.role", "in", ["assessor", "lead"])
    .where("membership.ended_at", "is", null)
    .$if(membership !== undefined, (query) => query.where("membership.id", "=", membership ?? ""))
    .orderBy("person.name")
    .execute();
  const subjects = await db.query
    .selectFrom("entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .select(["subject.id", "subject.name", "subject.code"])
    .where("entry.round", "=", round)
    .distinct()
    .orderBy("subject.code")
    .orderBy("subject.name")
    .execute();
  const answered = await answersIn(db, round);
  const nameOf = new Map(subjects.map(({ id, name }) => [id, name]));
  return evaluators.flatMap(({ id, name, organisation, affiliations }) =>
    suggestConflicts([...affiliationsIn(affiliations), organisation], subjects).flatMap((suggested) => {
      const answer = answered.get(`${id} ${suggested.subject}`);
      if (answer === "stands") return [];
      const subjectName = nameOf.get(suggested.subject) ?? "";
      return [{ ...suggested, membership: id, person: name, subjectName, denied: answer?.note ?? null }];
    }),
  );
}

type Answer = "stands" | { readonly note: string };

/** What stands and what was denied in a round, by membership and subject. */
async function answersIn(db: Database, round: string): Promise<ReadonlyMap<string, Answer>> {
  const standing = await db.query
    .selectFrom("conflict")
    .innerJoin("membership", "membership.id", "conflict.membership")
    .select(["conflict.membership", "conflict.subject"])
    .where("membership.round", "=", round)
    .where("conflict.ended_at", "is", null)
    .execute();
  const denied = await db.query
    .selectFrom("conflict_denial")
    .innerJoin("membership", "membership.id", "conflict_denial.membership")
    .select(["conflict_denial.membership", "conflict_denial.subject", "conflict_denial.note"])
    .where("membership.round", "=", round)
    .execute();
  return new Map<string, Answer>([
    ...denied.map(({ membership, subject, note }) => [`${membership} ${subject}`, { note }] as const),
    ...standing.map(({ membership, subject }) => [`${membership} ${subject}`, "stands"] as const),
  ]);
}
