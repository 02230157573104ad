import { between } from "../../src/statistics/random";

/**
 * Lets several writers at one database act in an order that the draw decides, one call at a time: each call waits for
 * its turn, and the next is given only when every writer waits or is done. The database itself is the real one.
 */
export class Turns {
  readonly #draw: () => number;
  readonly #waiting: (() => Promise<void>)[] = [];
  #busy = 0;

  constructor(draw: () => number) {
    this.#draw = draw;
  }

  /** Runs the writers to their ends; each gets a binding of its own whose calls take turns. */
  async run<T>(
    d1: D1Database,
    writers: readonly ((d1: D1Database) => Promise<T>)[],
  ): Promise<readonly PromiseSettledResult<T>[]> {
    this.#busy = writers.length;
    const ends = writers.map((writer) =>
      writer(this.#taking(d1)).finally(() => {
        this.#busy -= 1;
        this.#next();
      }),
    );
    return Promise.allSettled(ends);
  }

  #taking(d1: D1Database): D1Database {
    return new Proxy(d1, {
      get: (target, property) => {
        if (property === "prepare") return (sql: string) => this.#statement(target.prepare(sql));
        if (property === "batch")
          return (batch: D1PreparedStatement[]) =>
            this.#turn(() => target.batch(batch.map((statement) => bare.get(statement) ?? statement)));
        const value: unknown = Reflect.get(target, property);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  #statement(statement: D1PreparedStatement): D1PreparedStatement {
    const proxy: D1PreparedStatement = new Proxy(statement, {
      get: (target, property) => {
        if (property === "bind") return (...values: unknown[]) => this.#statement(target.bind(...values));
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== "function") return value;
        return (...args: unknown[]): unknown => this.#turn(async () => value.apply(target, args));
      },
    });
    bare.set(proxy, statement);
    return proxy;
  }

  #turn<T>(call: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(async () => {
        try {
          const answer = await call();
          this.#busy += 1;
          resolve(answer);
        } catch (error) {
          this.#busy += 1;
          reject(error);
        }
      });
      this.#busy -= 1;
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy > 0 || this.#waiting.length === 0) return;
    const [call] = this.#waiting.splice(between(this.#draw, 0, this.#waiting.length - 1), 1);
    void call?.();
  }
}

/** D1.batch takes only its own statements. */
const bare = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
