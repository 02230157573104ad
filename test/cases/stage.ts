import { digestOf } from "../../src/criteria/digest";
import { parseCriteria } from "../../src/criteria/parse";
import { importEdition } from "../../src/editions/import";
import { at, type Cast, castInRound, criteriaText } from "../cast";
import { Client } from "../client";

/** The small system with a leaf that scores a sample of case files, and one that measures a survey's index. */
const sampling = criteriaText
  .replace("id: cast-1", "id: cast-samples")
  .replace(
    "rule: {kind: judgement, step: 1, rubric: [{zh: 说理充分, en: Reasons are given}]}",
    "rule: {kind: sample, minimum: 2, items: [{code: a, what: {zh: 事实有据, en: Facts are proven}, points: 1}]}",
  )
  .replace(
    'rule: {kind: measure, input: percent, unit: "%", scale: {kind: linear, zeroAt: 80, fullAt: 100}}',
    "rule: {kind: measure, input: value, fact: satisfaction, unit: {zh: 分, en: points}, scale: {kind: linear, zeroAt: 60, fullAt: 95}}\n        facts: [satisfaction]",
  )
  .replace(
    "facts:\n",
    'facts:\n  - {key: satisfaction, title: {zh: 公众满意度, en: Public satisfaction}, unit: {zh: 分, en: points}, phrases: ["满意度{n}分"]}\n',
  );

/** The cast's round under that system. */
export async function castWithSamples(phase: Parameters<typeof castInRound>[0] = "onsite"): Promise<Cast> {
  const cast = await castInRound(phase);
  const { document, problems } = parseCriteria(sampling);
  if (document === undefined) throw new Error(`refused: ${JSON.stringify(problems)}`);
  await importEdition(cast.db, at, "chen", document);
  const sha256 = await digestOf(document);
  await cast.db.query.updateTable("round_track").set({ edition: sha256 }).execute();
  return { ...cast, sha256 };
}

export const due = "2100-01-01T18:00";

/** The office asks 青禾县 and 白石区 each for a list; answers the draw. */
export async function asked(
  cast: Cast,
  more: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<string> {
  const office = await Client.signedIn("chen");
  const to = await office.submit(`/rounds/${cast.round}/case-draws/new/${cast.track}`, {
    kind: "行政处罚",
    leaf: "B2",
    count: "2",
    due_at: due,
    departments: "住建局",
    ...more,
  });
  return to.split("/").at(-1) ?? "";
}

/** The list of an entry in a draw. */
export async function listIn(
  cast: Cast,
  draw: string,
  entry = cast.entry,
  department = "住建局",
): Promise<string> {
  const row = await cast.db.query
    .selectFrom("case_list")
    .select("id")
    .where("draw", "=", draw)
    .where("entry", "=", entry)
    .where("department", "=", department)
    .executeTakeFirstOrThrow();
  return row.id;
}

export const numbersOf = (mark: string, n = 12) =>
  Array.from({ length: n }, (_, index) => `${mark}罚〔2025〕第${String(index + 1).padStart(4, "0")}号`);

/** A bureau's list saved and locked. */
export async function locked(
  cast: Cast,
  list: string,
  entry: string,
  person: "zhou" | "wu",
  numbers: readonly string[],
): Promise<void> {
  const bureau = await Client.signedIn(person);
  const path = `/entries/${entry}/case-lists/${list}`;
  await bureau.submit(`${path}/numbers`, { list: numbers.join("\n"), step: "import" });
  await bureau.submit(`${path}/locks`, { saved: await savedAt(cast, list), confirm: "住建局" });
}

export async function savedAt(cast: Cast, list: string): Promise<string> {
  const row = await cast.db.query
    .selectFrom("case_list")
    .select("saved_at")
    .where("id", "=", list)
    .executeTakeFirstOrThrow();
  return String(row.saved_at);
}

/** A draw with both lists locked and its seed published. */
export async function drawn(
  cast: Cast,
  seed = "双色球 03 11 14",
): Promise<{ draw: string; list: string; other: string }> {
  const draw = await asked(cast);
  const list = await listIn(cast, draw);
  const other = await listIn(cast, draw, cast.otherEntry);
  await locked(cast, list, cast.entry, "zhou", numbersOf("青"));
  await locked(cast, other, cast.otherEntry, "wu", numbersOf("白"));
  const office = await Client.signedIn("chen");
  await office.submit(`/rounds/${cast.round}/case-draws/${draw}/seeds`, {
    seed,
    source: "开奖公告",
    confirm: "行政处罚",
  });
  return { draw, list, other };
}
