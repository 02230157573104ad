import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { each, openDatabase } from "../../src/db/database";
import { LimitExceeded } from "../../src/db/limits";

const values = (n: number) => Array.from({ length: n }, (_, index) => index);

describe("the database refuses what the platform would refuse", () => {
  const db = () => openDatabase(env.DB);

  it("more than 100 parameters", async () => {
    const list = db().query.selectFrom("round").select("id").where("created_at", "in", values(101));
    await expect(list.execute()).rejects.toThrow(LimitExceeded);
  });

  it("but takes a list of any length as one", async () => {
    const list = db()
      .query.selectFrom("round")
      .select("id")
      .where("created_at", "in", each(values(5000)));
    expect(await list.execute()).toEqual([]);
  });

  it("a value over 1.9 MB, in bytes", async () => {
    const query = db().query.selectFrom("round").select("id").where("title", "=", "法".repeat(700_000));
    await expect(query.execute()).rejects.toThrow("2100000 bytes");
  });

  it("more than 900 statements in one request, batches counted", async () => {
    const one = db();
    const reads = values(890).map(() => one.query.selectFrom("round").select("id"));
    await one.batch(reads);
    await expect(one.batch(reads.slice(0, 11))).rejects.toThrow(LimitExceeded);
  });
});
