import { createMiddleware } from "hono/factory";
import { Forbidden, NotFound } from "../errors";
import { guarding } from "../people/guard";
import type { Membership, Person } from "../people/people";
import type { Action } from "../people/permissions";
import { refusalAt, refusalOf, type Term } from "../people/refusals";
import { membershipAboveRounds, membershipUnpledged } from "../people/store";
import type { Phase } from "../db/terms";
import type { App } from "../web/context";
import { type Round, type RoundTrack, trackOf } from "./rounds";
import { visibleRound } from "./store";

/** A handler behind this finds the round of its address and the membership that acts; others are refused. */
export type InRound = {
  readonly Variables: { readonly seen: { readonly round: Round; readonly membership: Membership } };
};

/** For routes under `/rounds/:round`: what the person may not see does not exist, what their role may not do is refused. */
export function inRound(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InRound>(async (c, next) => {
      const seen = await visibleRound(c.var.db, signedInPerson(c.var.visitor), c.req.param("round") ?? "");
      allow(seen.membership, action);
      c.set("seen", seen);
      await next();
    }),
  );
}

/** The same before the pledge of the round is accepted: only for the page where it is. */
export function inRoundUnpledged(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InRound>(async (c, next) => {
      const person = signedInPerson(c.var.visitor);
      const seen = await visibleRound(c.var.db, person, c.req.param("round") ?? "", membershipUnpledged);
      allow(seen.membership, action);
      c.set("seen", seen);
      await next();
    }),
  );
}

/** The same, refused also where no track of the round is in a phase that allows it. */
export function inRoundPhase(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InRound>(async (c, next) => {
      const seen = await visibleRound(c.var.db, signedInPerson(c.var.visitor), c.req.param("round") ?? "");
      allow(seen.membership, action);
      if (!mayInRound(action, seen)) throw new Forbidden("phase");
      c.set("seen", seen);
      await next();
    }),
  );
}

/** Whether a track of the round is in a phase that allows it. */
export function mayInRound(action: Action, { round, membership }: InRound["Variables"]["seen"]): boolean {
  return round.tracks.some(({ phase }) => refusalOf(action, membership.role, phase) === undefined);
}

export type InTrack = InRound & { readonly Variables: { readonly track: RoundTrack } };

/** For routes of one track of a round, `/rounds/:round/…/:track`: refused also in the wrong phase of that track. */
export function inTrack(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InTrack>(async (c, next) => {
      const seen = await visibleRound(c.var.db, signedInPerson(c.var.visitor), c.req.param("round") ?? "");
      const track = trackOf(seen.round, c.req.param("track") ?? "");
      if (track === undefined) throw new NotFound("track");
      allow(seen.membership, action, track.phase);
      c.set("seen", seen);
      c.set("track", track);
      await next();
    }),
  );
}

export type AboveRounds = { readonly Variables: { readonly membership: Membership } };

/** For routes above rounds: whoever has no part in the installation itself finds nothing there. */
export function aboveRounds(action: Action) {
  return guarding(
    action,
    createMiddleware<App & AboveRounds>(async (c, next) => {
      const membership = await membershipAboveRounds(c.var.db, signedInPerson(c.var.visitor).id);
      if (membership === undefined) throw new NotFound("installation");
      allow(membership, action);
      c.set("membership", membership);
      await next();
    }),
  );
}

/** Refuses with the reason: the wrong role, or the wrong phase of the track. */
export function allow(membership: Membership, action: Action, phase?: Phase): void {
  const why = refusalOf(action, membership.role, phase);
  if (why !== undefined) throw new Forbidden(why);
}

/** The same on an entry or a sheet, at a moment: also what a deadline or a departure has closed. */
export function allowAt(membership: Membership, action: Action, term: Term, now: number): void {
  const why = refusalAt(action, membership.role, term, now);
  if (why !== undefined) throw new Forbidden(why);
}

export function signedInPerson(visitor: Person | undefined): Person {
  if (visitor === undefined) throw new NotFound("person");
  return visitor;
}
