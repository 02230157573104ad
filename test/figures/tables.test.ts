import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import { insertAll } from "../../src/db/insert-all";
import { beginning, chainOf } from "../../src/log/log";
import { notificationsOf } from "../../src/notifications/store";
import { wholeStream } from "../../src/log/store";
import { type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";

const source = { source: "省高级人民法院", as_of: "2026-06-30" };

/** Another 66 places beside the cast's three counties and zones. */
const others = Array.from({ length: 66 }, (_, index) => ({
  id: `place-${index}`,
  code: String(991_000 + index),
  name: `示例${String(index).padStart(2, "0")}县`,
  kind: "county",
  parent: null,
}));

const names = ["青禾县", "白石区", "云州高新区", ...others.map(({ name }) => name)];

function tableOf(rows: readonly string[]): string {
  return [
    "单位,清单外审批数,按期办结率",
    ...rows.map((name, index) => `${name},${index},9${index % 10}.5%`),
  ].join("\n");
}

let cast: Cast;
let office: Client;
let bureau: Client;
let assessor: Client;
beforeEach(async () => {
  cast = await castInRound("application");
  await cast.db.batch(insertAll(cast.db, "subject", others));
  office = await Client.signedIn("chen");
  bureau = await Client.signedIn("zhou");
  assessor = await Client.signedIn("lin");
});

const data = () => `/rounds/${cast.round}/data`;

async function figures() {
  return cast.db.query.selectFrom("figure").selectAll().orderBy("value").execute();
}

/** The table of 青禾县's approvals, imported as it is written. */
async function imported(value: string): Promise<string> {
  await office.submit(data(), { ...source, step: "import", list: `单位,清单外审批数\n青禾县,${value}` });
  const row = await cast.db.query
    .selectFrom("figure")
    .select("id")
    .where("value", "=", value)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe("a table of 69 subjects with one misspelt name", () => {
  const list = tableOf(names.with(5, "示列02县"));

  it("is looked at first: the row is named with the nearest name, nothing is written", async () => {
    const answer = await office.post(data(), { ...source, list });
    const html = await answer.text();
    expect(html).toContain("68 行可以导入");
    expect(html).toContain("示列02县");
    expect(html).toContain("是不是：示例02县");
    expect(await figures()).toEqual([]);
  });

  it("fills 68, and leaves the one to be mended", async () => {
    const answer = await office.post(data(), { ...source, step: "import", list });
    const html = await answer.text();
    expect(html).toContain("已导入 68 行");
    expect(new Set((await figures()).map(({ subject }) => subject)).size).toBe(68);
    expect(html).toContain("示列02县,5,95.5%");
    await office.submit(data(), { ...source, step: "import", list: tableOf(["示例02县"]) });
    const tables = await cast.db.query.selectFrom("data_table").select("revision").execute();
    expect(tables.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(new Set((await figures()).map(({ subject }) => subject)).size).toBe(69);
  });

  it("may come as a workbook", async () => {
    const rows = list.split("\n").map((line) => line.split(","));
    const bytes = await writeXlsx({ sheets: [{ name: "数据", rows }] });
    const file = new File([new Uint8Array(bytes)], "数据.xlsx");
    const answer = await office.post(data(), { ...source, step: "import", list: "", file });
    expect(await answer.text()).toContain("已导入 68 行");
  });
});

describe("a data table", () => {
  it("needs its source and its date", async () => {
    const answer = await office.post(data(), { list: tableOf(["青禾县"]), step: "import" });
    expect(answer.status).toBe(422);
    expect(await figures()).toEqual([]);
  });

  it("sent twice is imported once", async () => {
    await imported("4");
    await imported("4");
    expect(await figures()).toHaveLength(1);
  });

  it("imported again is a new revision, and nothing is overwritten", async () => {
    await imported("4");
    await imported("3");
    expect((await figures()).map(({ value }) => value)).toEqual(["3", "4"]);
    const own = await bureau.page(`/entries/${cast.entry}/data`);
    expect(own).toContain("3 件");
    expect(own).not.toContain("4 件");
  });

  it("is logged in the stream of the round, whose chain holds", async () => {
    const before = (await wholeStream(cast.db, `round:${cast.round}`)).length;
    const figure = await imported("4");
    await bureau.submit(`/entries/${cast.entry}/contests`, { figure, reason: "应为 3 件" });
    await office.submit(`${data()}/answers`, { figure, outcome: "upheld", answer: "已核实" });
    const rows = await wholeStream(cast.db, `round:${cast.round}`);
    expect(rows.slice(before).map(({ action }) => action)).toEqual([
      "figures.imported",
      "figure.contested",
      "contest.answered",
    ]);
    let previous = beginning.chain;
    for (const { chain, stream, number, time, actor, action, subject, bodyDigest } of rows) {
      expect(await chainOf(previous, { stream, number, time, actor, action, subject, bodyDigest })).toBe(
        chain,
      );
      previous = chain;
    }
  });

  it("is the office's to import and to look at as a whole", async () => {
    const table = { ...source, step: "import", list: tableOf(["青禾县"]) };
    for (const client of [bureau, assessor]) {
      expect((await client.post(data(), table)).status).toBe(403);
      expect((await client.get(data())).status).toBe(403);
    }
    const lead = await Client.signedIn("he");
    expect((await lead.get(data())).status).toBe(200);
    expect((await lead.post(data(), table)).status).toBe(403);
  });
});

describe("a contest", () => {
  it("is made by the subject's own bureau, of a figure that stands, with a reason, once", async () => {
    const replaced = await imported("4");
    const figure = await imported("3");
    const contests = `/entries/${cast.entry}/contests`;
    const neighbour = await Client.signedIn("wu");
    expect((await neighbour.post(contests, { figure, reason: "不对" })).status).toBe(404);
    const theirs = `/entries/${cast.otherEntry}/contests`;
    expect((await neighbour.post(theirs, { figure, reason: "不对" })).status).toBe(404);
    expect((await bureau.post(contests, { figure: replaced, reason: "不对" })).status).toBe(404);
    expect((await bureau.post(contests, { figure, reason: "" })).status).toBe(422);
    await bureau.submit(contests, { figure, reason: "不对" });
    expect((await bureau.post(contests, { figure, reason: "还是不对" })).status).toBe(422);
    await inPhase(cast, "onsite");
    expect((await bureau.post(contests, { figure, reason: "不对" })).status).toBe(403);
  });

  it("waits for the office and is answered once", async () => {
    const figure = await imported("4");
    await bureau.submit(`/entries/${cast.entry}/contests`, { figure, reason: "应为 3 件，见台账" });
    const told = await notificationsOf(cast.db, "chen", 9);
    expect(told.map(({ kind, thing }) => [kind, thing])).toEqual([["figure.contested", figure]]);
    expect(await office.page(data())).toContain("应为 3 件，见台账");
    await office.submit(`${data()}/answers`, { figure, outcome: "rejected", answer: "台账未盖章" });
    expect((await office.post(`${data()}/answers`, { figure, outcome: "upheld", answer: "x" })).status).toBe(
      422,
    );
    expect(await bureau.page(`/entries/${cast.entry}/data`)).toContain("台账未盖章");
  });
});

describe("on the scoring page", () => {
  const leaf = "A2";
  const page = () => `/sheets/${cast.sheet}/leaves/${leaf}`;

  it("a figure is offered with its contest where the leaf names its fact, and cited with one press", async () => {
    const figure = await imported("4");
    await bureau.submit(`/entries/${cast.entry}/contests`, { figure, reason: "应为 3 件" });
    await inPhase(cast, "written");
    const html = await assessor.page(page());
    expect(html).toContain("清单外审批数");
    expect(html).toContain("有异议");
    expect(html).toContain("应为 3 件");
    expect(await assessor.page(`/sheets/${cast.sheet}/leaves/A1`)).not.toContain("应为 3 件");

    await assessor.submit(`${page()}/figures`, { figure });
    await assessor.submit(`${page()}/figures`, { figure });
    const cited = await cast.db.query.selectFrom("citation").selectAll().where("leaf", "=", leaf).execute();
    expect(cited).toHaveLength(1);
    const cards = /<div class="evidence".*?<section class="offers"/s.exec(await assessor.page(page()))?.[0];
    for (const said of ["4 件", source.source, source.as_of, "有异议"]) expect(cards).toContain(said);

    await imported("3");
    expect(await assessor.page(page())).toContain("已有新版");
  });

  it("a figure of another subject is none of this entry's", async () => {
    await office.submit(data(), { ...source, step: "import", list: "单位,清单外审批数\n白石区,7" });
    const [theirs] = await figures();
    await inPhase(cast, "written");
    const answer = await assessor.post(`${page()}/figures`, { figure: theirs?.id ?? "" });
    expect(answer.status).toBe(404);
  });
});
