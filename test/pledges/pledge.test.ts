import { describe, expect, it } from "vitest";
import { app } from "../../src/app";
import { wholeStream } from "../../src/log/store";
import { pledgeDigest } from "../../src/pledges/pledge";
import { type Cast, castInRound } from "../cast";
import { Client } from "../client";

/** The cast before 林致远 and 何思齐 accepted anything. */
async function unpledged(): Promise<Cast> {
  const cast = await castInRound("written");
  await cast.db.batch([
    cast.db.query
      .updateTable("membership")
      .set({ pledged_at: null })
      .where("role", "in", ["assessor", "lead"]),
  ]);
  return cast;
}

const pagesBelow = [
  ...new Set(
    app.routes
      .filter(
        ({ method, path }) =>
          method === "GET" && /^\/(?:rounds\/:round|entries\/:entry|sheets\/:sheet)/.test(path),
      )
      .map(({ path }) => path),
  ),
];

const filled = (path: string, { round, entry, sheet }: Cast) =>
  path
    .replace(":round", round)
    .replace(":entry", entry)
    .replace(":sheet", sheet)
    .replaceAll(/:\w+(?:\{[^}]*\})?/g, "A1");

describe("the pledge of a round", () => {
  it.each(["lin", "he"] as const)("stands before every page of %s", { timeout: 60_000 }, async (name) => {
    const cast = await unpledged();
    const client = await Client.signedIn(name);
    for (const path of pagesBelow.filter((one) => !one.endsWith("/pledge"))) {
      const answer = await client.get(filled(path, cast));
      expect([path, answer.status, answer.headers.get("location")]).toEqual([
        path,
        303,
        `/rounds/${cast.round}/pledge`,
      ]);
    }
  });

  it("refuses a form sent past it, and what was typed can still be taken along", async () => {
    const { sheet } = await unpledged();
    const answer = await (
      await Client.signedIn("lin")
    ).post(`/sheets/${sheet}/leaves/A1`, { revision: "0", reason: "目录已公开", state: "absent" });
    expect(answer.status).toBe(403);
    const text = await answer.text();
    expect(text).toContain("请先接受本批次的保密与公正承诺");
    expect(text).toContain("目录已公开");
  });

  it("is accepted once, with its digest in the log, and nothing is in the way any more", async () => {
    const { db, round } = await unpledged();
    const lin = await Client.signedIn("lin");
    expect(await lin.page(`/rounds/${round}/pledge`)).toContain("独立、客观、公正评分");
    expect((await lin.post(`/rounds/${round}/pledge`, { affiliations: "" })).status).toBe(422);
    expect(await lin.submit(`/rounds/${round}/pledge`, { affiliations: "", accepts: "on" })).toBe(
      `/rounds/${round}`,
    );
    expect((await lin.get(`/rounds/${round}/conflicts`)).status).toBe(200);
    await lin.submit(`/rounds/${round}/pledge`, { affiliations: "家住南屏市" });
    const records = (await wholeStream(db, `round:${round}`)).map(({ action }) => action);
    expect(records.filter((action) => /pledge|affiliations/.test(action))).toEqual([
      "pledge.accepted",
      "affiliations.stated",
    ]);
    const row = await db.query
      .selectFrom("membership")
      .select(["pledge_digest", "affiliations"])
      .where("id", "=", "m-lin")
      .executeTakeFirst();
    expect(row).toEqual({ pledge_digest: await pledgeDigest(), affiliations: "家住南屏市" });
  });

  it("does not exist for those who only meet the evaluators", async () => {
    const { round } = await unpledged();
    for (const name of ["chen", "zhou", "wei", "zheng"])
      expect((await (await Client.signedIn(name)).get(`/rounds/${round}/pledge`)).status).toBe(403);
    expect((await (await Client.signedIn("outsider")).get(`/rounds/${round}/pledge`)).status).toBe(404);
  });

  it("shows the office who has not accepted it", async () => {
    const { round } = await unpledged();
    expect(await (await Client.signedIn("chen")).page(`/rounds/${round}/people`)).toContain("未承诺");
  });
});

describe("a conflict suggested by what an evaluator stated", () => {
  it("is shown after the pledge, and is declared in one press", async () => {
    const cast = await unpledged();
    const lin = await Client.signedIn("lin");
    const base = `/rounds/${cast.round}`;
    const stated = { affiliations: "青禾县人民政府法律顾问", accepts: "on" };
    expect(await lin.submit(`${base}/pledge`, stated)).toBe(`${base}/conflicts`);
    const page = await lin.page(`${base}/conflicts`);
    expect(page).toContain("可能的利益冲突");
    const [, subject = ""] = /name="subject" value="(\w+)"/.exec(page) ?? [];
    const [, reason = ""] = /name="reason" value="(\w+)"/.exec(page) ?? [];
    expect([subject, reason]).toEqual(["qinghe", "adviser"]);
    await lin.submit(`${base}/conflicts`, { subject, reason, note: "青禾县人民政府法律顾问" });
    expect((await lin.get(`/entries/${cast.entry}`)).status).toBe(404);
    expect(await lin.page(`${base}/conflicts`)).not.toContain("可能的利益冲突");
  });

  it("waits on the first screen until it is answered; denied with a reason, the office reads it and may pin it", async () => {
    const cast = await unpledged();
    const lin = await Client.signedIn("lin");
    const base = `/rounds/${cast.round}`;
    await lin.submit(`${base}/pledge`, { affiliations: "籍贯青禾县", accepts: "on" });
    expect(await lin.page(base)).toContain("可能的利益冲突待答复");
    expect((await lin.post(`${base}/conflicts/denials`, { subject: "qinghe", note: "" })).status).toBe(422);
    expect((await lin.post(`${base}/conflicts/denials`, { subject: "baishi", note: "无" })).status).toBe(422);
    await lin.submit(`${base}/conflicts/denials`, { subject: "qinghe", note: "二十年前已迁出" });
    expect(await lin.page(base)).not.toContain("可能的利益冲突待答复");
    const chen = await Client.signedIn("chen");
    expect(await chen.page(`${base}/conflicts`)).toContain("专家否认：二十年前已迁出");
    const pinned = { membership: "m-lin", subject: "qinghe", reason: "place", note: "籍贯青禾县" };
    await chen.submit(`${base}/conflicts/pins`, pinned);
    expect((await lin.get(`/entries/${cast.entry}`)).status).toBe(404);
  });
});
