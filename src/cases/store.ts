import { sql } from "kysely";
import { z } from "zod";
import { type Database, each, type Write } from "../db/database";
import { insertAll, portions } from "../db/insert-all";
import type { Tables } from "../db/tables";
import type { CaseList, Draw, Replacement } from "./cases";

/** The draws of a round, the newest first. */
export async function drawsOf(db: Database, round: string): Promise<readonly Draw[]> {
  const rows = await draws(db).where("case_draw.round", "=", round).execute();
  return rows.map(drawOfRow);
}

export async function drawIn(db: Database, round: string, id: string): Promise<Draw | undefined> {
  const row = await draws(db)
    .where("case_draw.round", "=", round)
    .where("case_draw.id", "=", id)
    .executeTakeFirst();
  return row && drawOfRow(row);
}

/** The lists of some draws, or of one entry, whoever asks: who may see them is the entry's to say. */
export async function listsOf(
  db: Database,
  of: { readonly draws: readonly string[] } | { readonly entry: string },
): Promise<readonly CaseList[]> {
  const rows = await lists(db)
    .$if("draws" in of, (query) => query.where("case_list.draw", "in", each("draws" in of ? of.draws : [])))
    .$if("entry" in of, (query) => query.where("case_list.entry", "=", "entry" in of ? of.entry : ""))
    .orderBy("subject.code")
    .orderBy("subject.name")
    .orderBy("entry.title")
    .orderBy("case_list.department")
    .execute();
  const replaced = await replacementsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => listOfRow(row, replaced.get(row.id) ?? []));
}

/** One list as it stands at this moment. */
export async function listNow(db: Database, id: string): Promise<CaseList | undefined> {
  const row = await lists(db).where("case_list.id", "=", id).executeTakeFirst();
  return row && listOfRow(row, (await replacementsOf(db, [id])).get(id) ?? []);
}

const Numbers = z.array(z.string());

/** The numbers of a list, in their order, and the order they were drawn in. */
export async function contentOf(
  db: Database,
  list: string,
): Promise<{ readonly numbers: readonly string[]; readonly order: readonly string[] }> {
  const row = await db.query
    .selectFrom("case_list")
    .select(["numbers", "drawn_order"])
    .where("id", "=", list)
    .executeTakeFirst();
  const parsed = (json: string | null | undefined) => Numbers.parse(JSON.parse(json ?? "[]"));
  return { numbers: parsed(row?.numbers), order: parsed(row?.drawn_order) };
}

export function insertDraw(
  db: Database,
  draw: Omit<Tables["case_draw"], "seed" | "source" | "seeded_at" | "seeded_by">,
  asked: readonly Pick<Tables["case_list"], "id" | "entry" | "department">[],
): readonly Write[] {
  return [
    db.query
      .insertInto("case_draw")
      .values({ ...draw, seed: null, source: null, seeded_at: null, seeded_by: null }),
    ...insertAll(
      db,
      "case_list",
      asked.map((list) => ({ ...list, draw: draw.id })),
    ),
  ];
}

export function writeNumbers(
  db: Database,
  list: string,
  numbers: readonly string[],
  at: number,
  by: string,
): Write {
  return db.query
    .updateTable("case_list")
    .set({ numbers: JSON.stringify(numbers), saved_at: at, saved_by: by })
    .where("id", "=", list)
    .where("locked_at", "is", null);
}

export function writeHandOver(db: Database, list: string, to: string | null): Write {
  return db.query
    .updateTable("case_list")
    .set({ handed_to: to })
    .where("id", "=", list)
    .where("locked_at", "is", null);
}

export function writeLock(db: Database, list: string, digest: string, at: number, by: string): Write {
  return db.query
    .updateTable("case_list")
    .set({ digest, locked_at: at, locked_by: by })
    .where("id", "=", list)
    .where("locked_at", "is", null);
}

