import { describe, expect, it } from "vitest";
import { checkCode } from "../../src/applications/declared";
import { saveStatement } from "../../src/applications/saving";
import { readinessOf } from "../../src/applications/submitting";
import { submittedLeaf } from "../../src/applications/submitted-store";
import { leafOf } from "../../src/criteria/tree";
import { visibleEntry } from "../../src/entries/store";
import { eraseDocument } from "../../src/evidence/purge-store";
import { at, type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";
import { askAll, filledIn, leafPage, person, scan } from "./stage";

async function codeOf({ db, entry }: Cast): Promise<string> {
  const seen = await visibleEntry(db, person("zhou"), entry);
  return checkCode((await readinessOf(db, seen)).digest);
}

async function bring(client: Client, cast: Cast, code: string): Promise<Response> {
  return client.post(`/entries/${cast.entry}/declarations`, { code, files: scan() });
}

describe("a submission", () => {
  it("is refused with all gaps at once, each a link", async () => {
    const cast = await castInRound("application");
    await askAll(cast);
    const zhou = await Client.signedIn("zhou");
    const answer = await zhou.post(`/entries/${cast.entry}/submissions`, { declared: "on" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const leaf of ["A1", "A2", "B1", "B2"]) {
      expect(page).toContain(`href="${leafPage(cast, leaf)}"`);
      expect(page).toContain(`href="${leafPage(cast, leaf)}#self-score"`);
    }
    expect(page).toContain("目录公开（青禾县住建局）");
    expect(page).toContain(`href="/entries/${cast.entry}/declaration"`);
  });

  it("keeps what was declared once nothing is missing", async () => {
    const cast = await castInRound("application");
    await askAll(cast);
    await filledIn(cast);
    const zhou = await Client.signedIn("zhou");
    expect((await zhou.post(`/entries/${cast.entry}/submissions`, { declared: "on" })).status).toBe(422);
    expect((await bring(zhou, cast, await codeOf(cast))).status).toBe(303);
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect(await submittedLeaf(cast.db, cast.entry, "A1")).toMatchObject({
      text: "A1的工作情况",
      units: ["青禾县司法局"],
      documents: [{ document: cast.document, pages: [[2, 3]] }],
      state: "scored",
      observation: { met: true },
    });
  });

  it("asks nothing where the track asks nothing", async () => {
    const cast = await castInRound("application");
    await (await Client.signedIn("zhou")).submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect(await submittedLeaf(cast.db, cast.entry, "A1")).toBeUndefined();
  });
});

describe("the sealed declaration", () => {
  it("is refused with a code of something else, and asked for again once something changes", async () => {
    const cast = await castInRound("application");
    await askAll(cast);
    await filledIn(cast);
    const zhou = await Client.signedIn("zhou");
    const wrong = await bring(zhou, cast, "00000000");
    expect([wrong.status, (await wrong.text()).includes("校验码与现在的申报内容不一致")]).toEqual([
      422,
      true,
    ]);
    await bring(zhou, cast, (await codeOf(cast)).toLowerCase());
    const seen = await visibleEntry(cast.db, person("zhou"), cast.entry);
    const leaf = leafOf(cast.edition, "A1");
    if (leaf === undefined) throw new Error("no A1");
    await saveStatement(cast.db, at, seen, leaf, { revision: 1, text: "改过了", units: [] });
    const answer = await zhou.post(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect([answer.status, (await answer.text()).includes("承诺书盖章之后内容有改动")]).toEqual([422, true]);
  });

  it("prints place, title, every indicator with its self-score, the total and the code", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    const page = await (await Client.signedIn("zhou")).page(`/entries/${cast.entry}/declaration`);
    for (const said of ["青禾县", "A1 目录公开", "20.00", "材料真实性承诺函", await codeOf(cast)])
      expect(page).toContain(said);
  });

  it("is no evidence: it stands in no list of documents, and assessors and lead do not find it", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    const zhou = await Client.signedIn("zhou");
    await bring(zhou, cast, await codeOf(cast));
    const page = await zhou.page(`/entries/${cast.entry}/declaration`);
    const path = /\/documents\/[0-9a-z]{14}/.exec(page)?.[0] ?? "";
    expect((await zhou.get(path)).status).toBe(200);
    expect(await zhou.page(`/entries/${cast.entry}`)).not.toContain(path);
    await inPhase(cast, "written");
    for (const name of ["lin", "he"] as const) {
      const client = await Client.signedIn(name);
      expect([name, (await client.get(path)).status]).toEqual([name, 404]);
      expect([name, (await client.get(`${path}/file`)).status]).toEqual([name, 404]);
      expect((await client.get(`/entries/${cast.entry}/declaration`)).status).toBe(403);
    }
    await inPhase(cast, "feedback");
    expect((await (await Client.signedIn("he")).get(path)).status).toBe(200);
  });
});

describe("what assessors read", () => {
  it("is the statement as submitted, with units and pages, and never the self-score", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    const [zhou, lin] = [await Client.signedIn("zhou"), await Client.signedIn("lin")];
    const sheet = `/sheets/${cast.sheet}/leaves/A1`;
    await inPhase(cast, "written");
    expect(await lin.page(sheet)).not.toContain("A1的工作情况");
    await inPhase(cast, "application");
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    await zhou.submit(`/entries/${cast.entry}/submissions/removal`);
    await zhou.submit(`${leafPage(cast, "A1")}/statements`, { revision: "1", text: "后来的话", units: "" });
    await inPhase(cast, "written");
    const page = await lin.page(sheet);
    for (const said of ["A1的工作情况", "青禾县司法局", "第 2-3 页"]) expect(page).toContain(said);
    expect([page.includes("后来的话"), page.includes("自评")]).toEqual([false, false]);
    expect((await lin.get(leafPage(cast, "A1"))).status).toBe(403);
    expect((await (await Client.signedIn("he")).get(leafPage(cast, "A1"))).status).toBe(403);
  });
});

