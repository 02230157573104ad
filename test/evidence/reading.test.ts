import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { startReadingAgain } from "../../src/evidence/start";
import { insertReading } from "../../src/evidence/readings-store";
import { sha256 } from "../../src/log/log";
import { gbk } from "../reading/extract/files/gbk.ts";
import { docx, paragraph } from "../reading/extract/files/office.ts";
import { pdf } from "../reading/extract/files/pdf.ts";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { type Stage, stage } from "./stage";

const lines = [
  "云岭县2025年法治政府建设情况报告",
  "一、主要做法",
  "（一）依法履行职责。全年办结行政复议案件86宗，行政机关负责人出庭应诉率100%。",
  "二、下一步打算",
  "2026年，将继续推进法治政府建设示范创建，完善行政执法监督机制。",
];

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

function bytes(file: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(file);
}

/** Paragraphs as an office prints them: 28 characters a line, the first one indented by two. */
function printed(paragraphs: readonly string[]) {
  const broken = paragraphs.flatMap((paragraph) => [
    { x: 104, text: paragraph.slice(0, 26) },
    ...(paragraph.slice(26).match(/.{1,28}/g) ?? []).map((text) => ({ x: 72, text })),
  ]);
  return broken.map((line, index) => ({ ...line, y: 760 - index * 28 }));
}

/** A run whose step fails however often it is tried, as if the machine had died before it. */
async function killedBefore(step: string, run: () => Promise<unknown>): Promise<void> {
  await using readings = await introspectWorkflow(env.READING);
  await readings.modifyAll(async (change) => {
    await change.disableRetryDelays();
    await change.mockStepError({ name: step }, new Error("broken"));
  });
  await run();
  for (const reading of await readings.get()) await reading.waitForStatus("errored");
}

/** Everything a reading leaves, the times of it left out. */
async function left() {
  const [readings, sections, passages] = await Promise.all([
    on.db.query
      .selectFrom("reading")
      .select(["file", "reader", "stage", "reason", "text_digest", "report", "pages"])
      .execute(),
    on.db.query.selectFrom("section").selectAll().execute(),
    on.db.query.selectFrom("passage").selectAll().execute(),
  ]);
  const texts = await env.FILES.list({ prefix: "text/" });
  return {
    readings,
    sections,
    passages,
    texts: texts.objects.map(({ key }) => key),
  };
}

describe("reading an upload", () => {
  it.each([
    ["GBK 文本", "报告.txt", gbk(lines.join("\n\n"))],
    ["PDF", "报告.pdf", pdf([printed(lines)])],
    ["Word", "报告.docx", docx(lines.map((line) => paragraph(line)).join(""))],
  ])("of %s ends in a text that is shown, with outline and passages", async (_, name, file) => {
    await whileReading(() => send(on.bureau, on.entry, name, bytes(file)));
    const { readings, sections, passages } = await left();
    expect(readings).toMatchObject([{ stage: "done", reason: "" }]);
    expect(JSON.parse(readings[0]?.report ?? "")).toMatchObject({ title: lines[0], year: 2025 });
    expect(sections.map(({ label, nature }) => [label, nature])).toEqual([
      ["一", "result"],
      ["一", "result"],
      ["二", "plan"],
    ]);
    expect(passages.length).toBeGreaterThanOrEqual(4);
    const page = await (await on.assessor.fetch(`/documents/${await revisionOf(on, "报告")}`)).text();
    expect(page).toContain("主要做法");
    expect(page.replaceAll(/<[^>]+>/g, "")).toContain("全年办结行政复议案件86宗");
    expect(page.includes("第 1 页")).toBe(name.endsWith(".pdf"));
  });

  it("keeps what it cannot read and says what to do", async () => {
    const scan = pdf([[]], { scanned: true });
    await whileReading(() => send(on.bureau, on.entry, "扫描件.pdf", bytes(scan)));
    const page = await (await on.bureau.fetch(`/entries/${on.entry}`)).text();
    expect(page).toContain("只存不读");
    expect(page).toContain("扫描件");
  });

  it.each(["extract", "structure", "passages"])(
    "killed before its step %s ends in the same rows",
    async (step) => {
      const report = utf8(lines.join("\n\n"));
      await whileReading(() => send(on.bureau, on.entry, "报告.txt", report));
      const whole = await left();
      const file = await sha256(report.buffer);
      for (const table of ["passage", "section", "reading"] as const)
        await on.db.query.deleteFrom(table).execute();
      await on.db.batch([insertReading(on.db, file, 0, "waiting")]);
      await killedBefore(step, () => startReadingAgain(env.READING, file));
      expect((await left()).readings).toMatchObject([{ stage: "failed" }]);
      await whileReading(() => startReadingAgain(env.READING, file));
      expect(await left()).toEqual(whole);
      // and once more over what is there already
      await whileReading(() => startReadingAgain(env.READING, file));
      expect(await left()).toEqual(whole);
    },
  );

  it("that fails says so, and is started again by hand", async () => {
    await killedBefore("structure", () => send(on.bureau, on.entry, "报告.txt", utf8(lines.join("\n\n"))));
    const failed = await (await on.bureau.fetch(`/entries/${on.entry}`)).text();
    expect(failed).toContain("读取失败");
    expect(failed).toContain("重新读取");
    const path = `/documents/${await revisionOf(on, "报告")}`;
    expect((await on.assessor.fetch(`${path}/readings`, { method: "POST" })).status).toBe(403);
    const again = await whileReading(() => on.bureau.fetch(`${path}/readings`, { method: "POST" }));
    expect(again.status).toBe(303);
    expect((await left()).readings).toMatchObject([{ stage: "done" }]);
  });

  it("shows its stage and looks again by itself until it is done", async () => {
    await on.db.query.deleteFrom("reading").execute();
    await whileReading(() => send(on.bureau, on.entry, "报告.txt", utf8(lines.join("\n\n"))));
    await on.db.query.updateTable("reading").set({ stage: "structure" }).execute();
    const under = await (await on.bureau.fetch(`/entries/${on.entry}`)).text();
    expect(under).toContain("正在识别结构");
    expect(under).toContain('hx-trigger="every 3s"');
    await on.db.query.updateTable("reading").set({ stage: "done" }).execute();
    expect(await (await on.bureau.fetch(`/entries/${on.entry}`)).text()).not.toContain("every 3s");
  });
});
