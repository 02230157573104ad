import { nanoid } from "nanoid";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Role } from "../db/terms";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { sha256 } from "../log/log";
import { type Person, invitationDays } from "./people";
import {
  acceptInvitation,
  insertInvitations,
  insertMembership,
  membershipsOf,
  openInvitation,
} from "./store";

export type NewInvitation = {
  readonly name: string;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
};

/** An invitation with the token that opens it, which is kept nowhere: only its digest is. */
export type Made = NewInvitation & { readonly token: string; readonly expiresAt: number };

/** Makes an invitation and answers its token. */
export async function invite(
  db: Database,
  now: number,
  by: string,
  invitation: NewInvitation,
): Promise<string> {
  const [made] = await inviteAll(db, now, by, invitation.round, [invitation]);
  return made?.token ?? "";
}

/** Makes the invitations of one round, or of the installation, together or not at all. */
export async function inviteAll(
  db: Database,
  now: number,
  by: string,
  round: string | null,
  invitations: readonly NewInvitation[],
): Promise<readonly Made[]> {
  const expiresAt = now + invitationDays * 86_400_000;
  const made = invitations.map(({ name, role, subject, organisation }) => ({
    name,
    role,
    round,
    subject,
    organisation,
    token: nanoid(32),
    expiresAt,
  }));
  const rows = await Promise.all(
    made.map(async ({ token, expiresAt, ...invitation }) => ({
      ...invitation,
      token_digest: await sha256(token),
      created_at: now,
      created_by: by,
      expires_at: expiresAt,
    })),
  );
  const stream = streamOf(round);
  return change(db, now, [stream], async () => ({
    writes: insertInvitations(db, rows),
    records: made.map(({ name, role, subject, organisation }) => ({
      stream,
      actor: by,
      action: "invitation.made",
      subject: name,
      body: { name, role, round, subject, organisation },
    })),
    result: made,
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
