import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { VisitKind } from "../db/visit-tables";
import type { SeenEntry } from "../entries/entries";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import {
  candidatesFor,
  closeMember,
  closingOf,
  insertMembers,
  insertVisit,
  isCountersigned,
  membersAmong,
  writeClosing,
  writeCountersigning,
} from "./store";
import type { SeenVisit } from "./visits";

export type NewVisit = {
  readonly kind: VisitKind;
  readonly day: string;
  readonly members: readonly string[];
};

/** Opens a visit to an entry with its team; refuses somebody who is no evaluator of the round or has a conflict there. */
export async function openVisit(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  { kind, day, members }: NewVisit,
): Promise<string> {
  const stream = `entry:${entry.id}`;
  const id = newId();
  return change(db, now, [stream], async () => {
    await refuseStrangers(db, entry, members);
    return {
      writes: [
        insertVisit(db, { id, entry: entry.id, kind, day }, now, membership.id),
        ...insertMembers(db, id, members, now, membership.id),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "visit.opened",
          subject: id,
          body: { entry: entry.id, kind, day, members },
        },
      ],
      result: id,
    };
  });
}

/** Names further members; who had left is of the team again. */
export async function nameMembers(
  db: Database,
  now: number,
  { visit, entry, membership }: SeenVisit,
  members: readonly string[],
): Promise<void> {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    await refuseStrangers(db, entry, members);
    const there = new Set((await membersAmong(db, visit.id, members)).map((one) => one.membership));
    const added = members.filter((one) => !there.has(one));
    if (added.length === 0) return { writes: [], records: [], result: undefined };
    return {
      writes: insertMembers(db, visit.id, added, now, membership.id),
      records: [
        {
          stream,
          actor: membership.person,
          action: "visit.members_named",
          subject: visit.id,
          body: { visit: visit.id, members: added },
        },
      ],
      result: undefined,
    };
  });
}

/** Takes somebody off the team: their items stay, they write no more. */
export async function dismissMember(
  db: Database,
  now: number,
  { visit, entry, membership }: SeenVisit,
  member: string,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    if ((await membersAmong(db, visit.id, [member])).length === 0) throw new NotFound("member");
    return {
      writes: [closeMember(db, visit.id, member, now, membership.id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "visit.member_left",
          subject: visit.id,
          body: { visit: visit.id, membership: member },
        },
      ],
      result: undefined,
    };
  });
}

/** Closes a visit, or opens a closed one again; what is still on a phone arrives all the same, marked late. */
export async function setClosed(
  db: Database,
  now: number,
  { visit, entry, membership }: SeenVisit,
  closed: boolean,
): Promise<void> {
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    if (((await closingOf(db, visit.id)).closedAt !== null) === closed)
      return { writes: [], records: [], result: undefined };
    return {
      writes: [writeClosing(db, visit.id, closed ? { at: now, by: membership.id } : null)],
      records: [
        {
          stream,
          actor: membership.person,
          action: closed ? "visit.closed" : "visit.reopened",
          subject: visit.id,
          body: { visit: visit.id },
        },
      ],
      result: undefined,
    };
  });
}

/** Whether findings need another member's signature in this round. */
export async function setCountersigning(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  countersigned: boolean,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    if ((await isCountersigned(db, round)) === countersigned)
      return { writes: [], records: [], result: undefined };
    return {
      writes: [writeCountersigning(db, round, countersigned)],
      records: [
        {
          stream,
          actor: by.person,
          action: countersigned ? "countersigning.required" : "countersigning.released",
          subject: round,
          body: { round },
        },
      ],
      result: undefined,
    };
  });
}

async function refuseStrangers(
  db: Database,
  entry: SeenEntry["entry"],
  members: readonly string[],
): Promise<void> {
  const known = new Set((await candidatesFor(db, entry)).map(({ id }) => id));
  if (members.some((one) => !known.has(one))) throw new Invalid("visits.stranger");
}
