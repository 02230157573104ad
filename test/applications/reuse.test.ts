import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { linkedOf, statementOf } from "../../src/applications/store";
import { insertAll } from "../../src/db/insert-all";
import { documentsOf } from "../../src/evidence/store";
import { at, type Cast, castInRound } from "../cast";
import { Client } from "../client";
import { leafPage } from "./stage";

/** A round of the year before, in which 青禾县 said something of A1, proven by a document of its own. */
async function earlier({ db, sha256, memberships }: Cast): Promise<void> {
  const by = memberships.zhou;
  await db.batch([
    ...insertAll(db, "round", [{ id: "r0", title: "2025年度评估", created_at: at - 1, created_by: "chen" }]),
    ...insertAll(db, "round_track", [
      {
        round: "r0",
        track: "comprehensive" as const,
        edition: sha256,
        phase: "closed" as const,
        due_at: null,
      },
    ]),
    ...insertAll(db, "entry", [
      {
        id: "e0",
        round: "r0",
        track: "comprehensive" as const,
        subject: "qinghe",
        title: "",
        kind: "county",
        grouping: "county",
        departure: null,
      },
    ]),
    ...insertAll(db, "statement", [
      {
        entry: "e0",
        leaf: "A1",
        revision: 3,
        text: "去年目录已公开",
        units: '["青禾县政务局"]',
        origin: null,
        saved_at: at - 1,
        saved_by: by,
      },
    ]),
    ...insertAll(db, "document", [
      {
        id: "d0",
        entry: "e0",
        title: "去年的目录",
        openness: "open" as const,
        period: "2024",
        unit: "",
        created_at: at - 1,
        created_by: by,
      },
    ]),
    ...insertAll(db, "document_revision", [
      {
        id: "v0",
        document: "d0",
        number: 1,
        file: "c".repeat(64),
        name: "目录.pdf",
        kind: "pdf" as const,
        size: 9,
        uploaded_at: at - 1,
        uploaded_by: by,
      },
    ]),
    ...insertAll(db, "document_leaf", [{ document: "d0", leaf: "A1", by, at: at - 1, pages: "[[2,4]]" }]),
  ]);
}

describe("what an earlier round has", () => {
  it("is offered, and taken over by one press with its document, which is not uploaded again", async () => {
    await using readings = await introspectWorkflow(env.READING);
    await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));
    const cast = await castInRound("application");
    await earlier(cast);
    const zhou = await Client.signedIn("zhou");
    const offered = await zhou.page(leafPage(cast, "A1"));
    for (const said of ["沿用“2025年度评估”", "去年目录已公开", "青禾县政务局", "去年的目录"])
      expect(offered).toContain(said);
    expect(await zhou.page(leafPage(cast, "A2"))).not.toContain("去年");
    await zhou.submit(`/entries/${cast.entry}/reuses`, { leaf: "A1" });
    expect(await statementOf(cast.db, cast.entry, "A1")).toMatchObject({
      text: "去年目录已公开",
      units: ["青禾县政务局"],
      origin: "e0",
      revision: 1,
    });
    const [linked] = await linkedOf(cast.db, cast.entry);
    expect(linked).toMatchObject({ file: "c".repeat(64), pages: [[2, 4]], from: "2025年度评估" });
    expect(linked?.document).not.toBe("d0");
    expect(await zhou.page(leafPage(cast, "A1"))).toContain("沿用自“2025年度评估”");
  });

  it("is taken over all at once, over nothing that is written, and a second time changes nothing", async () => {
    await using readings = await introspectWorkflow(env.READING);
    await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));
    const cast = await castInRound("application");
    await earlier(cast);
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`${leafPage(cast, "A1")}/statements`, { revision: "0", text: "今年的话", units: "" });
    await zhou.submit(`/entries/${cast.entry}/reuses`);
    await zhou.submit(`/entries/${cast.entry}/reuses`);
    expect(await statementOf(cast.db, cast.entry, "A1")).toMatchObject({ text: "今年的话", origin: null });
    expect((await documentsOf(cast.db, cast.entry)).length).toBe(2);
  });

  it("of another place is not offered", async () => {
    const cast = await castInRound("application");
    await earlier(cast);
    const page = await (await Client.signedIn("wu")).page(leafPage({ entry: cast.otherEntry }, "A1"));
    expect(page).not.toContain("去年目录已公开");
  });
});
