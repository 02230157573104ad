import type { Database } from "../db/database";
import type { Person } from "../people/people";

/** What every handler finds in its context: one database and one time a request, and who is asking. */
export type App = {
  readonly Bindings: Env;
  readonly Variables: {
    readonly db: Database;
    /** Milliseconds since 1970, the same for the whole request. */
    readonly now: number;
    /** Undefined on the few routes that are open without sign-in. */
    readonly visitor: Person | undefined;
  };
};
