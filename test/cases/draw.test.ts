import { beforeEach, describe, expect, it } from "vitest";
import { wholeStream } from "../../src/log/store";
import { caseDraw } from "../../src/statistics/case-draw";
import { type Cast, inPhase } from "../cast";
import { Client } from "../client";
import { asked, castWithSamples, drawn, due, listIn, locked, numbersOf, savedAt } from "./stage";

let cast: Cast;
let office: Client;
let bureau: Client;
let assessor: Client;
beforeEach(async () => {
  cast = await castWithSamples();
  office = await Client.signedIn("chen");
  bureau = await Client.signedIn("zhou");
  assessor = await Client.signedIn("lin");
});

const pathOf = (list: string, entry = cast.entry) => `/entries/${entry}/case-lists/${list}`;
const seeds = (draw: string) => `/rounds/${cast.round}/case-draws/${draw}/seeds`;
const seed = { seed: "双色球 03 11 14", source: "开奖公告", confirm: "行政处罚" };

async function stored(list: string) {
  return cast.db.query.selectFrom("case_list").selectAll().where("id", "=", list).executeTakeFirstOrThrow();
}

/** Log rows since the round began, by action. */
async function logged(): Promise<readonly string[]> {
  return (await wholeStream(cast.db, `round:${cast.round}`))
    .map(({ action }) => action)
    .filter((action) => action.startsWith("case_"));
}

describe("a list of case numbers", () => {
  it("is asked of every entry and department, and waits on its bureau until it is locked", async () => {
    const draw = await asked(cast, { departments: "住建局\n市场监管局" });
    const lists = await cast.db.query.selectFrom("case_list").selectAll().where("draw", "=", draw).execute();
    expect(lists).toHaveLength(4);
    const home = () => bureau.page(`/rounds/${cast.round}`);
    expect(await home()).toContain("报送案号清单：行政处罚");
    for (const department of ["住建局", "市场监管局"]) {
      const list = await listIn(cast, draw, cast.entry, department);
      const path = pathOf(list);
      await bureau.submit(`${path}/numbers`, { list: numbersOf("青").join("\n"), step: "import" });
      expect(await home()).toContain("锁定案号清单：行政处罚");
      await bureau.submit(`${path}/locks`, { saved: await savedAt(cast, list), confirm: department });
    }
    expect(await home()).not.toContain("案号清单：行政处罚");
  });

  it.each([
    ["empty", "第1号\n\n第2号", "案号是空的"],
    ["hidden", "第1号\n第2\u200b号", "U+200B"],
    ["twice", "第1号\n第2号\n第1号", "与第 1 行重复"],
    ["twice but for its width", "（2025）第1号\n(2025)第1号", "只差全角半角或空格"],
    ["without a column", "当事人,立案日期\n某公司,2025-01-01", "没有“案号”表头"],
  ])("that is %s is refused row by row, and nothing of it is kept", async (_, list, said) => {
    const id = await listIn(cast, await asked(cast));
    const answer = await bureau.post(`${pathOf(id)}/numbers`, { list, step: "import" });
    expect(await answer.text()).toContain(said);
    expect((await stored(id)).numbers).toBeNull();
  });

  it("keeps the column of case numbers and no other", async () => {
    const id = await listIn(cast, await asked(cast));
    const list = "案号,当事人\n第2号,某甲\n第1号,某乙";
    await bureau.submit(`${pathOf(id)}/numbers`, { list, step: "import" });
    expect((await stored(id)).numbers).toBe('["第1号","第2号"]');
  });

  it("may be empty where a department has no such cases, once somebody says so", async () => {
    const id = await listIn(cast, await asked(cast));
    expect((await bureau.post(`${pathOf(id)}/numbers`, { list: "", step: "import" })).status).toBe(422);
    await bureau.submit(`${pathOf(id)}/numbers`, { list: "", none: "on" });
    expect((await stored(id)).numbers).toBe("[]");
  });

  it("is locked as it was looked at, by its name, and never changed afterwards", async () => {
    const id = await listIn(cast, await asked(cast));
    const path = pathOf(id);
    expect((await bureau.post(`${path}/locks`, { saved: "1", confirm: "住建局" })).status).toBe(422);
    await bureau.submit(`${path}/numbers`, { list: "第1号\n第2号", step: "import" });
    const saved = await savedAt(cast, id);
    expect((await bureau.post(`${path}/locks`, { saved, confirm: "" })).status).toBe(422);
    expect((await bureau.post(`${path}/locks`, { saved: "1", confirm: "住建局" })).status).toBe(409);
    await bureau.submit(`${path}/locks`, { saved, confirm: "住建局" });
    const before = await stored(id);
    expect(before.digest).toMatch(/^[0-9a-f]{64}$/);
    const again = { list: "第3号", step: "import" };
    expect((await bureau.post(`${path}/numbers`, again)).status).toBe(422);
    expect((await bureau.post(`${path}/locks`, { saved, confirm: "住建局" })).status).toBe(422);
    expect(await stored(id)).toEqual(before);
    expect(await logged()).toEqual(["case_draw.asked", "case_list.saved", "case_list.locked"]);
  });

  it("is its own bureau's, and a department's where it was handed to it", async () => {
    const id = await listIn(cast, await asked(cast));
    const neighbour = await Client.signedIn("wu");
    expect((await neighbour.get(pathOf(id))).status).toBe(404);
    const department = await Client.signedIn("duan");
    const list = { list: "第1号", step: "import" };
    expect((await department.get(pathOf(id))).status).toBe(404);
    expect((await department.post(`${pathOf(id)}/numbers`, list)).status).toBe(404);
    await bureau.submit(`${pathOf(id)}/handovers`, { department: cast.memberships.duan });
    expect(await department.page(`/rounds/${cast.round}`)).toContain("报送案号清单：行政处罚");
    await department.submit(`${pathOf(id)}/numbers`, list);
    const saved = await savedAt(cast, id);
    expect((await department.post(`${pathOf(id)}/locks`, { saved, confirm: "住建局" })).status).toBe(403);
  });
});

