import { sql } from "kysely";
import { unconflicted } from "../conflicts/store";
import type { Edition } from "../criteria/tree.ts";
import { type Database, each, type Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Tables } from "../db/tables";
import { textsOf } from "../db/text-list";
import type { Entry } from "../entries/entries";
import type { Drawable, Needed } from "./drawing";
import { leavesOn } from "./marks";

/** A sheet as a draw looks at it. */
type Held = {
  readonly id: string;
  readonly entry: string;
  readonly kind: string;
  readonly assessor: string;
  readonly node: string;
  readonly leaves: readonly string[];
  readonly handedIn: boolean;
  /** Its assessor still has a part in the round and no conflict with the entry. */
  readonly counts: boolean;
};

/** Everything a draw for entries of one track weighs, in two statements. */
export type Weighing = {
  readonly assessors: readonly (Omit<Drawable, "conflicted"> & {
    readonly name: string;
    /** The subjects they have a conflict of interest with. */
    readonly conflicts: readonly string[];
  })[];
  readonly held: readonly Held[];
};

export async function weighingOf(
  db: Database,
  edition: Edition,
  { round, track }: Pick<Entry, "round" | "track">,
): Promise<Weighing> {
  const [sheets, assessors] = await Promise.all([
    sql<Omit<Held, "leaves" | "handedIn" | "counts"> & { leaves: string; handedIn: number; counts: number }>`
      SELECT sheet.id, sheet.entry, entry.kind, sheet.assessor, sheet.node,
        (SELECT json_group_array(leaf) FROM sheet_leaf WHERE sheet_leaf.sheet = sheet.id) AS leaves,
        EXISTS (SELECT 1 FROM hand_in WHERE hand_in.sheet = sheet.id AND returned_at IS NULL) AS handedIn,
        ${unconflicted(sql.ref("sheet.assessor"))} AND membership.ended_at IS NULL AS counts
      FROM sheet JOIN entry ON entry.id = sheet.entry JOIN membership ON membership.id = sheet.assessor
      WHERE entry.round = ${round} AND entry.track = ${track} AND entry.trial = 0
      ORDER BY sheet.assigned_at, sheet.id`.execute(db.query),
    sql<{ id: string; name: string; organisation: string; conflicts: string }>`
      SELECT membership.id, person.name, membership.organisation,
        (SELECT json_group_array(subject) FROM conflict
          WHERE conflict.membership = membership.id AND ended_at IS NULL) AS conflicts
      FROM membership JOIN person ON person.id = membership.person
      WHERE membership.round = ${round} AND membership.role = 'assessor' AND membership.ended_at IS NULL
      ORDER BY membership.since, membership.id`.execute(db.query),
  ]);
  const held = sheets.rows.map((row) => ({
    ...row,
    leaves: textsOf(row.leaves),
    handedIn: row.handedIn === 1,
    counts: row.counts === 1,
  }));
  const loads = new Map<string, number>();
  for (const sheet of held)
    loads.set(sheet.assessor, (loads.get(sheet.assessor) ?? 0) + leavesOn(edition, sheet, sheet.kind).length);
  return {
    held,
    assessors: assessors.rows.map(({ conflicts, ...row }) => ({
      ...row,
      load: loads.get(row.id) ?? 0,
      conflicts: textsOf(conflicts),
    })),
  };
}

/** The assessors as they stand to one entry. */
export function drawableFor(
  { assessors }: Weighing,
  { subject }: Pick<Entry, "subject">,
): readonly Drawable[] {
  return assessors.map(({ id, organisation, load, conflicts }) => ({
    id,
    organisation,
    load,
    conflicted: conflicts.includes(subject),
  }));
}

/** Of leaves on which two differ, those nobody else is to rate yet, with everybody who has them on a sheet. */
export function withoutThird(
  edition: Edition,
  { held }: Weighing,
  { id, kind }: Pick<Entry, "id" | "kind">,
  differing: readonly string[],
): readonly Needed[] {
  const own = held
    .filter(({ entry }) => entry === id)
    .map((sheet) => ({ sheet, codes: new Set(leavesOn(edition, sheet, kind).map(({ code }) => code)) }));
  return differing.flatMap((leaf) => {
    const on = own.filter(({ codes }) => codes.has(leaf)).map(({ sheet }) => sheet);
    return on.some(({ handedIn, counts }) => counts && !handedIn)
      ? []
      : [{ leaf, raters: [...new Set(on.map(({ assessor }) => assessor))] }];
  });
}

/** A drawn sheet of the assessor that is still open and takes more leaves, or the node of a further one. */
export function drawnSheetOf({ held }: Weighing, entry: string, assessor: string) {
  const drawn = held.filter((one) => one.entry === entry && one.assessor === assessor && isDrawn(one));
  return { open: drawn.find(({ handedIn }) => !handedIn)?.id, node: `+${drawn.length + 1}` };
}

function isDrawn({ leaves }: Held): boolean {
  return leaves.length > 0;
}

export function insertDraw(
  db: Database,
  draw: Tables["draw"],
  sheet: string,
  leaves: readonly string[],
): readonly Write[] {
  return [
    db.query.insertInto("draw").values(draw),
    ...insertAll(
      db,
      "sheet_leaf",
      leaves.map((leaf) => ({ sheet, leaf, draw: draw.id })),
    ),
  ];
}

export type Third = { readonly entry: string; readonly leaf: string; readonly name: string };

/** Who was drawn for leaves of these entries and has not handed in yet. */
export async function thirdsUnderWay(db: Database, entries: readonly string[]): Promise<readonly Third[]> {
  return db.query
    .selectFrom("sheet_leaf")
    .innerJoin("sheet", "sheet.id", "sheet_leaf.sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .innerJoin("person", "person.id", "membership.person")
    .select(["sheet.entry", "sheet_leaf.leaf", "person.name"])
    .where("sheet.entry", "in", each(entries))
    .where(unconflicted(sql.ref("sheet.assessor")))
    .where("membership.ended_at", "is", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("hand_in")
            .select("hand_in.number")
            .whereRef("hand_in.sheet", "=", "sheet.id")
            .where("hand_in.returned_at", "is", null),
        ),
      ),
    )
    .execute();
}
