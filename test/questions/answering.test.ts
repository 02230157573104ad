import { beforeEach, describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/calendar";
import { wholeStream } from "../../src/log/store";
import { revisionOf, send, utf8, whileReading } from "../evidence/sending";
import { moveTo, origin, type Player, type Stage, stage } from "../evidence/stage";

let on: Stage;
let thread: string;
beforeEach(async () => {
  on = await stage();
  await whileReading(() => send(on.bureau, on.entry, "目录.txt", utf8("一、目录\n二〇二五年目录。")));
  await moveTo(on.db, "written");
  thread = await ask(on.assessor, "A1", "请补充目录的公布文件。");
});

async function ask(by: Player, leaf: string, words: string): Promise<string> {
  const due = dayOf(Date.now() + 86_400_000);
  const body = new URLSearchParams({ leaf, words, due });
  const answer = await by.fetch(`/entries/${on.entry}/questions`, {
    method: "POST",
    body,
    headers: { origin },
  });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

const bring = (name: string, text: string, to = thread) =>
  send(on.bureau, on.entry, name, utf8(text), { to: `${to}/documents` });

async function documents() {
  return on.db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .leftJoin("question_document", "question_document.document", "document.id")
    .leftJoin("document_leaf", "document_leaf.document", "document.id")
    .select([
      "document.title",
      "document_revision.number",
      "question_document.question",
      "document_leaf.leaf",
    ])
    .orderBy("document.created_at")
    .orderBy("document_revision.number")
    .execute();
}

describe("an answer with documents, during the written review", () => {
  it("is the only way a document comes in", async () => {
    const plain = await send(on.bureau, on.entry, "另一份.txt", utf8("没有人问。"));
    expect(plain.status).toBe(403);
    const announced = await on.bureau.fetch(`/entries/${on.entry}/uploads?name=a&size=9&modified=1`, {
      method: "POST",
      headers: { origin },
    });
    expect(announced.status).toBe(403);
    const brought = await whileReading(() => bring("公布文件.txt", "本县目录于一月公布。"));
    expect(brought.status).toBe(200);
    expect((await documents()).at(-1)).toMatchObject({ title: "公布文件", leaf: "A1", number: 1 });
    expect((await documents()).at(-1)?.question).toBe(thread.split("/").at(-1));
  });

  it("is read like any upload, and stands in the thread for both sides", async () => {
    await whileReading(() => bring("公布文件.txt", "一、目录\n本县目录于一月公布。"));
    const revision = await revisionOf(on, "公布文件");
    for (const reader of [on.bureau, on.assessor]) {
      const page = await (await reader.fetch(thread)).text();
      expect(page).toContain(`href="/documents/${revision}"`);
    }
    const scoring = await (await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A1`)).text();
    expect(scoring).toContain("公布文件");
    const { stage: read } = await on.db.query
      .selectFrom("reading")
      .innerJoin("document_revision", "document_revision.file", "reading.file")
      .select("reading.stage")
      .where("document_revision.id", "=", revision)
      .executeTakeFirstOrThrow();
    expect(read).toBe("done");
  });

  it("replaces nothing that was handed in before, and only its own upload of that name", async () => {
    await whileReading(() => bring("目录.txt", "一、目录\n改过的目录。"));
    await whileReading(() => bring("目录.txt", "一、目录\n又改过的目录。"));
    const all = await documents();
    expect(all.map(({ number, question }) => [number, question !== null])).toEqual([
      [1, false],
      [1, true],
      [2, true],
    ]);
  });

  it("may point to what is there already", async () => {
    const answer = await bring("目录.txt", "一、目录\n二〇二五年目录。");
    expect(await answer.json()).toMatchObject({ outcome: "same" });
    expect(await documents()).toMatchObject([{ title: "目录", number: 1, leaf: "A1" }]);
    const log = await wholeStream(on.db, `entry:${on.entry}`);
    expect(log.at(-1)).toMatchObject({ action: "document.linked" });
  });

  it("is taken from a form without script, words and files together", async () => {
    const body = new FormData();
    body.append("words", "文件附后。");
    body.append("openness", "open");
    body.append("files", new File(["本县目录于一月公布。"], "公布文件.txt"));
    const answer = await whileReading(() =>
      on.bureau.fetch(`${thread}/answers`, { method: "POST", body, headers: { origin } }),
    );
    expect(answer.status).toBe(303);
    const page = await (await on.assessor.fetch(thread)).text();
    expect(page).toContain("文件附后。");
    expect(page).toContain("公布文件");
  });

  it("keeps what was typed where a file is refused", async () => {
    const body = new FormData();
    body.append("words", "文件附后。");
    body.append("openness", "open");
    body.append("files", new File(["MZ\u0090\u0000"], "程序.exe"));
    const answer = await on.bureau.fetch(`${thread}/answers`, { method: "POST", body, headers: { origin } });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("文件附后。");
    expect(await documents()).toHaveLength(1);
  });

  it.each(["closed", "overdue"])("is not taken for a question that is %s", async (how) => {
    const id = thread.split("/").at(-1) ?? "";
    const over = how === "closed" ? { closed_at: 1, closed_by: on.lead.membership } : { due_at: 1 };
    await on.db.batch([on.db.query.updateTable("question").set(over).where("id", "=", id)]);
    expect((await bring("公布文件.txt", "迟了。")).status).toBe(403);
    expect(await documents()).toHaveLength(1);
  });

  it("is nobody else's to give: not the neighbour's, the evaluators', or for another entry's question", async () => {
    const to = { to: `${thread}/documents` };
    expect((await send(on.neighbour, on.entry, "a.txt", utf8("一"), to)).status).toBe(404);
    expect((await send(on.assessor, on.entry, "a.txt", utf8("一"), to)).status).toBe(403);
    expect((await send(on.office, on.entry, "a.txt", utf8("一"), to)).status).toBe(403);
    const elsewhere = thread.replace(on.entry, on.other);
    const answer = await send(on.neighbour, on.other, "a.txt", utf8("一"), { to: `${elsewhere}/documents` });
    expect(answer.status).toBe(404);
  });
});
