import { beforeEach, describe, expect, it } from "vitest";
import { insertAll } from "../../src/db/insert-all";
import { prove } from "../../src/evidence/quotes";
import { wholeStream } from "../../src/log/store";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { type Stage, stage } from "./stage";

/** What happens to a sentence in the revised report. */
type Fate = "unchanged" | "changed" | "moved" | "deleted" | "doubled";

const fates: readonly Fate[] = [
  ...Array.from({ length: 24 }, () => "unchanged" as const),
  ...Array.from({ length: 4 }, () => ["changed", "moved", "deleted", "doubled"] as const).flat(),
];

/** A sentence of its own a quote, and one so like it that only a figure tells them apart. */
const sentences = fates.map((fate, number) => ({
  number,
  fate,
  quoted: `全年第${number + 100}批共办结行政复议案件${number + 40}宗，按期办结率9${number % 10}.5%`,
  alike: `上年第${number + 100}批共办结行政复议案件${number + 41}宗，按期办结率8${number % 10}.5%`,
  changed: `全年第${number + 100}批共办结行政复议案件${number + 40}宗，按期办结率9${number % 10}.6%`,
}));

const first = reportOf(sentences.map(({ quoted, alike }) => `${quoted}。${alike}。`));

/** The look-alike stays where it was whatever becomes of the quoted sentence; what moved stands at the end. */
const second = reportOf([
  ...sentences.map(({ fate, quoted, alike, changed }) => {
    switch (fate) {
      case "unchanged":
        return `${quoted}。${alike}。`;
      case "changed":
        return `${changed}。${alike}。`;
      case "moved":
      case "deleted":
        return `${alike}。`;
      case "doubled":
        return `${quoted}。${alike}。`;
    }
  }),
  ...sentences.filter(({ fate }) => fate === "moved").map(({ quoted }) => `补充说明：${quoted}。`),
  ...sentences.filter(({ fate }) => fate === "doubled").map(({ quoted }) => `再次说明：${quoted}。`),
]);

function reportOf(paragraphs: readonly string[]): string {
  return ["云岭县2025年法治政府建设情况报告", "一、主要做法", ...paragraphs].join("\n\n");
}

let on: Stage;
beforeEach(async () => {
  on = await stage();
  await upload(first);
  const revision = await revisionOf(on, "年度报告");
  const { text_digest } = await on.db.query
    .selectFrom("reading")
    .select("text_digest")
    .executeTakeFirstOrThrow();
  const rows = sentences.map(({ number, quoted }) => {
    const start = first.indexOf(quoted);
    const proven = prove(first, { start, end: start + quoted.length, exact: quoted });
    if (proven === undefined) throw new Error(`no quote ${number}`);
    const about = { id: `quote-${number}`, entry: on.entry, kind: "quote" as const, revision, text_digest };
    return { ...about, ...proven, made_at: 0, made_by: on.assessor.membership };
  });
  await on.db.batch([
    ...insertAll(on.db, "evidence", rows),
    ...insertAll(
      on.db,
      "citation",
      rows.map(({ id }) => ({ sheet: on.sheet, leaf: "A1", evidence: id })),
    ),
  ]);
});

async function upload(report: string): Promise<void> {
  const answer = await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", utf8(report)));
  expect(answer.status).toBe(200);
}

async function anchors() {
  const rows = await on.db.query
    .selectFrom("anchor")
    .select(["evidence", "state", "start", "end", "by", "text_digest"])
    .execute();
  return new Map(rows.map((row) => [row.evidence, row]));
}

describe("a revised report with 40 quotes on it", { timeout: 120_000 }, () => {
  it("is what it is said to be", () => {
    expect(sentences).toHaveLength(40);
    const counts = Map.groupBy(fates, (fate) => fate);
    expect(Array.from(counts, ([fate, of]) => [fate, of.length])).toEqual([
      ["unchanged", 24],
      ["changed", 4],
      ["moved", 4],
      ["deleted", 4],
      ["doubled", 4],
    ]);
  });

  it("carries what stands at one place, orphans what stands nowhere or twice, and anchors nothing to a look-alike", async () => {
    await upload(second);
    const found = await anchors();
    expect(found.size).toBe(40);
    for (const { number, fate, quoted } of sentences) {
      const anchor = found.get(`quote-${number}`);
      const expected =
        fate === "unchanged" || fate === "moved"
          ? { state: "carried", start: second.indexOf(quoted), end: second.indexOf(quoted) + quoted.length }
          : { state: "orphaned", start: null, end: null };
      expect([number, fate, anchor]).toMatchObject([number, fate, { ...expected, by: null }]);
      const words = second.slice(anchor?.start ?? 0, anchor?.end ?? 0);
      expect([number, words]).toEqual([number, expected.start === null ? "" : quoted]);
    }
    const record = (await wholeStream(on.db, `entry:${on.entry}`)).at(-1);
    expect([record?.actor, record?.action, record?.body?.match(/"orphaned"/g)?.length]).toEqual([
      "reading",
      "quotes.carried",
      12,
    ]);
  });

  it("offers the look-alikes of an orphan as candidates to its assessor, and anchors none by itself", async () => {
    await upload(second);
    await on.db.batch([on.db.query.updateTable("round_track").set({ phase: "written" })]);
    const changed = sentences.find(({ fate }) => fate === "changed");
    if (changed === undefined) throw new Error("none changed");
    const path = `/sheets/${on.sheet}/leaves/A1/citations/quote-${changed.number}/anchors`;
    const page = await (await on.assessor.fetch(path)).text();
    expect(page).toContain(`<mark>${changed.changed}</mark>`);
    expect((await anchors()).get(`quote-${changed.number}`)?.state).toBe("orphaned");
  });

  it("leaves the old one readable, every quote at its place", async () => {
    const old = await revisionOf(on, "年度报告");
    await upload(second);
    const page = await (await on.assessor.fetch(`/documents/${old}`)).text();
    for (const { number } of sentences) expect(page).toContain(`q-quote-${number}"`);
  });
});
