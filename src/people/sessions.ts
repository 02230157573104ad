import type { Database } from "../db/database";
import { NotFound } from "../errors";
import { change } from "../log/change";

/** Where somebody is signed in. */
export type Session = {
  readonly id: string;
  readonly since: string;
  readonly address: string | null;
  readonly browser: string | null;
  /** The one this request came in. */
  readonly own: boolean;
};

/** The sessions of a person that are not over, newest first; `cookie` tells which is one's own. */
export async function sessionsOf(
  db: Database,
  person: string,
  now: number,
  cookie = "",
): Promise<readonly Session[]> {
  const rows = await db.query
    .selectFrom("session")
    .select(["id", "token", "createdAt as since", "ipAddress as address", "userAgent as browser"])
    .where("userId", "=", person)
    .where("expiresAt", ">", new Date(now).toISOString())
    .orderBy("createdAt", "desc")
    .execute();
  return rows.map(({ token, ...session }) => ({ ...session, own: token !== "" && cookie.includes(token) }));
}

/** Ends one session of a person, or all of them; whoever held it is a stranger with the next request. */
export async function revokeSessions(
  db: Database,
  now: number,
  by: string,
  person: string,
  session?: string,
): Promise<void> {
  await change(db, now, ["installation"], async () => {
    const found = await db.query
      .selectFrom("session")
      .select("id")
      .where("userId", "=", person)
      .$if(session !== undefined, (query) => query.where("id", "=", session ?? ""))
      .execute();
    if (session !== undefined && found.length === 0) throw new NotFound("session");
    return {
      writes: [
        db.query
          .deleteFrom("session")
          .where("userId", "=", person)
          .$if(session !== undefined, (query) => query.where("id", "=", session ?? "")),
      ],
      records: [
        {
          stream: "installation",
          actor: by,
          action: "session.revoked",
          subject: person,
          body: { person, sessions: found.length },
        },
      ],
      result: undefined,
    };
  });
}
