import { env } from "cloudflare:workers";
import { createScheduledController } from "cloudflare:test";
import { beforeEach, describe, expect, it } from "vitest";
import { visibleEntry } from "../../src/entries/store";
import { partSize } from "../../src/evidence/incoming";
import { completeUpload } from "../../src/evidence/resumed";
import { scheduled } from "../../src/jobs/scheduled";
import { sha256 } from "../../src/log/log";
import { digestHeader, utf8, whileReading } from "./sending";
import { type Player, type Stage, stage } from "./stage";

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

/** Two whole parts and a short one of plain text, the same on every call. */
function largeText(): Uint8Array<ArrayBuffer> {
  const line = utf8("全年办结行政复议案件86宗。\n");
  const bytes = new Uint8Array(2 * partSize + line.length).fill(0x0a);
  for (let at = 0; at + line.length < bytes.length; at += line.length * 1000) bytes.set(line, at);
  return bytes;
}

type Begun = { readonly id: string; readonly partSize: number; readonly parts: readonly number[] };

function begin(player: Player, bytes: Uint8Array, about: Readonly<Record<string, string>> = {}) {
  const query = new URLSearchParams({
    name: "A1 大文件.txt",
    size: String(bytes.length),
    modified: "1767225600000",
    ...about,
  });
  return player.fetch(`/entries/${on.entry}/uploads?${query}`, { method: "POST" });
}

async function begun(player: Player, bytes: Uint8Array): Promise<Begun> {
  const answer = await begin(player, bytes);
  expect(answer.status).toBe(200);
  return answer.json();
}

async function put(
  player: Player,
  { id }: Begun,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
  digest?: string,
) {
  const part = bytes.slice((number - 1) * partSize, number * partSize);
  return player.fetch(`/entries/${on.entry}/uploads/${id}/parts/${number}`, {
    method: "PUT",
    body: part,
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(part.length),
      "content-digest": digestHeader(digest ?? (await sha256(part.buffer))),
    },
  });
}

function finish(player: Player, { id }: Begun): Promise<Response> {
  const query = new URLSearchParams({ name: "A1 大文件.txt", openness: "open", upload: id });
  return player.fetch(`/entries/${on.entry}/documents?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
  });
}

async function rows() {
  const [uploads, parts, revisions] = await Promise.all([
    on.db.query.selectFrom("upload").selectAll().execute(),
    on.db.query.selectFrom("upload_part").selectAll().execute(),
    on.db.query.selectFrom("document_revision").select(["file", "size", "name"]).execute(),
  ]);
  return { uploads: uploads.length, parts: parts.length, revisions };
}

describe("a large file in parts", () => {
  it("goes on where it broke off, and becomes a document like any other", async () => {
    const bytes = largeText();
    const first = await begun(on.bureau, bytes);
    expect(first).toMatchObject({ partSize, parts: [] });
    for (const number of [1, 3]) expect((await put(on.bureau, first, number, bytes)).status).toBe(200);
    expect((await finish(on.bureau, first)).status).toBe(422);
    const again = await begun(on.bureau, bytes);
    expect(again).toEqual({ id: first.id, partSize, parts: [1, 3] });
    expect((await put(on.bureau, again, 2, bytes)).status).toBe(200);
    const answer = await whileReading(() => finish(on.bureau, again));
    expect(await answer.json()).toEqual({ outcome: "added", message: "已上传 · 对应指标 A1" });
    const digest = await sha256(bytes.buffer);
    expect(await rows()).toEqual({
      uploads: 0,
      parts: 0,
      revisions: [{ file: digest, size: bytes.length, name: "A1 大文件.txt" }],
    });
    expect((await env.FILES.head(`sha256/${digest}`))?.size).toBe(bytes.length);
    expect((await env.FILES.list({ prefix: "incoming/" })).objects).toEqual([]);
  });

  it("takes no part that is altered, cut, or none of the file's", async () => {
    const bytes = largeText();
    const upload = await begun(on.bureau, bytes);
    expect((await put(on.bureau, upload, 1, bytes, "0".repeat(64))).status).toBe(422);
    expect((await put(on.bureau, upload, 3, bytes.slice(0, -1))).status).toBe(422);
    expect((await put(on.bureau, upload, 4, bytes)).status).toBe(422);
    expect((await rows()).parts).toBe(0);
  });

  it("is its owner's alone", async () => {
    const bytes = largeText();
    const upload = await begun(on.bureau, bytes);
    expect((await put(on.neighbour, upload, 1, bytes)).status).toBe(404);
    expect((await put(on.assessor, upload, 1, bytes)).status).toBe(403);
    expect((await rows()).parts).toBe(0);
  });

  it("over 200 MB is refused before a byte is sent", async () => {
    const answer = await begin(on.bureau, new Uint8Array(1), { size: String(200 * 1024 * 1024 + 1) });
    expect([answer.status, (await rows()).uploads]).toEqual([413, 0]);
  });

  it("of a kind that is not taken leaves nothing", async () => {
    const bytes = new Uint8Array(partSize + 1).fill(1);
    const upload = await begun(on.bureau, bytes);
    for (const number of [1, 2]) await put(on.bureau, upload, number, bytes);
    const answer = await finish(on.bureau, upload);
    expect([answer.status, await rows()]).toEqual([422, { uploads: 0, parts: 0, revisions: [] }]);
    expect((await env.FILES.list()).objects).toEqual([]);
  });

  it("that nobody finished leaves no trace after a day, and has to be begun again", async () => {
    const bytes = largeText();
    const upload = await begun(on.bureau, bytes);
    await put(on.bureau, upload, 1, bytes);
    const { multipart } = await on.db.query
      .selectFrom("upload")
      .select("multipart")
      .executeTakeFirstOrThrow();
    await cron(0);
    expect((await rows()).uploads).toBe(1);
    await cron(2);
    await cron(2);
    expect(await rows()).toEqual({ uploads: 0, parts: 0, revisions: [] });
    expect((await env.FILES.list()).objects).toEqual([]);
    const taken = env.FILES.resumeMultipartUpload(`incoming/${upload.id}`, multipart);
    await expect(taken.uploadPart(2, bytes.slice(0, partSize))).rejects.toThrow(/10024|does not exist/i);
    expect((await put(on.bureau, upload, 2, bytes)).status).toBe(422);
  });

  it("that was put together and not written down leaves none either", async () => {
    const bytes = largeText();
    const upload = await begun(on.bureau, bytes);
    for (const number of [1, 2, 3]) await put(on.bureau, upload, number, bytes);
    const seen = await visibleEntry(on.db, { id: on.bureau.id, name: "", email: "" }, on.entry);
    await completeUpload(on.db, env.FILES, seen, upload.id);
    expect((await env.FILES.list()).objects).toHaveLength(2);
    await cron(2);
    expect(await rows()).toEqual({ uploads: 0, parts: 0, revisions: [] });
    expect((await env.FILES.list()).objects).toEqual([]);
  });
});

/** The cron's run of the night so many days from now. */
function cron(days: number): Promise<void> {
  const day = Date.now() + days * 86_400_000;
  const at = new Date(day - (day % 86_400_000) + 19 * 3_600_000);
  return scheduled(createScheduledController({ scheduledTime: at, cron: "*/15 * * * *" }), env);
}
