import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { storedText } from "../../src/evidence/files";
import { placesOf } from "../../src/evidence/quotes";
import { docx, paragraph } from "../reading/extract/files/office.ts";
import { send, utf8, whileReading } from "./sending";
import { type Player, type Stage, stage } from "./stage";

const words = ["复议", "出庭", "胜诉率", "应诉"];

/** The same kind of text as people send it in: each report in another format. */
const formats: readonly ((text: string) => readonly [ending: string, bytes: Uint8Array])[] = [
  (text) => ["txt", utf8(text)],
  (text) => [
    "docx",
    docx(
      lines(text)
        .map((line) => paragraph(escaped(line)))
        .join(""),
    ),
  ],
  (text) => [
    "html",
    utf8(
      `<meta charset="utf-8">${lines(text)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join("")}`,
    ),
  ],
  (text) => ["txt", utf8(`\u{FEFF}${text}`)],
];

/** Of each report, so that every format has what is looked for. */
const about = [
  "三、行政复议与应诉",
  "",
  "（一）办理情况。全年收到行政复议申请{n}件，审结行政复议案件{n}件；行政复议后又应诉的{n}件。",
  "",
  "（二）应诉情况。行政机关负责人出庭应诉率100%，“出庭又出声”成为常态，行政诉讼胜诉率9{n}%，应诉能力稳步提高。",
].join("\n");

let on: Stage;
beforeEach(async () => {
  on = await stage();
  await whileReading(async () => {
    for (const [place, report] of env.CORPUS.entries()) {
      const [ending, bytes] = (formats[place % formats.length] ?? plain)(
        `${report}\n\n${about.replaceAll("{n}", String(place))}\n`,
      );
      const [player, entry] = place % 2 === 0 ? [on.bureau, on.entry] : [on.neighbour, on.other];
      const sent = await send(player, entry, `报告${place}.${ending}`, Uint8Array.from(bytes));
      if (sent.status !== 200) throw new Error(await sent.text());
    }
  });
});

/** Every place of a word in the texts of an entry's documents, found by looking at each character. */
async function scanned(entry: string, word: string): Promise<readonly string[]> {
  const rows = await on.db.query
    .selectFrom("document_revision")
    .innerJoin("document", "document.id", "document_revision.document")
    .innerJoin("reading", "reading.file", "document_revision.file")
    .select(["document_revision.id", "reading.text_digest", "reading.stage"])
    .where("document.entry", "=", entry)
    .execute();
  expect(rows.map(({ stage }) => stage)).toEqual(rows.map(() => "done"));
  const all: string[] = [];
  for (const { id, text_digest } of rows) {
    const text = await storedText(env.FILES, text_digest ?? "");
    all.push(...placesOf(text, word).map((at) => `${id} ${at}`));
  }
  return all.toSorted();
}

/** The places of a word in what a page shows: where each passage begins, and what is marked in it. */
async function shown(player: Player, path: string): Promise<readonly string[]> {
  const html = await main(player, path);
  return [...html.matchAll(/<figure.*?<\/figure>/gs)]
    .flatMap(([figure]) => {
      const [, revision = "", start = ""] = /\/documents\/([\w-]+)#p-(\d+)/.exec(figure) ?? [];
      const text = (/<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(figure)?.[1] ?? "")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&");
      return markedIn(text).map((at) => `${revision} ${Number(start) + at}`);
    })
    .toSorted();
}

function markedIn(text: string): readonly number[] {
  const places: number[] = [];
  let passed = 0;
  for (const piece of text.split(/(<mark>)|<\/mark>/)) {
    if (piece === "<mark>") places.push(passed);
    else passed += (piece ?? "").length;
  }
  return places;
}

async function main(player: Player, path: string): Promise<string> {
  const answer = await player.fetch(path);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
}

describe("finding in a mixed corpus", { timeout: 180_000 }, () => {
  it("shows every occurrence that a plain scan finds, in an entry and in the round", async () => {
    for (const word of words) {
      const q = encodeURIComponent(word);
      const own = await scanned(on.entry, word);
      const others = await scanned(on.other, word);
      expect(own.length).toBeGreaterThan(3);
      expect([word, await shown(on.bureau, `/entries/${on.entry}/search?q=${q}`)]).toEqual([word, own]);
      expect([word, await shown(on.office, `/rounds/round/search?q=${q}`)]).toEqual([
        word,
        [...own, ...others].toSorted(),
      ]);
      expect([word, await shown(on.office, `/rounds/round/search?q=${q}&entry=${on.other}`)]).toEqual([
        word,
        others,
      ]);
    }
  });

  it("gives a person with a conflict nothing of that place, not even a count", async () => {
    const conflict = new URLSearchParams({ subject: "yunling", reason: "adviser" });
    for (const player of [on.lead, on.assessor]) {
      const declared = await player.fetch("/rounds/round/conflicts", { method: "POST", body: conflict });
      expect(declared.status).toBe(303);
    }
    for (const word of words) {
      const q = encodeURIComponent(word);
      expect((await on.assessor.fetch(`/entries/${on.entry}/search?q=${q}`)).status).toBe(404);
      expect((await on.assessor.fetch(`/rounds/round/search?q=${q}`)).status).toBe(403);
      expect((await on.lead.fetch(`/entries/${on.entry}/search?q=${q}`)).status).toBe(404);
      expect(await shown(on.lead, `/rounds/round/search?q=${q}`)).toEqual(await scanned(on.other, word));
      const page = await main(on.lead, `/rounds/round/search?q=${q}&entry=${on.entry}`);
      expect(page).toContain("没有找到");
      expect(page).not.toMatch(/云岭|报告0|找到 \d/);
    }
    const suggestions = await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A1/suggestions`);
    expect(suggestions.status).toBe(404);
  });

  it("is narrowed by nature, year and document, and says why one character finds nothing", async () => {
    const at = async (query: string) => (await shown(on.office, `/rounds/round/search?${query}`)).length;
    const q = `q=${encodeURIComponent("复议")}`;
    const all = await at(q);
    expect(await at(`${q}&year=1999`)).toBe(0);
    const years = await main(on.office, `/rounds/round/search?${q}`);
    const year = /<option value="(20\d\d)"/.exec(years)?.[1] ?? "";
    expect(await at(`${q}&year=${year}`)).toBeGreaterThan(0);
    expect(await at(`${q}&year=${year}`)).toBeLessThan(all);
    expect(await at(`${q}&nature=plan`)).toBeLessThan(all);
    const { id } = await on.db.query
      .selectFrom("document")
      .select("id")
      .where("entry", "=", on.other)
      .executeTakeFirstOrThrow();
    expect(await at(`${q}&entry=${on.other}&document=${id}`)).toBeLessThan(
      await at(`${q}&entry=${on.other}`),
    );
    expect(await main(on.office, `/rounds/round/search?q=${encodeURIComponent("率")}`)).toContain(
      "单个字查不到：率",
    );
  });

  it("over a round is for those who run it", async () => {
    for (const player of [on.bureau, on.assessor])
      expect((await player.fetch("/rounds/round/search?q=%E5%A4%8D%E8%AE%AE")).status).toBe(403);
  });
});

function plain(text: string): readonly [string, Uint8Array] {
  return ["txt", utf8(text)];
}

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
