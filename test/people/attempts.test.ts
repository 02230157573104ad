import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database";
import { isTooOften, limits, sweepAttempts } from "../../src/people/attempts";
import { settingsOf } from "../../src/people/session";
import { signUp } from "../../src/people/sign-in";
import { castAboveRounds } from "../cast";
import { Client } from "../client";

const minute = 60_000;
const { most } = limits["sign-in by account"];

/** Tries to sign in so many times, and answers what each was told. */
async function tries(times: number, email: string, address: string): Promise<readonly string[]> {
  const said: string[] = [];
  for (let time = 0; time < times; time++) {
    const fields = { email, password: "not the password" };
    const answer = await new Client().post("/sign-in", fields, { "cf-connecting-ip": address });
    const text = await answer.text();
    said.push(text.includes("尝试次数过多") ? "too often" : text.includes("邮箱或密码不对") ? "wrong" : text);
  }
  return said;
}

describe("attempts to sign in", { timeout: 120_000 }, () => {
  it("are limited by account, wherever they come from", async () => {
    await castAboveRounds();
    const said: string[] = [];
    for (let time = 0; time <= most; time++)
      said.push(...(await tries(1, "chen@fadu.test", `192.0.2.${time}`)));
    expect(said).toEqual([...Array.from({ length: most }, () => "wrong"), "too often"]);
    expect(await tries(1, "zhou@fadu.test", "192.0.2.1")).toEqual(["wrong"]);
  });

  it("are limited by address, whatever account they try", async () => {
    await castAboveRounds();
    const { most: ofAddress } = limits["sign-in by address"];
    const db = openDatabase(env.DB);
    for (let time = 1; time < ofAddress; time++)
      await isTooOften(db, Date.now(), "sign-in by address", "198.51.100.7");
    expect(await tries(2, "a@example.org", "198.51.100.7")).toEqual(["wrong", "too often"]);
    expect(await tries(1, "b@example.org", "198.51.100.8")).toEqual(["wrong"]);
  });

  it("are one address within a network of 64 bits", async () => {
    await castAboveRounds();
    await tries(1, "a@example.org", "2001:db8:1:2:3:4:5:6");
    await tries(1, "b@example.org", "2001:db8:1:2::9");
    const { results } = await env.DB.prepare(
      "SELECT count FROM attempt WHERE key LIKE 'sign-in by address%'",
    ).all();
    expect(results).toEqual([{ count: 2 }]);
  });

  it("begin anew after the right password", async () => {
    await castAboveRounds();
    const account = { name: "苏文", email: "su@example.org", password: "bridges of beidu: seven" };
    await signUp(openDatabase(env.DB), settingsOf(env), new Headers(), account);
    await tries(most - 1, account.email, "192.0.2.1");
    await new Client().submit("/sign-in", account);
    expect(await tries(2, account.email, "192.0.2.1")).toEqual(["wrong", "wrong"]);
  });

  it("stand in the log of the installation, the failed ones too", async () => {
    const db = await castAboveRounds();
    await tries(1, "chen@fadu.test", "192.0.2.1");
    const rows = await db.query
      .selectFrom("log")
      .select(["actor", "action"])
      .where("stream", "=", "installation")
      .execute();
    expect(rows).toContainEqual({ actor: "sign-in", action: "session.refused" });
  });
});

describe("attempts to follow a link", () => {
  it.each(["/invitations/", "/links/"])("under %s are limited by address", async (path) => {
    await castAboveRounds();
    const from = { "cf-connecting-ip": "203.0.113.5" };
    const { most: ofInvitations } = limits["invitation by address"];
    const statuses: number[] = [];
    for (let time = 0; time <= ofInvitations; time++)
      statuses.push((await new Client().get(`${path}no-such-token-${time}`, from)).status);
    expect(statuses).toEqual([...Array.from({ length: ofInvitations }, () => 404), 429]);
    expect((await new Client().get(`${path}x`, { "cf-connecting-ip": "203.0.113.6" })).status).toBe(404);
  });
});

describe("a span", () => {
  it("ends by itself, and what no longer counts is swept", async () => {
    const db = openDatabase(env.DB);
    const { most: ofCodes, minutes } = limits["code by account"];
    for (let time = 0; time < ofCodes; time++) await isTooOften(db, 1000, "code by account", "lin");
    expect(await isTooOften(db, 2000, "code by account", "lin")).toBe(true);
    expect(await isTooOften(db, 1000 + minutes * minute, "code by account", "lin")).toBe(false);
    await sweepAttempts(db, 1000 + 2 * minutes * minute + 1);
    expect(await db.query.selectFrom("attempt").selectAll().execute()).toEqual([]);
  });

  it("counts every one of many at once", async () => {
    const all = await Promise.all(
      Array.from({ length: most + 5 }, () =>
        isTooOften(openDatabase(env.DB), 1000, "sign-in by account", "x"),
      ),
    );
    expect(all.filter((tooOften) => tooOften).length).toBe(5);
  });
});
