type Said = { readonly sql: string; readonly values: readonly unknown[] };

/** The statements of a request in their order, those of one batch together. */
type Recording = (readonly Said[])[];

/** What requests asked of the database, to be asked again without the app around it. */
export class Recordings {
  readonly #byName = new Map<string, Recording>();

  begin(name: string): Recording {
    const recording: Recording = [];
    this.#byName.set(name, recording);
    return recording;
  }

  async replay(database: D1Database, name: string): Promise<void> {
    const steps = this.#byName.get(name);
    if (steps === undefined) throw new Error(`nothing was recorded as ${name}`);
    for (const step of steps) {
      const statements = step.map(({ sql, values }) => database.prepare(sql).bind(...values));
      const [only, ...more] = statements;
      if (only !== undefined && more.length === 0) await only.all();
      else await database.batch(statements);
    }
  }
}

/** The same database, noting what is run. */
export function recorded(database: D1Database, into: Recording): D1Database {
  const saids = new WeakMap<D1PreparedStatement, Said & { readonly bare: D1PreparedStatement }>();
  const watched = (bare: D1PreparedStatement, said: Said): D1PreparedStatement => {
    const proxy = new Proxy(bare, {
      get(target, property) {
        if (property === "bind")
          return (...values: unknown[]) => watched(target.bind(...values), { ...said, values });
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        return (...args: unknown[]): unknown => {
          into.push([said]);
          return value.apply(target, args);
        };
      },
    });
    saids.set(proxy, { ...said, bare });
    return proxy;
  };
  return new Proxy(database, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => watched(target.prepare(sql), { sql, values: [] });
      if (property === "batch")
        return (batch: D1PreparedStatement[]) => {
          const known = batch.flatMap((statement) => saids.get(statement) ?? []);
          into.push(known.map(({ sql, values }) => ({ sql, values })));
          return target.batch(known.map(({ bare }) => bare));
        };
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
