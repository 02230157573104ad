import type { Edition } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import { change, type Record } from "../log/change";
import { canonicalJson, sha256 } from "../log/log";
import type { Membership } from "../people/people";
import { refusalOf } from "../people/refusals";
import { notifyAssigned } from "../notifications/notify";
import { around, idsOf, newRows } from "./assigning";
import { assignmentOf, type Hindrance, type NewSheet } from "./assignment";
import { candidatesIn, closedSheets, conflictsIn, standingSheets } from "./assignment-store";
import { partLeft } from "./parts";
import { leftBehind } from "./plan-drawing";
import { type Plan, type Planned, planOf } from "./planning.ts";
import { sheetStream } from "./sheets";
import { type ListedSheet, visibleSheets } from "./store";

type Leaving = {
  readonly round: string;
  /** The membership that drops out. */
  readonly assessor: string;
  readonly seed: string;
};

/** What becomes of an assessor's sheets: those handed in stay, the others are left behind and given to somebody else. */
export type Departing = {
  readonly kept: number;
  readonly left: readonly ListedSheet[];
  /** Who would take them; those of a conflict, or of a track that assigns no more, are not given on. */
  readonly plan: Plan;
  readonly input: Planned;
  readonly digest: string;
};

export async function departingOf(
  db: Database,
  office: Membership,
  entries: readonly Entry[],
  { round, assessor, seed }: Leaving,
): Promise<Departing> {
  const own = (await visibleSheets(db, office, round)).filter((sheet) => sheet.assessor === assessor);
  const left = own.filter(({ handedInAt }) => handedInAt === null);
  const leaving = new Set(left.map(keyOf));
  const standing = (await standingSheets(db, round)).filter((sheet) => !leaving.has(keyOf(sheet)));
  const editions = await editionsOf(db, entries);
  const parts = left.flatMap((sheet) => {
    const entry = entries.find(({ id }) => id === sheet.entry);
    if (entry === undefined || !isGiven(sheet, entry, office)) return [];
    const edition = editions.get(entry.edition);
    if (edition === undefined) return [];
    return [partLeft(edition, entry, sheet.node, standing)];
  });
  const concerned = new Set(parts.map(({ entry }) => entry));
  const { candidates, organisations } = await candidatesIn(db, round, standing, null);
  const input = {
    parts,
    candidates: candidates.filter(({ id }) => id !== assessor),
    organisations,
    left: leftBehind(await closedSheets(db, round)).filter(({ entry }) => concerned.has(entry)),
    conflicts: (await conflictsIn(db, round)).filter(({ entry }) => concerned.has(entry)),
  };
  return {
    kept: own.length - left.length,
    left,
    plan: planOf(input, seed),
    input,
    digest: await sha256(canonicalJson(input)),
  };
}

type Asked = Leaving & {
  readonly entries: readonly Entry[];
  readonly reason: string;
  /** Who takes all the sheets; undefined where they go by the plan whose preview was `seen`. */
  readonly successor: string | undefined;
  readonly seen: string;
};

/** `changed` where the plan is no longer the one that was seen; nothing is written then, or where a sheet is hindered. */
export type DroppedOut = {
  readonly given: readonly NewSheet[];
  readonly hindrances: readonly Hindrance[];
  readonly changed?: true;
};

/**
 * An assessor drops out (assessment §3): what is handed in stays and counts, what is not is closed with the reason, its
 * ratings kept, and assigned anew, in one batch. A sheet returned later can be left behind by the same act.
 */
