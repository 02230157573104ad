import type { Database } from "../db/database";
import type { Outcome } from "../db/terms";
import type { SeenEntry } from "../entries/entries";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { notify } from "../notifications/notify";
import type { Membership } from "../people/people";
import { answerContest, figureInRound, insertContest, standingFigure } from "./store";

/** A bureau contests a figure about its own subject, once, with a reason (evidence §3). */
export async function contest(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  { figure, reason }: { readonly figure: string; readonly reason: string },
): Promise<void> {
  const stream = `round:${entry.round}`;
  return change(db, now, [stream], async () => {
    const contested = await standingFigure(db, entry, figure);
    if (contested === undefined) throw new NotFound("figure");
    if (contested.contest !== undefined) throw new Invalid("figures.contested");
    return {
      writes: [
        insertContest(db, { figure, entry: entry.id, reason, made_at: now, made_by: membership.id }),
        notify(
          db,
          now,
          { kind: "figure.contested", round: entry.round, entry: entry.id, thing: figure, occasion: now },
          { role: "office" },
        ),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "figure.contested",
          subject: figure,
          body: { entry: entry.id, fact: contested.fact, value: contested.value, reason },
        },
      ],
      result: undefined,
    };
  });
}

/** The office answers a contest, once; an upheld one is followed by a corrected import. */
export async function answer(
  db: Database,
  now: number,
  { round, membership }: { readonly round: string; readonly membership: Membership },
  { figure, outcome, text }: { readonly figure: string; readonly outcome: Outcome; readonly text: string },
): Promise<void> {
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => {
    const contested = await figureInRound(db, round, figure);
    if (contested?.contest === undefined) throw new NotFound("contest");
    if (contested.contest.answer !== undefined) throw new Invalid("figures.answered");
    return {
      writes: [
        answerContest(db, figure, { outcome, answer: text, answered_at: now, answered_by: membership.id }),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "contest.answered",
          subject: figure,
          body: { outcome, answer: text },
        },
      ],
      result: undefined,
    };
  });
}
