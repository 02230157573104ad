import { describe, expect, it } from "vitest";
import { saveStatement, StaleStatement } from "../../src/applications/saving";
import { statementOf } from "../../src/applications/store";
import { leafOf } from "../../src/criteria/tree";
import { visibleEntry } from "../../src/entries/store";
import { wholeStream } from "../../src/log/store";
import { at, type Cast, castInRound } from "../cast";
import { Client } from "../client";

const person = (id: string) => ({ id, name: id, email: `${id}@fadu.test` });
const leafPage = ({ entry }: Cast, leaf = "A1") => `/entries/${entry}/leaves/${leaf}`;

function leaf(cast: Cast, code = "A1") {
  const found = leafOf(cast.edition, code);
  if (found === undefined) throw new Error(`no leaf ${code}`);
  return found;
}

describe("a statement", () => {
  it("is saved with its units and its log row, and changed from its newest revision", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`${leafPage(cast)}/statements`, {
      revision: "0",
      text: "目录已公开",
      units: "县政府办、县司法局",
    });
    expect(await statementOf(cast.db, cast.entry, "A1")).toMatchObject({
      revision: 1,
      text: "目录已公开",
      units: ["县政府办", "县司法局"],
      savedBy: "周敏",
    });
    expect(await zhou.page(leafPage(cast))).toContain("目录已公开");
    const log = await wholeStream(cast.db, `entry:${cast.entry}`);
    expect(log.at(-1)).toMatchObject({ action: "statement.saved", subject: "A1" });
  });

  it("saved again as it is changes nothing", async () => {
    const cast = await castInRound("application");
    const seen = await visibleEntry(cast.db, person("zhou"), cast.entry);
    const sent = { revision: 0, text: "目录已公开", units: [] };
    await saveStatement(cast.db, at, seen, leaf(cast), sent);
    expect(await saveStatement(cast.db, at + 1, seen, leaf(cast), sent)).toMatchObject({ revision: 1 });
  });

  it("over a newer one is refused with both, and saved once a person says so", async () => {
    const cast = await castInRound("application");
    const [zhou, duan] = [await Client.signedIn("zhou"), await Client.signedIn("duan")];
    await duan.submit(`${leafPage(cast)}/statements`, { revision: "0", text: "住建局的话", units: "住建局" });
    const answer = await zhou.post(`${leafPage(cast)}/statements`, {
      revision: "0",
      text: "司法局的话",
      units: "司法局",
    });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    for (const said of ["住建局的话", "司法局的话", "段知微"]) expect(page).toContain(said);
    expect(await statementOf(cast.db, cast.entry, "A1")).toMatchObject({ text: "住建局的话" });
    await zhou.submit(`${leafPage(cast)}/statements`, {
      revision: "0",
      over: "1",
      text: "司法局的话",
      units: "司法局",
    });
    expect(await statementOf(cast.db, cast.entry, "A1")).toMatchObject({ text: "司法局的话", revision: 2 });
  });

  it("stale is refused by script too, with both versions alone", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`${leafPage(cast)}/statements`, { revision: "0", text: "甲", units: "" });
    const answer = await zhou.post(
      `${leafPage(cast)}/statements`,
      { revision: "0", text: "乙", units: "" },
      { "hx-request": "true" },
    );
    const html = await answer.text();
    expect([answer.status, html.includes("<html"), html.includes("甲"), html.includes("乙")]).toEqual([
      409,
      false,
      true,
      true,
    ]);
  });

  it("sent after the deadline is not taken, and stands on the page that says so", async () => {
    const cast = await castInRound("application");
    await cast.db.batch([
      cast.db.query
        .updateTable("round_track")
        .set({ due_at: Date.now() - 1000 })
        .where("round", "=", cast.round),
    ]);
    const zhou = await Client.signedIn("zhou");
    const answer = await zhou.post(`${leafPage(cast)}/statements`, {
      revision: "0",
      text: "写了一个下午",
      units: "司法局",
    });
    const page = await answer.text();
    expect([answer.status, page.includes("写了一个下午"), page.includes("截止")]).toEqual([403, true, true]);
    expect(await statementOf(cast.db, cast.entry, "A1")).toBeUndefined();
  });

  it("is not changed at the very moment the application is submitted", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    const seen = await visibleEntry(cast.db, person("zhou"), cast.entry);
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    const late = saveStatement(cast.db, at, seen, leaf(cast), { revision: 0, text: "晚了", units: [] });
    await expect(late).rejects.toMatchObject({ status: 403, why: "submitted" });
  });

  it("of another place does not exist", async () => {
    const cast = await castInRound("application");
    const zhou = await Client.signedIn("zhou");
    const other = { ...cast, entry: cast.otherEntry };
    expect((await zhou.get(leafPage(other))).status).toBe(404);
    expect(
      (await zhou.post(`${leafPage(other)}/statements`, { revision: "0", text: "", units: "" })).status,
    ).toBe(404);
  });
});

describe("StaleStatement", () => {
  it("holds what stands and what was sent", () => {
    const current = { leaf: "A1", revision: 2, text: "甲", units: [], origin: null, savedAt: 0, savedBy: "" };
    const stale = new StaleStatement(current, { revision: 1, text: "乙", units: [] });
    expect([stale.status, stale.current.text, stale.sent.text]).toEqual([409, "甲", "乙"]);
  });
});
