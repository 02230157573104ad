import { type Insertable, sql } from "kysely";
import type { Database, Write } from "./database";
import type { Tables } from "./tables";

/**
 * Rows of one shape as one statement with one parameter, however many they are: a request has 900 statements
 * (architecture §4). Constraints are checked when all of them are in, so a row may refer to a later one.
 */
export function insertAll<Table extends keyof Tables & string>(
  db: Database,
  table: Table,
  rows: readonly Readonly<Insertable<Tables[Table]>>[],
): readonly Write[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(columns.map((column) => sql`json_extract(value, ${sql.lit(`$."${column}"`)})`));
  const insert = sql`INSERT INTO ${sql.table(table)} (${names})
    SELECT ${values} FROM json_each(${JSON.stringify(rows)})`;
  return [{ compile: () => insert.compile(db.query) }];
}
