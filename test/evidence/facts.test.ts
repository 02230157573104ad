import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { startReadingAgain } from "../../src/evidence/start";
import { insertReading } from "../../src/evidence/readings-store";
import { insertRound } from "../../src/rounds/store";
import { insertEntries } from "../../src/entries/store";
import { insertMembership } from "../../src/people/store";
import { sha256 } from "../../src/log/log";
import { wholeStream } from "../../src/log/store";
import { ratingOf } from "../../src/sheets/ratings-store";
import { edition, figuresStage, lastYear, thisYear } from "./figures";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { moveTo, type Player, type Stage, stranger } from "./stage";

let on: Stage;
beforeEach(async () => {
  on = await figuresStage();
});

async function upload(name: string, text: string, by: Player = on.bureau, entry = on.entry): Promise<string> {
  await whileReading(() => send(by, entry, name, utf8(text)));
  return revisionOf(on, name.replace(/\.txt$/, ""));
}

/** What was drawn from the files, as rows. */
async function drawn() {
  const [readings, mentions, facts, findings] = await Promise.all([
    on.db.query.selectFrom("reading").select(["file", "stage", "keyed"]).execute(),
    on.db.query.selectFrom("mention").selectAll().orderBy("number").execute(),
    on.db.query.selectFrom("fact").selectAll().orderBy("mention").execute(),
    on.db.query.selectFrom("finding").selectAll().orderBy("kind").orderBy("number").execute(),
  ]);
  return { readings, mentions, facts, findings };
}

async function textOf(path: string, by: Player = on.assessor): Promise<string> {
  const answer = await by.fetch(path);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the facts stage", () => {
  it("draws every figure, and the keys of the edition the entry is judged by", async () => {
    await upload("报告.txt", thisYear);
    const { readings, mentions, facts } = await drawn();
    expect(readings).toMatchObject([{ stage: "done", keyed: JSON.stringify([edition]) }]);
    expect(mentions.map(({ value, unit, qualifier, nature }) => [value, unit, qualifier, nature])).toEqual([
      ["90", "件", "exact", "result"],
      ["86", "件", "exact", "result"],
      ["96.5", "%", "exact", "result"],
      ["12", "场", "exact", "result"],
      ["2000", "份", "approx", "result"],
      ["60", "学时", "at_least", "target"],
    ]);
    expect(facts.map(({ mention, key }) => [mention, key])).toEqual([
      [1, "accepted"],
      [2, "closed"],
      [3, "win_rate"],
      [4, "events"],
      [6, "training"],
    ]);
  });

  it.each(["extract", "structure", "passages", "facts"])(
    "killed before the step %s ends in the same rows, and so does another run",
    async (step) => {
      await upload("报告.txt", thisYear);
      const whole = await drawn();
      const file = await sha256(utf8(thisYear).buffer);
      for (const table of ["passage", "section", "reading"] as const)
        await on.db.query.deleteFrom(table).execute();
      expect((await drawn()).mentions).toEqual([]);
      await on.db.batch([insertReading(on.db, file, 0, "waiting")]);
      {
        await using readings = await introspectWorkflow(env.READING);
        await readings.modifyAll(async (change) => {
          await change.disableRetryDelays();
          await change.mockStepError({ name: step }, new Error("broken"));
        });
        await startReadingAgain(env.READING, file);
        for (const reading of await readings.get()) await reading.waitForStatus("errored");
      }
      expect((await drawn()).readings).toMatchObject([{ stage: "failed" }]);
      await whileReading(() => startReadingAgain(env.READING, file));
      expect(await drawn()).toEqual(whole);
      await whileReading(() => startReadingAgain(env.READING, file));
      expect(await drawn()).toEqual(whole);
    },
  );

  it("asks about the rate that prints no counts, and deducts nothing", async () => {
    const page = await textOf(
      `/documents/${await upload("报告.txt", "云岭县2025年法治政府建设情况报告\n\n一、主要做法\n\n（一）应诉。行政诉讼胜诉率96.5%。\n")}/facts`,
    );
    expect(page).toContain("只有比例，没有分子分母");
    expect(page).toContain("不自动扣分");
  });
});

