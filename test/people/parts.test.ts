import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/db/database";
import { accept, inviteAll } from "../../src/people/invitations";
import { endMembership, restoreMembership } from "../../src/people/memberships";
import { castInRound, type PersonName } from "../cast";
import { Client } from "../client";

const now = Date.UTC(2026, 5, 1);

function mailOf(name: PersonName) {
  return `${name}@fadu.test`;
}

type Part = Parameters<typeof inviteAll>[4][number];

function part(role: Part["role"], round: string | null, more: Partial<Part> = {}): Part {
  const subject = role === "bureau" || role === "city" || role === "department" ? "gaoxin" : null;
  return { name: "某人", email: null, role, round, subject, organisation: "", ...more };
}

describe("a part somebody may not have", () => {
  it.each<[string, PersonName, Part["role"], "r1" | null, string]>([
    ["a bureau's person is no assessor of the round", "zhou", "assessor", "r1", "people.side.other"],
    ["an assessor acts for no bureau in it", "lin", "bureau", "r1", "people.side.other"],
    ["a lead watches nothing in it", "he", "observer", "r1", "people.side.other"],
    ["an assessor is no lead beside", "lin", "lead", "r1", "people.side.already"],
    ["an office assesses nothing", "chen", "assessor", "r1", "people.side.office"],
    ["an administrator acts for no bureau", "jiang", "bureau", "r1", "people.side.office"],
    ["an assessor is no office", "gao", "office", null, "people.side.inRounds"],
    ["a bureau's person is no administrator", "wu", "administrator", null, "people.side.inRounds"],
  ])("%s: refused when invited by address and when a link is followed", async (_, name, role, round, key) => {
    const { db } = await castInRound();
    await expect(
      inviteAll(db, now, "chen", round, [part(role, round, { email: mailOf(name) })]),
    ).rejects.toThrow(key);
    const [made] = await inviteAll(openDatabase(env.DB), now, "chen", round, [part(role, round)]);
    const person = { id: name, email: mailOf(name) };
    await expect(accept(openDatabase(env.DB), now, person, made?.token ?? "")).rejects.toThrow(key);
  });

  it("is refused by the schema as well: one part of a person in a round, one above", async () => {
    const { db } = await castInRound();
    for (const [person, role, round] of [
      ["zhou", "assessor", "r1"],
      ["chen", "administrator", null],
    ] as const)
      await expect(
        db.batch([
          db.query
            .insertInto("membership")
            .values({ id: "x", person, role, round, subject: null, organisation: "", since: 1 }),
        ]),
      ).rejects.toThrow("UNIQUE");
  });

  it("is refused to the second of two that follow at once, one in a round and one above", async () => {
    const { db } = await castInRound();
    const [inRound] = await inviteAll(db, now, "chen", "r1", [part("assessor", "r1")]);
    const [above] = await inviteAll(db, now, "chen", null, [part("office", null)]);
    const person = { id: "outsider", email: mailOf("outsider") };
    const outcomes = await Promise.allSettled(
      [inRound, above].map((made) => accept(openDatabase(env.DB), now, person, made?.token ?? "")),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("names the reason on the page, to the office and to whoever follows", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${round}/people/invitations`;
    const answer = await chen.post(path, { name: "周敏", role: "assessor", email: "Zhou@fadu.test" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("已站在另一方");
    const list = "姓名,角色,邮箱\n周敏,评估专家,zhou@fadu.test\n唐宁,评估专家,不是邮箱\n";
    const checked = await (await chen.post(`${path}/list`, { list })).text();
    expect(checked).toContain("已站在另一方");
    expect(checked).toContain("邮箱格式不对");
    const page = await (await chen.post(path, { name: "某人", role: "assessor" })).text();
    const link = /(\/invitations\/[\w-]{32})/.exec(page)?.[1] ?? "";
    const refused = await (await Client.signedIn("zhou")).post(link);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("已站在另一方");
  });
});

describe("an invitation for an address", () => {
  it("is followed by that address alone", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const page = await (
      await chen.post(`/rounds/${round}/people/invitations`, {
        name: "苏文",
        role: "observer",
        email: "su@example.org",
        organisation: "审计局",
      })
    ).text();
    const link = /(\/invitations\/[\w-]{32})/.exec(page)?.[1] ?? "";
    const account = { name: "苏文", email: "other@example.org", password: "bridges of beidu: seven" };
    const other = await new Client().post(link, account);
    expect(other.status).toBe(422);
    expect(await other.text()).toContain("只限 su@example.org");
    expect((await (await Client.signedIn("outsider")).post(link)).status).toBe(422);
    expect(await new Client().submit(link, { ...account, email: "su@example.org" })).toBe(`/rounds/${round}`);
  });
});

describe("an invitation that is withdrawn", () => {
  it("opens nothing any more, and the log says who took it back", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const page = await (
      await chen.post(`/rounds/${round}/people/invitations`, { name: "苏文", role: "assessor" })
    ).text();
    const link = /(\/invitations\/[\w-]{32})/.exec(page)?.[1] ?? "";
    expect((await new Client().get(link)).status).toBe(200);
    const waiting = await chen.page(`/rounds/${round}/people`);
    const withdrawal = new RegExp(`/rounds/${round}/people/invitations/[0-9a-f]{64}/withdrawals`, "g");
    for (const [path] of waiting.matchAll(withdrawal)) await chen.submit(path);
    expect((await new Client().get(link)).status).toBe(404);
    expect((await (await Client.signedIn("outsider")).post(link)).status).toBe(404);
    expect(await chen.page(`/rounds/${round}/log?action=invitation.withdrawn`)).toContain("苏文");
  });

  it("of one bureau is not another's to take back", async () => {
    const { round, invitation } = await castInRound();
    const path = `/rounds/${round}/departments/invitations/${invitation}/withdrawals`;
    expect((await (await Client.signedIn("wu")).post(path)).status).toBe(404);
    expect((await (await Client.signedIn("zhou")).post(path)).status).toBe(303);
  });
});

describe("a part that is ended", () => {
  it("keeps what was done in it and does nothing more, until it is restored", async () => {
    const { round, sheet } = await castInRound("written");
    const [chen, lin] = [await Client.signedIn("chen"), await Client.signedIn("lin")];
    expect((await lin.get(`/sheets/${sheet}`)).status).toBe(200);
    await chen.submit(`/rounds/${round}/people/m-lin/endings`);
    expect((await lin.get(`/sheets/${sheet}`)).status).toBe(404);
    expect((await lin.get(`/rounds/${round}`)).status).toBe(404);
    expect(await chen.page(`/rounds/${round}/sheets`)).toContain("林致远");
    expect(await chen.page(`/rounds/${round}/people`)).toContain("停用");
    await chen.submit(`/rounds/${round}/people/m-lin/restorations`);
    expect((await lin.get(`/sheets/${sheet}`)).status).toBe(200);
    const log = await chen.page(`/rounds/${round}/log`);
    expect(log).toContain("停用身份");
    expect(log).toContain("恢复身份");
  });

  it("is given no sheet", async () => {
    const { db, round } = await castInRound("written");
    await endMembership(db, now, "chen", "m-gao", { round });
    const chen = await Client.signedIn("chen");
    const fields = { to: "group:county", node: "A", assessor: ["m-gao"] };
    expect((await chen.post(`/rounds/${round}/sheets/comprehensive`, fields)).status).toBe(422);
  });

  it("is never one's own, nor one of another round", async () => {
    const { db } = await castInRound();
    await expect(endMembership(db, now, "chen", "m-chen", {})).rejects.toThrow("people.endOwn");
    await expect(endMembership(db, now, "chen", "m-lin", { round: "r2" })).rejects.toThrow("membership");
  });

  it("is not restored to somebody who changed sides meanwhile", async () => {
    const { db } = await castInRound();
    await endMembership(db, now, "chen", "m-lin", { round: "r1" });
    await db.batch([db.query.updateTable("round_track").set({ phase: "closed" })]);
    const [made] = await inviteAll(db, now, "chen", null, [part("office", null)]);
    await accept(db, now, { id: "lin", email: mailOf("lin") }, made?.token ?? "");
    await expect(restoreMembership(db, now, "chen", "m-lin", { round: "r1" })).rejects.toThrow(
      "people.side.office",
    );
  });

  it("of an office leaves it a stranger above rounds", async () => {
    await castInRound();
    const chen = await Client.signedIn("chen");
    await (await Client.signedIn("jiang")).submit("/accounts/chen/memberships/m-chen/endings");
    expect((await chen.get("/subjects")).status).toBe(404);
    expect((await chen.get("/accounts")).status).toBe(404);
  });
});
