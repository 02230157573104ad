import { describe, expect, it } from "vitest";
import { type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";

const base = ({ round }: Cast) => `/rounds/${round}`;

/** 云州市 on trial, with a document, handed to every assessor; answers their sheets by person. */
async function onTrial(
  cast: Cast,
): Promise<{ readonly entry: string; readonly sheets: ReadonlyMap<string, string> }> {
  const chen = await Client.signedIn("chen");
  await chen.submit(`${base(cast)}/trials/comprehensive`, { subject: "yunzhou" });
  await chen.submit(`${base(cast)}/trials/comprehensive/sheets`);
  const rows = await cast.db.query
    .selectFrom("sheet")
    .innerJoin("entry", "entry.id", "sheet.entry")
    .innerJoin("membership", "membership.id", "sheet.assessor")
    .select(["sheet.id", "sheet.entry", "membership.person"])
    .where("entry.trial", "=", 1)
    .execute();
  return { entry: rows[0]?.entry ?? "", sheets: new Map(rows.map(({ id, person }) => [person, id])) };
}

/** Scores the whole small tree and hands it in; `points` is what the judged leaf gets. */
async function tried(name: "lin" | "gao", sheet: string, points: number): Promise<Client> {
  const client = await Client.signedIn(name);
  const leaves: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    A1: { met: "true" },
    A2: { "count.a": "0" },
    B1: { numerator: "95", denominator: "100" },
    B2: { points: String(points) },
  };
  for (const [leaf, observation] of Object.entries(leaves))
    await client.submit(`/sheets/${sheet}/leaves/${leaf}`, {
      revision: "0",
      state: "scored",
      reason: "见材料",
      ...observation,
    });
  await client.submit(`/sheets/${sheet}/hand-ins`);
  return client;
}

describe("a trial entry", () => {
  it("is scored by every assessor while the round is prepared, and compared by who has handed in", async () => {
    const cast = await castInRound("draft");
    const { sheets } = await onTrial(cast);
    expect([...sheets.keys()].toSorted()).toEqual(["gao", "lin"]);
    const lin = await tried("lin", sheets.get("lin") ?? "", 9);
    const gao = await Client.signedIn("gao");
    const path = `${base(cast)}/trials/comprehensive`;
    expect(await gao.page(base(cast))).toContain("试评：云州市");
    expect(await gao.page(path)).toContain("提交自己的试评表后可以看到对照");
    expect(await gao.page(path)).not.toContain("9.00");
    await tried("gao", sheets.get("gao") ?? "", 4);
    for (const client of [lin, gao, await Client.signedIn("he"), await Client.signedIn("zheng")]) {
      const page = (await client.page(path)).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
      expect(page).toMatch(/B2 办案质量 5\.00 \/ 10\.00 9\.00 4\.00/);
      expect(page.indexOf("B2 办案质量")).toBeLessThan(page.indexOf("A1 目录公开"));
    }
    expect(await (await Client.signedIn("chen")).page(path)).not.toContain("9.00");
    expect(await (await Client.signedIn("he")).page(path)).toContain("统一口径");
  });

  it("counts nowhere: no standing, no progress, no assignment, no difference to settle", async () => {
    const cast = await castInRound("draft");
    const before = await (await Client.signedIn("chen")).page(base(cast));
    const { entry, sheets } = await onTrial(cast);
    await tried("lin", sheets.get("lin") ?? "", 9);
    await tried("gao", sheets.get("gao") ?? "", 1);
    const { db } = cast;
    const rows = await Promise.all([
      db.query.selectFrom("standing").select("entry").where("entry", "=", entry).execute(),
      db.query.selectFrom("disagreement").select("entry").where("entry", "=", entry).execute(),
    ]);
    expect(rows).toEqual([[], []]);
    const chen = await Client.signedIn("chen");
    const figures = (page: string) => /<table.*<\/table>/s.exec(page)?.[0];
    expect(figures(await chen.page(base(cast)))).toBe(figures(before));
    for (const path of ["/entries", "/sheets", "/standing", "/standing.json"])
      expect([path, (await chen.page(base(cast) + path)).includes(entry)]).toEqual([path, false]);
  });

  it("does not exist for those assessed, nor for an assessor with a conflict", async () => {
    const cast = await castInRound("draft");
    await (
      await Client.signedIn("lin")
    ).submit(`${base(cast)}/conflicts`, {
      subject: "yunzhou",
      reason: "kin",
      note: "",
    });
    const { entry, sheets } = await onTrial(cast);
    expect([...sheets.keys()]).toEqual(["gao"]);
    for (const name of ["zhou", "wei", "duan", "lin"])
      expect([name, (await (await Client.signedIn(name)).get(`/entries/${entry}`)).status]).toEqual([
        name,
        404,
      ]);
    const page = await (await Client.signedIn("lin")).page(`${base(cast)}/trials/comprehensive`);
    expect(page).not.toContain("云州市");
  });

  it("is over once the round has begun: what was tried is kept and changed no more", async () => {
    const cast = await castInRound("draft");
    const { sheets } = await onTrial(cast);
    await inPhase(cast, "written");
    const lin = await Client.signedIn("lin");
    const sent = { revision: "0", state: "absent", reason: "查无" };
    expect((await lin.post(`/sheets/${sheets.get("lin")}/leaves/A1`, sent)).status).toBe(403);
    expect((await lin.get(`/sheets/${sheets.get("lin")}`)).status).toBe(200);
  });

  it("is one a track, of a kind the track assesses, and gives nobody a second sheet", async () => {
    const cast = await castInRound("draft");
    await onTrial(cast);
    const chen = await Client.signedIn("chen");
    const path = `${base(cast)}/trials/comprehensive`;
    expect((await chen.post(path, { subject: "qinghe" })).status).toBe(422);
    expect((await chen.post(path, { subject: "nowhere" })).status).toBe(422);
    await chen.submit(`${path}/sheets`);
    const { n } = await cast.db.query
      .selectFrom("sheet")
      .innerJoin("entry", "entry.id", "sheet.entry")
      .select((count) => count.fn.countAll<number>().as("n"))
      .where("entry.trial", "=", 1)
      .executeTakeFirstOrThrow();
    expect(n).toBe(2);
  });
});
