import { beforeEach, describe, expect, it } from "vitest";
import { send, utf8, whileReading } from "./sending";
import { moveTo, type Player, type Stage, stage } from "./stage";

let on: Stage;
let path: string;
beforeEach(async () => {
  on = await stage();
  await whileReading(() => send(on.bureau, on.entry, "A1 目录.txt", utf8("目录已公开。")));
  const { id } = await on.db.query.selectFrom("document").select("id").executeTakeFirstOrThrow();
  path = `/entries/${on.entry}/documents/${id}/details`;
});

const details = {
  title: "权责清单",
  openness: "on_request",
  period: "2025",
  unit: "县司法局",
  codes: "A2、A1",
};

function save(player: Player, changed: Readonly<Record<string, string>> = {}): Promise<Response> {
  return player.fetch(path, { method: "POST", body: new URLSearchParams({ ...details, ...changed }) });
}

function actions() {
  return on.db.query.selectFrom("log").select("action").where("action", "=", "document.edited").execute();
}

async function codes(): Promise<readonly string[]> {
  const rows = await on.db.query.selectFrom("document_leaf").select("leaf").orderBy("leaf").execute();
  return rows.map(({ leaf }) => leaf);
}

describe("what is said about a document", () => {
  it("is changed after its upload, with its indicators, and the log says so once", async () => {
    expect(await (await on.bureau.fetch(path)).text()).toContain('value="A1"');
    expect((await save(on.bureau)).status).toBe(303);
    expect((await save(on.bureau)).status).toBe(303);
    const { codes: _, ...columns } = details;
    expect(await on.db.query.selectFrom("document").selectAll().executeTakeFirst()).toMatchObject(columns);
    expect([await codes(), (await actions()).length]).toEqual([["A1", "A2"], 1]);
    expect((await save(on.bureau, { codes: "" })).status).toBe(303);
    expect([await codes(), (await actions()).length]).toEqual([[], 2]);
  });

  it("names no indicator that is none", async () => {
    const answer = await save(on.bureau, { codes: "A1 Z9" });
    expect([answer.status, (await answer.text()).includes("Z9"), await codes()]).toEqual([422, true, ["A1"]]);
  });

  it("stays once documents are no longer taken, and is no neighbour's", async () => {
    expect((await save(on.neighbour)).status).toBe(404);
    await moveTo(on.db, "written");
    expect((await save(on.bureau)).status).toBe(403);
  });
});
