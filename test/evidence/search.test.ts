import { beforeEach, describe, expect, it } from "vitest";
import { highlighted, soughtIn } from "../../src/evidence/search";
import { wholeStream } from "../../src/log/store";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { moveTo, type Player, type Stage, stage } from "./stage";

describe("what somebody looks for", () => {
  it.each([
    ["复议", `"复议"`, []],
    ["行政复议  出庭", `"行政 政复 复议" AND "出庭"`, []],
    ["办结86宗", `"办结 86 宗" *`, []],
    ["结86", `"86"`, []],
    ["率", undefined, ["率"]],
    ["出庭 率", `"出庭"`, ["率"]],
    [`"; DROP TABLE passage --`, `"drop" AND "table" AND "passage"`, [`";`, "--"]],
    ["", undefined, []],
  ])("%j is %j", (typed, match, tooShort) => {
    expect(soughtIn(typed)).toMatchObject({ match, tooShort });
  });

  it("is marked where it stands, literally", () => {
    expect(highlighted("出庭应诉率100%，(应诉率)", ["应诉率", "(应诉"])).toEqual([
      { text: "出庭", hit: false },
      { text: "应诉率", hit: true },
      { text: "100%，", hit: false },
      { text: "(应诉", hit: true },
      { text: "率)", hit: false },
    ]);
  });
});

const report = [
  "云岭县2025年法治政府建设情况报告",
  "一、主要做法",
  "（一）依法化解纠纷。全年办结行政复议案件86宗，行政机关负责人出庭应诉率100%，均依法及时报告。",
  "（二）规范执法。开展行政执法监督检查12次，评查案卷300件，发现问题均已整改到位。",
  "二、下一步打算",
  "（一）2026年将继续提高行政复议办案质量，行政机关负责人出庭应诉率达到100%，做到应出尽出。",
].join("\n\n");

let on: Stage;
beforeEach(async () => {
  on = await stage();
  await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", utf8(report)));
});

async function text(player: Player, path: string): Promise<string> {
  const html = await (await player.fetch(path)).text();
  return html.slice(html.indexOf("<main"), html.indexOf("</main>")).replaceAll(/<script.*?<\/script>/g, "");
}

describe("searching an entry", () => {
  it("finds whole words of two characters, marked, with section and place", async () => {
    const page = await text(on.assessor, `/entries/${on.entry}/search?q=${encodeURIComponent("复议 出庭")}`);
    expect(page.match(/<figure/g)).toHaveLength(2);
    expect(page).toContain("行政<mark>复议</mark>案件86宗");
    expect(page).toContain("年度报告 · 依法化解纠纷");
    expect(page).toContain(
      `/documents/${await revisionOf(on, "年度报告")}#p-${report.indexOf("（一）依法")}`,
    );
  });

  it("is narrowed by the nature of the section and by the document", async () => {
    const { id } = await on.db.query.selectFrom("document").select("id").executeTakeFirstOrThrow();
    const at = (query: string) =>
      text(on.assessor, `/entries/${on.entry}/search?q=${encodeURIComponent("出庭应诉率")}&${query}`);
    expect((await at("nature=plan")).match(/<figure/g)).toHaveLength(1);
    expect((await at(`document=${id}`)).match(/<figure/g)).toHaveLength(2);
    expect(await at("document=another")).toContain("没有找到");
  });

  it("says that a single character finds nothing", async () => {
    const page = await text(on.assessor, `/entries/${on.entry}/search?q=${encodeURIComponent("率")}`);
    expect(page).toContain("单个字查不到：率");
    expect(page).not.toContain("没有找到");
  });

  it("knows the newest revision alone, and nothing of other entries", async () => {
    const q = encodeURIComponent("行政复议");
    await whileReading(() => send(on.neighbour, on.other, "青禾.txt", utf8(report)));
    await whileReading(() =>
      send(on.bureau, on.entry, "年度报告.txt", utf8("青山绿水就是金山银山，全年植树造林。")),
    );
    expect(await text(on.bureau, `/entries/${on.entry}/search?q=${q}`)).toContain("没有找到");
    expect((await text(on.neighbour, `/entries/${on.other}/search?q=${q}`)).match(/<figure/g)).not.toBeNull();
    expect((await on.neighbour.fetch(`/entries/${on.entry}/search?q=${q}`)).status).toBe(404);
  });
});

describe("suggestions for a leaf", () => {
  const path = () => `/sheets/${on.sheet}/leaves/A1/suggestions`;
  beforeEach(() => moveTo(on.db, "written"));

  async function suggested(): Promise<readonly string[]> {
    const html = await (await on.assessor.fetch(path())).text();
    return Array.from(html.matchAll(/name="start" value="(\d+)"/g), ([, start]) =>
      report.slice(Number(start), Number(start) + 7),
    ).filter((_, index) => index % 2 === 0);
  }

  const closed = "（一）依法化解";
  const planned = "（一）2026";

  it("are the passages that speak of it, plans below what was done", async () => {
    const found = await suggested();
    expect(found.slice(0, 1)).toEqual([closed]);
    expect(found.at(-1)).toBe(planned);
    expect(await (await on.assessor.fetch(path())).text()).toContain("计划");
  });

  it("become quotes when accepted, and are not offered again", async () => {
    const start = report.indexOf(closed);
    const exact = report.slice(start, report.indexOf("\n", start));
    const fields = { revision: await revisionOf(on, "年度报告"), exact, suggested: "on" };
    const body = new URLSearchParams({ ...fields, start: `${start}`, end: `${start + exact.length}` });
    const answer = await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A1/quotes`, {
      method: "POST",
      body,
      headers: { "hx-request": "true" },
    });
    expect([answer.status, answer.headers.get("hx-trigger")]).toEqual([200, "evidence-changed"]);
    expect(await suggested()).not.toContain(closed);
    const answers = await on.db.query.selectFrom("suggestion_answer").select(["answer", "start"]).execute();
    expect(answers).toEqual([{ answer: "accepted", start }]);
    const [record] = await wholeStream(on.db, `sheet:${on.sheet}`);
    expect(record?.body).toContain('"suggested":true');
  });

  it("are put away when dismissed, for this leaf and this assessor", async () => {
    const start = report.indexOf(planned);
    const body = new URLSearchParams({ revision: await revisionOf(on, "年度报告"), start: `${start}` });
    const dismissal = `/sheets/${on.sheet}/leaves/A1/dismissals`;
    expect((await on.second.fetch(dismissal, { method: "POST", body })).status).toBe(404);
    expect((await on.assessor.fetch(dismissal, { method: "POST", body })).status).toBe(303);
    expect(await suggested()).not.toContain(planned);
    expect(await (await on.second.fetch(`/sheets/${on.secondSheet}/leaves/A1/suggestions`)).text()).toContain(
      "2026年",
    );
    const log = await wholeStream(on.db, `sheet:${on.sheet}`);
    expect(log.map(({ action }) => action)).toEqual(["suggestion.dismissed"]);
  });

  it("of an indicator nobody wrote about are none", async () => {
    const html = await (await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A2/suggestions`)).text();
    expect(html).toContain("没有可推荐的段落");
  });
});
