import { type RawBuilder, sql } from "kysely";
import { unconflicted } from "../conflicts/store";
import type { Database, Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Track } from "../db/terms";
import { notReopened } from "../sheets/ratings-store";

/** A lead's dated reading of a leaf for a track of a round (assessment §3). */
export type Ruling = {
  readonly id: string;
  readonly track: Track;
  readonly leaf: string;
  readonly text: string;
  readonly at: number;
  /** Who made it. */
  readonly by: string;
};

export function insertRuling(db: Database, ruling: Tables["ruling"]): Write {
  return db.query.insertInto("ruling").values(ruling);
}

/** The rulings of a round, or of one leaf of a track, oldest first. */
export async function rulingsOf(
  db: Database,
  round: string,
  on?: { readonly track: Track; readonly leaf: string },
): Promise<readonly Ruling[]> {
  return db.query
    .selectFrom("ruling")
    .innerJoin("membership", "membership.id", "ruling.by")
    .innerJoin("person", "person.id", "membership.person")
    .select(["ruling.id", "ruling.track", "ruling.leaf", "ruling.text", "ruling.at", "person.name as by"])
    .where("ruling.round", "=", round)
    .$if(on !== undefined, (query) =>
      query
        .where("ruling.track", "=", on?.track ?? "comprehensive")
        .where("ruling.leaf", "=", on?.leaf ?? ""),
    )
    .orderBy("ruling.at")
    .orderBy("ruling.id")
    .execute();
}

/** What became of a ruling: decisions that cite it, and the earlier ratings by their assessors' answers. */
export type RulingEffect = {
  readonly ruling: string;
  readonly decided: number;
  readonly unanswered: number;
  readonly stands: number;
  readonly change: number;
};

export async function rulingEffects(db: Database, round: string): Promise<readonly RulingEffect[]> {
  const { rows } = await sql<RulingEffect>`
    SELECT ruling.id AS ruling,
      (SELECT count(*) FROM decision WHERE decision.ruling = ruling.id) AS decided,
      coalesce(sum(earlier.sheet IS NOT NULL AND second_look.answer IS NULL), 0) AS unanswered,
      coalesce(sum(second_look.answer = 'stands'), 0) AS stands,
      coalesce(sum(second_look.answer = 'change'), 0) AS change
    FROM ruling
    LEFT JOIN (${earlierRatings()}) AS earlier ON earlier.ruling = ruling.id
    LEFT JOIN second_look ON second_look.ruling = ruling.id AND second_look.sheet = earlier.sheet
    WHERE ruling.round = ${round}
    GROUP BY ruling.id`.execute(db.query);
  return rows;
}

/** An earlier rating of a leaf that a later ruling speaks of. */
export type Look = {
  readonly ruling: string;
  readonly text: string;
  readonly sheet: string;
  readonly leaf: string;
  readonly track: Track;
  readonly entry: string;
  readonly name: string;
  readonly title: string;
  readonly assessor: string;
  readonly answer: Tables["second_look"]["answer"] | null;
  readonly note: string | null;
};

/**
 * The ratings that stood before a ruling on their leaf and were not changed since: those one assessor has not looked at
 * again, or those of a whole round whose assessors answered that they have to be changed.
 */
export async function secondLooks(
  db: Database,
  round: string,
  of: { readonly assessor: string } | { readonly reader: string },
): Promise<readonly Look[]> {
  const { rows } = await sql<Look>`
    SELECT ruling.id AS ruling, ruling.text, earlier.sheet, ruling.leaf, ruling.track, entry.id AS entry, subject.name,
      entry.title, person.name AS assessor, second_look.answer, second_look.note
    FROM ruling
    JOIN (${earlierRatings()}) AS earlier ON earlier.ruling = ruling.id
    JOIN sheet ON sheet.id = earlier.sheet
    JOIN entry ON entry.id = sheet.entry
    JOIN subject ON subject.id = entry.subject
    JOIN membership ON membership.id = sheet.assessor
    JOIN person ON person.id = membership.person
    LEFT JOIN second_look ON second_look.ruling = ruling.id AND second_look.sheet = earlier.sheet
    WHERE ruling.round = ${round} AND ${whose(of)}
    ORDER BY ruling.at, subject.code, subject.name, entry.title`.execute(db.query);
  return rows;
}

export function insertLook(db: Database, look: Tables["second_look"]): Write {
  return db.query.insertInto("second_look").values(look);
}

function whose(of: { readonly assessor: string } | { readonly reader: string }): RawBuilder<boolean> {
  return "assessor" in of
    ? sql<boolean>`sheet.assessor = ${of.assessor} AND second_look.answer IS NULL AND ${unconflicted(of.assessor)}`
    : sql<boolean>`second_look.answer = 'change' AND ${unconflicted(of.reader)}`;
}

/** Ratings made before a ruling on their leaf; one that was changed after it, or is given back, has been looked at. */
function earlierRatings(): RawBuilder<unknown> {
  return sql`SELECT ruling.id AS ruling, rating.sheet
    FROM ruling
    JOIN entry ON entry.round = ruling.round AND entry.track = ruling.track
    JOIN sheet ON sheet.entry = entry.id
    JOIN rating ON rating.sheet = sheet.id AND rating.leaf = ruling.leaf
    WHERE rating.state <> 'pending' AND rating.saved_at < ruling.at
      AND ${unconflicted(sql.ref("sheet.assessor"))} AND ${notReopened}`;
}
