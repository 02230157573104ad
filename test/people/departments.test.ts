import { describe, expect, it } from "vitest";
import { makeLink, personOfLink } from "../../src/people/links";
import { castInRound } from "../cast";
import { Client } from "../client";

const day = 86_400_000;

async function linkMade(zhou: Client, round: string): Promise<string> {
  const answer = await zhou.post(`/rounds/${round}/departments/links`, { unit: "青禾县民政局", days: "14" });
  return /(\/links\/[\w-]{32})/.exec(await answer.text())?.[1] ?? "";
}

describe("a department without an account", () => {
  it("enters by the link of its bureau and acts for its subject alone", async () => {
    const { round, otherEntry } = await castInRound("application");
    const link = await linkMade(await Client.signedIn("zhou"), round);
    const department = new Client();
    const page = await department.page(link);
    expect(page).toContain("青禾县");
    expect(page).toContain("以青禾县民政局的名义进入");
    expect((await department.get(`/rounds/${round}`)).status).toBe(303);
    expect(await department.submit(link)).toBe(`/rounds/${round}`);
    expect(await department.page(`/rounds/${round}`)).toContain("您正凭链接代表本单位办理");
    expect((await department.get(`/entries/${otherEntry}`)).status).toBe(404);
    expect((await department.get(`/rounds/${round}/people`)).status).toBe(403);
    expect(await department.page("/account")).toContain("没有账号可以设置");
    for (const path of ["/account/password", "/account/email", "/account/second-factor"])
      expect([path, (await department.post(path, { current: "x", email: "x@y.cn" })).status]).not.toEqual([
        path,
        303,
      ]);
  });

  it("is a stranger again once its link is ended, expired, or signed out of", async () => {
    const { round } = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    const link = await linkMade(zhou, round);
    const [ended, left] = [new Client(), new Client()];
    await ended.submit(link);
    await left.submit(link);
    await left.submit("/sign-out");
    expect((await left.get(`/rounds/${round}`)).headers.get("location")).toContain("/sign-in");
    const page = await zhou.page(`/rounds/${round}/departments`);
    expect(page).toContain("凭链接");
    for (const [path] of page.matchAll(new RegExp(`/rounds/${round}/departments/[\\w-]+/endings`, "g")))
      await zhou.submit(path);
    expect((await ended.get(`/rounds/${round}`)).headers.get("location")).toContain("/sign-in");
    expect((await new Client().get(link)).status).toBe(404);
    expect((await new Client().post(link)).status).toBe(404);
  });

  it("has no longer than it was given", async () => {
    const { db, round } = await castInRound();
    const made = { round, subject: "qinghe", name: "青禾县民政局", days: 3 };
    const token = await makeLink(db, 0, "zhou", made);
    expect(await personOfLink(db, token, 3 * day - 1)).toMatchObject({ name: "青禾县民政局" });
    expect(await personOfLink(db, token, 3 * day)).toBeUndefined();
  });

  it("stands in the log as one that acts by a link", async () => {
    const { db, round } = await castInRound();
    const token = await makeLink(db, 1, "zhou", { round, subject: "qinghe", name: "青禾县民政局", days: 3 });
    const person = await personOfLink(db, token, 2);
    await db.batch([
      db.query
        .updateTable("log")
        .set({ actor: person?.id ?? "" })
        .where("action", "=", "entries.added"),
    ]);
    const page = await (await Client.signedIn("chen")).page(`/rounds/${round}/log`);
    expect(page).toContain("青禾县民政局（凭链接）");
    expect(page).toContain("发出办理链接");
  });

  it("is not entered by somebody who is signed in", async () => {
    const { round } = await castInRound();
    const link = await linkMade(await Client.signedIn("zhou"), round);
    const lin = await Client.signedIn("lin");
    expect(await lin.page(link)).toContain("请先退出");
    await lin.post(link);
    expect(await lin.page(`/rounds/${round}`)).toContain("林致远");
  });
});

describe("a department with an account", () => {
  it("is invited by its bureau and joins for its subject", async () => {
    const { db, round } = await castInRound();
    const zhou = await Client.signedIn("zhou");
    const answer = await zhou.post(`/rounds/${round}/departments/invitations`, {
      department: "青禾县财政局",
      name: "苗青",
      email: "miao@example.org",
    });
    const link = /(\/invitations\/[\w-]{32})/.exec(await answer.text())?.[1] ?? "";
    const account = { name: "苗青", email: "miao@example.org", password: "bridges of beidu: seven" };
    await new Client().submit(link, account);
    expect(await zhou.page(`/rounds/${round}/departments`)).toContain("青禾县财政局");
    const member = await db.query
      .selectFrom("membership")
      .selectAll()
      .where("organisation", "=", "青禾县财政局")
      .executeTakeFirstOrThrow();
    expect(member).toMatchObject({ role: "department", subject: "qinghe", round });
  });

  it("is not an evaluator of the round, and the bureau does not learn why", async () => {
    const { round } = await castInRound();
    const answer = await (
      await Client.signedIn("zhou")
    ).post(`/rounds/${round}/departments/invitations`, {
      department: "青禾县财政局",
      name: "某人",
      email: "lin@fadu.test",
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("不能作为本批次的责任单位");
    expect(page).not.toContain("另一方");
  });

  it("of another subject is not a bureau's to end", async () => {
    const { round } = await castInRound();
    const path = `/rounds/${round}/departments/m-duan/endings`;
    expect((await (await Client.signedIn("wu")).post(path)).status).toBe(404);
    const ofBureau = `/rounds/${round}/departments/m-zhou/endings`;
    expect((await (await Client.signedIn("zhou")).post(ofBureau)).status).toBe(404);
  });
});
