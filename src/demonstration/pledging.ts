import { declareConflict } from "../conflicts/declare";
import { denyConflict } from "../conflicts/deny";
import { suggestionsOf } from "../conflicts/suggestions-store";
import type { Membership, Person } from "../people/people";
import { membershipUnpledged } from "../people/store";
import { acceptPledge } from "../pledges/pledge";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import { assessors, type Evaluator, lead } from "./people";

/** What each evaluator states of themselves; the organisation they were invited from is known. */
const stated: Readonly<Record<string, readonly string[]>> = {
  [assessors[1].email]: ["现居松坪县"],
  [assessors[2].email]: ["石鹭县人民政府法律顾问（至上年度末）"],
  [assessors[3].email]: ["碧湾区某街道办事处挂职，十一年前"],
};

/** Everybody of the team accepts the pledge; of the conflicts it suggests one is declared, one denied, one not answered yet. */
export async function pledge(
  stage: Stage,
  people: ReadonlyMap<string, Person>,
  round: string,
): Promise<void> {
  for (const [number, evaluator] of [lead, ...assessors].entries()) {
    const at = momentAt(stage.now, daysAgo.joined, 11, number * 9);
    const membership = await membershipOf(stage, people, round, evaluator);
    const lines = stated[evaluator.email] ?? [];
    await acceptPledge(stage.open(), at, membership, round, lines.join("\n"));
  }
  const at = momentAt(stage.now, daysAgo.joined, 12);
  const declaring = await membershipOf(stage, people, round, assessors[2]);
  for (const { subject, reason, from } of await suggestionsOf(stage.open(), round, declaring.id)) {
    const conflict = { membership: declaring.id, subject, reason, note: from };
    await declareConflict(stage.open(), at, declaring, round, conflict);
  }
  const denying = await membershipOf(stage, people, round, assessors[3]);
  for (const { subject } of await suggestionsOf(stage.open(), round, denying.id))
    await denyConflict(stage.open(), at, denying, round, { subject, note: "挂职已满三年以上，再无往来。" });
}

async function membershipOf(
  { open }: Stage,
  people: ReadonlyMap<string, Person>,
  round: string,
  { email, name }: Evaluator,
): Promise<Membership> {
  const person = people.get(email);
  const membership = person && (await membershipUnpledged(open(), person.id, round));
  if (membership === undefined) throw new Error(`${name} has no part in the round`);
  return membership;
}
