import { beforeEach, describe, expect, it } from "vitest";
import { wholeStream } from "../../src/log/store";
import { castWithSamples } from "../cases/stage";
import { type Cast, inPhase } from "../cast";
import { Client } from "../client";

let cast: Cast;
let office: Client;
beforeEach(async () => {
  cast = await castWithSamples();
  office = await Client.signedIn("chen");
});

const path = () => `/rounds/${cast.round}/surveys`;
const about = {
  source: "省社情民意调查中心",
  fact: "satisfaction",
  given: "index",
  method: "电话调查，简单随机抽样",
  as_of: "2026-06-30",
  step: "import",
};

const lines = () => cast.db.query.selectFrom("survey_line").selectAll().orderBy("size").execute();
const figures = () => cast.db.query.selectFrom("figure").selectAll().orderBy("value").execute();

describe("a survey of one index for each subject", () => {
  it("is looked at first, and a bad row is named cell by cell", async () => {
    const list = "单位,指数,样本量\n青禾县,83.6,412\n白石县,101,0\n云州高新区,,3.5";
    const answer = await office.post(path(), { ...about, step: "check", list });
    const html = await answer.text();
    for (const said of ["是不是：白石区", "应为 0 到 100 的数字", "应为大于 0 的整数"])
      expect(html).toContain(said);
    expect(await lines()).toEqual([]);
  });

  it("keeps the index as it is written, with the interval its deviation gives, else the widest", async () => {
    const list =
      "单位,指数,样本量,标准差,方法,日期\n青禾县,82.50,400,20,入户调查,2026/05/31\n白石区,79.25,20,,,";
    await office.submit(path(), { ...about, list });
    expect(await lines()).toMatchObject([
      { subject: "baishi", size: 20, interval: "widest", method: about.method, surveyed_on: "2026-06-30" },
      {
        subject: "qinghe",
        size: 400,
        low: 8053,
        high: 8447,
        interval: "t",
        deviation: "20",
        surveyed_on: "2026-05-31",
      },
    ]);
    expect((await figures()).map(({ value }) => value)).toEqual(["79.25", "82.50"]);
    const survey = (await lines())[0]?.data_table;
    const html = await office.page(`${path()}/${survey}`);
    for (const said of ["80.53–84.47", "最宽估计", "样本小", "简单随机抽样", "巴蒂亚"])
      expect(html).toContain(said);
  });

  it("imports the good rows and leaves the others to be mended", async () => {
    const list = "单位,指数,样本量\n青禾县,83.6,412\n白石县,80,300";
    expect(await (await office.post(path(), { ...about, list })).text()).toContain("已导入 1 行");
    await office.submit(path(), { ...about, list: "单位,指数,样本量\n白石区,80,300" });
    const tables = await cast.db.query.selectFrom("data_table").select("revision").execute();
    expect(tables.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it("sent twice is imported once, and a newer one overwrites nothing", async () => {
    const list = "单位,指数,样本量\n青禾县,83.6,412";
    await office.submit(path(), { ...about, list });
    await office.submit(path(), { ...about, list });
    expect(await figures()).toHaveLength(1);
    await office.submit(path(), { ...about, list: "单位,指数,样本量\n青禾县,84.1,512" });
    expect((await figures()).map(({ value }) => value)).toEqual(["83.6", "84.1"]);
  });
});

describe("a survey of anonymous answers", () => {
  it("is counted exactly, question by question", async () => {
    const answers = ["3", "3", "4", "5"].map((answer) => `青禾县,办事效率,${answer}`);
    const others = ["5", "5", "1", ""].map((answer) => `青禾县,执法公正,${answer}`);
    const list = ["单位,问题,回答", ...answers, ...others].join("\n");
    const check = await office.post(path(), { ...about, given: "five", step: "check", list });
    expect(await check.text()).toContain("1 条没有作答");
    await office.submit(path(), { ...about, given: "five", list });
    // 68.75 and 66.666… on 0 to 100
    expect((await figures()).map(({ value }) => value)).toEqual(["67.71"]);
    expect(await lines()).toMatchObject([
      { size: 3, interval: "t", tallies: '{"办事效率":[[3,2],[4,1],[5,1]],"执法公正":[[1,1],[5,2]]}' },
    ]);
  });

  it("that are yes or no is a share, with Wilson's interval", async () => {
    const list = `单位,回答\n${[...Array<string>(15).fill("满意"), ...Array<string>(133).fill("否")]
      .map((answer) => `青禾县,${answer}`)
      .join("\n")}`;
    await office.submit(path(), { ...about, given: "yes_no", list });
    expect(await lines()).toMatchObject([{ size: 148, low: 624, high: 1605, interval: "wilson" }]);
  });

  it.each([
    ["a column of names", "单位,姓名,回答\n青禾县,某某,4", "像是个人信息"],
    ["a column of phones", "单位,联系电话,回答\n青禾县,123,4", "像是个人信息"],
    ["a column of identities", "单位,身份证号,回答\n青禾县,1,4", "像是个人信息"],
    ["names in English", "code,name,answer\n990101,someone,4", "像是个人信息"],
    ["a phone among the questions", "单位,问题,回答\n青禾县,13800138000,4", "像是手机号"],
    ["another column", "单位,回答,年龄\n青禾县,4,33", "不需要这一列"],
    ["an answer off the scale", "单位,回答\n青禾县,4\n青禾县,6", "应为 1 到 5 的整数"],
    ["no column of answers", "单位,问题\n青禾县,一", "没有“回答”一列"],
  ])("with %s is refused as a whole", async (_, list, said) => {
    const answer = await office.post(path(), { ...about, given: "five", list });
    const html = await answer.text();
    expect(html).toContain(said);
    expect(html.replaceAll(/<textarea.*?<\/textarea>/gs, "")).not.toContain("13800138000");
    expect(await lines()).toEqual([]);
  });
});

describe("an imported survey", () => {
  const list = "单位,指数,样本量,标准差\n青禾县,83.6,412,17.2\n白石区,79,398,18";

  it("is offered where a leaf measures it, with sample and interval, and cited like any figure", async () => {
    await office.submit(path(), { ...about, list });
    const assessor = await Client.signedIn("lin");
    const leaf = `/sheets/${cast.sheet}/leaves/B1`;
    const html = await assessor.page(leaf);
    expect(html).toContain("83.6 分");
    expect(html).toMatch(/样本量 412，95% 区间 81\.9\d–85\.2\d/);
    const figure = (await figures()).find(({ subject }) => subject === "qinghe");
    await assessor.submit(`${leaf}/figures`, { figure: figure?.id ?? "" });
    expect(
      await cast.db.query.selectFrom("citation").selectAll().where("leaf", "=", "B1").execute(),
    ).toHaveLength(1);
  });

  it("is accepted as the observation of the leaf that measures it, in one change with its citation", async () => {
    await office.submit(path(), { ...about, list });
    const assessor = await Client.signedIn("lin");
    const leaf = `/sheets/${cast.sheet}/leaves/B1`;
    const found = await figures();
    const [own, other] = ["qinghe", "baishi"].map(
      (name) => found.find(({ subject }) => subject === name)?.id ?? "",
    );
    const accepted = { revision: "0", figure: own ?? "", reason: "", confidence: "high" };
    expect(await assessor.page(leaf)).toContain("采用并引用");
    expect(
      (await assessor.post(`${leaf}/figures/accepted`, { ...accepted, figure: other ?? "" })).status,
    ).toBe(404);
    const elsewhere = `/sheets/${cast.sheet}/leaves/A1/figures/accepted`;
    expect((await assessor.post(elsewhere, accepted)).status).toBe(404);
    await assessor.submit(`${leaf}/figures/accepted`, accepted);
    const rating = await cast.db.query
      .selectFrom("rating")
      .selectAll()
      .where("leaf", "=", "B1")
      .executeTakeFirst();
    expect(rating).toMatchObject({ state: "scored", observation: '{"value":"83.6"}', confidence: "high" });
    expect(
      await cast.db.query.selectFrom("citation").selectAll().where("leaf", "=", "B1").execute(),
    ).toHaveLength(1);
    const rows = await wholeStream(cast.db, `sheet:${cast.sheet}`);
    expect(rows.map(({ action }) => action)).toEqual(["figure.accepted"]);
    expect((await assessor.post(`${leaf}/figures/accepted`, { ...accepted, reason: "x" })).status).toBe(409);
  });

  it("is shown to its own bureau, who may contest it while that is open", async () => {
    await inPhase(cast, "written");
    await office.submit(path(), { ...about, list });
    const bureau = await Client.signedIn("zhou");
    const html = await bureau.page(`/entries/${cast.entry}/data`);
    expect(html).toContain("83.6 分");
    expect(html).not.toContain("79 分");
    const figure = (await figures()).find(({ subject }) => subject === "qinghe")?.id ?? "";
    await bureau.submit(`/entries/${cast.entry}/contests`, { figure, reason: "样本没有包括两个镇" });
    expect((await bureau.get(path())).status).toBe(403);
  });

  it("is logged with the digest of its lines", async () => {
    await office.submit(path(), { ...about, list });
    const rows = await wholeStream(cast.db, `round:${cast.round}`);
    expect(rows.at(-1)?.action).toBe("survey.imported");
  });

  it("is the office's to import while it evaluates, and nobody else's", async () => {
    for (const name of ["zhou", "lin", "he", "zheng"] as const)
      expect((await (await Client.signedIn(name)).post(path(), { ...about, list })).status).toBe(403);
    await inPhase(cast, "moderation");
    expect((await office.post(path(), { ...about, list })).status).toBe(403);
  });

  it("leaves out the place of a conflict", async () => {
    await office.submit(path(), { ...about, list });
    const survey = (await lines())[0]?.data_table;
    const lead = await Client.signedIn("he");
    expect(await lead.page(`${path()}/${survey}`)).toContain("青禾县");
    await lead.submit(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "kin", note: "" });
    expect(await lead.page(`${path()}/${survey}`)).not.toContain("青禾县");
  });
});
