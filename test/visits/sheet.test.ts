import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { fileKey } from "../../src/evidence/files";
import { itemsOf } from "../../src/visits/items-store";
import { wholeStream } from "../../src/log/store";
import { type Cast, inPhase } from "../cast";
import { Client } from "../client";
import { castOnSite, digestOf, jpeg, Phone, type Sent } from "./stage";

const first = "11111111-1111-4111-8111-111111111111";
const second = "22222222-2222-4222-8222-222222222222";

async function saidBy(answer: Response): Promise<readonly [number, string]> {
  const { message = "" } = JSON.parse(await answer.text());
  return [answer.status, message];
}

/** What lies on the sheet beside the finding the cast begins with. */
async function sheetOf(cast: Cast) {
  const items = await itemsOf(cast.db, cast.visit);
  return items.filter(({ id }) => id !== cast.item);
}

describe("an item from a phone", () => {
  it("lies on the sheet with its author, both times and its place, and stands in the log", async () => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    const answer = await lin.item(first, {
      leaf: "C2",
      text: "叫号有序",
      place: "大厅",
      answers: { a: "yes" },
    });
    expect(answer.status).toBe(200);
    const [item] = await sheetOf(cast);
    expect(item).toMatchObject({
      id: first,
      author: "m-lin",
      authorName: "林致远",
      leaf: "C2",
      text: "叫号有序",
      place: "大厅",
      answers: { a: "yes" },
      late: false,
    });
    expect(item && item.receivedAt > item.madeAt).toBe(true);
    const last = (await wholeStream(cast.db, `entry:${cast.entry}`)).at(-1);
    expect(last).toMatchObject({ action: "item.recorded", actor: "lin", subject: first });
  });

  it("is there once however often it is sent, by several at once too", async () => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    const sent = { leaf: "C1", ref: "罚〔2025〕1号", answers: { a: "yes" } } as const;
    const answers = await Promise.all([lin.item(first, sent), lin.item(first, sent), lin.item(first, sent)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await sheetOf(cast)).length).toBe(1);
    const log = await wholeStream(cast.db, `entry:${cast.entry}`);
    expect(log.filter(({ action }) => action === "item.recorded").length).toBe(1);
  });

  it("of many members at once arrives each once, none over another", async () => {
    const cast = await castOnSite();
    const phones = [await Phone.of(cast, "lin"), await Phone.of(cast, "he")];
    const sent = Array.from({ length: 12 }, (_, place) => ({
      id: `item-${String(place).padStart(12, "0")}`,
      phone: phones[place % 2],
    }));
    const answers = await Promise.all(
      sent.map(async ({ id, phone }) => (await phone?.item(id, { text: `第${id}条` }))?.status),
    );
    expect(answers).toEqual(sent.map(() => 200));
    const there = (await sheetOf(cast)).map(({ id, author }) => `${id} ${author}`);
    expect(new Set(there)).toEqual(new Set(sent.map(({ id, phone }) => `${id} ${phone?.membership}`)));
    expect(there.length).toBe(sent.length);
  });

  it.each<[string, Sent, string]>([
    ["other words", { text: "另一句话" }, "已有另一条内容不同的记录"],
    ["other answers", { text: "叫号有序", leaf: "C2", answers: { a: "no" } }, "已有另一条内容不同的记录"],
  ])("under an id that is taken with %s is refused, and nothing is overwritten", async (_, sent, said) => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    await lin.item(first, { leaf: "C2", text: "叫号有序", answers: { a: "yes" } });
    expect(await saidBy(await lin.item(first, sent))).toEqual([422, expect.stringContaining(said)]);
    expect((await sheetOf(cast)).map(({ text }) => text)).toEqual(["叫号有序"]);
  });

  it("under an id of another author's is refused, even with the same words", async () => {
    const cast = await castOnSite();
    const [lin, he] = [await Phone.of(cast, "lin"), await Phone.of(cast, "he")];
    await lin.item(first, { text: "叫号有序" });
    expect((await he.item(first, { text: "叫号有序" })).status).toBe(422);
    expect((await sheetOf(cast)).map(({ author }) => author)).toEqual(["m-lin"]);
  });

  it("kept for one account is not taken under another's name", async () => {
    const cast = await castOnSite();
    const he = await Phone.of(cast, "he");
    const answer = await he.item(first, { author: "m-lin", text: "叫号有序" });
    expect(await saidBy(answer)).toEqual([409, expect.stringContaining("另一个账号")]);
    expect(await sheetOf(cast)).toEqual([]);
  });

  it.each<[string, Sent, string]>([
    ["nothing in it", {}, "请写下所见"],
    ["a leaf of the written review", { leaf: "A1", text: "x" }, "不在实地评估之列"],
    ["a leaf there is not", { leaf: "Z9", text: "x" }, "不在实地评估之列"],
    ["answers of another leaf", { leaf: "C2", answers: { z: "yes" } }, "与指标的要点不符"],
    ["answers to no leaf", { answers: { a: "yes" } }, "与指标的要点不符"],
    ["a file without its number", { leaf: "C1", answers: { a: "yes" } }, "请填写案卷"],
    ["an answer that is none", { leaf: "C2", answers: { a: "perhaps" } }, "不完整"],
    ["a time that is none", { text: "x", madeAt: -1 }, "不完整"],
    ["a withdrawal of nothing", { kind: "withdrawal", of: second }, "不在表上"],
    ["a correction of another's", { of: "00000000000001", text: "x" }, "只有本人能更正"],
    ["a withdrawal of another's", { kind: "withdrawal", of: "00000000000001" }, "只有本人能更正"],
  ])("with %s is refused with its reason", async (_, sent, said) => {
    const cast = await castOnSite();
    const he = await Phone.of(cast, "he");
    expect(await saidBy(await he.item(first, sent))).toEqual([422, expect.stringContaining(said)]);
    expect(await sheetOf(cast)).toEqual([]);
  });

  it("speaks of nothing on another visit's sheet", async () => {
    const cast = await castOnSite();
    const chen = await Client.signedIn("chen");
    await chen.submit(`/entries/${cast.entry}/visits`, {
      kind: "mystery",
      day: "2026-03-10",
      members: [cast.memberships.he],
    });
    const { id } = await cast.db.query
      .selectFrom("visit")
      .select("id")
      .where("kind", "=", "mystery")
      .executeTakeFirstOrThrow();
    const he = await Phone.of(cast, "he");
    const answer = await he.item(first, { kind: "countersignature", of: cast.item }, id);
    expect(await saidBy(answer)).toEqual([422, expect.stringContaining("不在表上")]);
  });

  it("by somebody who is no member, or no more, does not arrive", async () => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    const chen = await Client.signedIn("chen");
    await chen.submit(`/visits/${cast.visit}/members/${cast.memberships.lin}/removals`);
    expect((await lin.item(first, { text: "叫号有序" })).status).toBe(403);
    expect((await (await Phone.of(cast, "gao")).item(first, { text: "x" })).status).toBe(404);
    expect(await sheetOf(cast)).toEqual([]);
    await chen.submit(`/visits/${cast.visit}/members`, { members: [cast.memberships.lin] });
    expect((await lin.item(first, { text: "叫号有序" })).status).toBe(200);
  });
});

