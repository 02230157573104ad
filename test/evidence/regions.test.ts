import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { isOnPage } from "../../src/evidence/regions";
import { sha256 } from "../../src/log/log";
import { wholeStream } from "../../src/log/store";
import { gapsOf } from "../../src/sheets/gaps";
import { untouched } from "../../src/sheets/sheets";
import { citedOn } from "../../src/sheets/store";
import { readerVersion } from "../../src/evidence/documents";
import { type Cast, castInRound, inPhase } from "../cast";
import { Client } from "../client";
import { grey, scan } from "../reading/extract/files/scan.ts";
import { png } from "../reading/extract/files/picture.ts";
import { whileReading } from "./sending";

let cast: Cast;
let assessor: Client;

const stamped = grey(2, 2, 8, Uint8Array.of(0, 255, 255, 0));
const corner = { ...stamped, matrix: "100 0 0 100 20 20" };
const box = { page: "1", x: "100", y: "250", width: "400", height: "120" };

beforeEach(async () => {
  cast = await castInRound("application");
  assessor = await Client.signedIn("lin");
});

/** The revision of a file the bureau uploads, once it was tried to be read; then the assessors score. */
async function uploaded(name: string, bytes: Uint8Array): Promise<string> {
  const bureau = await Client.signedIn("zhou");
  const file = new File([new Uint8Array(bytes)], name);
  await whileReading(() =>
    bureau.submit(`/entries/${cast.entry}/documents`, { files: file, openness: "open" }),
  );
  await inPhase(cast, "written");
  const row = await cast.db.query
    .selectFrom("document_revision")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return row.id;
}

const leafPath = () => `/sheets/${cast.sheet}/leaves/${cast.leaf}`;

async function regions() {
  return cast.db.query.selectFrom("evidence").selectAll().where("kind", "=", "region").execute();
}

describe("a box", () => {
  it.each([
    [{ x: 0, y: 0, width: 1000, height: 1000 }, true],
    [{ x: 999, y: 999, width: 1, height: 1 }, true],
    [{ x: 0, y: 0, width: 0, height: 10 }, false],
    [{ x: -1, y: 0, width: 10, height: 10 }, false],
    [{ x: 600, y: 0, width: 401, height: 10 }, false],
    [{ x: 0.5, y: 0, width: 10, height: 10 }, false],
  ])("%j lies on its page: %s", (region, within) => expect(isOnPage(region)).toBe(within));
});

