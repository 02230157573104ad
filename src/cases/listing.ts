import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { Conflict, Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import { departmentsOf } from "../people/store";
import { inOrder, listDigest } from "../statistics/case-draw.ts";
import { type CaseList, drawStream } from "./cases";
import { contentOf, listNow, writeHandOver, writeLock, writeNumbers } from "./store";

/** A list of the entry that its reader may see: a department sees what was handed to it. */
export async function visibleList(db: Database, seen: SeenEntry, id: string): Promise<CaseList> {
  const list = await listNow(db, id);
  if (list === undefined || list.entry !== seen.entry.id || !isSeenBy(seen.membership, list))
    throw new NotFound("list");
  return list;
}

export function isSeenBy({ role, id }: Membership, { handedTo }: CaseList): boolean {
  return role !== "department" || handedTo === id;
}

/** Two values of that weight and the rest of the row are below what a row may hold. */
const heaviest = 900_000;

/** Keeps the numbers of a list in place of those before; what is locked is refused. */
export async function saveList(
  db: Database,
  now: number,
  seen: SeenEntry,
  id: string,
  numbers: readonly string[],
): Promise<void> {
  const sorted = inOrder(numbers);
  if (new TextEncoder().encode(JSON.stringify(sorted)).length > heaviest) throw new Invalid("cases.tooLong");
  const digest = await listDigest(sorted);
  const { entry, membership } = seen;
  const stream = drawStream(entry.round);
  return change(db, now, [stream], async () => {
    const list = await openList(db, seen, id);
    const before = list.savedAt === null ? undefined : (await contentOf(db, id)).numbers;
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(sorted))
      return { writes: [], records: [], result: undefined };
    return {
      writes: [writeNumbers(db, id, sorted, now, membership.id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "case_list.saved",
          subject: id,
          body: { entry: entry.id, department: list.department, size: sorted.length, digest },
        },
      ],
      result: undefined,
    };
  });
}

/** The bureau hands a list to one of its departments, or takes it back with null. */
export async function handOver(
  db: Database,
  now: number,
  seen: SeenEntry,
  id: string,
  to: string | null,
): Promise<void> {
  const { entry, membership } = seen;
  const stream = drawStream(entry.round);
  return change(db, now, [stream], async () => {
    const list = await openList(db, seen, id);
    const units = await departmentsOf(db, entry.round, entry.subject);
    const unit = units.find((one) => one.id === to && one.endedAt === null);
    if (to !== null && unit === undefined) throw new NotFound("department");
    if (list.handedTo === to) return { writes: [], records: [], result: undefined };
    return {
      writes: [writeHandOver(db, id, to)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "case_list.handed",
          subject: id,
          body: { entry: entry.id, department: list.department, to },
        },
      ],
      result: undefined,
    };
  });
}

/**
 * Locks a list as it was looked at (`savedAt`), for good: what was saved in between is shown first (409). Its row in the
 * log holds the digest, so nobody has to believe that the seed came later.
 */
export async function lockList(
  db: Database,
  now: number,
  seen: SeenEntry,
  id: string,
  savedAt: number,
): Promise<void> {
  const { entry, membership } = seen;
  const stream = drawStream(entry.round);
  return change(db, now, [stream], async () => {
    const list = await openList(db, seen, id);
    if (list.savedAt === null) throw new Invalid("cases.nothingToLock");
    if (list.savedAt !== savedAt) throw new Conflict(id);
    const { numbers } = await contentOf(db, id);
    const digest = await listDigest(numbers);
    return {
      writes: [writeLock(db, id, digest, now, membership.id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "case_list.locked",
          subject: id,
          body: { entry: entry.id, department: list.department, size: numbers.length, digest },
        },
      ],
      result: undefined,
    };
  });
}

/** A list as it stands inside a change, not locked. */
async function openList(db: Database, seen: SeenEntry, id: string): Promise<CaseList> {
  const list = await visibleList(db, seen, id);
  if (list.locked !== undefined) throw new Invalid("cases.locked");
  return list;
}
