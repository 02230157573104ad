import { nanoid } from "nanoid";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Role } from "../db/terms";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import { sha256 } from "../log/log";
import {
  acceptInvitation,
  insertInvitations,
  openInvitation,
  roundOfInvitation,
  withdrawInvitation,
} from "./invitation-store";
import { type Person, invitationDays } from "./people";
import type { Within } from "./memberships";
import { sideRefusal, type SideRefusal, type Wanted } from "./sides";
import { heldAt, heldBy, insertMembership, openedAt } from "./store";

export type NewInvitation = {
  readonly name: string;
  /** The only address that may follow it, in lower case; null where it is handed over as a link. */
  readonly email: string | null;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
};

/** An invitation with the token that opens it, which is kept nowhere: only its digest is. */
export type Made = NewInvitation & { readonly token: string; readonly expiresAt: number };

/** Makes the invitations of one round, or of the installation, together or not at all. */
export async function inviteAll(
  db: Database,
  now: number,
  by: string,
  round: string | null,
  invitations: readonly NewInvitation[],
): Promise<readonly Made[]> {
  const expiresAt = now + invitationDays * 86_400_000;
  const made = invitations.map(({ name, email, role, subject, organisation }) => ({
    name,
    email,
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
  return change(db, now, [stream], async () => {
    const [refusal] = (await refusalsOf(db, round, made)).values();
    if (refusal !== undefined) throw new Invalid(refusal);
    return {
      writes: insertInvitations(db, rows),
      records: made.map(({ name, role, subject, organisation }) => ({
        stream,
        actor: by,
        action: "invitation.made",
        subject: name,
        body: { name, role, round, subject, organisation },
      })),
      result: made,
    };
  });
}

/** Those of these invitations whose address is known to belong to somebody who may not have the part, and why. */
export async function refusalsOf<Asked extends Pick<NewInvitation, "email" | "role">>(
  db: Database,
  round: string | null,
  invitations: readonly Asked[],
): Promise<ReadonlyMap<Asked, SideRefusal>> {
  const held = await heldAt(
    db,
    invitations.flatMap(({ email }) => email ?? []),
  );
  const place = await placeOf(db, round);
  return new Map(
    invitations.flatMap((one) => {
      const refusal = sideRefusal(held.get(one.email ?? "") ?? [], { role: one.role, round: place });
      return refusal === undefined ? [] : [[one, refusal]];
    }),
  );
}

/**
 * Makes a person a member as their invitation says, once. Refuses an invitation that is used, withdrawn or over
 * (NotFound), one made for another address, and a part the person may not have (sides.ts).
 */
export async function accept(
  db: Database,
  now: number,
  person: Pick<Person, "id" | "email">,
  token: string,
): Promise<string | null> {
  const digest = await sha256(token);
  const invited = await openInvitation(db, digest, now);
  if (invited === undefined) throw new NotFound("invitation");
  // the installation's stream is the lock between a part in a round and one above rounds
  const streams = [...new Set(["installation", streamOf(invited.round)])];
  return change(db, now, streams, async () => {
    const invitation = await openInvitation(db, digest, now);
    if (invitation === undefined) throw new NotFound("invitation");
    const { email, role, round, subject, organisation } = invitation;
    if (email !== null && email !== person.email) throw new Invalid("people.acceptOther", { email });
    const refusal = sideRefusal(await heldBy(db, person.id), { role, round: await placeOf(db, round) });
    if (refusal !== undefined) throw new Invalid(refusal);
    const membership = { id: newId(), person: person.id, role, round, subject, organisation, since: now };
    return {
      writes: [insertMembership(db, membership), acceptInvitation(db, digest, person.id, now)],
      records: streams.map((stream) => ({
        stream,
        actor: person.id,
        action: "membership.began",
        subject: membership.id,
        body: membership,
      })),
      result: round,
    };
  });
}

/** Takes back an invitation: its link ends. One that was followed, or ended before, stays as it is. */
export async function withdraw(
  db: Database,
  now: number,
  by: string,
  digest: string,
  within: Within,
): Promise<void> {
  const stream = streamOf(await roundOfInvitation(db, digest, within));
  await change(db, now, [stream], async () => {
    const invitation = await openInvitation(db, digest, now);
    if (invitation === undefined) return { writes: [], records: [], result: undefined };
    const { name, role, subject, organisation } = invitation;
    return {
      writes: [withdrawInvitation(db, digest, by, now)],
      records: [
        {
          stream,
          actor: by,
          action: "invitation.withdrawn",
          subject: name,
          body: { name, role, subject, organisation },
        },
      ],
      result: undefined,
    };
  });
}

/** A round with its opening, as sides.ts asks for it. */
export async function placeOf(db: Database, round: string | null): Promise<Wanted["round"]> {
  if (round === null) return null;
  const opened = await openedAt(db, round);
  if (opened === undefined) throw new NotFound("round");
  return { id: round, openedAt: opened };
}

function streamOf(round: string | null): string {
  return round === null ? "installation" : `round:${round}`;
}
