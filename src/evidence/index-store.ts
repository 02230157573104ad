import { type RawBuilder, sql } from "kysely";
import type { Database, Write } from "../db/database";
import { type PassageRow, readerVersion } from "./documents";
import { gramsOf } from "./grams";

/** The word that stands for a file in the index: with it a search touches the passages of these files alone. */
export function scopeOf(file: string): string {
  return `f${file.slice(0, 24)}`;
}

/** Takes the passages of a file out of the index, before their rows go. */
export function leaveIndex(db: Database, file: string): readonly Write[] {
  return [
    write(
      db,
      sql`DELETE FROM passage_index
        WHERE rowid IN (SELECT id FROM passage WHERE file = ${file} AND reader = ${readerVersion})`,
    ),
  ];
}

/** Puts the words of passages into the index, after their rows are there. */
export function enterIndex(
  db: Database,
  file: string,
  text: string,
  passages: readonly PassageRow[],
): readonly Write[] {
  const rows = passages.map(({ number, start, end }) => [number, gramsOf(text.slice(start, end)).join(" ")]);
  return portions(rows.map((row) => JSON.stringify(row))).map((portion) =>
    write(
      db,
      sql`INSERT INTO passage_index (rowid, scope, grams)
        SELECT passage.id, ${scopeOf(file)}, entered.value ->> 1
        FROM json_each(${`[${portion.join(",")}]`}) AS entered
        JOIN passage ON passage.file = ${file} AND passage.reader = ${readerVersion}
          AND passage.number = entered.value ->> 0`,
    ),
  );
}

/** Characters of a statement's one parameter; three bytes each stay under what a value may weigh. */
const heaviest = 500_000;

function portions(rows: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  let weight = 0;
  for (const row of rows) {
    weight += row.length;
    if (weight > heaviest) {
      all.push([]);
      weight = row.length;
    }
    all.at(-1)?.push(row);
  }
  return all.filter((portion) => portion.length > 0);
}

function write(db: Database, query: RawBuilder<unknown>): Write {
  return { compile: () => query.compile(db.query) };
}