export function writeSeed(
  db: Database,
  draw: string,
  seed: { readonly text: string; readonly source: string; readonly at: number; readonly by: string },
): Write {
  const { text, source, at, by } = seed;
  return db.query
    .updateTable("case_draw")
    .set({ seed: text, source, seeded_at: at, seeded_by: by })
    .where("id", "=", draw)
    .where("seed", "is", null);
}

export type Ordered = { readonly id: string; readonly order: readonly string[] };

/** The order of each list, in as few statements as there can be. */
export function writeOrders(db: Database, ordered: readonly Ordered[]): readonly Write[] {
  return portions(ordered.map((one) => JSON.stringify(one))).map((portion) => {
    const update = sql`UPDATE case_list SET drawn_order = given.value ->> 'order'
      FROM json_each(${`[${portion.join(",")}]`}) AS given WHERE case_list.id = given.value ->> 'id'`;
    return { compile: () => update.compile(db.query) };
  });
}

export function insertReplacement(db: Database, replacement: Tables["case_replacement"]): Write {
  return db.query.insertInto("case_replacement").values(replacement);
}

function draws(db: Database) {
  return db.query
    .selectFrom("case_draw")
    .leftJoin("membership", "membership.id", "case_draw.seeded_by")
    .leftJoin("person", "person.id", "membership.person")
    .select(["case_draw.id", "case_draw.round", "track", "kind", "leaf", "count", "due_at as dueAt"])
    .select(["seed", "source", "seeded_at as seededAt", "person.name as seededBy"])
    .orderBy("asked_at", "desc")
    .orderBy("case_draw.id");
}

type DrawRow = Awaited<ReturnType<ReturnType<typeof draws>["executeTakeFirstOrThrow"]>>;

function drawOfRow({ seed, source, seededAt, seededBy, ...draw }: DrawRow): Draw {
  return {
    ...draw,
    seed:
      seed === null ? undefined : { text: seed, source: source ?? "", at: seededAt ?? 0, by: seededBy ?? "" },
  };
}

/** With only as much of the order as was called up: a list may hold thousands. */
function lists(db: Database) {
  return db.query
    .selectFrom("case_list")
    .innerJoin("case_draw", "case_draw.id", "case_list.draw")
    .innerJoin("entry", "entry.id", "case_list.entry")
    .innerJoin("subject", "subject.id", "entry.subject")
    .leftJoin("membership", "membership.id", "case_list.locked_by")
    .leftJoin("person", "person.id", "membership.person")
    .select(["case_list.id", "draw", "case_list.entry", "department", "handed_to as handedTo"])
    .select(["saved_at as savedAt", "digest", "locked_at as lockedAt", "person.name as lockedBy"])
    .select([
      sql<number | null>`json_array_length(numbers)`.as("size"),
      sql<string | null>`CASE WHEN drawn_order IS NOT NULL THEN
        (SELECT json_group_array(value) FROM (SELECT value FROM json_each(drawn_order)
          WHERE key < case_draw.count + (SELECT count(*) FROM case_replacement WHERE list = case_list.id)
          ORDER BY key))
        END`.as("called"),
    ]);
}

type ListRow = Awaited<ReturnType<ReturnType<typeof lists>["executeTakeFirstOrThrow"]>>;

function listOfRow(
  { digest, lockedAt, lockedBy, called, ...list }: ListRow,
  replacements: readonly Replacement[],
): CaseList {
  return {
    ...list,
    locked: digest === null ? undefined : { at: lockedAt ?? 0, by: lockedBy ?? "", digest },
    called: called === null ? undefined : Numbers.parse(JSON.parse(called)),
    replacements,
  };
}

async function replacementsOf(
  db: Database,
  of: readonly string[],
): Promise<ReadonlyMap<string, readonly Replacement[]>> {
  const rows = await db.query
    .selectFrom("case_replacement")
    .innerJoin("membership", "membership.id", "case_replacement.by")
    .innerJoin("person", "person.id", "membership.person")
    .select(["list", "file", "by_file as by", "reason", "note", "at", "person.name as saidBy"])
    .where("list", "in", each(of))
    .orderBy("number")
    .execute();
  return Map.groupBy(rows, ({ list }) => list);
}
