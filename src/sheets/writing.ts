import { refusalAt, runningExtension, type Refused } from "../people/refusals";
import { type SeenSheet, termOf } from "./sheets";

/** Whether its reader can write on a sheet now. */
export type Writing = {
  readonly refused: Refused | undefined;
  /** Until when an extension of the sheet runs. */
  readonly until: number | undefined;
};

export function writingOf(seen: SeenSheet, now: number): Writing {
  const term = termOf(seen);
  return {
    refused: refusalAt("rating.save", seen.membership.role, term, now),
    until: runningExtension(term, now)?.until,
  };
}
