import { env } from "cloudflare:workers";
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { app } from "../src/app";
import { insertAll } from "../src/db/insert-all";
import { insertEntries } from "../src/entries/store";
import { openStandings } from "../src/results/open";
import { at, type Cast, castInRound } from "./cast";
import { Client, site } from "./client";

/** The binding of the test with the rows counted that D1 says it read for each statement (quality §1). */
function counted(database: D1Database): { readonly database: D1Database; readonly read: () => number } {
  let rows = 0;
  const bare = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const note = <Result extends { readonly meta: D1Meta }>(result: Result): Result => {
    rows += result.meta.rows_read;
    return result;
  };
  const watched = (statement: D1PreparedStatement): D1PreparedStatement => {
    const proxy: D1PreparedStatement = new Proxy(statement, {
      get(target, property) {
        if (property === "bind") return (...values: unknown[]) => watched(target.bind(...values));
        if (property === "all" || property === "run") return async () => note(await target[property]());
        if (property === "raw" || property === "first")
          throw new Error(`${property} does not tell what it read`);
        return Reflect.get(target, property);
      },
    });
    bare.set(proxy, statement);
    return proxy;
  };
  const proxy = new Proxy(database, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => watched(target.prepare(sql));
      if (property === "batch")
        return async (batch: D1PreparedStatement[]) =>
          (await target.batch(batch.map((statement) => bare.get(statement) ?? statement))).map(note);
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { database: proxy, read: () => rows };
}

/** Runs one request of a signed-in person through the whole app and answers how many rows it read. */
async function rowsOf(person: string, path: string, fields?: Readonly<Record<string, string>>) {
  const { database, read } = counted(env.DB);
  const cookie = (await Client.signedIn(person)).cookie;
  const context = createExecutionContext();
  const request = new Request(new URL(path, site), {
    method: fields === undefined ? "GET" : "POST",
    headers: { cookie, origin: site },
    ...(fields !== undefined && { body: new URLSearchParams(fields) }),
    redirect: "manual",
  });
  const answer = await app.fetch(request, { ...env, DB: database }, context);
  await waitOnExecutionContext(context);
  expect(answer.status).toBeLessThan(400);
  return read();
}

/** Fills the round up to so many entries in all, each with a sheet of 林致远. */
async function fill(cast: Cast, from: number, to: number, kind = "county"): Promise<void> {
  const { db, round, track, edition } = cast;
  const numbers = Array.from({ length: to - from }, (_, number) => from + number);
  const added = numbers.map((number) => ({
    id: `more-${number}`,
    round,
    track,
    subject: `place-${number}`,
    name: `第${number}县`,
    code: String(100_000 + number),
    title: "",
    kind,
    grouping: kind,
  }));
  await db.batch([
    ...insertAll(
      db,
      "subject",
      numbers.map((number) => ({
        id: `place-${number}`,
        code: String(100_000 + number),
        name: `第${number}县`,
        kind: "county",
        parent: null,
      })),
    ),
    ...insertEntries(db, added),
    ...openStandings(db, at, edition, added),
    ...insertAll(
      db,
      "sheet",
      added.map(({ id }) => ({
        id: `sheet-${id}`,
        entry: id,
        assessor: cast.memberships.lin,
        node: "*",
        assigned_at: at,
        assigned_by: cast.memberships.chen,
      })),
    ),
  ]);
}

describe("rows read (quality §1)", { timeout: 120_000 }, () => {
  it("to save one rating do not grow with entries, and are at most the leaves of the edition and 20", async () => {
    const cast = await castInRound("written");
    const save = (revision: number) =>
      rowsOf("lin", `/sheets/${cast.sheet}/leaves/A1`, {
        revision: String(revision),
        state: "scored",
        met: String(revision % 2 === 0),
        reason: "",
        confidence: "",
      });
    await fill(cast, 2, 3);
    await save(0);
    const few = await save(1);
    await fill(cast, 3, 300);
    const many = await save(2);
    const { revision } = await cast.db.query
      .selectFrom("rating")
      .select("revision")
      .executeTakeFirstOrThrow();
    expect(revision).toBe(3);
    expect([few, many]).toEqual([few, few]);
    expect(many).toBeLessThanOrEqual(cast.edition.leaves.length + 20);
  });

  it.each([300, 3000])("to show a standing of %i entries are at most two for each shown", async (entries) => {
    const cast = await castInRound("written");
    await fill(cast, 2, entries);
    const all = `/rounds/${cast.round}/standing`;
    for (const path of [all, `${all}?sort=-final`, `${all}?group=county`, `${all}.json`, `${all}.csv`])
      expect([path, (await rowsOf("chen", path)) <= 2 * entries]).toEqual([path, true]);
  });

  it("to show one group of a standing do not grow with the other groups", async () => {
    const cast = await castInRound("written");
    await fill(cast, 2, 40);
    await fill(cast, 40, 80, "prefecture");
    const path = `/rounds/${cast.round}/standing?group=county`;
    const few = await rowsOf("chen", path);
    await fill(cast, 80, 900, "prefecture");
    expect([few, await rowsOf("chen", path)]).toEqual([few, few]);
    expect(few).toBeLessThanOrEqual(2 * 40);
  });
});