export async function dropOut(
  db: Database,
  now: number,
  office: Membership,
  asked: Asked,
): Promise<DroppedOut> {
  const { round, entries, assessor, seed, reason, successor } = asked;
  const editions = await editionsOf(db, entries);
  const roundStream = `round:${round}`;
  const streams = (await departingOf(db, office, entries, asked)).left.map(({ id }) => sheetStream(id));
  return change<DroppedOut>(db, now, [roundStream, ...streams], async () => {
    const { left, plan, input, digest } = await departingOf(db, office, entries, asked);
    const isAsSeen = successor !== undefined || digest === asked.seen;
    if (!isAsSeen || left.some(({ id }) => !streams.includes(sheetStream(id))))
      return { writes: [], records: [], result: { given: [], hindrances: [], changed: true } };
    const given = successor === undefined ? plan.sheets : givenTo(successor, left, entries, office);
    const hindrances = await hindrancesOf(db, round, editions, entries, given, left);
    if (hindrances.length > 0) return { writes: [], records: [], result: { given: [], hindrances } };
    const rows = newRows(given, now, office.id);
    const closings = left.map(({ id }) => ({ sheet: id, reason, at: now, by: office.id }));
    const records: readonly Record[] = [
      {
        stream: roundStream,
        actor: office.person,
        action: "assessor.dropped_out",
        subject: assessor,
        body: {
          reason,
          ...(successor === undefined ? { seed, input } : { successor }),
          closed: left.map(({ id, entry, node }) => ({ id, entry, node })),
          sheets: rows.map(({ id, entry, assessor: to, node }) => ({ id, entry, assessor: to, node })),
        },
      },
      ...left.map(({ id }) => ({
        stream: sheetStream(id),
        actor: office.person,
        action: "sheet.closed",
        subject: id,
        body: { reason },
      })),
    ];
    return {
      writes: [
        endMembership(db, assessor, now, office.person),
        ...insertAll(db, "sheet_closing", closings),
        ...insertAll(db, "sheet", rows),
        notifyAssigned(db, now, idsOf(rows)),
      ],
      records,
      result: { given, hindrances: [] },
    };
  });
}

/** All that can be given on, to one person. */
function givenTo(
  assessor: string,
  left: readonly ListedSheet[],
  entries: readonly Entry[],
  office: Membership,
): readonly NewSheet[] {
  return left
    .filter((sheet) => {
      const entry = entries.find(({ id }) => id === sheet.entry);
      return entry !== undefined && isGiven(sheet, entry, office);
    })
    .map(({ entry, node }) => ({ entry, node, assessor }));
}

async function hindrancesOf(
  db: Database,
  round: string,
  editions: ReadonlyMap<string, Edition>,
  entries: readonly Entry[],
  given: readonly NewSheet[],
  left: readonly NewSheet[],
): Promise<readonly Hindrance[]> {
  const here = await around(
    db,
    round,
    given.map(({ entry }) => entry),
    given.map(({ assessor }) => assessor),
  );
  // whoever leaves rates beside nobody any more: a colleague may take their place
  const leaving = new Set(left.map(keyOf));
  const afterwards = { ...here, standing: here.standing.filter((sheet) => !leaving.has(keyOf(sheet))) };
  return [...editions].flatMap(([sha256, edition]) => {
    const own = entries.filter((entry) => entry.edition === sha256);
    const ids = new Set(own.map(({ id }) => id));
    const wanted = given.filter(({ entry }) => ids.has(entry));
    return assignmentOf(edition, own, wanted, afterwards).hindrances;
  });
}

/** Whether a sheet left behind goes to somebody else here; thirds are drawn anew in moderation, by its own rule. */
export function isGiven(sheet: ListedSheet, { phase, departure }: Entry, { role }: Membership): boolean {
  const isOpen = departure === null && refusalOf("sheet.assign", role, phase) === undefined;
  return isOpen && !sheet.voided && sheet.leaves.length === 0;
}

/** The membership ends once: a sheet returned later is left behind by the same act. */
function endMembership(db: Database, membership: string, at: number, by: string): Write {
  return db.query
    .updateTable("membership")
    .set({ ended_at: at, ended_by: by })
    .where("id", "=", membership)
    .where("ended_at", "is", null);
}

/** The editions of these entries, by digest. */
export async function editionsOf(
  db: Database,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Edition>> {
  const ids = [...new Set(entries.map(({ edition }) => edition))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await editionOf(db, id)] as const)));
}

function keyOf({ entry, assessor, node }: NewSheet): string {
  return `${entry}\n${assessor}\n${node}`;
}