describe("what comes late", () => {
  it("arrives after the visit was closed, marked", async () => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    await (await Client.signedIn("chen")).submit(`/visits/${cast.visit}/closings`);
    const answer = await lin.item(first, { text: "叫号有序" });
    expect([answer.status, JSON.parse(await answer.text()).late]).toEqual([200, true]);
    expect(await (await Client.signedIn("he")).page(`/visits/${cast.visit}`)).toContain("迟到");
  });

  it("arrives in moderation, marked; from feedback on it stays on the phone, with the reason", async () => {
    const cast = await castOnSite("moderation");
    const lin = await Phone.of(cast, "lin");
    expect((await lin.item(first, { text: "叫号有序" })).status).toBe(200);
    expect((await sheetOf(cast))[0]?.late).toBe(true);
    await inPhase(cast, "feedback");
    const [status, message] = await saidBy(await lin.item(second, { text: "x" }));
    expect([status, message === ""]).toEqual([403, false]);
  });
});

describe("a photo of an item", () => {
  const picture = jpeg("公示栏");
  const photos = [{ file: digestOf(picture), takenAt: 1_770_000_000_000 }];

  it("counts once its bytes arrive under the digest it was announced with, and is there once", async () => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    await lin.item(first, { text: "公示栏", photos });
    expect((await sheetOf(cast))[0]?.photos).toMatchObject([{ ...photos[0], arrivedAt: null }]);
    const sent = [await lin.photo(first, picture), await lin.photo(first, picture)];
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect((await sheetOf(cast))[0]?.photos).toMatchObject([{ ...photos[0], media: "jpeg" }]);
    const log = await wholeStream(cast.db, `entry:${cast.entry}`);
    expect(log.filter(({ action }) => action === "photo.arrived").length).toBe(1);
    const path = `/visits/${cast.visit}/items/${first}/photos/${digestOf(picture)}`;
    const shown = await (await Client.signedIn("he")).get(path);
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(shown.headers.get("content-security-policy")).toContain("sandbox");
    expect(digestOf(new Uint8Array(await shown.arrayBuffer()))).toBe(digestOf(picture));
  });

  it("is not had by naming the digest of a file: its author sends the bytes", async () => {
    const cast = await castOnSite();
    const { file } = await cast.db.query
      .selectFrom("document_revision")
      .select("file")
      .where("id", "=", cast.revision)
      .executeTakeFirstOrThrow();
    const lin = await Phone.of(cast, "lin");
    await lin.item(first, { text: "借一份", photos: [{ file, takenAt: 1 }] });
    const client = await Client.signedIn("lin");
    expect((await client.get(`/visits/${cast.visit}/items/${first}/photos/${file}`)).status).toBe(404);
    const [status] = await saidBy(await lin.photo(first, jpeg("别的"), file));
    expect(status).toBe(422);
    expect((await client.get(`/visits/${cast.visit}/items/${first}/photos/${file}`)).status).toBe(404);
  });

  it.each([
    ["other bytes", jpeg("换过"), 422],
    ["bytes that are no picture", new TextEncoder().encode("这不是照片"), 422],
  ])("with %s does not arrive, and leaves no file", async (_, bytes, status) => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    const said =
      status === 422 && bytes.length > 0 && _ === "other bytes" ? digestOf(picture) : digestOf(bytes);
    await lin.item(first, { text: "公示栏", photos: [{ file: said, takenAt: 1 }] });
    expect((await lin.photo(first, bytes, said)).status).toBe(status);
    expect((await sheetOf(cast))[0]?.photos).toMatchObject([{ arrivedAt: null }]);
    expect(await env.FILES.head(fileKey(said))).toBeNull();
  });

  it("that was never announced, or for another's item, is nowhere", async () => {
    const cast = await castOnSite();
    const [lin, he] = [await Phone.of(cast, "lin"), await Phone.of(cast, "he")];
    await lin.item(first, { text: "公示栏", photos });
    expect((await lin.photo(first, jpeg("未声明"))).status).toBe(404);
    expect((await he.photo(first, picture)).status).toBe(404);
  });

  it("over the limit is refused, and the item stays", async () => {
    const cast = await castOnSite();
    const lin = await Phone.of(cast, "lin");
    const large = new Uint8Array(15 * 1024 * 1024 + 1);
    large.set(picture);
    await lin.item(first, { text: "公示栏", photos: [{ file: digestOf(large), takenAt: 1 }] });
    expect((await lin.photo(first, large)).status).toBe(413);
    expect((await sheetOf(cast)).length).toBe(1);
  });
});

