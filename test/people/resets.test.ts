import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database";
import { wholeStream } from "../../src/log/store";
import { resetDays, resetOf } from "../../src/people/resets";
import { settingsOf } from "../../src/people/session";
import { signUp } from "../../src/people/sign-in";
import { castInRound } from "../cast";
import { Client } from "../client";

const account = { name: "苏文", email: "suwen@example.org", password: "bridges of beidu: seven" };
const next = "seven bridges, one river";

/** Somebody with a password, and the administrator who helps. */
async function forgetful() {
  await castInRound();
  const made = await signUp(openDatabase(env.DB), settingsOf(env), new Headers(), account);
  if (made === "taken") throw new Error("taken");
  return { person: made.person, administrator: await Client.signedIn("jiang") };
}

async function linkFor(administrator: Client, person: string): Promise<string> {
  const page = await (await administrator.post(`/accounts/${person}/password-links`)).text();
  return /\/passwords\/[\w-]+/.exec(page)?.[0] ?? "";
}

const signIn = (password: string) => new Client().post("/sign-in", { email: account.email, password });

describe("a link to set a new password", () => {
  it("sets it once, ends every session, and says in the log who made it and that it was used", async () => {
    const { person, administrator } = await forgetful();
    const elsewhere = await Client.signedIn(person);
    const link = await linkFor(administrator, person);
    const stranger = new Client();
    expect(await stranger.page(link)).toContain("苏文：设置新密码");
    expect(await stranger.submit(link, { password: next })).toBe("/sign-in");
    expect((await elsewhere.get("/account")).status).toBe(303);
    expect([(await signIn(account.password)).status, (await signIn(next)).status]).toEqual([422, 303]);
    expect((await stranger.post(link, { password: "another bridge, another day" })).status).toBe(404);
    expect((await signIn(next)).status).toBe(303);
    const rows = await wholeStream(openDatabase(env.DB), "installation");
    const said = rows.filter(({ subject }) => subject === person).map(({ actor, action }) => [actor, action]);
    expect(said).toContainEqual(["jiang", "password.link_made"]);
    expect(said).toContainEqual([person, "password.reset"]);
  });

  it("takes no password that would be guessed, and still works then", async () => {
    const { person, administrator } = await forgetful();
    const link = await linkFor(administrator, person);
    for (const password of ["woaini1", "woaini1314520", "suwen-1314"])
      expect([password, (await new Client().post(link, { password })).status]).toEqual([password, 422]);
    expect(await new Client().submit(link, { password: next })).toBe("/sign-in");
  });

  it("ends with the next one, and with its days", async () => {
    const { person, administrator } = await forgetful();
    const [first, second] = [await linkFor(administrator, person), await linkFor(administrator, person)];
    expect([(await new Client().get(first)).status, (await new Client().get(second)).status]).toEqual([
      404, 200,
    ]);
    const token = second.split("/").at(-1) ?? "";
    const whose = (days: number) =>
      resetOf(openDatabase(env.DB), settingsOf(env), Date.now() + days * 86_400_000, token);
    expect([(await whose(resetDays - 0.1))?.person, await whose(resetDays + 0.1)]).toEqual([
      person,
      undefined,
    ]);
  });

  it("cannot be made out of what the database holds", async () => {
    const { person, administrator } = await forgetful();
    const token = (await linkFor(administrator, person)).split("/").at(-1) ?? "";
    const { results } = await env.DB.prepare("SELECT * FROM verification").all();
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(token);
  });

  it("is not made for whoever signs in through the directory, nor by a lead", async () => {
    const { person, administrator } = await forgetful();
    await env.DB.prepare("UPDATE account SET providerId = 'directory'").run();
    const answer = await administrator.post(`/accounts/${person}/password-links`);
    expect([answer.status, (await answer.text()).includes("统一身份认证")]).toEqual([422, true]);
    expect(await administrator.page(`/accounts/${person}`)).not.toContain("password-links");
    expect((await (await Client.signedIn("he")).post(`/accounts/${person}/password-links`)).status).toBe(404);
  });
});
