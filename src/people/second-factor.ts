import { z } from "zod";
import type { Database } from "../db/database";
import { Invalid } from "../errors";
import { accounts, forwarded, type Settings } from "./accounts";
import { forgetAttempts, isTooOften } from "./attempts";
import { recordSession, type SignedIn } from "./sign-in";

/** What an authenticator app needs, and the codes for the day it is lost: both are shown once. */
export type Enrolment = {
  /** An otpauth address, which a phone opens in its app. */
  readonly uri: string;
  /** The same secret as text, to be typed. */
  readonly secret: string;
  readonly backupCodes: readonly string[];
};

const Begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
const Opened = z.object({ user: z.object({ id: z.string() }) });

/** Begins an enrolment; it counts once a code of it was given. "wrong" is the password. */
export async function beginEnrolment(
  db: Database,
  settings: Settings,
  headers: Headers,
  password: string | undefined,
): Promise<Enrolment | "wrong"> {
  const answer = await accounts(db, settings).api.enableTwoFactor({
    body: { method: "totp", ...(password !== undefined && { password }) },
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (!answer.ok) return "wrong";
  const { totpURI, backupCodes } = Begun.parse(await answer.json());
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return { uri: totpURI, secret, backupCodes };
}

/** Ends an enrolment with a first code, and answers the cookies of the session that goes on. */
export async function confirmEnrolment(
  db: Database,
  settings: Settings,
  now: number,
  headers: Headers,
  person: string,
  code: string,
): Promise<readonly string[] | "wrong" | "too_often"> {
  if (await isTooOften(db, now, "code by account", person)) return "too_often";
  const answer = await accounts(db, settings).api.verifyTOTP({
    body: { code },
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (!answer.ok) return "wrong";
  await forgetAttempts(db, "code by account", person);
  await recordSession(db, now, person, "second_factor.enrolled", {});
  return answer.headers.getSetCookie();
}

/** Gives the second factor of a sign-in: a code of the app, or one of the backup codes, which is spent by it. */
export async function giveCode(
  db: Database,
  settings: Settings,
  now: number,
  headers: Headers,
  code: string,
): Promise<SignedIn | { readonly refused: "wrong" | "too_often" }> {
  const { api } = accounts(db, settings);
  const given = { body: { code }, headers: forwarded(settings, headers), asResponse: true } as const;
  const answer = /^\d{6}$/.test(code) ? await api.verifyTOTP(given) : await api.verifyBackupCode(given);
  if (answer.status === 429) return { refused: "too_often" };
  if (!answer.ok) return { refused: "wrong" };
  const person = Opened.parse(await answer.json()).user.id;
  await recordSession(db, now, person, "session.opened", { by: "code" });
  return { person, cookies: answer.headers.getSetCookie() };
}

/** Takes away the second factor of an account, for whoever lost their phone and their codes. */
export async function removeSecondFactor(
  db: Database,
  now: number,
  by: string,
  person: string,
): Promise<void> {
  if (person === by) throw new Invalid("people.factor.own");
  await db.batch([
    db.query.updateTable("person").set({ twoFactorEnabled: 0 }).where("id", "=", person),
    db.query.deleteFrom("twoFactor").where("userId", "=", person),
  ]);
  await recordSession(db, now, by, "second_factor.removed", { person });
}