describe("a form without script", () => {
  it("brings an item with its photos, once, however often it is pressed", async () => {
    const cast = await castOnSite();
    const lin = await Client.signedIn("lin");
    const form = () => ({
      id: "form0000000001",
      kind: "finding",
      leaf: "C2",
      of: "",
      text: "窗口开放三个",
      "answer.a": "yes",
      photos: new File([jpeg("窗口")], "窗口.jpg", { type: "image/jpeg" }),
    });
    const to = await lin.submit(`/visits/${cast.visit}/items`, form());
    expect(to).toBe(`/visits/${cast.visit}/sheet#leaf-C2`);
    await lin.submit(`/visits/${cast.visit}/items`, form());
    const items = await sheetOf(cast);
    expect(items).toMatchObject([
      { author: "m-lin", text: "窗口开放三个", answers: { a: "yes" }, photos: [{ media: "jpeg" }] },
    ]);
    expect(await lin.page(`/visits/${cast.visit}/sheet`)).toContain("窗口开放三个");
  });

  it("that is refused says why on the sheet, and keeps no file", async () => {
    const cast = await castOnSite();
    const lin = await Client.signedIn("lin");
    const photo = jpeg("不要");
    await lin.submit(`/visits/${cast.visit}/items`, {
      id: "form0000000001",
      kind: "finding",
      leaf: "A1",
      of: "",
      photos: new File([photo], "一.jpg"),
    });
    expect(await lin.page(`/visits/${cast.visit}/sheet`)).toContain("不在实地评估之列");
    expect(await env.FILES.head(fileKey(digestOf(photo)))).toBeNull();
    expect(await sheetOf(cast)).toEqual([]);
  });
});
