import { betterAuth } from "better-auth";
import { sql } from "kysely";
import type { Database } from "../db/database";
import { Invalid } from "../errors";
import { accountOptions, accounts, forwarded, type Settings } from "./accounts";
import { recordSession } from "./sign-in";

/** How long the link works by which somebody sets a new password. */
export const resetDays = 3;

/** Whose password a link sets; undefined once it is used, replaced or over. */
export type ResetOf = { readonly person: string; readonly name: string; readonly email: string };

/**
 * Makes the link by which somebody who lost their password sets a new one, once; an earlier one ends. Refused for whoever
 * signs in through the directory and has none.
 */
export async function makeReset(
  db: Database,
  settings: Settings,
  now: number,
  by: string,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<{ readonly token: string; readonly until: number }> {
  if (!(await hasPassword(db, id))) throw new Invalid("people.reset.none");
  // what else the library keeps under a person's own id is of the same kind
  await sql`DELETE FROM verification WHERE value = ${id}`.execute(db.query);
  let made = "";
  const options = accountOptions(db, settings);
  await betterAuth({
    ...options,
    emailAndPassword: {
      ...options.emailAndPassword,
      resetPasswordTokenExpiresIn: resetDays * 86_400,
      async sendResetPassword({ token }) {
        made = token;
      },
    },
  }).api.requestPasswordReset({ body: { email } });
  await recordSession(db, now, by, "password.link_made", {}, id);
  return { token: made, until: now + resetDays * 86_400_000 };
}

export async function resetOf(
  db: Database,
  settings: Settings,
  now: number,
  token: string,
): Promise<ResetOf | undefined> {
  const { internalAdapter } = await accounts(db, settings).$context;
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (kept === null || kept.expiresAt.getTime() <= now) return undefined;
  const user = await internalAdapter.findUserById(kept.value);
  return user === null ? undefined : { person: user.id, name: user.name, email: user.email };
}

/** Sets a new password by a link, and ends every session of the person; answers whether the link still worked. */
export async function resetPassword(
  db: Database,
  settings: Settings,
  now: number,
  headers: Headers,
  token: string,
  { person, password }: Pick<ResetOf, "person"> & { readonly password: string },
): Promise<boolean> {
  const answer = await accounts(db, settings).api.resetPassword({
    body: { token, newPassword: password },
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (answer.ok) await recordSession(db, now, person, "password.reset", {});
  return answer.ok;
}

/** Whether somebody signs in with a password. */
export async function hasPassword(db: Database, person: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM account WHERE userId = ${person} AND providerId = 'credential'`.execute(db.query);
  return rows.length > 0;
}
