import type { Database } from "../db/database";
import type { ReadingStage } from "../db/terms";
import { checksIn, factsIn, mentionsIn, passagesIn, structureOf, tasksIn } from "../reading/read.ts";
import type { Fact, Mention } from "../reading/report.ts";
import type { KeyedMention, MentionRow } from "./facts";
import { type DrawnFacts, insertFacts, systemsReading } from "./facts-store";
import { extractedText } from "./readings";
import { writeReading } from "./readings-store";

/**
 * The last stage of reading a file (evidence §2): its figures, their arithmetic and questions, the tasks of a plan,
 * and for every edition it is judged by the keys of its facts. Made from the text alone, in one batch.
 */
export async function drawFacts(
  db: Database,
  files: R2Bucket,
  now: number,
  file: string,
): Promise<ReadingStage> {
  const [{ text }, systems] = await Promise.all([extractedText(db, files, file), systemsReading(db, file)]);
  const drawn = drawnFrom(text, systems);
  const keyed = JSON.stringify([...systems.keys()].toSorted());
  await db.batch([...insertFacts(db, file, drawn), writeReading(db, file, now, { stage: "done", keyed })]);
  return "done";
}

/** All that the reader draws from a text, for each edition by its digest. */
export function drawnFrom(text: string, systems: ReadonlyMap<string, readonly Fact[]>): DrawnFacts {
  const structure = structureOf(text);
  const passages = passagesIn(structure);
  const mentions = mentionsIn(structure, passages);
  const checks = checksIn(structure, mentions);
  const keys = Array.from(systems, ([edition, facts]) => {
    const found = keyedAmong(mentions, factsIn(structure, mentions, facts));
    return [edition, found.map(({ number, key }) => ({ mention: number, key }))] as const;
  });
  return {
    mentions: mentions.map(mentionRow),
    keys: new Map(keys),
    checks: checks.map((check) => ({ ...check, mentions: check.mentions.map(numberOf) })),
    tasks: tasksIn(structure),
  };
}

/** The keyed mentions of a text under one edition, for a document that was never judged by it. */
export function keyedIn(text: string, facts: readonly Fact[]): readonly KeyedMention[] {
  const structure = structureOf(text);
  const mentions = mentionsIn(structure, passagesIn(structure));
  return keyedAmong(mentions, factsIn(structure, mentions, facts));
}

/** One figure for two rates comes back from the matching twice; its place says which mention it was. */
function keyedAmong(mentions: readonly Mention[], matched: readonly Mention[]): readonly KeyedMention[] {
  const byPlace = new Map(mentions.map((mention, index) => [placeOf(mention), mentionRow(mention, index)]));
  return matched.flatMap((mention) => {
    const row = byPlace.get(placeOf(mention));
    return mention.fact === null || row === undefined ? [] : [{ ...row, key: mention.fact }];
  });
}

function placeOf({ start, end }: Mention): string {
  return `${start}-${end}`;
}

function mentionRow(mention: Mention, index: number): MentionRow {
  const { value, unit, qualifier, nature, start, end, passage } = mention;
  return {
    number: index + 1,
    value,
    unit,
    qualifier,
    nature,
    start,
    end,
    passage: passage === null ? null : numberOf(passage),
  };
}

/** The reader names mentions m1, m2, … and passages p1, p2, … in their order. */
function numberOf(id: string): number {
  return Number(id.slice(1));
}
