import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import type { Confidence, LeafState } from "../db/terms";
import { Conflict, Forbidden, Refusal } from "../errors";
import { change } from "../log/change";
import { stateKept } from "./marks";
import { isOpen, type Rating, type SeenSheet, sheetStream, untouched } from "./sheets";
import { writeRating } from "./ratings-store";
import { sheetWithRating } from "./store";

export type RatingSent = {
  /** The revision the person was looking at; 0 before the first save. */
  readonly revision: number;
  readonly state: LeafState;
  readonly observation: unknown;
  readonly reason: string;
  readonly confidence: Confidence;
  /** Why it is changed after a hand-in; left out, what was said stays. */
  readonly because?: string;
};

/** The sheet was taken back at this very moment: what was sent is not kept, and the page says so. */
export class SheetGone extends Refusal {
  readonly status = 403;
}

/** Saved over by someone else, or by one's own other tab: both versions, for the person to choose. */
export class StaleRating extends Conflict<Rating> {
  readonly sent: Rating;
  constructor(current: Rating, sent: Rating) {
    super(current);
    this.sent = sent;
  }
}

/** Saves a rating as its next revision, in one batch with its log row; the sheet may not be handed in (assessment §3). */
export async function saveRating(
  db: Database,
  now: number,
  { sheet, membership }: SeenSheet,
  edition: Edition,
  leaf: Leaf,
  sent: RatingSent,
): Promise<Rating> {
  const stream = sheetStream(sheet.id);
  return change(db, now, [stream], async () => {
    const { rating, writes, body } = await decideRating(db, now, sheet.id, edition, leaf, sent);
    if (writes.length === 0) return { writes, records: [], result: rating };
    return {
      writes,
      records: [{ stream, actor: membership.person, action: "rating.saved", subject: leaf.code, body }],
      result: rating,
    };
  });
}

export type RatingDecided = {
  readonly rating: Rating;
  /** Nothing where the rating is like that already. */
  readonly writes: readonly Write[];
  readonly body: { readonly before: unknown; readonly after: unknown };
};

/** What saving a rating comes to, inside a change on the sheet's stream; refuses what is stale, locked or taken back. */
export async function decideRating(
  db: Database,
  now: number,
  sheet: string,
  edition: Edition,
  leaf: Leaf,
  sent: RatingSent,
): Promise<RatingDecided> {
  const standing = await sheetWithRating(db, sheet, leaf.code);
  if (standing === undefined) throw new SheetGone();
  if (!isOpen(standing.sheet, leaf.code)) throw new Forbidden("phase");
  const current = standing.rating ?? untouched(leaf.code);
  const { observation, reason, confidence } = sent;
  const state = stateKept(edition, leaf, sent.state, observation);
  const next: Rating = {
    leaf: leaf.code,
    revision: sent.revision + 1,
    state,
    observation,
    reason,
    confidence,
    savedAt: now,
    handedIn: current.handedIn,
    because: sent.because ?? current.because,
  };
  const body = { before: current.revision === 0 ? null : content(current), after: content(next) };
  if (sameContent(current, next)) return { rating: current, writes: [], body };
  if (current.revision !== sent.revision) throw new StaleRating(current, next);
  return { rating: next, writes: [writeRating(db, sheet, next)], body };
}

/** Sending what is already there changes nothing, whichever revision it was made from. */
function sameContent(a: Rating, b: Rating): boolean {
  return JSON.stringify(content(a)) === JSON.stringify(content(b));
}

function content({ state, observation, reason, confidence, because }: Rating) {
  return {
    state,
    observation: observation ?? null,
    reason,
    confidence,
    ...(because !== "" && { because }),
  };
}