describe("a stamped scan", () => {
  it("shows the picture of each page, made once and kept under its digest", async () => {
    const revision = await uploaded("盖章件.pdf", scan([stamped, stamped]));
    const html = await assessor.page(`/documents/${revision}?page=2`);
    expect(html).toContain(`src="/documents/${revision}/pages/2"`);
    expect(html).toContain("第 2 页，共 2 页");
    const picture = await assessor.get(`/documents/${revision}/pages/2`);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(picture.headers.get("content-security-policy")).toContain("sandbox");
    const bytes = await picture.arrayBuffer();
    expect(await env.FILES.head(`picture/${await sha256(bytes)}`)).not.toBeNull();
    expect((await assessor.get(`/documents/${revision}/pages/3`)).status).toBe(404);
  });

  it("is boxed for a leaf, which can be handed in, and the box opens on its page", async () => {
    const revision = await uploaded("盖章件.pdf", scan([stamped]));
    const sheet = await assessor.page(`${leafPath()}?document=${await documentOf(revision)}`);
    expect(sheet).toContain("data-box");
    expect(sheet).not.toContain("viewer.js");
    await assessor.submit(`${leafPath()}/regions`, { revision, ...box });
    const [region] = await regions();
    expect(region).toMatchObject({ revision, page: 1, x: 100, y: 250, width: 400, height: 120 });
    const picture = await assessor.get(`/documents/${revision}/pages/1`);
    expect(region?.picture).toBe(await sha256(await picture.arrayBuffer()));

    const leaf = cast.edition.leaves.find(({ code }) => code === cast.leaf);
    const demanding = leaf && { ...leaf, requires: { evidence: "any" as const, reasonBelow: undefined } };
    const rating = { ...untouched(cast.leaf), state: "scored" as const, observation: { met: true } };
    const gaps = (cited: Awaited<ReturnType<typeof citedOn>>) =>
      gapsOf(cast.edition, demanding ? [demanding] : [], [rating], cited).map(({ key }) => key);
    expect(gaps(new Map())).toEqual(["sheets.gap.evidence"]);
    const cited = await citedOn(cast.db, cast.sheet);
    expect(cited.get(cast.leaf)).toContain("region");
    expect(gaps(cited)).toEqual([]);

    const href = `/documents/${revision}?page=1&amp;region=${region?.id}#page`;
    const lead = await Client.signedIn("he");
    expect(await lead.page(leafPath())).toContain(href);
    const viewer = await lead.page(`/documents/${revision}?page=1&region=${region?.id}`);
    expect(viewer).toContain('<rect class="box box-shown" x="100" y="250" width="400" height="120"');
  });

  it("boxed twice at one place is one piece, in the log of the sheet once", async () => {
    const revision = await uploaded("盖章件.pdf", scan([stamped]));
    await assessor.submit(`${leafPath()}/regions`, { revision, ...box });
    await assessor.submit(`${leafPath()}/regions`, { revision, ...box });
    expect(await regions()).toHaveLength(1);
    const log = await wholeStream(cast.db, `sheet:${cast.sheet}`);
    expect(log.map(({ action }) => action)).toEqual(["evidence.boxed"]);
  });

  it.each([
    ["outside the page", { ...box, x: "700" }, "框不在页面之内"],
    ["without an inside", { ...box, width: "0" }, "框不在页面之内"],
    ["on a page that is not there", { ...box, page: "2" }, "没有这一页"],
    ["that is no number", { ...box, height: "" }, "请填写此项"],
  ])("%s is refused", async (_, sent, why) => {
    const revision = await uploaded("盖章件.pdf", scan([stamped]));
    const answer = await assessor.post(
      `${leafPath()}/regions`,
      { revision, ...sent },
      { "hx-request": "true" },
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
    expect(await regions()).toEqual([]);
  });

  it("whose page is no one picture is drawn by the browser and cited as a whole", async () => {
    const revision = await uploaded("拼图.pdf", scan([corner]));
    const sheet = `${leafPath()}?document=${await documentOf(revision)}`;
    for (const page of [`/documents/${revision}`, sheet]) {
      const html = await assessor.page(page);
      expect(html).toContain("没有存下图像");
      expect(html).toContain(`data-pdf="/documents/${revision}/file?view=inline" data-page="1"`);
      expect(html).toContain('src="/viewer.js"');
    }
    await assessor.submit(`${leafPath()}/regions`, { revision, ...box });
    const { file } = await cast.db.query
      .selectFrom("document_revision")
      .select("file")
      .where("id", "=", revision)
      .executeTakeFirstOrThrow();
    expect(await regions()).toMatchObject([{ picture: file, x: 0, y: 0, width: 1000, height: 1000 }]);
  });

  it("that is a picture is its own page", async () => {
    const revision = await uploaded("证书.png", png());
    await assessor.submit(`${leafPath()}/regions`, { revision, ...box });
    expect(await regions()).toMatchObject([{ picture: await sha256(new Uint8Array(png()).buffer) }]);
    expect((await assessor.get(`/documents/${revision}/pages/1`)).headers.get("content-type")).toBe(
      "image/png",
    );
  });

  it("with text is quoted, not boxed", async () => {
    await inPhase(cast, "written");
    await cast.db.batch([
      cast.db.query.insertInto("reading").values({
        file: (
          await cast.db.query
            .selectFrom("document_revision")
            .select("file")
            .where("id", "=", cast.revision)
            .executeTakeFirstOrThrow()
        ).file,
        reader: readerVersion,
        stage: "done",
        text_digest: "a".repeat(64),
        changed_at: 0,
      }),
    ]);
    const sent = { revision: cast.revision, ...box };
    const answer = await assessor.post(`${leafPath()}/regions`, sent, { "hx-request": "true" });
    expect([answer.status, (await answer.text()).includes("直接引用原文")]).toEqual([422, true]);
  });

  it("is not there for another bureau, and its boxes for no bureau", async () => {
    const revision = await uploaded("盖章件.pdf", scan([stamped]));
    await assessor.submit(`${leafPath()}/regions`, { revision, ...box });
    const neighbour = await Client.signedIn("wu");
    for (const path of [`/documents/${revision}`, `/documents/${revision}/pages/1`])
      expect((await neighbour.get(path)).status).toBe(404);
    const bureau = await Client.signedIn("zhou");
    expect(await bureau.page(`/documents/${revision}`)).not.toContain("<rect");
    const second = await Client.signedIn("gao");
    expect((await second.post(`${leafPath()}/regions`, { revision, ...box })).status).toBe(404);
  });
});

async function documentOf(revision: string): Promise<string> {
  const row = await cast.db.query
    .selectFrom("document_revision")
    .select("document")
    .where("id", "=", revision)
    .executeTakeFirstOrThrow();
  return row.document;
}
