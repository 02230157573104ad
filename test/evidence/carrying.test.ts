import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { candidatesOf } from "../../src/evidence/candidates";
import { carryQuotes } from "../../src/evidence/carrying";
import { evidenceOfLeaf } from "../../src/evidence/cited";
import { gramsOf } from "../../src/evidence/grams";
import { locate, prove } from "../../src/evidence/quotes";
import { wholeStream } from "../../src/log/store";
import { pdf } from "../reading/extract/files/pdf.ts";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { moveTo, type Stage, stage } from "./stage";

const first =
  "云岭县报告\n\n一、主要做法\n\n（一）复议。全年办结行政复议案件86宗。\n\n（二）应诉。负责人出庭应诉率100%。";

describe("a quote in another text", () => {
  const quote = prove(first, {
    start: first.indexOf("负责人"),
    end: first.indexOf("100%") + 4,
    exact: "负责人出庭应诉率100%",
  });

  it.each([
    ["moved", `新增一段。\n${first}`, 6],
    ["gone", "云岭县报告。出庭应诉率98%。", undefined],
    [
      "twice where it stood once, though one is among the same words",
      `负责人出庭应诉率100%。\n\n${first}`,
      undefined,
    ],
    ["twice among the same words", `${first}\n\n${first}`, undefined],
  ])("%s", (_, text, moved) => {
    if (quote === undefined) throw new Error("not proven");
    expect(locate(text, quote, first)).toBe(moved === undefined ? undefined : quote.start + moved);
  });

  it("whose words always stood twice is where the same words are around it", () => {
    const before = `负责人出庭应诉率100%。\n\n${first}`;
    if (quote === undefined) throw new Error("not proven");
    const shifted = `新增一段。\n${before}`;
    expect(locate(shifted, quote, before)).toBe(shifted.lastIndexOf(quote.exact));
  });

  it("that is gone may stand in the sentences most like it, best first", () => {
    const text = "负责人参加出庭应诉，出庭应诉率98%。\n执法检查12次。\n行政机关负责人出庭应诉率达到98%；";
    expect(candidatesOf(text, "负责人出庭应诉率100%").map(({ exact }) => exact)).toEqual([
      "负责人参加出庭应诉，出庭应诉率98%",
      "行政机关负责人出庭应诉率达到98%",
    ]);
    for (const { start, end, exact } of candidatesOf(text, "负责人出庭应诉率100%"))
      expect(text.slice(start, end)).toBe(exact);
  });
});

describe("the words of a text", () => {
  it.each([
    ["行政复议", ["行政", "政复", "复议"]],
    ["办结86宗，达９８．５％", ["办结", "86", "宗", "达", "98.5"]],
    ["ＰＤＦ Report", ["pdf", "report"]],
    ["　\n。", []],
  ])("of %j are %j", (text, grams) => {
    expect(gramsOf(text)).toEqual(grams);
  });
});

describe("a new revision", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
    await upload(first);
    await moveTo(on.db, "written");
    await quote("全年办结行政复议案件86宗", "A1");
    await quote("负责人出庭应诉率100%", "A2");
  });

  async function upload(report: string | Uint8Array): Promise<void> {
    await moveTo(on.db, "application");
    const bytes = typeof report === "string" ? utf8(report) : Uint8Array.from(report);
    const answer = await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", bytes));
    expect(answer.status).toBe(200);
    await moveTo(on.db, "written");
  }

  async function quote(exact: string, leaf: string): Promise<void> {
    const body = new URLSearchParams({ revision: await revisionOf(on, "年度报告"), exact });
    await on.assessor.fetch(`/sheets/${on.sheet}/leaves/${leaf}/quotes`, { method: "POST", body });
  }

  async function pieceOf(leaf: string) {
    const [piece] = await evidenceOfLeaf(on.db, on.sheet, leaf);
    if (piece?.kind !== "quote") throw new Error("no quote");
    return piece;
  }

  const second =
    "云岭县报告（修订）\n\n一、主要做法\n\n（一）复议。全年办结行政复议案件86宗。\n\n（二）应诉。负责人出庭应诉率98%。";

  it("carries over what stands at one place, and orphans what stands nowhere", async () => {
    const old = await revisionOf(on, "年度报告");
    await upload(second);
    const revision = await revisionOf(on, "年度报告");
    const start = second.indexOf("全年办结");
    const carried = await pieceOf("A1");
    expect(carried.newest).toEqual({ state: "carried", revision, start, end: start + 13, page: null });
    expect((await pieceOf("A2")).newest).toEqual({ state: "orphaned", revision });
    const page = await (await on.assessor.fetch(`/documents/${revision}`)).text();
    expect(page).toContain(`<mark id="q-${carried.id}" class="cited" data-at="${start}">`);
    const before = await (await on.assessor.fetch(`/documents/${old}`)).text();
    expect(before).toContain(`q-${(await pieceOf("A2")).id}`);
    expect(before).toContain("已有更新的版本");
    const log = await wholeStream(on.db, `entry:${on.entry}`);
    expect(log.at(-1)).toMatchObject({ actor: "reading", action: "quotes.carried", subject: revision });
  });

  it("looked up once more writes nothing", async () => {
    await upload(second);
    const log = await wholeStream(on.db, `entry:${on.entry}`);
    const { file } = await on.db.query
      .selectFrom("document_revision")
      .select("file")
      .where("number", "=", 2)
      .executeTakeFirstOrThrow();
    expect(await carryQuotes(on.db, env.FILES, Date.now(), file)).toBe("carried");
    expect(await wholeStream(on.db, `entry:${on.entry}`)).toEqual(log);
  });

  it("shows an orphan to its assessor with candidates, and only a person anchors it", async () => {
    await upload(second);
    const { id } = await pieceOf("A2");
    const path = `/sheets/${on.sheet}/leaves/A2/citations/${id}/anchors`;
    const page = await (await on.assessor.fetch(path)).text();
    expect(page).toContain("<mark>负责人出庭应诉率98%</mark>");
    const exact = "负责人出庭应诉率98%";
    const start = second.indexOf(exact);
    const place = {
      revision: await revisionOf(on, "年度报告"),
      exact,
      start: `${start}`,
      end: `${start + exact.length}`,
    };
    const post = (fields: Readonly<Record<string, string>>, player = on.assessor) =>
      player.fetch(path, { method: "POST", body: new URLSearchParams(fields) });
    expect((await post({ ...place, start: `${start - 1}` })).status).toBe(422);
    expect((await post(place, on.second)).status).toBe(404);
    expect((await pieceOf("A2")).newest?.state).toBe("orphaned");
    expect((await post(place)).status).toBe(303);
    expect((await pieceOf("A2")).newest).toMatchObject({ state: "anchored", start });
  });

  it("that cannot be read orphans every quote, and the old one stays", async () => {
    await upload(pdf([[]], { scanned: true }));
    const piece = await pieceOf("A1");
    expect(piece.newest?.state).toBe("orphaned");
    const old = await on.assessor.fetch(`/documents/${piece.revision}`);
    expect(await old.text()).toContain(`q-${piece.id}`);
  });
});
