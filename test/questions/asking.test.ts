import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/calendar";
import { readerVersion } from "../../src/evidence/documents";
import { keepText } from "../../src/evidence/files";
import { insertSheet } from "../../src/sheets/store";
import { wholeStream } from "../../src/log/store";
import { at, type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";

const day = 86_400_000;
const soon = () => dayOf(Date.now() + 3 * day);
const list = ({ entry }: Cast) => `/entries/${entry}/questions`;
const thread = (cast: Cast) => `${list(cast)}/${cast.question}`;

/** Gives 高晓岚 a sheet of the same leaves. */
async function second({ db, entry }: Cast): Promise<void> {
  await db.batch([insertSheet(db, { id: "s2", entry, assessor: "m-gao", node: "A" }, at, "m-chen")]);
}

async function due({ db }: Cast, due_at: number): Promise<void> {
  await db.batch([db.query.updateTable("question").set({ due_at })]);
}

describe("a question to a bureau", () => {
  it("goes to its thread, its list and the log, and the bureau reads it with its date", async () => {
    const cast = await castInRound("written");
    const lin = await Client.signedIn("lin");
    expect(await lin.page(`${list(cast)}/new?leaf=B2`)).toContain('value="B2" selected');
    const to = await lin.submit(list(cast), { leaf: "B2", words: "请提供说理文书。", due: soon() });
    expect(await lin.page(to)).toContain("问题已发给申报单位");
    const read = await (await Client.signedIn("zhou")).page(to);
    expect(read).toContain("请提供说理文书。");
    expect(read).toContain("评估组");
    const log = await wholeStream(cast.db, `entry:${cast.entry}`);
    expect(log.at(-1)).toMatchObject({
      action: "question.asked",
      actor: "lin",
      subject: to.split("/").at(-1),
    });
  });

  it("is answered, asked on with a new date, and closed; then nothing more is said", async () => {
    const cast = await castInRound("onsite");
    const [zhou, lin] = [await Client.signedIn("zhou"), await Client.signedIn("lin")];
    await zhou.submit(`${thread(cast)}/answers`, { words: "在县政府门户网站。" });
    expect(await lin.page(list(cast))).toContain("已答复");
    await lin.submit(`${thread(cast)}/turns`, { words: "网址是什么？", due: soon() });
    expect(await zhou.page(list(cast))).toContain("待答复");
    await lin.submit(`${thread(cast)}/endings`);
    const late = await zhou.post(`${thread(cast)}/answers`, { words: "稍后补充。" });
    expect([late.status, (await late.text()).includes("已经办结")]).toEqual([403, true]);
    expect((await lin.post(`${thread(cast)}/turns`, { words: "再问", due: soon() })).status).toBe(403);
    const { n } = await cast.db.query
      .selectFrom("question_turn")
      .select((row) => row.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    expect(n).toBe(3);
  });

  it.each([
    ["no words", { leaf: "A1", words: " ", due: soon() }, "请填写此项"],
    ["a leaf that is not there", { leaf: "Z9", words: "问", due: soon() }, "请选择一项"],
    ["yesterday as its date", { leaf: "A1", words: "问", due: dayOf(Date.now() - day) }, "不晚于本阶段"],
    ["no day at all", { leaf: "A1", words: "问", due: "2026-02-30" }, "field-problem"],
  ])("with %s is refused at the field, and what was typed stays", async (_, fields, said) => {
    const cast = await castInRound("written");
    const answer = await (await Client.signedIn("he")).post(list(cast), fields);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(said);
    expect(page).toContain(fields.words.trim());
  });

  it("ends with the phase it is asked in at the latest", async () => {
    const cast = await castInRound("written");
    const due_at = Date.now() + 2 * day;
    await cast.db.batch([cast.db.query.updateTable("round_track").set({ due_at })]);
    const lin = await Client.signedIn("lin");
    expect(await lin.page(`${list(cast)}/new`)).toContain(`value="${dayOf(due_at)}"`);
    const after = { leaf: "A1", words: "问", due: dayOf(due_at + day) };
    expect((await lin.post(list(cast), after)).status).toBe(422);
    await lin.submit(list(cast), { ...after, due: dayOf(due_at) });
    const { due_at: written } = await cast.db.query
      .selectFrom("question")
      .select("due_at")
      .where("id", "<>", cast.question)
      .executeTakeFirstOrThrow();
    expect(written).toBe(due_at);
  });
});

describe("a question after its date", () => {
  it("nothing is answered, and what was typed is kept on the page", async () => {
    const cast = await castInRound("written");
    const zhou = await Client.signedIn("zhou");
    await due(cast, Date.now() - 1);
    const page = await zhou.page(thread(cast));
    expect(page).toContain("答复期限已过");
    expect(page).not.toContain("data-upload");
    const form = new FormData();
    form.append("words", "目录在网站首页，第二栏。");
    const answer = await zhou.post(`${thread(cast)}/answers`, form, { "content-length": "300" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/<textarea[^>]*readonly[^>]*>目录在网站首页，第二栏。<\/textarea>/);
  });

  it("is overdue for who asked, and an extension of the entry opens it again", async () => {
    const cast = await castInRound("written");
    const zhou = await Client.signedIn("zhou");
    await due(cast, Date.now() - 1);
    expect(await (await Client.signedIn("lin")).page(list(cast))).toContain("逾期未答复");
    await cast.db.batch([
      cast.db.query.insertInto("extension").values({
        id: "x1",
        entry: cast.entry,
        sheet: null,
        phase: "written",
        until: Date.now() + day,
        reason: "汛期",
        at,
        by: "m-chen",
      }),
    ]);
    await zhou.submit(`${thread(cast)}/answers`, { words: "已补。" });
  });

  it.each(["application", "moderation", "feedback"] as const)(
    "and in %s nobody asks or answers",
    async (phase) => {
      const cast = await castInRound("written");
      await inPhase(cast, phase);
      const [zhou, lin] = [await Client.signedIn("zhou"), await Client.signedIn("lin")];
      expect((await zhou.post(`${thread(cast)}/answers`, { words: "答" })).status).toBe(403);
      expect((await lin.post(list(cast), { leaf: "A1", words: "问", due: soon() })).status).toBe(403);
      expect((await lin.get(thread(cast))).status).toBe(200);
    },
  );
});

describe("another assessor", () => {
  it("of the leaf reads question and answer unsigned, and leads nothing", async () => {
    const cast = await castInRound("written");
    await second(cast);
    const gao = await Client.signedIn("gao");
    const page = await gao.page(thread(cast));
    expect(page).toContain("目录公布在哪个网站？");
    expect(page).not.toContain("林致远");
    expect(page).not.toContain("追问");
    expect((await gao.post(`${thread(cast)}/endings`)).status).toBe(404);
    expect((await gao.post(`${thread(cast)}/turns`, { words: "问", due: soon() })).status).toBe(404);
    expect(await gao.page("/sheets/s2/leaves/A1")).toContain("目录公布在哪个网站？");
  });

  it("of other leaves finds no such thread, and asks about none", async () => {
    const cast = await castInRound("written");
    const { db, entry } = cast;
    await db.batch([insertSheet(db, { id: "s2", entry, assessor: "m-gao", node: "B" }, at, "m-chen")]);
    const gao = await Client.signedIn("gao");
    expect(await gao.page(list(cast))).not.toContain("目录公布在哪个网站");
    expect((await gao.get(thread(cast))).status).toBe(404);
    expect((await gao.post(list(cast), { leaf: "A1", words: "问", due: soon() })).status).toBe(422);
  });
});

describe("what the reader found", () => {
  it("is offered as the draft of a question, with the sentence it stands in", async () => {
    const cast = await castInRound("written");
    const text = "全年胜诉率98%。";
    const digest = await keepText(env.FILES, text);
    await cast.db.batch([
      cast.db.query.insertInto("reading").values({
        file: "b".repeat(64),
        reader: readerVersion,
        stage: "done",
        text_digest: digest,
        changed_at: at,
      }),
    ]);
    const lin = await Client.signedIn("lin");
    const place = { revision: "v2", start: "2", end: "8" };
    const page = await lin.page(
      `${list(cast)}/new?${new URLSearchParams({ ...place, kind: "denominator" })}`,
    );
    expect(page).toContain("分子、分母");
    expect(page).toContain("胜诉率98%");
    const to = await lin.submit(list(cast), { ...place, leaf: "-", words: "请提供分子分母。", due: soon() });
    const read = await (await Client.signedIn("zhou")).page(to);
    expect(read).toContain("胜诉率98%");
    expect(read).toContain("整篇报告");
    const elsewhere = { ...place, revision: "no-such", leaf: "-", words: "问", due: soon() };
    expect((await lin.post(list(cast), elsewhere)).status).toBe(404);
  });
});
