/** The platform's limits that the local runtime does not hold (architecture §4), refused here everywhere alike. */
const limits = {
  parameters: 100,
  sqlBytes: 100_000,
  valueBytes: 1_900_000,
  statements: 900,
} as const;

export class LimitExceeded extends Error {}

/** The same database, refusing what production would refuse; one such object counts the statements of one request. */
export function limited(database: D1Database): D1Database {
  let statements = 0;
  const count = (n: number) => {
    statements += n;
    if (statements > limits.statements)
      throw new LimitExceeded(`more than ${limits.statements} statements in one request`);
  };
  return new Proxy(database, {
    get(target, property) {
      if (property === "prepare")
        return (sql: string) => limitedStatement(target.prepare(checkedSql(sql)), count);
      if (property === "batch")
        return (batch: D1PreparedStatement[]) => {
          count(batch.length);
          return target.batch(batch.map((statement) => bare.get(statement) ?? statement));
        };
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** D1.batch takes only its own statements, so the bare one is kept beside each limited one. */
const bare = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

function limitedStatement(statement: D1PreparedStatement, count: (n: number) => void): D1PreparedStatement {
  const proxy: D1PreparedStatement = new Proxy(statement, {
    get(target, property) {
      if (property === "bind")
        return (...values: unknown[]) => limitedStatement(target.bind(...checkedValues(values)), count);
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        count(1);
        return value.apply(target, args);
      };
    },
  });
  bare.set(proxy, statement);
  return proxy;
}

function checkedSql(sql: string): string {
  if (sql.length > limits.sqlBytes) throw new LimitExceeded(`a statement of ${sql.length} bytes`);
  return sql;
}

function checkedValues(values: readonly unknown[]): readonly unknown[] {
  if (values.length > limits.parameters)
    throw new LimitExceeded(`${values.length} parameters in one statement`);
  for (const value of values) {
    const bytes =
      typeof value === "string" ? utf8Length(value) : value instanceof ArrayBuffer ? value.byteLength : 0;
    if (bytes > limits.valueBytes) throw new LimitExceeded(`a value of ${bytes} bytes`);
  }
  return values;
}

function utf8Length(text: string): number {
  return text.length * 3 <= limits.valueBytes ? text.length : new TextEncoder().encode(text).byteLength;
}
