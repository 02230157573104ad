import type { Edition } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { Person } from "../people/people";
import { anchorOf, factsOf, type KeyedMention, type MentionRow, sentenceAround } from "./facts";
import { chosenOf, type Earlier, plansFor, reportsOfPlace } from "./facts-against";
import { type Change, changesBetween } from "./facts-compare";
import { keyedIn } from "./facts-drawing";
import { type QuestionAsked, questionsAbout } from "./facts-questions";
import { type Findings, findingsOf, headOf, keyedMentions, mentionsOf } from "./facts-store";
import { storedText } from "./files";
import type { Selection } from "./quotes";
import { type Target, targetsAgainst } from "./facts-targets";
import type { TrackedTask } from "./plan-tasks";
import { outlineOf, passagesOf } from "./readings-store";
import type { SeenRevision } from "./store";
import { trackedTasks } from "./plan-tasks-tracking";

/** A figure with its sentence and the address of its passage in the text. */
export type Located = MentionRow & { readonly sentence: Selection; readonly href: string };

export type FactsSeen = {
  /** Whether the facts of this round's edition were sought in it. */
  readonly keyed: boolean;
  readonly facts: readonly (Located & { readonly key: string })[];
  readonly others: readonly Located[];
  readonly findings: Findings;
  readonly questions: readonly QuestionAsked[];
  readonly year: number | null;
  readonly choices: readonly Earlier[];
  /** What plans and earlier reports of the place set themselves, against what this one says was done. */
  readonly targets: readonly SetTarget[];
  readonly tasks: readonly TrackedTask[];
  readonly against: { readonly report: Earlier; readonly changes: readonly Change[] } | undefined;
};

export type SetTarget = Target & { readonly report: Earlier };

/** All that the page of a document's facts shows; undefined while it is not read to its end. */
export async function factsSeen(
  db: Database,
  files: R2Bucket,
  person: Person,
  seen: SeenRevision,
  edition: Edition,
  asked: string | undefined,
): Promise<FactsSeen | undefined> {
  const { entry, revision, reading } = seen;
  if (reading.stage !== "done" || reading.textDigest === null) return undefined;
  const [text, mentions, facts, findings, head, passages, outline, choices] = await Promise.all([
    storedText(files, reading.textDigest),
    mentionsOf(db, revision.file),
    keyedMentions(db, [revision.file], entry.edition),
    findingsOf(db, revision.file),
    headOf(db, revision.file),
    passagesOf(db, revision.file),
    outlineOf(db, revision.file),
    reportsOfPlace(db, person, seen),
  ]);
  const byNumber = new Map(passages.map((passage) => [passage.number, passage]));
  const located = <Row extends MentionRow>(row: Row) => {
    const passage = byNumber.get(row.passage ?? 0);
    const anchor = passage === undefined ? "" : anchorOf(passage, outline);
    return {
      ...row,
      sentence: sentenceAround(text, row, passage),
      href: `/documents/${revision.id}${anchor}`,
    };
  };
  const known = new Set(facts.map(({ number }) => number));
  const report = chosenOf(choices, head.document, asked);
  const keyed = (one: Earlier) => keyedOf(db, files, one, entry.edition, edition);
  const targets = await Promise.all(
    plansFor(head.document, choices, report).map(async (plan) =>
      targetsAgainst(await keyed(plan), facts).map((target) => ({ ...target, report: plan })),
    ),
  );
  return {
    keyed: head.keyed.includes(entry.edition),
    facts: facts.map(located),
    others: mentions.filter(({ number }) => !known.has(number)).map(located),
    findings,
    questions: questionsAbout(text, head.document, mentions, facts, findings),
    year: head.document.year,
    choices,
    targets: targets.flat(),
    tasks: await trackedTasks(db, seen.document.id, findings.tasks),
    against: report && { report, changes: changesBetween(facts, await keyed(report)) },
  };
}

/** The facts of another report under this round's edition; one it was never judged by is sought in its text now. */
async function keyedOf(
  db: Database,
  files: R2Bucket,
  { file, textDigest }: Earlier,
  sha256: string,
  { document }: Edition,
): Promise<readonly KeyedMention[]> {
  const { keyed } = await headOf(db, file);
  if (keyed.includes(sha256)) return keyedMentions(db, [file], sha256);
  return keyedIn(await storedText(files, textDigest), factsOf(document));
}
