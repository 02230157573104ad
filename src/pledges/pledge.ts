import type { Database } from "../db/database";
import { change } from "../log/change";
import { sha256 } from "../log/log";
import type { Membership } from "../people/people";
import { words } from "./words";

/** The sentences of the confidentiality pledge, in the order they are read (assessment §1). */
export const sentences = [
  "pledges.independent",
  "pledges.confidential",
  "pledges.clean",
  "pledges.conflicts",
  "pledges.secrets",
] as const satisfies readonly (keyof typeof words)[];

/** What was accepted is named by its digest: another wording is another pledge. */
export function pledgeDigest(): Promise<string> {
  return sha256(sentences.map((key) => words[key].zh).join("\n"));
}

/** How an evaluator stands to the pledge of a round; null before it is accepted. */
export type Pledged = { readonly at: number | null; readonly affiliations: string };

export async function pledgeOf(db: Database, membership: string): Promise<Pledged> {
  return db.query
    .selectFrom("membership")
    .select(["pledged_at as at", "affiliations"])
    .where("id", "=", membership)
    .executeTakeFirstOrThrow();
}

/** Accepts the pledge of a round with what the evaluator states of themselves; later the statement alone changes. */
export async function acceptPledge(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  affiliations: string,
): Promise<void> {
  const stream = `round:${round}`;
  const digest = await pledgeDigest();
  await change(db, now, [stream], async () => {
    const { at } = await pledgeOf(db, by.id);
    return {
      writes: [
        db.query
          .updateTable("membership")
          .set(at === null ? { affiliations, pledged_at: now, pledge_digest: digest } : { affiliations })
          .where("id", "=", by.id),
      ],
      records: [
        {
          stream,
          actor: by.person,
          action: at === null ? "pledge.accepted" : "affiliations.stated",
          subject: by.id,
          body: at === null ? { digest, affiliations } : { affiliations },
        },
      ],
      result: undefined,
    };
  });
}
