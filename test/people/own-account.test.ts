import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database";
import { settingsOf } from "../../src/people/session";
import { signUp } from "../../src/people/sign-in";
import { castInRound } from "../cast";
import { Client } from "../client";

const password = "bridges of beidu: seven";
const account = { name: "苏文", email: "su@example.org", password };

/** Somebody with a password, who is the round's lead. */
async function withPassword(): Promise<string> {
  const made = await signUp(openDatabase(env.DB), settingsOf(env), new Headers(), account);
  if (made === "taken") throw new Error("taken");
  await env.DB.prepare("UPDATE membership SET person = ? WHERE id = 'm-he'").bind(made.person).run();
  return made.person;
}

async function signedIn(secret = password): Promise<Client> {
  const client = new Client();
  await client.submit("/sign-in", { email: account.email, password: secret });
  return client;
}

describe("one's own account", () => {
  it("is asked for by nobody who is a stranger", async () => {
    for (const path of ["/account", "/account/second-factor"])
      expect((await new Client().get(path)).headers.get("location")).toContain("/sign-in");
    for (const path of ["password", "email", "second-factor", "second-factor/codes", "sessions/x/endings"])
      expect((await new Client().post(`/account/${path}`)).headers.get("location")).toBe("/sign-in");
  });

  it("changes its password and thereby ends every other session", async () => {
    await castInRound();
    await withPassword();
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    const fields = { current: password, password: "seven bridges, one river" };
    expect(await here.submit("/account/password", fields)).toBe("/account");
    expect((await here.get("/account")).status).toBe(200);
    expect((await elsewhere.get("/account")).status).toBe(303);
    expect((await new Client().post("/sign-in", { email: account.email, password })).status).toBe(422);
    expect((await (await signedIn(fields.password)).get("/account")).status).toBe(200);
  });

  it.each([
    ["a wrong one", { current: "not the password", password: "seven bridges, one river" }, "现在的密码不对"],
    ["a short one", { current: password, password: "woaini1" }, "至少 10 个字符"],
    ["a well-known one", { current: password, password: "woaini1314520" }, "太常见"],
  ])("keeps its password after %s", async (_, fields, said) => {
    await castInRound();
    await withPassword();
    const answer = await (await signedIn()).post("/account/password", fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(said);
    await signedIn();
  });

  it("changes its address with the password, never to another's", async () => {
    await castInRound();
    await withPassword();
    const su = await signedIn();
    const taken = await su.post("/account/email", { email: "zhou@fadu.test", proof: password });
    expect(await taken.text()).toContain("这个邮箱已有账号");
    expect((await su.post("/account/email", { email: "new@example.org", proof: "wrong one" })).status).toBe(
      422,
    );
    await su.submit("/account/email", { email: "New@example.org", proof: password });
    expect(await su.page("/account")).toContain("new@example.org");
    const fields = { email: "new@example.org", password };
    expect(await new Client().submit("/sign-in", fields)).toBe("/");
  });

  it("lists its sessions and ends one of them, never another's", async () => {
    await castInRound();
    await withPassword();
    const [here, elsewhere, zhou] = [await signedIn(), await signedIn(), await Client.signedIn("zhou")];
    const page = await here.page("/account");
    const [end, ...others] = [...page.matchAll(/\/account\/sessions\/[\w-]+\/endings/g)].map(
      ([path]) => path,
    );
    expect(page).toContain("本设备");
    expect(others.length).toBe(1);
    expect((await zhou.post(end ?? "")).status).toBe(404);
    for (const path of [end, ...others]) await here.submit(path ?? "");
    expect((await elsewhere.get("/account")).status).toBe(303);
    expect((await here.get("/account")).status).toBe(200);
  });

  it("is signed out everywhere by an administrator", async () => {
    await castInRound();
    const person = await withPassword();
    const [su, jiang] = [await signedIn(), await Client.signedIn("jiang")];
    expect(await jiang.page(`/accounts/${person}`)).toContain("su@example.org");
    await jiang.submit(`/accounts/${person}/sessions/endings`);
    expect((await su.get("/account")).status).toBe(303);
    expect(await (await Client.signedIn("chen")).page("/rounds/r1/log?scope=installation")).toContain(
      "撤销登录",
    );
  });
});

describe("a second factor", () => {
  it("is set up with a secret and backup codes shown once, and asked for at the next sign-in", async () => {
    await castInRound();
    await withPassword();
    const su = await signedIn();
    expect((await su.post("/account/second-factor", { current: "not the password" })).status).toBe(422);
    const { secret, backup } = await enrolled(su);
    expect(await su.page("/account")).toContain("已启用");
    const code = await half(account.email);
    expect((await code.get("/account")).headers.get("location")).toContain("/sign-in");
    expect((await code.post("/sign-in/code", { code: "000000" })).status).toBe(422);
    expect(await code.submit("/sign-in/code", { code: await codeOf(secret), next: "/account" })).toBe(
      "/account",
    );
    expect(await code.page("/account")).toContain("苏文");
    const lost = await half(account.email);
    await lost.submit("/sign-in/code", { code: backup });
    expect((await lost.get("/account")).status).toBe(200);
    const again = await half(account.email);
    expect((await again.post("/sign-in/code", { code: backup })).status).toBe(422);
  });

  it("is no longer asked for after an administrator removed it, who does not remove their own", async () => {
    await castInRound();
    const person = await withPassword();
    await enrolled(await signedIn());
    const jiang = await Client.signedIn("jiang");
    expect((await jiang.post("/accounts/jiang/second-factor/endings")).status).toBe(422);
    await jiang.submit(`/accounts/${person}/second-factor/endings`);
    expect((await (await signedIn()).get("/account")).status).toBe(200);
  });

  it("is needed by lead and office where the round says so, and by nobody else", async () => {
    const { round, entry, sheet } = await castInRound("written");
    await withPassword();
    const [chen, lin, su] = [await Client.signedIn("chen"), await Client.signedIn("lin"), await signedIn()];
    await chen.submit(`/rounds/${round}/second-factor`, { required: "on" });
    for (const path of [
      `/rounds/${round}`,
      `/entries/${entry}`,
      `/sheets/${sheet}`,
      `/rounds/${round}/standing`,
    ])
      for (const client of [chen, su]) {
        const answer = await client.get(path);
        expect([path, answer.headers.get("location")]).toEqual([path, "/account/second-factor?needed"]);
      }
    expect((await chen.post(`/rounds/${round}/second-factor`)).status).toBe(403);
    expect((await lin.get(`/sheets/${sheet}`)).status).toBe(200);
    expect(await su.page("/account/second-factor?needed")).toContain("这个批次要求二次验证");
    await enrolled(su);
    expect((await su.get(`/rounds/${round}/standing`)).status).toBe(200);
  });
});

/** Sets a second factor up as a person does, and answers what they wrote down. */
async function enrolled(client: Client): Promise<{ readonly secret: string; readonly backup: string }> {
  const page = await (await client.post("/account/second-factor", { current: password })).text();
  const uri = /href="(otpauth:[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  expect(page).toContain(secret.slice(0, 4));
  const backup = /<li>([\w]{5}-[\w]{5})<\/li>/.exec(page)?.[1] ?? "";
  expect((await client.post("/account/second-factor/codes", { code: "000000" })).status).toBe(422);
  await client.submit("/account/second-factor/codes", { code: await codeOf(secret) });
  expect(await client.page("/account/second-factor")).not.toContain(secret.slice(0, 8));
  return { secret, backup };
}

/** The password is given, the code not yet. */
async function half(email: string): Promise<Client> {
  const client = new Client();
  expect(await client.submit("/sign-in", { email, password, next: "/account" })).toBe(
    "/sign-in/code?next=%2Faccount",
  );
  return client;
}

/** What an authenticator app shows for a secret in base 32 (RFC 6238). */
async function codeOf(secret: string): Promise<string> {
  const bits = Array.from(secret, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-1" }, false, ["sign"]);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(Date.now() / 30_000)));
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer));
  const offset = mac.getUint8(19) & 15;
  return String((mac.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
