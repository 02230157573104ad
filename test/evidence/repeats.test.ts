import { beforeEach, describe, expect, it } from "vitest";
import { repeats, sentencesOf } from "../../src/evidence/repeats";
import { change } from "../../src/log/change";
import { checkChains } from "../../src/log/check";
import { figuresStage } from "./figures";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { anotherOffice, moveTo, type Player, type Stage } from "./stage";
import { whereabouts } from "./whereabouts";

describe("what somebody wrote repeats a document", () => {
  const sentences = sentencesOf(
    ["一、主要做法\n全年办结行政复议案件86宗，其中一件涉及个人隐私。措施有力；成效明显。"],
    ["一件涉及个人"],
  );
  it.each([
    ["when it holds a whole sentence of it", "见“全年办结行政复议案件86宗，其中一件涉及个人隐私”。", true],
    [
      "whatever its spaces and the width of its signs",
      "全年办结 行政复议案件８６宗,其中一件 涉及个人隐私",
      true,
    ],
    ["when it holds words that were quoted", "报告说一件涉及个人的事", true],
    ["not when it says the same otherwise", "全年办结86宗行政复议案件", false],
    ["not when it shares a turn of phrase", "措施有力", false],
    ["not when it is empty", "", false],
  ])("%s", (_, written, expected) => expect(repeats(sentences, written)).toBe(expected));
});

const secret = "行政诉讼胜诉率96.5%，其中龘村举报人张某某一案由其本人撤回。";
const report = `云岭县2025年法治政府建设情况报告\n\n一、主要做法\n\n（一）依法应诉。${secret}\n`;
const repeated = `材料写明：${secret}所以扣分。`;

let on: Stage;
let second: Player;
let revision: string;
beforeEach(async () => {
  on = await figuresStage();
  second = await anotherOffice(on);
  await whileReading(() => send(on.bureau, on.entry, "A2 误传.txt", utf8(report)));
  revision = await revisionOf(on, "A2 误传");
  await moveTo(on.db, "written");
});

async function post(player: Player, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const answer = await player.fetch(path, { method: "POST", body: new URLSearchParams(fields) });
  expect([path, answer.status]).toEqual([path, 303]);
}

/** Everything a person can do with a sentence: quote it, accept it, look for it, copy it into a field of words. */
async function spread(): Promise<void> {
  const leaf = (code: string) => `/sheets/${on.sheet}/leaves/${code}`;
  await post(on.assessor, `${leaf("A4")}/quotes`, { revision, exact: secret, suggested: "on" });
  const html = await (await on.assessor.fetch(leaf("A2"))).text();
  const [, accept = ""] = /name="accept" value="([^"]+)"/.exec(html) ?? [];
  await post(on.assessor, `${leaf("A2")}/facts`, { revision: "0", accept });
  await post(on.assessor, leaf("A4"), { revision: "0", state: "scored", points: "3", reason: repeated });
  await post(on.assessor, leaf("A3"), { revision: "0", state: "scored", value: repeated });
  await post(on.assessor, `${leaf("A5")}/searches`, { place: "网站", words: repeated });
  await post(on.second, `/sheets/${on.secondSheet}/leaves/A4`, {
    revision: "0",
    points: "8",
    reason: "说理充分",
  });
  await inOffice();
}

/** The same in the words of the lead and the office. */
async function inOffice(): Promise<void> {
  const { db, entry, sheet, lead, bureau, office } = on;
  const stream = `entry:${entry}`;
  const decided = { state: "scored", points: "5", observation: null, reason: repeated } as const;
  await db.batch([
    db.query.insertInto("hand_in").values({
      sheet,
      number: 1,
      at: 0,
      returned_at: 1,
      returned_by: lead.membership,
      return_reason: repeated,
    }),
    db.query.insertInto("data_table").values({
      id: "table",
      round: "round",
      source: "法院",
      revision: 1,
      as_of: "2025-12-31",
      imported_at: 0,
      imported_by: office.membership,
    }),
    db.query
      .insertInto("data_column")
      .values({ data_table: "table", fact: "win_rate", title: '"胜诉率"', unit: null }),
    db.query
      .insertInto("figure")
      .values({ id: "figure", data_table: "table", subject: "yunling", fact: "win_rate", value: "96" }),
  ]);
  await change(db, 0, [stream, "round:round"], async () => ({
    writes: [
      db.query
        .insertInto("decision")
        .values({ ...decided, entry, leaf: "A4", number: 1, at: 0, by: lead.membership }),
      db.query.insertInto("contest").values({
        figure: "figure",
        entry,
        reason: repeated,
        made_at: 0,
        made_by: bureau.membership,
        outcome: "rejected",
        answer: repeated,
        answered_at: 1,
        answered_by: office.membership,
      }),
    ],
    records: [
      { stream, actor: lead.id, action: "leaf.decided", subject: "A4", body: decided },
      {
        stream: "round:round",
        actor: bureau.id,
        action: "figure.contested",
        subject: "figure",
        body: { reason: repeated },
      },
      {
        stream: "round:round",
        actor: office.id,
        action: "contest.answered",
        subject: "figure",
        body: { answer: repeated },
      },
    ],
    result: undefined,
  }));
}

describe("a purge", () => {
  it("leaves its sentences nowhere, whoever quoted, accepted or copied them, and the log still verifies", async () => {
    await spread();
    expect(await whereabouts("张某某一案")).toEqual([
      "contest.answer",
      "contest.reason",
      "decision.reason",
      "evidence.exact",
      "evidence.words",
      "hand_in.return_reason",
      "log_body.body",
      "rating.observation",
      "rating.reason",
      "sha256/…",
      "text/…",
    ]);
    expect(await whereabouts("龘村")).toContain("passage_index_data.block");
    const confirm = "A2 误传";
    await post(on.office, `/documents/${revision}/purges`, { reason: "误传，含个人信息", confirm });
    await post(second, `/documents/${revision}/purges/confirmations`, { confirm });
    for (const word of ["张某某", "龘", "胜诉率96"])
      expect([word, await whereabouts(word)]).toEqual([word, []]);
    expect(await checkChains(on.db, { round: "round" })).toMatchObject({ whole: true });
  });

  it("marks what it blanked, and leaves alone what is said in one's own words", async () => {
    await spread();
    const confirm = "A2 误传";
    await post(on.office, `/documents/${revision}/purges`, { reason: "误传", confirm });
    await post(second, `/documents/${revision}/purges/confirmations`, { confirm });
    const ratings = await on.db.query
      .selectFrom("rating")
      .select(["sheet", "leaf", "revision", "reason"])
      .where("leaf", "=", "A4")
      .orderBy("reason")
      .execute();
    expect(ratings).toEqual([
      { sheet: on.sheet, leaf: "A4", revision: 2, reason: "—" },
      { sheet: on.secondSheet, leaf: "A4", revision: 1, reason: "说理充分" },
    ]);
  });

  it("is not asked for with a reason that repeats the document", async () => {
    const answer = await on.office.fetch(`/documents/${revision}/purges`, {
      method: "POST",
      body: new URLSearchParams({ reason: repeated, confirm: "A2 误传" }),
    });
    expect([answer.status, (await answer.text()).includes("请换一种说法")]).toEqual([422, true]);
  });
});
