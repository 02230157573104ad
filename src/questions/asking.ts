import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { SeenEntry } from "../entries/entries";
import { entryStream } from "../entries/steps";
import { Forbidden } from "../errors";
import { change } from "../log/change";
import { notify } from "../notifications/notify";
import type { Notice } from "../notifications/notifications";
import { knowsNames, type Question, sideOf } from "./questions";
import { insertQuestion, insertTurn, questionNow, setClosed, setDue } from "./store";

/** What is asked, about what, and until when. */
export type Asked = {
  readonly leaf: string | null;
  readonly words: string;
  readonly dueAt: number;
  readonly about: { readonly revision: string; readonly words: string } | null;
};

/** Asks the bureau of an entry, and tells it; answers the id of the question. */
export async function ask(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  { leaf, words, dueAt, about }: Asked,
): Promise<string> {
  const stream = entryStream(entry.id);
  const id = newId();
  return change(db, now, [stream], async () => ({
    writes: [
      insertQuestion(db, {
        id,
        entry: entry.id,
        leaf,
        revision: about?.revision ?? null,
        quote: about?.words ?? null,
        asked_by: membership.id,
        asked_at: now,
        due_at: dueAt,
      }),
      insertTurn(db, turn(id, membership, words, dueAt, now)),
      notify(db, now, asking("question.asked", { entry, id, now }), { role: "bureau" }),
    ],
    records: [
      {
        stream,
        actor: membership.person,
        action: "question.asked",
        subject: id,
        body: { leaf, words, dueAt, ...(about !== null && { quote: about.words, revision: about.revision }) },
      },
    ],
    result: id,
  }));
}

/** Asks on in the same thread, with a date of its own. */
export async function askOn(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  id: string,
  { words, dueAt }: Pick<Asked, "words" | "dueAt">,
): Promise<void> {
  const stream = entryStream(entry.id);
  await change(db, now, [stream], async () => {
    await openThread(db, id);
    return {
      writes: [
        setDue(db, id, dueAt),
        insertTurn(db, turn(id, membership, words, dueAt, now)),
        notify(db, now, asking("question.asked", { entry, id, now }), { role: "bureau" }),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "question.continued",
          subject: id,
          body: { words, dueAt },
        },
      ],
      result: undefined,
    };
  });
}

/** Closes a thread: nothing more is said in it. */
export async function closeQuestion(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  id: string,
): Promise<void> {
  const stream = entryStream(entry.id);
  await change(db, now, [stream], async () => {
    await openThread(db, id);
    return {
      writes: [setClosed(db, id, now, membership.id)],
      records: [{ stream, actor: membership.person, action: "question.closed", subject: id, body: {} }],
      result: undefined,
    };
  });
}

/** Who leads a thread on the asking side: who asked, and those who run the round or settle in it. */
export function mayLead({ membership }: SeenEntry, askedBy: string): boolean {
  return membership.id === askedBy || (knowsNames(membership.role) && membership.role !== "observer");
}

/** A thread as it stands; what was closed meanwhile stays closed. */
export async function openThread(
  db: Database,
  id: string,
): Promise<{ readonly question: Question; readonly askedBy: string }> {
  const found = await questionNow(db, id);
  if (found === undefined || found.question.waitsOn === "nobody") throw new Forbidden("closed");
  return found;
}

function turn(question: string, by: SeenEntry["membership"], words: string, dueAt: number, at: number) {
  return { question, side: sideOf(by.role), words, due_at: dueAt, at, by: by.id };
}

function asking(
  kind: "question.asked",
  { entry, id, now }: Pick<SeenEntry, "entry"> & { readonly id: string; readonly now: number },
): Notice {
  return { kind, round: entry.round, entry: entry.id, thing: id, occasion: now };
}
