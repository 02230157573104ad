import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { entryStream } from "../entries/steps";
import { Forbidden } from "../errors";
import type { Attached } from "../evidence/uploads";
import { change } from "../log/change";
import { notify } from "../notifications/notify";
import { openThread } from "./asking";
import { answerableUntil, type Question } from "./questions";
import { documentsFor, insertBrought, insertTurn } from "./store";

/** Refuses where a question takes no answer any more: it is closed, or its time is over. */
export function allowAnswer(question: Question, entry: SeenEntry["entry"], now: number): void {
  if (question.waitsOn === "nobody") throw new Forbidden("closed");
  if (now > answerableUntil(question, entry, now)) throw new Forbidden("late");
}

/** The bureau's words; whoever asked is told. */
export async function answer(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  id: string,
  words: string,
): Promise<void> {
  const stream = entryStream(entry.id);
  await change(db, now, [stream], async () => {
    const { question, askedBy } = await openThread(db, id);
    allowAnswer(question, entry, now);
    return {
      writes: [
        insertTurn(db, { question: id, side: "bureau", words, due_at: null, at: now, by: membership.id }),
        notify(
          db,
          now,
          { kind: "question.answered", round: entry.round, entry: entry.id, thing: id, occasion: now },
          { members: [askedBy] },
        ),
      ],
      records: [
        { stream, actor: membership.person, action: "question.answered", subject: id, body: { words } },
      ],
      result: undefined,
    };
  });
}

/**
 * What ties an upload to the question it answers: the leaf it is a proof for, and the rows that say so in the same
 * batch. Only what was brought for this question gets a next revision by its name: what stood before is not replaced.
 */
export async function attachedTo(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  question: Question,
): Promise<Attached> {
  const brought = await documentsFor(db, question.id);
  return {
    leaf: question.leaf ?? undefined,
    revisable: new Set(brought.map(({ document }) => document)),
    said: { question: question.id },
    async writes(documents) {
      allowAnswer((await openThread(db, question.id)).question, entry, now);
      return insertBrought(
        db,
        documents.map((document) => ({ question: question.id, document, at: now, by: membership.id })),
      );
    },
  };
}
