import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { linkedOf } from "../../src/applications/store";
import { documentsOf } from "../../src/evidence/store";
import { castInRound, inPhase } from "../cast";
import { Client } from "../client";
import { leafPage, scan } from "./stage";

describe("the documents behind a leaf", () => {
  it("are linked with the pages that matter, changed, and taken off", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    const links = `${leafPage(cast, "A1")}/links`;
    await zhou.submit(links, { document: cast.document, pages: "3-5、9" });
    const ranges = async () => (await linkedOf(cast.db, cast.entry)).map(({ pages }) => pages);
    expect(await ranges()).toEqual([
      [
        [3, 5],
        [9, 9],
      ],
    ]);
    await zhou.submit(links, { document: cast.document, pages: "" });
    expect(await ranges()).toEqual([[]]);
    await zhou.submit(`${links}/removal`, { document: cast.document });
    expect(await ranges()).toEqual([]);
    expect((await documentsOf(cast.db, cast.entry)).length).toBe(1);
  });

  it("have no page beyond the last, where it is known", async () => {
    const cast = await castInRound("application");
    await cast.db.batch([
      cast.db.query.insertInto("page_picture").values({
        file: "b".repeat(64),
        page: 1,
        pages: 4,
        digest: null,
        width: null,
        height: null,
      }),
    ]);
    const zhou = await Client.signedIn("zhou");
    const answer = await zhou.post(`${leafPage(cast, "A1")}/links`, {
      document: cast.document,
      pages: "4-5",
    });
    const page = await answer.text();
    expect([answer.status, page.includes("页码超出了材料的总页数"), page.includes('value="4-5"')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it("are brought by a department for its own leaf, and touch nobody else's document of that name", async () => {
    await using readings = await introspectWorkflow(env.READING);
    await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));
    const cast = await castInRound("application");
    const duan = await Client.signedIn("duan");
    // the name begins with the code of a leaf that is not in its hands
    await duan.submit(`${leafPage(cast, "A1")}/documents`, { files: scan("A2 报告.txt"), pages: "" });
    const linked = await linkedOf(cast.db, cast.entry);
    expect(linked.map(({ leaf, title, by }) => [leaf, title, by])).toEqual([["A1", "A2 报告", "m-duan"]]);
    expect(await duan.page(leafPage(cast, "A1"))).toContain("A2 报告");
  });

  it("of another entry cannot be linked", async () => {
    const cast = await castInRound("application");
    const wu = await Client.signedIn("wu");
    const answer = await wu.post(`${leafPage({ entry: cast.otherEntry }, "A1")}/links`, {
      document: cast.document,
    });
    expect(answer.status).toBe(404);
  });

  it("stay as they are once the application is closed", async () => {
    const cast = await castInRound("application");
    await inPhase(cast, "written");
    const zhou = await Client.signedIn("zhou");
    expect((await zhou.post(`${leafPage(cast, "A1")}/links`, { document: cast.document })).status).toBe(403);
    expect((await zhou.get(leafPage(cast, "A1"))).status).toBe(200);
  });
});
