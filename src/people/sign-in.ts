import { getIP } from "better-auth/api";
import { z } from "zod";
import type { Database } from "../db/database";
import { change } from "../log/change";
import { accountOptions, accounts, forwarded, type Settings } from "./accounts";
import { forgetAttempts, isTooOften } from "./attempts";
import type { Person } from "./people";

const Opened = z.object({ user: z.object({ id: z.string() }) });
const Asked = z.object({ twoFactorRedirect: z.literal(true) });

type Refused = { readonly refused: "wrong" | "too_often" };
export type SignedIn = { readonly person: string; readonly cookies: readonly string[] };
/** The password is right, and a code is asked for next; the cookies hold that much. */
type HalfIn = { readonly asks: "code"; readonly cookies: readonly string[] };

/** Whoever holds the session of these headers; sessions are rows, so a revoked one ends at once. */
export async function personOf(
  db: Database,
  settings: Settings,
  headers: Headers,
): Promise<Person | undefined> {
  if (!headers.has("cookie")) return undefined;
  const session = await accounts(db, settings).api.getSession({ headers });
  return session === null
    ? undefined
    : { id: session.user.id, name: session.user.name, email: session.user.email };
}

/** Opens a session, or asks for a code; limited by the account and by the address, and recorded either way. */
export async function signIn(
  db: Database,
  settings: Settings,
  now: number,
  headers: Headers,
  credentials: { readonly email: string; readonly password: string },
): Promise<SignedIn | HalfIn | Refused> {
  const { email } = credentials;
  const tooOften =
    (await isTooOften(db, now, "sign-in by address", addressOf(db, settings, headers))) ||
    (await isTooOften(db, now, "sign-in by account", email));
  if (tooOften) return { refused: "too_often" };
  const answer = await accounts(db, settings).api.signInEmail({
    body: credentials,
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (!answer.ok) {
    await recordSession(db, now, "sign-in", "session.refused", { email });
    return { refused: "wrong" };
  }
  await forgetAttempts(db, "sign-in by account", email);
  const said: unknown = await answer.json();
  const cookies = answer.headers.getSetCookie();
  if (Asked.safeParse(said).success) return { asks: "code", cookies };
  const person = Opened.parse(said).user.id;
  await recordSession(db, now, person, "session.opened", { email });
  return { person, cookies };
}

/** Opens a session for one of the demonstration's people, whose password is no secret: no limit holds here. */
export async function signInDemonstration(
  db: Database,
  settings: Settings,
  headers: Headers,
  credentials: { readonly email: string; readonly password: string },
): Promise<{ readonly asks: boolean; readonly cookies: readonly string[] }> {
  const answer = await accounts(db, settings).api.signInEmail({
    body: credentials,
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  if (!answer.ok) return { asks: false, cookies: [] };
  const asks = Asked.safeParse(await answer.json()).success;
  return { asks, cookies: answer.headers.getSetCookie() };
}

/** Makes an account with its first session; "taken" when the address has one already. */
export async function signUp(
  db: Database,
  settings: Settings,
  headers: Headers,
  account: { readonly name: string; readonly email: string; readonly password: string },
): Promise<SignedIn | "taken"> {
  const auth = accounts(db, settings);
  const { internalAdapter } = await auth.$context;
  if ((await internalAdapter.findUserByEmail(account.email)) !== null) return "taken";
  const answer = await auth.api.signUpEmail({
    body: account,
    headers: forwarded(settings, headers),
    returnHeaders: true,
  });
  return { person: answer.response.user.id, cookies: answer.headers.getSetCookie() };
}

/** Ends the session and answers the cookies that forget it. */
export async function signOut(
  db: Database,
  settings: Settings,
  headers: Headers,
): Promise<readonly string[]> {
  const answer = await accounts(db, settings).api.signOut({ headers, asResponse: true });
  return answer.headers.getSetCookie();
}

/** Sign-ins and their failures stand in the log of the installation (assessment §4). */
export async function recordSession(
  db: Database,
  now: number,
  actor: string,
  action: string,
  body: Readonly<Record<string, string>>,
  subject = actor,
): Promise<void> {
  await change(db, now, ["installation"], async () => ({
    writes: [],
    records: [{ stream: "installation", actor, action, subject, body }],
    result: undefined,
  }));
}

/** The network address a request comes from; an IPv6 one by its network of 64 bits, since a household has so many. */
export function addressOf(db: Database, settings: Settings, headers: Headers): string {
  return getIP(headers, accountOptions(db, settings)) ?? "unknown";
}
