import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { type Stage, stage, stranger } from "./stage";

const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (byte) => byte.charCodeAt(0),
);

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

async function uploaded(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  await whileReading(() => send(on.bureau, on.entry, name, bytes, { about: { title: "材料" } }));
  return `/documents/${await revisionOf(on, "材料")}`;
}

describe("a file", () => {
  it("is given away whole, to be kept, under its own name", async () => {
    const path = await uploaded(
      '报告 "一".html',
      utf8("<html><body>报告<script>alert(1)</script></body></html>"),
    );
    const answer = await on.assessor.fetch(`${path}/file?view=inline`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="_ _.html"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%22%E4%B8%80%22.html`,
    );
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox;/);
    expect(await answer.text()).toContain("alert(1)");
  });

  it("of a kind browsers only draw is shown in the viewer, and kept elsewhere", async () => {
    const path = await uploaded("照片.png", png);
    const shown = await on.assessor.fetch(`${path}/file?view=inline`);
    expect(shown.headers.get("content-type")).toBe("image/png");
    expect(shown.headers.get("content-disposition")).toMatch(/^inline;/);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png);
    const kept = await on.assessor.fetch(`${path}/file`);
    expect(kept.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(await (await on.assessor.fetch(path)).text()).toContain(`src="${path}/pages/1"`);
  });

  it.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=4-400", 206, "456789", "bytes 4-9/10"],
    ["bytes=-400", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=10-12", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=5-2", 200, "0123456789", null],
    ["bytes=0-1,4-5", 200, "0123456789", null],
    ["lines=0-1", 200, "0123456789", null],
  ])("asked for %s answers %i with %j", async (range, status, body, contentRange) => {
    const path = await uploaded("十.txt", utf8("0123456789"));
    const answer = await on.bureau.fetch(`${path}/file`, { headers: { range } });
    expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  it("is there for nobody else: a stranger signs in, another bureau and an unassigned assessor find nothing", async () => {
    const path = await uploaded("十.txt", utf8("0123456789"));
    for (const address of [path, `${path}/file`, `/entries/${on.entry}`]) {
      expect((await on.neighbour.fetch(address)).status).toBe(404);
      expect((await stranger(address)).headers.get("location")).toContain("/sign-in");
      expect((await on.office.fetch(address)).status).toBe(200);
    }
    await on.db.query.deleteFrom("sheet").where("assessor", "=", on.second.membership).execute();
    expect((await on.second.fetch(path)).status).toBe(404);
  });

  it("whose name bears a mark of secrecy is held: unread, and given to nobody", async () => {
    const path = await uploaded("机密材料.txt", utf8("一份材料"));
    expect((await on.assessor.fetch(`${path}/file`)).status).toBe(404);
    const page = await (await on.assessor.fetch(path)).text();
    expect(page).toContain("带有“机密”字样");
    expect(page).not.toContain("一份材料");
    expect((await env.FILES.list({ prefix: "text/" })).objects).toEqual([]);
  });

  it("whose text bears a mark of secrecy is held, and its text is nowhere", async () => {
    const path = await uploaded("材料.txt", utf8("绝密★启用前\n一份材料"));
    expect(await (await on.bureau.fetch(path)).text()).toContain("带有“绝密”字样");
    expect((await on.bureau.fetch(`${path}/file`)).status).toBe(404);
    expect((await env.FILES.list({ prefix: "text/" })).objects).toEqual([]);
  });
});