describe("a purge", () => {
  it("takes the title of a document out of what was submitted", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    await (await Client.signedIn("zhou")).submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    const { db, document, entry } = cast;
    await db.batch(eraseDocument(db, { document, entry }, at, { files: [], texts: [], pictures: [] }));
    const kept = await submittedLeaf(db, entry, "A1");
    expect(kept?.documents.map(({ title, pages }) => [title, pages])).toEqual([["—", [[2, 3]]]]);
  });
});

describe("what changed", () => {
  it("since the submission is what the office sees of a returned application", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    const [zhou, chen] = [await Client.signedIn("zhou"), await Client.signedIn("chen")];
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect((await chen.get(`/entries/${cast.entry}/changes`)).status).toBe(404);
    await chen.submit(`/entries/${cast.entry}/answers`, { answer: "returned", reason: "补充口径" });
    await zhou.submit(`${leafPage(cast, "A1")}/statements`, {
      revision: "1",
      text: "补充了口径",
      units: "青禾县司法局",
    });
    const now = await chen.page(`/entries/${cast.entry}/changes`);
    for (const said of ["A1 目录公开", "A1的工作情况", "补充了口径"]) expect(now).toContain(said);
    expect(now).not.toContain("A2的工作情况");
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect(await chen.page(`/entries/${cast.entry}/changes`)).toContain("两次提交之间");
  });
});

describe("what a track asks", () => {
  it("is set by the office until applications are over, and shown as it is", async () => {
    const cast = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${cast.round}/asks/${cast.track}`;
    await chen.submit(path, { asks: ["statements", "declaration"] });
    const page = await chen.page(path);
    expect(page.match(/checked=""/g)?.length).toBe(2);
    await inPhase(cast, "written");
    expect((await chen.get(path)).status).toBe(403);
    expect((await (await Client.signedIn("zhou")).get(path)).status).toBe(403);
  });

  it("is everything where a new round is opened with the form as it stands", async () => {
    await castInRound();
    const page = await (await Client.signedIn("chen")).page("/rounds/new");
    const boxes = page.match(/name="asks"[^>]*checked=""/g) ?? page.match(/checked=""/g);
    expect(boxes?.length).toBe(5);
  });
});
