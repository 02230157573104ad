import type { Database } from "../db/database";
import type { Role } from "../db/terms";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { sideRefusal } from "./sides";
import { placeOf } from "./invitations";
import { closeMembership, heldBy } from "./store";

/** Which memberships are meant: any, those of a round, or a subject's departments in it. */
export type Within = { readonly round?: string; readonly departmentOf?: string };

/** Ends a membership: what was done in it stays, its person acts in it no more. One's own cannot be ended. */
export async function endMembership(
  db: Database,
  now: number,
  by: string,
  id: string,
  within: Within,
): Promise<void> {
  const found = await membershipWithin(db, id, within);
  if (found.person === by) throw new Invalid("people.endOwn");
  await change(db, now, streamsOf(found.round), async () => {
    const { endedAt, ...membership } = await membershipWithin(db, id, within);
    return endedAt === null
      ? {
          writes: [closeMembership(db, id, { at: now, by })],
          records: recordsOf("membership.ended", by, membership),
          result: undefined,
        }
      : { writes: [], records: [], result: undefined };
  });
}

/** Lets an ended membership stand again, unless its person has changed sides since (sides.ts). */
export async function restoreMembership(
  db: Database,
  now: number,
  by: string,
  id: string,
  within: Within,
): Promise<void> {
  const { round } = await membershipWithin(db, id, within);
  await change(db, now, streamsOf(round), async () => {
    const { endedAt, ...membership } = await membershipWithin(db, id, within);
    if (endedAt === null) return { writes: [], records: [], result: undefined };
    const others = (await heldBy(db, membership.person)).filter((held) => held.round !== round);
    const refusal = sideRefusal(others, { role: membership.role, round: await placeOf(db, round) });
    if (refusal !== undefined) throw new Invalid(refusal);
    return {
      writes: [closeMembership(db, id, null)],
      records: recordsOf("membership.restored", by, membership),
      result: undefined,
    };
  });
}

type Found = {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly round: string | null;
};

async function membershipWithin(db: Database, id: string, { round, departmentOf }: Within) {
  const found = await db.query
    .selectFrom("membership")
    .select(["id", "person", "role", "round", "ended_at as endedAt"])
    .where("id", "=", id)
    .$if(round !== undefined, (query) => query.where("round", "=", round ?? ""))
    .$if(departmentOf !== undefined, (query) =>
      query.where("role", "=", "department").where("subject", "=", departmentOf ?? ""),
    )
    .executeTakeFirst();
  if (found === undefined) throw new NotFound("membership");
  return found;
}

/** The installation's stream is the lock between a part in a round and one above rounds (invitations.ts). */
function streamsOf(round: string | null): readonly string[] {
  return round === null ? ["installation"] : ["installation", `round:${round}`];
}

function recordsOf(action: string, by: string, { id, person, role, round }: Found) {
  return streamsOf(round).map((stream) => ({
    stream,
    actor: by,
    action,
    subject: id,
    body: { person, role, round },
  }));
}
