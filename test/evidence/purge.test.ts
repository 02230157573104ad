import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { checkChains } from "../../src/log/check";
import { anotherOffice, type Player, moveTo, type Stage, stage } from "./stage";
import { whereabouts } from "./whereabouts";
import { revisionOf, send, utf8, whileReading } from "./sending";

const secret = "全年办结行政复议案件86宗，其中一件涉及个人隐私。";
const report = utf8(`一、依法行政\n\n${secret}\n`);

let on: Stage;
let second: Player;
let revision: string;
beforeEach(async () => {
  on = await stage();
  second = await anotherOffice(on);
  await whileReading(() => send(on.bureau, on.entry, "A1 误传的报告.txt", report));
  revision = await revisionOf(on, "A1 误传的报告");
});

function post(
  player: Player,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return player.fetch(`/documents/${revision}/purges${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
}

const confirm = "A1 误传的报告";
const ask = (player: Player) => post(player, "", { reason: "误传，含个人信息", confirm });

async function quote(): Promise<void> {
  await moveTo(on.db, "written");
  const fields = new URLSearchParams({ revision, exact: secret });
  const path = `/sheets/${on.sheet}/leaves/A1/quotes`;
  const answer = await on.assessor.fetch(path, { method: "POST", body: fields });
  expect([answer.status, await on.db.query.selectFrom("evidence").select("exact").execute()]).toEqual([
    303,
    [{ exact: secret }],
  ]);
}

describe("a document erased for good", () => {
  it("is gone from everywhere, with its quotes and what the log said, and the chain holds", async () => {
    await quote();
    expect(await whereabouts("个人隐私")).not.toEqual([]);
    expect((await ask(on.office)).status).toBe(303);
    const list = await (await second.fetch(`/entries/${on.entry}`)).text();
    expect(list).toContain("待另一人确认彻底清除");
    expect((await post(second, "/confirmations", { confirm })).status).toBe(303);
    for (const word of ["个人隐私", "86宗", "误传的报告"])
      expect([word, await whereabouts(word)]).toEqual([word, []]);
    expect((await env.FILES.list()).objects).toEqual([]);
    const { n } = (await env.DB.prepare("SELECT count(*) AS n FROM passage_index").first<{
      n: number;
    }>()) ?? { n: -1 };
    expect(n).toBe(0);
    for (const table of [
      "reading",
      "passage",
      "section",
      "mention",
      "fact",
      "finding",
      "document_leaf",
    ] as const)
      expect([table, await on.db.query.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
    expect((await second.fetch(`/documents/${revision}`)).status).toBe(404);
    expect(await checkChains(on.db, { round: "round" })).toMatchObject({ whole: true });
  });

  it("leaves digest, reason and both persons in the log", async () => {
    await ask(on.office);
    const file = await on.db.query.selectFrom("document_revision").select("file").executeTakeFirstOrThrow();
    await post(second, "/confirmations", { confirm });
    const row = await on.db.query
      .selectFrom("log")
      .innerJoin("log_body", (join) =>
        join.onRef("log_body.stream", "=", "log.stream").onRef("log_body.number", "=", "log.number"),
      )
      .select("log_body.body")
      .where("log.action", "=", "document.purged")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(row.body)).toEqual({
      sha256: [file.file],
      reason: "误传，含个人信息",
      asked: on.office.id,
      confirmed: second.id,
    });
  });

  it("says on the card of its quote that it was erased", async () => {
    await quote();
    await ask(on.office);
    await post(second, "/confirmations", { confirm });
    const page = await (await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A1`)).text();
    expect(page).toContain("材料已由两人确认彻底清除");
  });

  it("leaves alone the same file of another entry", async () => {
    await whileReading(() => send(on.neighbour, on.other, "同一份.txt", report));
    await ask(on.office);
    await post(second, "/confirmations", { confirm });
    const other = await (await on.neighbour.fetch(`/documents/${await revisionOf(on, "同一份")}`)).text();
    expect(other).toContain("个人隐私");
  });
});

describe("a purge", () => {
  it("is not confirmed by whoever asked for it, nor without its title, nor twice", async () => {
    expect((await post(on.office, "", { reason: "误传", confirm: "别的" })).status).toBe(422);
    await ask(on.office);
    expect((await ask(second)).status).toBe(422);
    expect((await post(on.office, "/confirmations", { confirm })).status).toBe(422);
    expect((await post(second, "/confirmations", { confirm: "别的" })).status).toBe(422);
    expect((await on.office.fetch(`/documents/${revision}`)).status).toBe(200);
    expect((await post(second, "/confirmations", { confirm })).status).toBe(303);
    expect((await post(second, "/confirmations", { confirm })).status).toBe(404);
  });

  it("that is taken back leaves all as it was, and may be asked for again", async () => {
    await ask(on.office);
    expect((await post(on.office, "/removals")).status).toBe(303);
    expect((await post(second, "/confirmations", { confirm })).status).toBe(422);
    expect(await (await on.office.fetch(`/documents/${revision}`)).text()).toContain("个人隐私");
    expect((await ask(second)).status).toBe(303);
  });

  it("is the office's alone", async () => {
    expect((await ask(on.bureau)).status).toBe(403);
    expect((await ask(on.assessor)).status).toBe(403);
  });
});
