import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { insertEntries } from "../entries/store";
import { Invalid } from "../errors";
import type { Subject } from "../jurisdictions/subjects";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import type { RoundTrack } from "../rounds/rounds";
import { wholeTree } from "../sheets/marks";
import { insertSheet } from "../sheets/store";
import { trialsOf, withoutTrial } from "./store";

/** Puts a place on trial in a track: every assessor will score it while the round is prepared, and it counts nowhere. */
export async function openTrial(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  { track }: Pick<RoundTrack, "track">,
  { id: subject, kind }: Pick<Subject, "id" | "kind">,
  title: string,
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    if ((await trialsOf(db, round, by.id)).some((one) => one.track === track))
      throw new Invalid("trials.there");
    const entry = { id: newId(), round, track, subject, title, kind, grouping: kind, trial: 1 } as const;
    return {
      writes: insertEntries(db, [entry]),
      records: [{ stream, actor: by.person, action: "trial.opened", subject: entry.id, body: entry }],
      result: undefined,
    };
  });
}

/** Gives a sheet over the whole tree to every assessor who has none of the trial yet, and answers how many. */
export async function assignTrial(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  { track }: Pick<RoundTrack, "track">,
): Promise<number> {
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => {
    const trial = (await trialsOf(db, round, by.id)).find((one) => one.track === track);
    if (trial === undefined) throw new Invalid("trials.none");
    const sheets = (await withoutTrial(db, round, trial)).map((assessor) => ({
      id: newId(),
      entry: trial.entry,
      assessor,
      node: wholeTree,
    }));
    return {
      writes: sheets.map((sheet) => insertSheet(db, sheet, now, by.id)),
      records:
        sheets.length === 0
          ? []
          : [{ stream, actor: by.person, action: "trial.assigned", subject: trial.entry, body: { sheets } }],
      result: sheets.length,
    };
  });
}