describe("a draw", () => {
  it("waits for every lock: no seed comes before", async () => {
    const draw = await asked(cast);
    const list = await listIn(cast, draw);
    await locked(cast, list, cast.entry, "zhou", numbersOf("青"));
    expect((await office.post(seeds(draw), seed)).status).toBe(422);
    expect(await office.page(`/rounds/${cast.round}/case-draws/${draw}`)).toContain("还有 1 份清单没有锁定");
    expect((await stored(list)).drawn_order).toBeNull();
    expect(await logged()).not.toContain("case_draw.seeded");
  });

  it("is made once, in the order anybody computes, after the locks in the same chain of the log", async () => {
    const { draw, list } = await drawn(cast);
    const expected = await caseDraw({ numbers: numbersOf("青").toReversed(), seed: seed.seed, count: 2 });
    expect(JSON.parse((await stored(list)).drawn_order ?? "")).toEqual(expected.order);
    expect((await stored(list)).digest).toBe(expected.list.sha256);
    expect((await office.post(seeds(draw), { ...seed, seed: "another" })).status).toBe(422);
    const actions = await logged();
    expect(actions.lastIndexOf("case_list.locked")).toBeLessThan(actions.indexOf("case_draw.seeded"));
  });

  it("hands out list and seed as one document that holds the draw", async () => {
    const { list } = await drawn(cast);
    const answer = await bureau.get(`${pathOf(list)}/list.json`);
    const record: { readonly draw: unknown; readonly numbers: unknown } = await answer.json();
    expect(record.numbers).toEqual(numbersOf("青"));
    expect(record.draw).toEqual(await caseDraw({ numbers: numbersOf("青"), seed: seed.seed, count: 2 }));
  });

  it("leaves out an entry that left the round, so that it holds nobody up", async () => {
    const draw = await asked(cast);
    await locked(cast, await listIn(cast, draw), cast.entry, "zhou", numbersOf("青"));
    await cast.db.query
      .updateTable("entry")
      .set({ departure: "withdrawn" })
      .where("id", "=", cast.otherEntry)
      .execute();
    await office.submit(seeds(draw), seed);
    expect(await logged()).toContain("case_draw.seeded");
  });

  it("takes a seed of the system's own where none is typed, and asks where a typed one is from", async () => {
    const draw = await asked(cast, { entries: [cast.entry] });
    await locked(cast, await listIn(cast, draw), cast.entry, "zhou", numbersOf("青"));
    expect((await office.post(seeds(draw), { ...seed, source: "" })).status).toBe(422);
    await office.submit(seeds(draw), { confirm: seed.confirm });
    const row = await cast.db.query
      .selectFrom("case_draw")
      .selectAll()
      .where("id", "=", draw)
      .executeTakeFirstOrThrow();
    expect(row.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(row.source).toBe("");
  });

  it("is asked for only where it makes sense", async () => {
    const path = `/rounds/${cast.round}/case-draws/new/${cast.track}`;
    const right = { kind: "行政处罚", leaf: "B2", count: "2", due_at: due, departments: "住建局" };
    for (const wrong of [
      { kind: "" },
      { count: "0" },
      { leaf: "A1" },
      { departments: "住建局\n住建局" },
      { departments: "" },
      { entries: ["no-such-entry"] },
    ])
      expect([wrong, (await office.post(path, { ...right, ...wrong })).status]).toEqual([wrong, 422]);
    await inPhase(cast, "moderation");
    expect((await office.post(path, right)).status).toBe(403);
  });
});

describe("a file that cannot be looked at", () => {
  it("is replaced by the next of the order, with its reason, and nothing is skipped", async () => {
    const { list } = await drawn(cast);
    const { order } = await caseDraw({ numbers: numbersOf("青"), seed: seed.seed, count: 2 });
    const [first = "", second = "", third = "", fourth = ""] = order;
    const path = `${pathOf(list)}/replacements`;
    const lost = { reason: "lost", note: "档案室搬迁" };
    expect((await assessor.post(path, { ...lost, file: first, by: fourth })).status).toBe(409);
    expect((await assessor.post(path, { ...lost, file: fourth, by: third })).status).toBe(422);
    expect((await assessor.post(path, { file: first, by: third, reason: "other", note: "" })).status).toBe(
      422,
    );
    expect((await bureau.post(path, { ...lost, file: first, by: third })).status).toBe(403);
    await assessor.submit(path, { ...lost, file: first, by: third });
    expect((await assessor.post(path, { ...lost, file: first, by: fourth })).status).toBe(422);
    await office.submit(path, { reason: "secret", note: "", file: third, by: fourth });
    const page = await bureau.page(pathOf(list));
    for (const said of ["档案室搬迁", "遗失", "涉密", `由“${fourth}”替补`, second])
      expect(page).toContain(said);
    expect(page).not.toContain("林致远");
    expect(await office.page(pathOf(list))).toContain("林致远");
    const answer = await bureau.get(`${pathOf(list)}/list.json`);
    const record: { readonly draw: unknown } = await answer.json();
    expect(record.draw).toEqual(
      await caseDraw({ numbers: numbersOf("青"), seed: seed.seed, count: 2, missing: [first, third] }),
    );
  });

  it("has no other in its place where the list is at its end", async () => {
    const draw = await asked(cast, { entries: [cast.entry] });
    const list = await listIn(cast, draw);
    await locked(cast, list, cast.entry, "zhou", ["第1号", "第2号"]);
    await office.submit(seeds(draw), seed);
    await assessor.submit(`${pathOf(list)}/replacements`, { file: "第1号", by: "", reason: "withheld" });
    expect(await office.page(pathOf(list))).toContain("没有可替补的案卷");
  });
});

describe("on the scoring page", () => {
  const leaf = () => `/sheets/${cast.sheet}/leaves/B2`;

  it("the drawn files and the population are there, and only answers are left to give", async () => {
    await drawn(cast);
    const { files } = await caseDraw({ numbers: numbersOf("青"), seed: seed.seed, count: 2 });
    const html = await assessor.page(leaf());
    for (const file of files) expect(html).toContain(`value="${file}"`);
    expect(html).toMatch(/name="population"[^>]*value="12"|value="12"[^>]*name="population"/);
    const [first = "", second = ""] = files;
    const right = {
      revision: "0",
      state: "scored",
      population: "12",
      "item.0.ref": first,
      "item.0.answer.a": "yes",
      "item.1.ref": second,
      "item.1.answer.a": "no",
    };
    const answer = await assessor.post(leaf(), right, { "hx-request": "true" });
    expect(await answer.text()).not.toContain("与抽取结果不一致");
  });

  it("other files than those drawn are handed in only with a reason", async () => {
    await drawn(cast);
    const other = {
      revision: "0",
      state: "scored",
      population: "12",
      "item.0.ref": "第99号",
      "item.0.answer.a": "yes",
      "item.1.ref": "第98号",
      "item.1.answer.a": "yes",
    };
    const answer = await assessor.post(leaf(), other, { "hx-request": "true" });
    expect(await answer.text()).toContain("与抽取结果不一致");
    expect(await assessor.page(`/sheets/${cast.sheet}`)).toContain("所填案卷与抽取结果不一致");
    await assessor.post(leaf(), { ...other, revision: "1", reason: "两卷正在复议，经组长同意另取" });
    expect(await assessor.page(`/sheets/${cast.sheet}`)).not.toContain("所填案卷与抽取结果不一致");
  });

  it("an assessor with a conflict finds no list", async () => {
    const { list } = await drawn(cast);
    expect((await assessor.get(pathOf(list))).status).toBe(200);
    await assessor.submit(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "kin", note: "" });
    for (const path of [pathOf(list), `/entries/${cast.entry}/case-lists`, `${pathOf(list)}/list.json`])
      expect((await assessor.get(path)).status).toBe(404);
  });
});
