import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import { entriesScoredBy } from "../entries/store";
import { Invalid } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import { recomputed } from "../results/recompute";
import type { Counting } from "../sheets/ratings-store";
import type { OpenConflict, Stated } from "./conflicts";
import { closeMember, visitsOfMember } from "../visits/store";
import { closeConflict, insertConflict, openConflicts } from "./store";

/**
 * Writes down a conflict: declared where it is the speaker's own, pinned by the office, also over one that was declared.
 * From then on the subject's entries are hidden from the person, who leaves the visits there; what they have rated of them stays and no longer
 * counts, and the standings change in the same batch (assessment §1).
 */
export async function declareConflict(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  stated: Stated,
): Promise<void> {
  const pinned = by.id !== stated.membership;
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    const there = (await openConflicts(db, round, stated.membership)).find(
      ({ subject }) => subject === stated.subject,
    );
    if (there !== undefined && !(pinned && there.declaredBy === "assessor"))
      throw new Invalid("conflicts.there");
    const declared = pinned ? ("office" as const) : ("assessor" as const);
    const { entries, writes } = await recounted(db, now, stated, { withoutAssessor: stated.membership });
    const visits = await visitsOfMember(db, stated.membership, stated.subject);
    return {
      writes: [
        ...(there === undefined ? [] : [closeConflict(db, there.id, now, by.id)]),
        insertConflict(db, { id: newId(), ...stated, declared_by: declared, at: now, by: by.id }),
        ...writes,
        ...visits.map((visit) => closeMember(db, visit, stated.membership, now, by.id)),
      ],
      records: [
        {
          stream,
          actor: by.person,
          action: pinned ? "conflict.pinned" : "conflict.declared",
          subject: stated.subject,
          body: { ...stated, entries, ...(visits.length > 0 && { visits }) },
        },
      ],
      result: undefined,
    };
  });
}

/**
 * Ends a conflict, and what the person has rated counts again. The office may end each; an assessor only what they
 * declared themselves, and not once that has voided something, or a rating could be switched off and on.
 */
export async function endConflict(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  id: string,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    const own = by.role === "office" ? undefined : by.id;
    const conflict = (await openConflicts(db, round, own)).find((one) => one.id === id);
    if (conflict === undefined) throw new Invalid("conflicts.gone");
    const { entries, writes } = await recounted(db, now, conflict, { withAssessor: conflict.membership });
    if (own !== undefined) refuseOwn(conflict, entries.length);
    const { membership, subject } = conflict;
    return {
      writes: [closeConflict(db, id, now, by.id), ...writes],
      records: [
        {
          stream,
          actor: by.person,
          action: "conflict.ended",
          subject,
          body: { membership, subject, entries },
        },
      ],
      result: undefined,
    };
  });
}

function refuseOwn({ declaredBy }: OpenConflict, scored: number): void {
  if (declaredBy === "office") throw new Invalid("conflicts.pinnedStays");
  if (scored > 0) throw new Invalid("conflicts.voidedStays");
}

/**
 * The standings of the entries the person has sheets of, also where nothing is handed in yet: a hand-in under way at
 * the same time then loses against the standing's revision and is decided again.
 */
async function recounted(
  db: Database,
  now: number,
  { membership, subject }: Pick<Stated, "membership" | "subject">,
  counting: Counting,
): Promise<{ readonly entries: readonly string[]; readonly writes: readonly Write[] }> {
  const entries = await entriesScoredBy(db, membership, subject);
  const { writes } = await recomputed(db, entries, now, counting);
  return { entries: entries.map(({ id }) => id), writes };
}
