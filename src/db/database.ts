import { type CompiledQuery, Kysely, type RawBuilder, sql } from "kysely";
import { D1Dialect } from "kysely-d1";
import { limited } from "./limits";
import type { Tables } from "./tables";

export type Database = {
  /** Builds queries; those that read are run with `execute`. */
  readonly query: Kysely<Tables>;
  /** Runs writes together or not at all; an empty list is nothing. */
  readonly batch: (writes: readonly Write[]) => Promise<void>;
  /** The limited binding itself, for libraries that bring their own SQL. */
  readonly binding: D1Database;
};

export type Write = { readonly compile: () => CompiledQuery };

/** One database for one request: its statement count starts at nothing. */
export function openDatabase(d1: D1Database): Database {
  const binding = limited(d1);
  return {
    binding,
    query: new Kysely<Tables>({ dialect: new D1Dialect({ database: binding }) }),
    async batch(writes) {
      if (writes.length === 0) return;
      await binding.batch(
        writes.map((write) => {
          const { sql, parameters } = write.compile();
          return binding.prepare(sql).bind(...parameters);
        }),
      );
    },
  };
}

/** A list of any length as one parameter, for `where("id", "in", each(ids))`. */
export function each<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
