import type { Database } from "../db/database";
import { Invalid } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import { suggestionsOf } from "./suggestions-store";

/** An evaluator says, with the reason, that a suggested conflict is none; the office reads it and may pin it all the same. */
export async function denyConflict(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  { subject, note }: { readonly subject: string; readonly note: string },
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => {
    const suggested = (await suggestionsOf(db, round, by.id)).find((one) => one.subject === subject);
    if (suggested === undefined) throw new Invalid("conflicts.notSuggested");
    return {
      writes: [
        db.query
          .insertInto("conflict_denial")
          .values({ membership: by.id, subject, note, at: now })
          .onConflict((conflict) => conflict.doUpdateSet({ note, at: now })),
      ],
      records: [
        {
          stream,
          actor: by.person,
          action: "conflict.denied",
          subject,
          body: { membership: by.id, subject, from: suggested.from, note },
        },
      ],
      result: undefined,
    };
  });
}
