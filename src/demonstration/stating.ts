import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import type { LeafState } from "../db/terms";
import { ratingOfSelf, type SelfScore, type Statement, unsaid } from "../applications/applications";
import { writeSelfScore, writeStatement } from "../applications/store";
import type { SeenEntry } from "../entries/entries";
import { entryStream } from "../entries/steps";
import { visibleEntry } from "../entries/store";
import { change } from "../log/change";
import { leavesOf, marked, stateKept, wholeTree } from "../sheets/marks";
import { chance } from "../statistics/random.ts";
import { daysAgo, momentAt } from "./calendar";
import { exceptions } from "./exceptions";
import { knownOf } from "./known";
import type { Stage } from "./load";
import { findingOf } from "./observations";
import type { Opened } from "./opening";
import { clerks } from "./people";
import { places } from "./places";
import { sentencesOf, sentenceWith } from "./quoting";
import type { Case } from "./ratings";
import { caseOf, placeOf } from "./review";
import type { Uploaded } from "./uploading";

/** What is said of one leaf and how the bureau scores itself. */
export type SaidLeaf = {
  readonly leaf: Leaf;
  readonly text: string;
  readonly units: readonly string[];
  readonly state: LeafState;
  readonly observation: unknown;
};

/** The places write and score themselves on every indicator, a little better than the assessors will. */
export async function stateAll(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  const { now } = stage;
  for (const [number, { name }] of places.entries()) {
    const { entry, report } = placeOf(uploaded, name);
    const clerk = opened.people.get(clerks[name].email);
    if (clerk === undefined) throw new Error(`${name} has no clerk`);
    const about = caseOf(opened, name, report);
    const seen = await visibleEntry(stage.open(), clerk, entry.id);
    const at = momentAt(now, daysAgo.uploaded - number - 1, 9, (number * 5) % 60);
    const leaves = leavesOf(opened.edition, wholeTree, entry.kind);
    await writeLeaves(
      stage,
      at,
      seen,
      opened.edition,
      leaves.map((leaf) => saidOf(about, leaf)),
    );
  }
}

/** Writes statements and self-scores in one go: the rows and log records are those of saveStatement and saveSelfScore. */
export async function writeLeaves(
  { open }: Stage,
  at: number,
  { entry, membership }: SeenEntry,
  edition: Edition,
  said: readonly SaidLeaf[],
): Promise<void> {
  const db = open();
  const stream = entryStream(entry.id);
  await change(db, at, [stream], async () => {
    const record = (leaf: string, action: string, after: unknown) => ({
      stream,
      actor: membership.person,
      action,
      subject: leaf,
      body: { leaf, before: null, after },
    });
    const scored = said.filter(({ observation, state }) => observation !== null || state !== "pending");
    return {
      writes: [
        ...said.map(({ leaf, text, units }) => {
          const statement: Statement = { ...unsaid(leaf), text, units, revision: 1, savedAt: at };
          return writeStatement(db, entry.id, statement, membership.id);
        }),
        ...scored.map((one) => writeSelfScore(db, entry.id, selfScoreOf(edition, one, at), membership.id)),
      ],
      records: [
        ...said.map(({ leaf, text, units }) => record(leaf.code, "statement.saved", { text, units })),
        ...scored.map((one) => {
          const { state, observation } = selfScoreOf(edition, one, at);
          return record(one.leaf.code, "self_score.saved", { state, observation });
        }),
      ],
      result: undefined,
    };
  });
}

function selfScoreOf(edition: Edition, { leaf, state, observation }: SaidLeaf, at: number): SelfScore {
  const kept = stateKept(edition, leaf, state, observation);
  const score = { leaf: leaf.code, revision: 1, state: kept, observation, savedAt: at };
  const { refusal } = marked(edition, leaf, ratingOfSelf(score));
  if (refusal !== undefined) throw new Error(`${leaf.code}: ${JSON.stringify(refusal)}`);
  return score;
}

/** What the report says for the leaf, in its own sentences; else that there are papers for it. */
function saidOf({ place, edition, report, facts, remarks }: Case, leaf: Leaf): SaidLeaf {
  const found = exceptions[place]?.[leaf.code];
  // what one of two assessors alone saw so is not what the bureau says
  const exception = found?.only === undefined ? found : undefined;
  const units = leaf.units.map((unit) => textIn(unit, "zh"));
  const seed = `${place} ${leaf.code}`;
  const { strength, known } = knownOf(place);
  const target = Math.min(1, Math.max(0.35, strength + 0.07 + (chance(seed)() - 0.5) * 0.24));
  const { observation, from } = findingOf(
    leaf,
    10 ** edition.decimals,
    facts,
    known[leaf.code],
    target,
    seed,
  );
  const stated = sentencesOf(report, from);
  const spoken = stated.length > 0 ? stated : [sentenceWith(report, remarks.get(leaf.code)?.find ?? [])];
  const sentences = spoken.flatMap((selector) => (selector === undefined ? [] : [selector.exact]));
  const hints = leaf.hints.map((hint) => textIn(hint, "zh")).join("、");
  const lead = units[0] ?? "司法局";
  const text =
    exception !== undefined && exception.state !== "absent"
      ? exception.reason
      : [...sentences, `${lead}负责${textIn(leaf.title, "zh")}，备查材料有${hints || "工作台账"}。`].join(
          "\n",
        );
  if (exception === undefined || exception.state === "absent")
    return { leaf, text, units, state: "scored", observation };
  return { leaf, text, units, state: exception.state, observation: null };
}
