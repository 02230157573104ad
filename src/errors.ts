import type { Refused } from "./people/refusals";

/** Expected refusals, thrown by lookups and decisions and turned into a page or a JSON answer in one place (app.tsx). */
export abstract class Refusal extends Error {
  abstract readonly status: 400 | 403 | 404 | 409 | 413 | 422;
}

/** Also what a person may not see: it does not exist for them. */
export class NotFound extends Refusal {
  readonly status = 404;
}

/** A body over its limit; nothing of it is kept. */
export class TooLarge extends Refusal {
  readonly status = 413;
}

/** `why` is the reason to show: the wrong role or phase, too late, an entry that left or waits for its answer. */
export class Forbidden extends Refusal {
  readonly status = 403;
  readonly why: Refused;
  constructor(why: Refused) {
    super(why);
    this.why = why;
  }
}

/** The round asks for a second factor and the person has none yet: a page leads to where one is set up. */
export class SecondFactorNeeded extends Refusal {
  readonly status = 403;
}

/** An evaluator has not accepted the pledge of this round yet: a page leads to it. */
export class PledgeNeeded extends Refusal {
  readonly status = 403;
  readonly round: string;
  constructor(round: string) {
    super("pledge");
    this.round = round;
  }
}

/** What was written meanwhile by someone else; the page shows both versions. */
export class Conflict<T> extends Refusal {
  readonly status = 409;
  readonly current: T;
  constructor(current: T) {
    super("stale");
    this.current = current;
  }
}

/** `key` names the sentence in the language catalogue, `figures` fill it. */
export class Invalid extends Refusal {
  readonly status = 422;
  readonly key: string;
  readonly figures: Readonly<Record<string, string | number>>;
  constructor(key: string, figures: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.figures = figures;
  }
}