describe("the page of a document's facts", () => {
  it("shows each fact with its sentence, and the figures that matched none", async () => {
    const revision = await upload("报告.txt", thisYear);
    const page = await textOf(`/documents/${revision}/facts`);
    expect(page).toContain("受理复议");
    expect(page).toContain("全年受理行政复议案件90件");
    expect(page).toContain("约 2,000 份");
    expect(page).toContain("目标");
    const html = await (await on.assessor.fetch(`/documents/${revision}/facts`)).text();
    expect(html).toMatch(new RegExp(`href="/documents/${revision}#[ps]-\\d+"`));
  });

  it("does not exist for another bureau, nor without sign-in", async () => {
    const revision = await upload("报告.txt", thisYear);
    expect((await on.neighbour.fetch(`/documents/${revision}/facts`)).status).toBe(404);
    expect((await on.neighbour.fetch(`/entries/${on.entry}/coverage`)).status).toBe(404);
    expect((await stranger(`/documents/${revision}/facts`)).status).toBe(303);
  });

  it("stands beside last year's report of the same entry, compared exactly", async () => {
    await upload("去年.txt", lastYear);
    const page = await textOf(`/documents/${await upload("今年.txt", thisYear)}/facts`);
    expect(page).toMatch(/受理复议 增加 90 件 75 件 \+15 \(\+20\.0%\)/);
    expect(page).toMatch(/胜诉率 增加 96\.5% 93\.25% \+3\.25 /);
    expect(page).toMatch(/办结复议 新增 86 件/);
    expect(page).toMatch(/培训学时 未再提及 40 学时/);
  });

  it("stands beside the report of another round where the person has a part in it, and not otherwise", async () => {
    const { db, bureau, office } = on;
    await db.batch([
      ...insertRound(
        db,
        {
          id: "before",
          title: "2025 年示范创建",
          tracks: [{ track: "comprehensive", edition: "e".repeat(64), phase: "application", due_at: null }],
        },
        0,
        office.id,
      ),
      ...insertEntries(db, [
        {
          id: "old",
          round: "before",
          track: "comprehensive",
          subject: "yunling",
          title: "",
          kind: "county",
          grouping: "",
        },
      ]),
      insertMembership(db, {
        id: "m-before",
        person: bureau.id,
        role: "bureau",
        round: "before",
        subject: "yunling",
        organisation: "",
        since: 0,
      }),
    ]);
    await upload("去年.txt", lastYear, bureau, "old");
    const path = `/documents/${await upload("今年.txt", thisYear)}/facts`;
    expect(await textOf(path, bureau)).toContain("+15 (+20.0%)");
    expect(await textOf(path, on.assessor)).toContain("没有找到同一单位上一年度的报告");
    const { id } = await db.query
      .selectFrom("document")
      .select("id")
      .where("entry", "=", "old")
      .executeTakeFirstOrThrow();
    expect((await on.assessor.fetch(`${path}?against=${id}`)).status).toBe(404);
  });
});

