import { type Insertable, type RawBuilder, sql } from "kysely";
import type { Database, Write } from "./database";
import type { Tables } from "./tables";

/** Bytes of rows in one parameter, well below what one may weigh. */
const heaviest = 1_000_000;

/**
 * Rows of one shape in as few statements as there can be, one parameter each: a request has 900 statements
 * (architecture §4). Constraints are checked when a statement is through, so a row may refer to a later one. `onConflict`
 * is an ON CONFLICT clause.
 */
export function insertAll<Table extends keyof Tables>(
  db: Database,
  table: Table,
  rows: readonly Readonly<Insertable<Tables[Table]>>[],
  onConflict: RawBuilder<unknown> = sql``,
): readonly Write[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((column) => sql`json_extract(value, ${sql.lit(`$."${column}"`)})`));
  return portions(rows.map((row) => JSON.stringify(row))).map((portion) => {
    const insert = sql`INSERT INTO ${sql.table(table)} (${names})
      SELECT ${values} FROM json_each(${`[${portion.join(",")}]`}) WHERE true ${onConflict}`;
    return { compile: () => insert.compile(db.query) };
  });
}

/** Rows as JSON, in as few portions as one parameter can hold. */
export function portions(rows: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [];
  let weight = heaviest;
  for (const row of rows) {
    // A Chinese character takes three bytes in UTF-8.
    weight += row.length * 3;
    if (weight > heaviest) {
      all.push([]);
      weight = row.length * 3;
    }
    all.at(-1)?.push(row);
  }
  return all;
}
