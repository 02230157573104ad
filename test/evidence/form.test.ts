import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { revisionOf, utf8, whileReading } from "./sending";
import { moveTo, origin, type Stage, stage } from "./stage";

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

function form(files: readonly File[], fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    title: "",
    openness: "open",
    period: "",
    unit: "",
    ...fields,
  }))
    data.append(name, value);
  for (const file of files) data.append("files", file);
  return data;
}

function post(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return on.bureau.fetch(`/entries/${on.entry}/documents`, { method: "POST", body, headers });
}

async function keys(prefix: string): Promise<readonly string[]> {
  return (await env.FILES.list({ prefix })).objects.map(({ key }) => key);
}

async function rows() {
  return on.db.query
    .selectFrom("document_revision")
    .select(["name", "number", "file"])
    .orderBy("number")
    .execute();
}

describe("a form without script", () => {
  it("carries several files, which end under their digests with nothing left on the way", async () => {
    const files = [
      new File(["一、依法行政"], "年度报告.txt"),
      new File(["二、行政复议"], '复议 "典型" 案例.txt'),
    ];
    const answer = await whileReading(() =>
      post(form(files, { title: "只对一份有用", period: "2025 年度" })),
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/entries/${on.entry}`]);
    expect((await rows()).map(({ name }) => name).toSorted()).toEqual([
      '复议 "典型" 案例.txt',
      "年度报告.txt",
    ]);
    expect(await keys("sha256/")).toHaveLength(2);
    expect(await keys("incoming/")).toEqual([]);
    const page = await (await on.bureau.fetch(`/entries/${on.entry}`)).text();
    expect(page).toContain("2025 年度");
    expect(page).not.toContain("只对一份有用");
  });

  it("takes a file larger than one part of its way, whole", async () => {
    const large = utf8("行政执法案卷。\n".repeat(500_000));
    await whileReading(() => post(form([new File([large], "大.txt")])));
    const [row] = await rows();
    const object = await env.FILES.head(`sha256/${row?.file}`);
    expect(object?.size).toBe(large.length);
  });

  it("without a file is shown again with what was typed", async () => {
    const answer = await post(form([], { unit: "县司法局" }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("请选择文件。");
    expect(page).toContain('value="县司法局"');
  });

  it("keeps what it can and says which files it refused and why", async () => {
    const bad = new File([Uint8Array.of(1, 2, 3, 0, 0, 255, 254, 0)], "程序.exe");
    const answer = await whileReading(() => post(form([new File(["一、依法行政"], "好.txt"), bad])));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("“程序.exe”不是可接受的文件类型");
    expect((await rows()).map(({ name }) => name)).toEqual(["好.txt"]);
    expect(await keys("sha256/")).toHaveLength(1);
  });

  it("cut off midway leaves no row and nothing of the file", async () => {
    const whole = new Request(origin, {
      method: "POST",
      body: form([new File(["文".repeat(9000)], "断.txt")]),
    });
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const answer = await post(bytes.slice(0, 5000), {
      "content-type": whole.headers.get("content-type") ?? "",
    });
    expect(answer.status).toBe(400);
    expect(await rows()).toEqual([]);
    expect(await keys("")).toEqual([]);
  });

  it("that is none is refused as such", async () => {
    const answer = await post("files=1", { "content-type": "multipart/form-data" });
    expect(answer.status).toBe(400);
  });

  it("sent again under the same name is the next revision of the same document", async () => {
    await whileReading(() => post(form([new File(["第一版"], "年度报告.txt")])));
    await whileReading(() => post(form([new File(["第二版"], "年度报告.txt")])));
    expect((await rows()).map(({ number }) => number)).toEqual([1, 2]);
    expect(await on.db.query.selectFrom("document").select("id").execute()).toHaveLength(1);
    const newest = await on.bureau.fetch(`/documents/${await revisionOf(on, "年度报告")}`);
    expect(await newest.text()).toContain("第二版");
  });

  it("adds a revision under another name where the document is named", async () => {
    await whileReading(() => post(form([new File(["第一版"], "年度报告.txt")])));
    const { id } = await on.db.query.selectFrom("document").select("id").executeTakeFirstOrThrow();
    const base = `/entries/${on.entry}/documents/${id}/revisions`;
    expect(await (await on.bureau.fetch(`${base}/new`)).text()).toContain("上传新版本 · 年度报告");
    const body = form([new File(["盖章版"], "盖章.txt")]);
    const answer = await whileReading(() => on.bureau.fetch(base, { method: "POST", body }));
    expect(answer.status).toBe(303);
    expect((await rows()).map(({ name, number }) => `${number} ${name}`).toSorted()).toEqual([
      "1 年度报告.txt",
      "2 盖章.txt",
    ]);
    expect((await on.neighbour.fetch(base, { method: "POST", body: form([]) })).status).toBe(404);
  });

  it("is refused when the phase is over", async () => {
    await moveTo(on.db, "written");
    expect((await post(form([new File(["迟了"], "迟.txt")]))).status).toBe(403);
    expect((await on.bureau.fetch(`/entries/${on.entry}/documents/new`)).status).toBe(403);
    const page = await (await on.bureau.fetch(`/entries/${on.entry}`)).text();
    expect(page).not.toContain("上传材料");
  });

  it("says on its page that secrets have no place here", async () => {
    const page = await (await on.bureau.fetch(`/entries/${on.entry}/documents/new`)).text();
    expect(page).toContain("严禁上传涉密");
  });
});
