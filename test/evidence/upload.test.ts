import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/log/log";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { type Stage, stage } from "./stage";

const report = utf8(
  "云岭县2025年法治政府建设情况报告\n\n一、主要做法\n\n（一）依法行政。全年办结行政复议案件86宗。\n",
);

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

async function rows() {
  return on.db.query.selectFrom("document_revision").selectAll().orderBy("uploaded_at").execute();
}

describe("a file sent by the script", () => {
  it("lies under its digest, and is a row, a log row and a reading", async () => {
    const answer = await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", report));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ outcome: "added", message: "已上传" });
    const digest = await sha256(report.buffer);
    expect(await (await env.FILES.get(`sha256/${digest}`))?.bytes()).toEqual(report);
    expect(await rows()).toMatchObject([{ file: digest, number: 1, name: "年度报告.txt", kind: "text" }]);
    const page = await on.bureau.fetch(`/entries/${on.entry}`);
    const html = await page.text();
    expect(html).toContain("年度报告");
    expect(html).toContain("已读取");
    const revision = await on.assessor.fetch(`/documents/${await revisionOf(on, "年度报告")}`);
    expect(await revision.text()).toContain("全年办结行政复议案件86宗。");
  });

  it("twice is one object and one row", async () => {
    await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", report));
    const again = await send(on.bureau, on.entry, "另一个名字.txt", report);
    expect(await again.json()).toMatchObject({ outcome: "same" });
    expect(await rows()).toHaveLength(1);
    expect((await env.FILES.list({ prefix: "sha256/" })).objects).toHaveLength(1);
  });

  it("that differs from its digest is refused and leaves nothing", async () => {
    const answer = await send(on.bureau, on.entry, "a.txt", report, { digest: "0".repeat(64) });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining("不一致") });
    expect(await rows()).toEqual([]);
    expect((await env.FILES.list()).objects).toEqual([]);
  });

  it("is not given away to whoever only knows its digest", async () => {
    await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", report));
    const claim = { digest: await sha256(report.buffer), size: 3 };
    const answer = await send(on.neighbour, on.other, "mine.txt", utf8("abc"), claim);
    expect(answer.status).toBe(422);
    expect(await rows()).toHaveLength(1);
  });
});
