import type { Database } from "../db/database";
import { change } from "../log/change";
import { accounts, forwarded, type Settings } from "./accounts";
import { isTooOften } from "./attempts";
import type { Person } from "./people";
import { recordSession } from "./sign-in";

type Refused = "wrong" | "too_often";

/** Changes the password, ends every other session, and answers the cookies of the one that goes on. */
export async function changePassword(
  db: Database,
  settings: Settings,
  now: number,
  headers: Headers,
  person: Person,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<readonly string[] | Refused> {
  if (await isTooOften(db, now, "password by account", person.id)) return "too_often";
  const answer = await accounts(db, settings).api.changePassword({
    body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (!answer.ok) return "wrong";
  await recordSession(db, now, person.id, "password.changed", {});
  return answer.headers.getSetCookie();
}

/** Changes the address one signs in with; the password is asked for again. */
export async function changeEmail(
  db: Database,
  settings: Settings,
  now: number,
  headers: Headers,
  person: Person,
  { password, email }: { readonly password: string; readonly email: string },
): Promise<"changed" | "taken" | Refused> {
  if (await isTooOften(db, now, "password by account", person.id)) return "too_often";
  const answer = await accounts(db, settings).api.verifyPassword({
    body: { password },
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (!answer.ok) return "wrong";
  return change(db, now, ["installation"], async () => {
    const taken = await db.query
      .selectFrom("person")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (taken !== undefined)
      return { writes: [], records: [], result: taken.id === person.id ? "changed" : "taken" };
    return {
      writes: [
        db.query
          .updateTable("person")
          .set({ email, emailVerified: 0, updatedAt: new Date(now).toISOString() })
          .where("id", "=", person.id),
      ],
      records: [
        {
          stream: "installation",
          actor: person.id,
          action: "email.changed",
          subject: person.id,
          body: { email },
        },
      ],
      result: "changed",
    };
  });
}
