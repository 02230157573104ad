import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { fileKey } from "../../src/evidence/files";

import { beginning, chainOf, sha256 } from "../../src/log/log";
import { wholeStream } from "../../src/log/store";
import { citedOn } from "../../src/sheets/store";
import { type Cast, castInRound } from "../cast";
import { Client, type Fields } from "../client";
import { docx, paragraph } from "../reading/extract/files/office.ts";
import { pdf } from "../reading/extract/files/pdf.ts";
import { png } from "../reading/extract/files/picture.ts";

let cast: Cast;
let assessor: Client;
beforeEach(async () => {
  cast = await castInRound("written");
  assessor = await Client.signedIn("lin");
});

const picture = () => fileOf(png(), "首页.png");
const captured = () => ({
  address: "https://www.example.gov.cn/zwgk/?id=7",
  captured_at: "2026-03-02T09:30",
  capture: picture(),
});
const photographed = () => ({ taken_at: "2026-03-02T09:30", photo_place: "政务服务大厅", photo: picture() });

function fileOf(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name);
}

const leafPath = () => `/sheets/${cast.sheet}/leaves/${cast.leaf}`;

async function brought() {
  return cast.db.query.selectFrom("evidence").selectAll().where("kind", "in", ["capture", "photo"]).execute();
}

/** Sends a form as the script does and answers its status and what the cards say. */
async function sent(path: string, fields: Fields): Promise<readonly [number, string]> {
  const answer = await assessor.post(`${leafPath()}/${path}`, fields, { "hx-request": "true" });
  return [answer.status, await answer.text()];
}

describe("a web capture", () => {
  it("holds address, time, file and digest, and counts as evidence", async () => {
    const [status, cards] = await sent("captures", captured());
    expect(status).toBe(200);
    expect(cards).toContain('href="https://www.example.gov.cn/zwgk/?id=7"');
    expect(cards).toContain("2026-03-02 09:30");
    const digest = await sha256(new Uint8Array(png()).buffer);
    expect(cards).toContain(digest.slice(0, 12));
    expect(await brought()).toMatchObject([{ kind: "capture", file: digest, media: "png" }]);
    expect(await env.FILES.head(fileKey(digest))).not.toBeNull();
    expect((await citedOn(cast.db, cast.sheet)).get(cast.leaf)).toContain("capture");
  });

  it.each([
    ["without its address", { ...captured(), address: "" }, "完整网址"],
    ["of an address that is no web page", { ...captured(), address: "javascript:alert(1)" }, "完整网址"],
    ["without its time", { ...captured(), captured_at: "" }, "日期"],
    ["of a time to come", { ...captured(), captured_at: "2199-01-01T00:00" }, "晚于现在"],
    ["of a document", { ...captured(), capture: fileOf(docx(paragraph("文字")), "a.docx") }, "PNG、JPEG"],
    ["that is marked secret", { ...captured(), capture: fileOf(png(), "秘密★一年.png") }, "密级"],
  ])("%s is refused, and nothing of it stays", async (_, fields, why) => {
    const [status, cards] = await sent("captures", fields);
    expect([status, cards]).toEqual([422, expect.stringContaining(why)]);
    expect(await brought()).toEqual([]);
    const kept = (await env.FILES.list({ prefix: "sha256/" })).objects;
    expect(kept.map(({ key }) => key)).toEqual([fileKey(await reportDigest())]);
  });

  it("without a file is refused", async () => {
    const { capture: _, ...rest } = captured();
    const form = new FormData();
    for (const [name, value] of Object.entries(rest)) form.append(name, value);
    form.append("capture", new File([], ""));
    const answer = await assessor.post(`${leafPath()}/captures`, form, { "hx-request": "true" });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("请选择文件")]);
  });
});

describe("the source of a capture", () => {
  it.each([
    ["shows a picture", "png", () => picture(), "/file?view=inline"],
    ["gives away a PDF, which no sandbox shows", "pdf", () => fileOf(pdf([[]]), "首页.pdf"), "/file"],
  ])("%s", async (_, media, capture, file) => {
    const [, cards] = await sent("captures", { ...captured(), capture: capture() });
    const [piece] = await brought();
    expect(piece).toMatchObject({ media });
    expect(cards).toContain(`href="/evidence/${piece?.id}${file}"`);
  });
});

describe("a photo", () => {
  it("holds its time, and its place if given", async () => {
    const [, cards] = await sent("photos", photographed());
    expect(cards).toContain("照片 · 2026-03-02 09:30 · 政务服务大厅");
    const [, more] = await sent("photos", { ...photographed(), photo_place: "" });
    expect(more).toContain("照片 · 2026-03-02 09:30</a>");
  });

  it("is a picture and nothing else", async () => {
    const paper = fileOf(pdf([[{ x: 72, y: 700, text: "一" }]]), "a.pdf");
    expect((await sent("photos", { ...photographed(), photo: paper }))[0]).toBe(422);
  });
});

describe("the file an assessor brought", () => {
  it("is served to the assessor and the lead, in a sandbox, and to nobody else", async () => {
    await sent("captures", captured());
    const [piece] = await brought();
    const path = `/evidence/${piece?.id}/file`;
    for (const name of ["lin", "he"] as const) {
      const answer = await (await Client.signedIn(name)).get(`${path}?view=inline`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("image/png");
      expect(answer.headers.get("content-security-policy")).toContain("sandbox");
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(png()));
    }
    for (const name of ["gao", "zhou", "wu", "chen", "outsider"] as const)
      expect((await (await Client.signedIn(name)).get(path)).status).toBe(404);
  });

  it("is a download where it is a web page", async () => {
    const html = new TextEncoder().encode("<!doctype html><html><body><h1>目录</h1></body></html>");
    await sent("captures", { ...captured(), capture: fileOf(html, "目录.html") });
    const [piece] = await brought();
    const answer = await assessor.get(`/evidence/${piece?.id}/file?view=inline`);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  });

  it("is written in the log of the sheet, whose chain holds", async () => {
    await sent("captures", captured());
    await sent("photos", photographed());
    const rows = await wholeStream(cast.db, `sheet:${cast.sheet}`);
    expect(rows.map(({ action }) => action)).toEqual(["evidence.captured", "evidence.photographed"]);
    let previous = beginning.chain;
    for (const { chain, stream, number, time, actor, action, subject, bodyDigest } of rows) {
      const link = { stream, number, time, actor, action, subject, bodyDigest };
      expect(await chainOf(previous, link)).toBe(chain);
      previous = chain;
    }
  });
});

async function reportDigest(): Promise<string> {
  const { file } = await cast.db.query
    .selectFrom("document_revision")
    .select("file")
    .where("number", "=", 1)
    .executeTakeFirstOrThrow();
  return file;
}
