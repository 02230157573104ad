import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database";
import { NotFound } from "../../src/errors";
import { change } from "../../src/log/change";
import { beginning, bodyDigestOf, canonicalJson, chainOf } from "../../src/log/log";
import { pageOfStream, wholeStream } from "../../src/log/store";

const at = Date.UTC(2026, 2, 1);

function rename(name: string) {
  const db = openDatabase(env.DB);
  return change(db, at, ["installation"], async () => ({
    writes: [
      db.query
        .insertInto("subject")
        .values({ id: name, code: null, name, kind: "county", parent: null })
        .onConflict((conflict) => conflict.doNothing()),
    ],
    records: [{ stream: "installation", actor: "a", action: "subject.named", subject: name, body: { name } }],
    result: name,
  }));
}

describe("a change", () => {
  it("is written with its log row, chained from 64 zeros", async () => {
    await rename("云岭县");
    await rename("青禾县");
    const rows = await wholeStream(openDatabase(env.DB), "installation");
    let previous = beginning.chain;
    for (const { stream, number, time, actor, action, subject, bodyDigest, chain, body, salt } of rows) {
      expect(bodyDigest).toBe(await bodyDigestOf(body ?? "", salt ?? ""));
      previous = await chainOf(previous, { stream, number, time, actor, action, subject, bodyDigest });
      expect(chain).toBe(previous);
    }
    expect(rows.map(({ number, body }) => [number, body])).toEqual([
      [1, canonicalJson({ name: "云岭县" })],
      [2, canonicalJson({ name: "青禾县" })],
    ]);
  });

  it("of many writers at once loses none and leaves an unbroken count", async () => {
    const names = Array.from({ length: 8 }, (_, index) => `第${index}县`);
    await Promise.all(names.map(rename));
    const rows = await pageOfStream(openDatabase(env.DB), "installation", { size: 20 });
    expect(rows.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual(names.toSorted());
  });

  it("that is refused writes nothing", async () => {
    const db = openDatabase(env.DB);
    await expect(
      change(db, at, ["installation"], () => Promise.reject(new NotFound("gone"))),
    ).rejects.toThrow("gone");
    expect(await wholeStream(db, "installation")).toEqual([]);
  });

  it("whose batch fails at one statement leaves neither row nor log", async () => {
    const db = openDatabase(env.DB);
    const attempt = change(db, at, ["installation"], async () => ({
      writes: [
        db.query
          .insertInto("subject")
          .values({ id: "1", code: null, name: "甲县", kind: "county", parent: null }),
        db.query
          .insertInto("subject")
          .values({ id: "2", code: "bad", name: "乙县", kind: "county", parent: null }),
      ],
      records: [{ stream: "installation", actor: "a", action: "x", subject: "y", body: {} }],
      result: undefined,
    }));
    await expect(attempt).rejects.toThrow("CHECK");
    expect(await db.query.selectFrom("subject").selectAll().execute()).toEqual([]);
    expect(await wholeStream(db, "installation")).toEqual([]);
  });
});
