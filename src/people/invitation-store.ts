import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { Role } from "../db/terms";
import { NotFound } from "../errors";
import type { Within } from "./memberships";

export type Invitation = {
  readonly token_digest: string;
  readonly name: string;
  /** The only address that may follow it; null where whoever holds the link may. */
  readonly email: string | null;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
  readonly created_at: number;
  readonly created_by: string | null;
  readonly expires_at: number;
};

export function insertInvitations(db: Database, invitations: readonly Invitation[]): readonly Write[] {
  return insertAll(db, "invitation", invitations);
}

export type OpenInvitation = Invitation & {
  readonly roundTitle: string | null;
  readonly subjectName: string | null;
};

/** An invitation that is neither used nor withdrawn nor over. */
export async function openInvitation(
  db: Database,
  digest: string,
  now: number,
): Promise<OpenInvitation | undefined> {
  return openInvitations(db, now).where("token_digest", "=", digest).executeTakeFirst();
}

/** The round of an invitation in whatever state, null above rounds; refuses what is not among those meant. */
export async function roundOfInvitation(
  db: Database,
  digest: string,
  { round, departmentOf }: Within,
): Promise<string | null> {
  const row = await db.query
    .selectFrom("invitation")
    .select("round")
    .where("token_digest", "=", digest)
    .$if(round !== undefined, (query) => query.where("round", "=", round ?? ""))
    .$if(departmentOf !== undefined, (query) =>
      query.where("role", "=", "department").where("subject", "=", departmentOf ?? ""),
    )
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("invitation");
  return row.round;
}

/** The invitations of a round, or above rounds, that nobody has followed yet. */
export async function openInvitationsOf(
  db: Database,
  round: string | null,
  now: number,
): Promise<readonly OpenInvitation[]> {
  return openInvitations(db, now)
    .where("invitation.round", "is", round)
    .orderBy("invitation.created_at")
    .execute();
}

/** What somebody who is waited for under this address is called; undefined where nobody is. */
export async function nameInvited(db: Database, email: string, now: number): Promise<string | undefined> {
  const row = await openInvitations(db, now).where("invitation.email", "=", email).executeTakeFirst();
  return row?.name;
}

/** Marks an invitation used, once: the second of two that follow it at the same time finds it gone. */
export function acceptInvitation(db: Database, digest: string, person: string, at: number): Write {
  return db.query
    .updateTable("invitation")
    .set({ accepted_at: at, accepted_by: person })
    .where("token_digest", "=", digest)
    .where("accepted_at", "is", null);
}

export function withdrawInvitation(db: Database, digest: string, by: string, at: number): Write {
  return db.query
    .updateTable("invitation")
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where("token_digest", "=", digest)
    .where("accepted_at", "is", null);
}

function openInvitations(db: Database, now: number) {
  return db.query
    .selectFrom("invitation")
    .leftJoin("round", "round.id", "invitation.round")
    .leftJoin("subject", "subject.id", "invitation.subject")
    .select([
      "invitation.token_digest",
      "invitation.name",
      "invitation.email",
      "invitation.role",
      "invitation.round",
      "invitation.subject",
      "invitation.organisation",
      "invitation.created_at",
      "invitation.created_by",
      "invitation.expires_at",
      "round.title as roundTitle",
      "subject.name as subjectName",
    ])
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now);
}