describe("accepting a suggested fact", () => {
  let revision: string;
  const leaf = (code: string) => `/sheets/${on.sheet}/leaves/${code}`;
  beforeEach(async () => {
    revision = await upload("报告.txt", thisYear);
    await moveTo(on.db, "written");
  });

  /** The value of the accept button on the page of a leaf. */
  async function offered(code: string): Promise<string> {
    const html = await (await on.assessor.fetch(leaf(code))).text();
    return /name="accept" value="([^"]+)"/.exec(html)?.[1] ?? "";
  }

  async function accept(code: string, fields: Readonly<Record<string, string>>, by: Player = on.assessor) {
    const body = new URLSearchParams({ revision: "0", ...fields });
    return by.fetch(`${leaf(code)}/facts`, { method: "POST", body });
  }

  it("fills the observation, quotes the sentence, and says in the record who accepted it", async () => {
    expect((await accept("A1", { accept: await offered("A1") })).status).toBe(303);
    const rating = await ratingOf(on.db, on.sheet, "A1");
    expect(rating).toMatchObject({
      revision: 1,
      state: "scored",
      observation: { numerator: "86", denominator: "90" },
    });
    const page = await textOf(leaf("A1"));
    expect(page).toContain("100 × 86 ÷ 90");
    const quotes = await on.db.query.selectFrom("evidence").select(["exact", "start"]).execute();
    expect(quotes.map(({ exact }) => exact)).toEqual(["全年受理行政复议案件90件，办结行政复议案件86件。"]);
    expect(thisYear.slice(quotes[0]?.start ?? 0)).toMatch(/^全年受理/);
    const records = await wholeStream(on.db, `sheet:${on.sheet}`);
    expect(records.map(({ action, actor }) => [action, actor])).toEqual([["fact.accepted", on.assessor.id]]);
    expect(JSON.parse(records[0]?.body ?? "")).toMatchObject({
      suggested: [
        { key: "closed", value: "86", unit: "件" },
        { key: "accepted", value: "90", unit: "件" },
      ],
      acceptedBy: on.assessor.membership,
    });
  });

  it("keeps the reason that was typed", async () => {
    await accept("A2", { accept: await offered("A2"), reason: "与法院数据一致" });
    expect(await ratingOf(on.db, on.sheet, "A2")).toMatchObject({
      observation: { value: "96.5" },
      reason: "与法院数据一致",
    });
  });

  it("of a stale page is 409 and writes nothing", async () => {
    const offer = await offered("A2");
    await on.assessor.fetch(leaf("A2"), {
      method: "POST",
      body: new URLSearchParams({ revision: "0", value: "50" }),
    });
    const before = await wholeStream(on.db, `sheet:${on.sheet}`);
    expect((await accept("A2", { accept: offer })).status).toBe(409);
    expect(await ratingOf(on.db, on.sheet, "A2")).toMatchObject({
      revision: 1,
      observation: { value: "50" },
    });
    expect(await on.db.query.selectFrom("evidence").select("id").execute()).toEqual([]);
    expect(await wholeStream(on.db, `sheet:${on.sheet}`)).toEqual(before);
  });

  it.each([
    ["a place where the reader found nothing", async () => `${revision}:0-5`],
    ["the fact of another leaf", async () => offered("A2")],
    ["the offer of half a rate", async () => (await offered("A1")).replace(/:[\d-]+$/, "")],
  ])("at %s is refused and writes nothing", async (_, make) => {
    expect((await accept("A1", { accept: await make() })).status).toBe(422);
    expect(await ratingOf(on.db, on.sheet, "A1")).toBeUndefined();
    expect(await wholeStream(on.db, `sheet:${on.sheet}`)).toEqual([]);
  });

  it("is for the assessor of the sheet, in its phase", async () => {
    const offer = await offered("A2");
    expect((await accept("A2", { accept: offer }, on.second)).status).toBe(404);
    expect((await accept("A2", { accept: offer }, on.neighbour)).status).toBe(404);
    expect((await accept("A2", { accept: offer }, on.lead)).status).toBe(403);
    await moveTo(on.db, "feedback");
    expect((await accept("A2", { accept: offer })).status).toBe(403);
  });

  it("of a plan says so, and cannot be handed in without a reason", async () => {
    expect(await textOf(leaf("A3"))).toContain("这是计划或目标，不是结果");
    await accept("A3", { accept: await offered("A3") });
    expect(await ratingOf(on.db, on.sheet, "A3")).toMatchObject({
      state: "scored",
      observation: { value: "60" },
    });
    expect(await textOf(`/sheets/${on.sheet}`)).toContain("引文都是计划或目标，缺理由");
    const body = new URLSearchParams({ revision: "1", value: "60", reason: "计划已批复" });
    await on.assessor.fetch(leaf("A3"), { method: "POST", body });
    expect(await textOf(`/sheets/${on.sheet}`)).not.toContain("引文都是计划或目标");
  });

  it("is offered for no leaf that no figure fits, whose facts are there to be quoted", async () => {
    const html = await (await on.assessor.fetch(leaf("A4"))).text();
    expect(html).not.toContain('name="accept"');
    expect(html).toContain("引用这一句");
    expect(html).toContain("宣传活动");
    expect(await (await on.assessor.fetch(leaf("A5"))).text()).not.toContain("材料中的数据");
  });
});

describe("the coverage of an entry", () => {
  it("counts the facts of each indicator by document, and those without any", async () => {
    await upload("报告.txt", thisYear);
    const page = await textOf(`/entries/${on.entry}/coverage`, on.bureau);
    expect(page).toContain("5 个指标中 4 个有依据，1 个没有");
    expect(page).toMatch(/A1 办结率 2 报告 数据 2/);
    expect(page).toMatch(/A5 经费 还没有依据/);
    expect(await textOf(`/entries/${on.entry}/coverage?only=lacking`, on.bureau)).not.toContain("办结率");
  });

  it("takes a proof that is named by its indicator's code", async () => {
    await upload("A5 经费安排.txt", "经费安排说明");
    expect(await textOf(`/entries/${on.entry}/coverage`, on.bureau)).toMatch(
      /A5 经费 A5 经费安排 按编号对应/,
    );
  });

  it("counts passages that name a proof of the indicator, which alone are no evidence", async () => {
    await upload("总结.txt", "全年建立法治经费保障台账，按季度核对各项专门支出并向社会公开。");
    const page = await textOf(`/entries/${on.entry}/coverage`, on.bureau);
    expect(page).toMatch(/A5 经费 1 还没有依据 总结 相关段落 1/);
    expect(page).toContain("5 个指标中 0 个有依据，5 个没有");
  });

  it("counts quotes for those who may see them alone", async () => {
    const revision = await upload("报告.txt", thisYear);
    await moveTo(on.db, "written");
    await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A5/quotes`, {
      method: "POST",
      body: new URLSearchParams({ revision, exact: "开展宣传活动12场" }),
    });
    const quoted = /A5 经费 1 报告 引文 1/;
    expect(await textOf(`/entries/${on.entry}/coverage`, on.assessor)).toMatch(quoted);
    expect(await textOf(`/entries/${on.entry}/coverage`, on.lead)).toMatch(quoted);
    for (const blind of [on.bureau, on.office])
      expect(await textOf(`/entries/${on.entry}/coverage`, blind)).not.toMatch(quoted);
  });
});
