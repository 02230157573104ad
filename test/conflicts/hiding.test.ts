import { describe, expect, it } from "vitest";
import { app } from "../../src/app";
import { wholeStream } from "../../src/log/store";
import { type Cast, castInRound, type PersonName } from "../cast";
import { Client } from "../client";

/** Every page below an entry, once: lists and pages above it are looked at by what they say. */
const below = [
  ...new Set(
    app.routes
      .filter(
        ({ method, path }) => method === "GET" && /:(?:entry|sheet|revision|evidence|visit)\b/.test(path),
      )
      .map(({ path }) => path),
  ),
];

/** Everything else that reads: nobody with a conflict may meet the place there. */
const elsewhere = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === "GET" && !below.includes(path) && !path.includes("*"))
      .map(({ path }) => path),
  ),
];

/** What an evaluator stated of themselves, and the list of all places they could state more of. */
const stated = ["/rounds/:round/conflicts", "/rounds/:round/pledge"];

/** The address of a route; what the cast does not have is an error, or `unknown` where that is given. */
function filled(path: string, cast: Cast, unknown?: string): string {
  const known: Readonly<Record<string, string>> = {
    entry: cast.entry,
    sheet: cast.sheet,
    leaf: cast.leaf,
    document: cast.document,
    revision: cast.revision,
    evidence: cast.evidence,
    list: cast.list,
    draw: cast.draw,
    visit: cast.visit,
    item: cast.item,
    photo: "a".repeat(64),
    question: cast.question,
    page: "1",
    round: cast.round,
    track: cast.track,
    membership: cast.memberships.gao,
    person: "gao",
    sha256: cast.sha256,
    subject: "baishi",
    number: "1",
  };
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (whole, name: string) => {
    const value = known[name] ?? unknown;
    if (value === undefined) throw new Error(`nothing for ${whole} of ${path}`);
    return value;
  });
}

const statusOf = async (client: Client, path: string) => (await client.get(path)).status;

