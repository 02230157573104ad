import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { zipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { fileKey } from "../../src/evidence/files";
import { codeOfPath } from "../../src/evidence/links";
import { sha256 } from "../../src/log/log";
import { send, utf8, whileReading } from "./sending";
import { type Stage, stage } from "./stage";

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const zipped = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, one]) => [path, typeof one === "string" ? utf8(one) : one]),
    ),
  );
  return new Uint8Array(zipped);
}

async function links(): Promise<readonly (readonly [string, string])[]> {
  const rows = await on.db.query
    .selectFrom("document_leaf")
    .innerJoin("document", "document.id", "document_leaf.document")
    .select(["document.title", "leaf"])
    .orderBy("document.title")
    .orderBy("leaf")
    .execute();
  return rows.map(({ title, leaf }) => [title, leaf]);
}

async function titles(): Promise<readonly string[]> {
  const rows = await on.db.query.selectFrom("document").select("title").orderBy("title").execute();
  return rows.map(({ title }) => title);
}

describe("a ZIP whose files are named by codes", () => {
  const coded = {
    "申报材料/A1 目录.txt": "目录已公开。",
    "申报材料/A2/说明.txt": "清单外没有审批。",
    "申报材料/A1/说明.txt": "公开的说明。",
    "申报材料/年度报告.txt": "全年办结行政复议案件86宗。",
    "申报材料/.DS_Store": "x",
  };

  it("becomes a document a file, each linked to its leaf, and is itself no more", async () => {
    const zip = packed(coded);
    const answer = await whileReading(() => send(on.bureau, on.entry, "申报材料.zip", zip));
    expect(await answer.json()).toEqual({
      outcome: "unpacked",
      message: "共 4 份：3 份已对应指标，1 份没有编号，0 份未收。",
      lines: [
        { name: "A1 目录.txt", ok: true, message: "已上传 · 对应指标 A1" },
        { name: "A2/说明.txt", ok: true, message: "已上传 · 对应指标 A2" },
        { name: "A1/说明.txt", ok: true, message: "已上传 · 对应指标 A1" },
        { name: "年度报告.txt", ok: true, message: "已上传 · 名称中没有指标编号" },
      ],
    });
    expect(await links()).toEqual([
      ["A1 目录", "A1"],
      ["A1 说明", "A1"],
      ["A2 说明", "A2"],
    ]);
    expect(await titles()).toHaveLength(4);
    expect(await env.FILES.head(fileKey(await sha256(zip.buffer)))).toBeNull();
    const page = await (await on.bureau.fetch(`/entries/${on.entry}`)).text();
    expect(page).toContain("对应指标 A2");
    const coverage = await (await on.bureau.fetch(`/entries/${on.entry}/coverage`)).text();
    expect(coverage).toContain("按编号对应");
  });

  it("sent again changes nothing", async () => {
    await whileReading(() => send(on.bureau, on.entry, "申报材料.zip", packed(coded)));
    const rows = () => on.db.query.selectFrom("log").selectAll().execute();
    const before = await rows();
    await whileReading(() => send(on.bureau, on.entry, "申报材料.zip", packed(coded)));
    expect(await rows()).toEqual(before);
  });

  it("says what was not taken and why, and stays whole beside the rest", async () => {
    const zip = packed({
      "A1 目录.txt": "目录已公开。",
      "A2 更多.zip": packed({ "a.txt": "x" }),
      "../../A2 空.txt": "",
      "A2 程序.exe": new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]),
    });
    const answer = await whileReading(() => send(on.bureau, on.entry, "材料.zip", zip));
    const said: { readonly lines: readonly { readonly name: string; readonly ok: boolean }[] } =
      await answer.json();
    expect(said.lines.map(({ name, ok }) => [name, ok])).toEqual([
      ["A1 目录.txt", true],
      ["A2 更多.zip", false],
      ["A2 空.txt", false],
      ["A2 程序.exe", false],
    ]);
    expect(said).toMatchObject({ message: expect.stringContaining("原压缩包已一并保存") });
    expect(await titles()).toEqual(["A1 目录", "材料"]);
    expect((await env.FILES.list({ prefix: "sha256/" })).objects).toHaveLength(2);
  });

  it("links one file to each indicator it lies under", async () => {
    const zip = packed({ "A1/公告.txt": "同一份公告。", "A2/公告.txt": "同一份公告。" });
    await whileReading(() => send(on.bureau, on.entry, "材料.zip", zip));
    expect(await links()).toEqual([
      ["A1 公告", "A1"],
      ["A1 公告", "A2"],
    ]);
  });

  it("of one folder alone is linked by the code that folder bears", async () => {
    await whileReading(() => send(on.bureau, on.entry, "材料.zip", packed({ "A1 目录/公告.txt": "公告。" })));
    expect(await links()).toEqual([["A1 目录 公告", "A1"]]);
  });

  it("of too many files is refused whole", async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`A1 ${n}.txt`, `${n}`]));
    const answer = await send(on.bureau, on.entry, "材料.zip", packed(many));
    expect([answer.status, await titles()]).toEqual([422, []]);
  });

  it("of as many as it may hold is taken in one request", async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`A1 ${n}.txt`, `第${n}份`]));
    await using readings = await introspectWorkflow(env.READING);
    await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));
    const answer = await send(on.bureau, on.entry, "材料.zip", packed(many));
    expect([answer.status, (await titles()).length]).toEqual([200, 200]);
  });

  it("sent by a form without script is answered with the same report", async () => {
    const form = new FormData();
    form.append("openness", "open");
    form.append("files", new File([packed(coded)], "申报材料.zip"));
    const answer = await whileReading(() =>
      on.bureau.fetch(`/entries/${on.entry}/documents`, { method: "POST", body: form }),
    );
    const page = await answer.text();
    expect([answer.status, page.includes("3 份已对应指标")]).toEqual([200, true]);
  });
});

it("a ZIP without codes is kept as an archive", async () => {
  await whileReading(() => send(on.bureau, on.entry, "照片.zip", packed({ "一.txt": "1", "二.txt": "2" })));
  expect(await titles()).toEqual(["照片"]);
});

it("a file of a chosen folder is named and linked by where it lies", async () => {
  const about = { path: "A2 清单/说明.txt" };
  await whileReading(() => send(on.bureau, on.entry, "说明.txt", utf8("清单。"), { about }));
  expect(await links()).toEqual([["A2 清单 说明", "A2"]]);
});

describe("the leaf of a path", () => {
  const leaves = ["A1", "A1.1", "A1.10"].map((code) => ({ code }));
  it.each([
    ["A1.1 目录.pdf", "A1.1"],
    ["A1.1/目录.pdf", "A1.1"],
    ["A1.10.pdf", "A1.10"],
    ["A1.1/A1.10 目录.pdf", "A1.10"],
    ["A1/其他/目录.pdf", "A1"],
    ["材料/A1.1目录.pdf", "A1.1"],
    ["A1.2/目录.pdf", undefined],
    ["目录.pdf", undefined],
  ])("%s is %s", (path, code) => expect(codeOfPath(path, leaves)).toBe(code));
});
