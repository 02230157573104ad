import { nanoid } from "nanoid";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Role } from "../db/tables";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { sha256 } from "../log/log";
import { type Person, invitationDays } from "./people";
import { acceptInvitation, insertInvitation, insertMembership, membershipsOf, openInvitation } from "./store";

export type NewInvitation = {
  readonly name: string;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
};

/** Makes an invitation and answers its token, which is kept nowhere: only its digest is. */
export async function invite(
  db: Database,
  now: number,
  by: string,
  invitation: NewInvitation,
): Promise<string> {
  const token = nanoid(32);
  const digest = await sha256(token);
  const stream = streamOf(invitation.round);
  return change(db, now, [stream], async () => ({
    writes: [
      insertInvitation(db, {
        ...invitation,
        token_digest: digest,
        created_at: now,
        created_by: by,
        expires_at: now + invitationDays * 86_400_000,
      }),
    ],
    records: [{ stream, actor: by, action: "invitation.made", subject: invitation.name, body: invitation }],
    result: token,
  }));
}

/**
 * Makes a person a member as their invitation says, once. Refuses an invitation that is used or over (NotFound) and
 * a second membership in one round: there a person is on one side only (assessment §1).
 */
export async function accept(
  db: Database,
  now: number,
  person: Pick<Person, "id">,
  token: string,
): Promise<string | null> {
  const digest = await sha256(token);
  const invited = await openInvitation(db, digest, now);
  if (invited === undefined) throw new NotFound("invitation");
  const stream = streamOf(invited.round);
  return change(db, now, [stream], async () => {
    const invitation = await openInvitation(db, digest, now);
    if (invitation === undefined) throw new NotFound("invitation");
    const { role, round, subject, organisation } = invitation;
    const before = await membershipsOf(db, person.id);
    if (before.some((one) => one.round === round || one.round === null))
      throw new Invalid("people.acceptTwice");
    const membership = { id: newId(), person: person.id, role, round, subject, organisation, since: now };
    return {
      writes: [insertMembership(db, membership), acceptInvitation(db, digest, person.id, now)],
      records: [
        { stream, actor: person.id, action: "membership.began", subject: membership.id, body: membership },
      ],
      result: round,
    };
  });
}

function streamOf(round: string | null): string {
  return round === null ? "installation" : `round:${round}`;
}
