import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import type { Step } from "../db/terms";
import { submission } from "../applications/submitting";
import { Conflict } from "../errors";
import { change } from "../log/change";
import { notify } from "../notifications/notify";
import { recomputed } from "../results/recompute";
import type { Entry, SeenEntry } from "./entries";
import { insertExtension } from "./extension-store";
import { insertSteps, newestStep, setDeparture } from "./step-store";
import { type Answer, answersTo, departureIn, entryStream, isOpen } from "./steps";

/**
 * The bureau hands its application to the office, which keeps what it declares; refused (409) where it is there already,
 * and (422) while anything its track asks for is missing.
 */
export function submit(db: Database, now: number, seen: SeenEntry): Promise<void> {
  return take(db, now, seen, "submitted", "", isOpen, (number) => submission(db, seen, number));
}

/** The bureau takes its application back before it is answered. */
export function takeBack(db: Database, now: number, seen: SeenEntry): Promise<void> {
  return take(db, now, seen, "taken_back", "", (step) => step === "submitted");
}

export type Answered = {
  readonly answer: Answer;
  readonly reason: string;
  /** With a return: until when the bureau may change and submit again, also after the deadline. */
  readonly until?: number | undefined;
};

/** The office accepts, returns or refuses; with a return it can give more time in the same act. */
export function answerApplication(
  db: Database,
  now: number,
  seen: SeenEntry,
  { answer, reason, until }: Answered,
): Promise<void> {
  const granted =
    answer === "returned" && until !== undefined ? { phase: "application" as const, until } : undefined;
  const extension = granted && {
    ...granted,
    id: newId(),
    entry: seen.entry.id,
    sheet: null,
    reason: reason.slice(0, 500),
    at: now,
    by: seen.membership.id,
  };
  return take(
    db,
    now,
    seen,
    answer,
    reason,
    (step) => answersTo(step).includes(answer),
    extension && (async () => ({ writes: [insertExtension(db, extension)], said: { ...granted } })),
  );
}

/** The bureau leaves the round; what was scored until then stays (criteria-and-scoring §6). */
export function withdraw(db: Database, now: number, seen: SeenEntry, reason: string): Promise<void> {
  return take(db, now, seen, "withdrawn", reason, (step) => step === null || departureIn(step) === undefined);
}

/** The office takes an entry that left into the round again. */
export function readmit(db: Database, now: number, seen: SeenEntry, reason: string): Promise<void> {
  return take(
    db,
    now,
    seen,
    "readmitted",
    reason,
    (step) => step !== null && departureIn(step) !== undefined,
  );
}

/** What goes with a step in its batch, and what its log row says of it. */
type Also = { readonly writes: readonly Write[]; readonly said: Readonly<Record<string, unknown>> };

/** One step of an entry, decided on how it stands when it is written; the log's stream is the lock. */
async function take(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  step: Step,
  reason: string,
  isPossible: (from: Step | null) => boolean,
  alsoAt: (number: number) => Promise<Also> = async () => ({ writes: [], said: {} }),
): Promise<void> {
  const stream = entryStream(entry.id);
  await change(db, now, [stream], async () => {
    const newest = await newestStep(db, entry.id);
    if (!isPossible(newest.step)) throw new Conflict(newest.step);
    const departure = departureIn(step) ?? null;
    const moves = departure !== null || step === "readmitted";
    const also = await alsoAt(newest.number + 1);
    const row = { entry: entry.id, number: newest.number + 1, step, reason, at: now, by: membership.id };
    return {
      writes: [
        ...insertSteps(db, [row]),
        ...also.writes,
        ...told(db, now, entry, step),
        ...(moves
          ? [
              setDeparture(db, entry.id, departure),
              ...(await recomputed(db, [entry], now, { departure })).writes,
            ]
          : []),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: `entry.${step}`,
          subject: entry.id,
          body: { entry: entry.id, was: newest.step, reason, ...also.said },
        },
      ],
      result: undefined,
    };
  });
}

/** The side that did not take the step is told of it. */
function told(db: Database, now: number, entry: Entry, step: Step): readonly Write[] {
  const notice = { round: entry.round, entry: entry.id, thing: entry.id, occasion: now };
  if (step === "submitted")
    return [notify(db, now, { kind: "entry.submitted", ...notice }, { role: "office" })];
  if (step === "accepted" || step === "returned" || step === "refused")
    return [notify(db, now, { kind: `entry.${step}`, ...notice }, { role: "bureau" })];
  return [];
}
