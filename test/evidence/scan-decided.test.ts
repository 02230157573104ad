import { beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../src/log/log";
import { jpeg, png } from "../reading/extract/files/picture.ts";
import { grey, scan } from "../reading/extract/files/scan.ts";
import { figuresStage } from "./figures";
import { revisionOf, send, whileReading } from "./sending";
import { moveTo, type Player, type Stage } from "./stage";

const stamped = scan([grey(2, 2, 8, Uint8Array.of(0, 255, 255, 0))]);

let on: Stage;
beforeEach(async () => {
  on = await figuresStage();
  await on.db.query.updateTable("sheet").set({ node: "A4" }).execute();
});

async function page(player: Player, path: string): Promise<string> {
  const answer = await player.fetch(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text()).replaceAll("&amp;", "&");
}

async function post(player: Player, path: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const answer = await player.fetch(path, { method: "POST", body: new URLSearchParams(fields) });
  return answer.status;
}

type Box = { readonly x: string; readonly y: string; readonly width: string; readonly height: string };

/** Scores the leaf with a box as its only evidence, and hands the sheet in. */
async function score(by: Player, sheet: string, revision: string, points: string, box: Box): Promise<void> {
  const leaf = `/sheets/${sheet}/leaves/A4`;
  expect(await page(by, leaf)).toContain("data-box");
  expect(await post(by, leaf, { revision: "0", state: "scored", points, reason: "见盖章件" })).toBe(303);
  expect(await post(by, `/sheets/${sheet}/hand-ins`, {})).toBe(422);
  expect(await post(by, `${leaf}/regions`, { revision, page: "1", ...box })).toBe(303);
  expect(await post(by, `/sheets/${sheet}/hand-ins`, {})).toBe(303);
}

describe("a stamped scan as the only evidence of two assessors", () => {
  it.each([
    ["盖章件.pdf", stamped],
    ["照片.png", png()],
    ["照片.jpg", jpeg()],
  ])(
    "%s: each boxes it and hands in, they differ, and both boxes open from the decision",
    async (name, bytes) => {
      await whileReading(() => send(on.bureau, on.entry, `A4 ${name}`, new Uint8Array(bytes)));
      const revision = await revisionOf(on, `A4 ${name.slice(0, -4)}`);
      await moveTo(on.db, "written");
      const upper = { x: "120", y: "80", width: "300", height: "90" };
      const lower = { x: "500", y: "640", width: "410", height: "200" };
      await score(on.assessor, on.sheet, revision, "2", upper);
      await score(on.second, on.secondSheet, revision, "9", lower);

      const decision = `/entries/${on.entry}/settlement/A4`;
      expect(await page(on.lead, "/rounds/round/settlement")).toContain(decision);
      const beside = await page(on.lead, decision);
      const links = Array.from(
        beside.matchAll(/href="(\/documents\/\w+\?page=1&region=(\w+)#page)"/g),
        ([, href = "", id = ""]) => ({ href: href.replace("#page", ""), id }),
      );
      const opened = new Map<string, string>();
      for (const { href, id } of links) opened.set(id, await page(on.lead, href));
      const shown = [...opened.values()].map((html) => /<rect class="box box-shown"([^>]*)>/.exec(html)?.[1]);
      expect(shown).toHaveLength(2);
      for (const box of [upper, lower])
        expect(shown).toContainEqual(
          expect.stringContaining(`x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"`),
        );

      const picture = await (await on.lead.fetch(`/documents/${revision}/pages/1`)).arrayBuffer();
      const regions = await on.db.query.selectFrom("evidence").select("picture").execute();
      expect(new Set(regions.map((region) => region.picture))).toEqual(new Set([await sha256(picture)]));

      const decided = { seen: "0", state: "scored", points: "5", reason: "印章清楚，内容不全" };
      expect(await post(on.lead, decision, decided)).toBe(303);
      expect(await page(on.lead, decision)).toContain("印章清楚");
    },
  );
});