describe("a conflict of interest", { timeout: 120_000 }, () => {
  it("is looked for on many pages", () => expect(below.length).toBeGreaterThan(15));

  it.each(["lin", "he"] as const)("hides an entry from %s on every page below it", async (name) => {
    const cast = await castInRound("written");
    const client = await Client.signedIn(name);
    const before = new Map<string, number>();
    for (const path of below) before.set(path, await statusOf(client, filled(path, cast)));
    expect([...before.values()].filter((status) => status === 200).length).toBeGreaterThan(8);
    await declare(client, cast);
    for (const path of below) expect([path, await statusOf(client, filled(path, cast))]).toEqual([path, 404]);
  });

  it.each(["lin", "he"] as const)("leaves nothing of the place on any other page of %s", async (name) => {
    const cast = await castInRound("written");
    const client = await Client.signedIn(name);
    await declare(client, cast);
    let read = 0;
    for (const path of elsewhere.filter((one) => !stated.includes(one))) {
      const answer = await client.get(filled(path, cast, "none"));
      const text = await answer.text();
      read += Number(answer.status === 200);
      expect([path, ["青禾", cast.entry].filter((one) => text.includes(one))]).toEqual([path, []]);
    }
    expect(read).toBeGreaterThan(5);
    const other = await (await Client.signedIn("chen")).page(`/rounds/${cast.round}/standing`);
    expect(other).toContain("青禾县");
  });

  it("hides it in standings without a gap in the ranks, and says so", async () => {
    const cast = await castInRound("written");
    await cast.db.batch([
      cast.db.query
        .updateTable("standing")
        .set({ status: "complete", final: 9000, tie: "9" })
        .where("entry", "=", cast.entry),
      cast.db.query
        .updateTable("standing")
        .set({ status: "complete", final: 8000, tie: "8" })
        .where("entry", "=", cast.otherEntry),
    ]);
    const he = await Client.signedIn("he");
    await declare(he, cast);
    const path = `/rounds/${cast.round}/standing`;
    const { entries } = JSON.parse(await he.page(`${path}.json`));
    expect(entries).toMatchObject([{ id: cast.otherEntry, rank: 1 }]);
    expect(await he.page(path)).toContain("名次只在所列单位之间");
  });

  it("refuses everything that would change the entry", async () => {
    const cast = await castInRound("written");
    const lin = await Client.signedIn("lin");
    await declare(lin, cast);
    const changing = app.routes.filter(
      ({ method, path }) => method === "POST" && path.startsWith("/sheets/"),
    );
    for (const { path } of changing)
      expect([path, (await lin.post(filled(path, cast))).status]).toEqual([path, 404]);
  });

  it("keeps a sheet from being assigned, by name", async () => {
    const cast = await castInRound("application");
    await pin(cast, "gao");
    const answer = await (
      await Client.signedIn("chen")
    ).post(`/rounds/${cast.round}/sheets/comprehensive`, {
      to: "group:county",
      node: "A",
      assessor: [cast.memberships.gao],
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("高晓岚 与“青禾县”有利益冲突");
  });
});

describe("who ends a conflict", () => {
  it("is the assessor for one they declared, before it has voided anything", async () => {
    const cast = await castInRound("application");
    const gao = await Client.signedIn("gao");
    await declare(gao, cast);
    expect((await end(gao, cast)).status).toBe(303);
    const log = await wholeStream(cast.db, `round:${cast.round}`);
    expect(log.slice(-2).map(({ action }) => action)).toEqual(["conflict.declared", "conflict.ended"]);
  });

  it("is the office alone for one it pinned, also over one that was declared", async () => {
    const cast = await castInRound("application");
    const gao = await Client.signedIn("gao");
    await declare(gao, cast);
    await pin(cast, "gao");
    const refused = await end(gao, cast);
    expect([refused.status, (await refused.text()).includes("只能由省办解除")]).toEqual([422, true]);
    expect(await gao.page(`/rounds/${cast.round}/conflicts`)).not.toContain("撤回");
    expect((await end(await Client.signedIn("chen"), cast)).status).toBe(303);
  });

  it("is the office where sheets are voided, and nobody else's conflict is anybody's", async () => {
    const cast = await castInRound("written");
    const lin = await Client.signedIn("lin");
    await declare(lin, cast);
    expect((await end(lin, cast)).status).toBe(422);
    expect((await end(await Client.signedIn("gao"), cast)).status).toBe(422);
    expect((await end(await Client.signedIn("chen"), cast)).status).toBe(303);
    expect((await lin.get(`/sheets/${cast.sheet}`)).status).toBe(200);
  });

  it.each([
    ["no such place", { subject: "nowhere", reason: "kin" }, "请从列表中选择"],
    ["another reason without words", { subject: "qinghe", reason: "other" }, "请说明是什么情形"],
    ["no reason", { subject: "qinghe" }, "field-problem"],
  ])("declared with %s it is refused at the field", async (_, fields, said) => {
    const cast = await castInRound("draft");
    const answer = await (await Client.signedIn("gao")).post(`/rounds/${cast.round}/conflicts`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(said);
  });

  it("is declared once", async () => {
    const cast = await castInRound("draft");
    const gao = await Client.signedIn("gao");
    await declare(gao, cast);
    const again = await gao.post(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "place" });
    expect([again.status, (await again.text()).includes("已经登记")]).toEqual([422, true]);
  });
});

async function declare(client: Client, { round }: Cast): Promise<void> {
  await client.submit(`/rounds/${round}/conflicts`, { subject: "qinghe", reason: "kin" });
  // the flash of the page that follows names nothing
  await client.page(`/rounds/${round}/conflicts`);
}

async function pin({ round, memberships }: Cast, name: PersonName): Promise<void> {
  const chen = await Client.signedIn("chen");
  const fields = { membership: memberships[name], subject: "qinghe", reason: "paid" };
  await chen.submit(`/rounds/${round}/conflicts/pins`, fields);
}

async function end(client: Client, { db, round }: Cast): Promise<Response> {
  const { id } = await db.query
    .selectFrom("conflict")
    .select("id")
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return client.post(`/rounds/${round}/conflicts/endings`, { conflict: id });
}
