import { betterAuth } from "better-auth";
import { z } from "zod";
import type { Database } from "../db/database";
import type { Person } from "./people";
import { shortest } from "./password";

export type Settings = { readonly origin: string; readonly secret: string };

const Opened = z.object({ user: z.object({ id: z.string() }) });

type Refused = { readonly refused: "wrong" | "too_often" };
type SignedIn = { readonly person: string; readonly cookies: readonly string[] };

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

/** Opens a session, through better-auth's handler so that its limits by account and address hold. */
export async function signIn(
  db: Database,
  settings: Settings,
  headers: Headers,
  credentials: { readonly email: string; readonly password: string },
): Promise<SignedIn | Refused> {
  const answer = await accounts(db, settings).handler(
    new Request(`${settings.origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: forwarded(settings, headers),
      body: JSON.stringify(credentials),
    }),
  );
  if (answer.status === 429) return { refused: "too_often" };
  if (!answer.ok) return { refused: "wrong" };
  const { user } = Opened.parse(await answer.json());
  return { person: user.id, cookies: answer.headers.getSetCookie() };
}

/** Opens a session for one of the demonstration's people, whose password is no secret: no limit holds here. */
export async function signInDemonstration(
  db: Database,
  settings: Settings,
  credentials: { readonly email: string; readonly password: string },
): Promise<readonly string[]> {
  const answer = await accounts(db, settings).api.signInEmail({ body: credentials, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : [];
}

/** Makes an account with its first session; "taken" when the address has one already. */
export async function signUp(
  db: Database,
  settings: Settings,
  account: { readonly name: string; readonly email: string; readonly password: string },
): Promise<SignedIn | "taken"> {
  const auth = accounts(db, settings);
  const { internalAdapter } = await auth.$context;
  if ((await internalAdapter.findUserByEmail(account.email)) !== null) return "taken";
  const answer = await auth.api.signUpEmail({ body: account, returnHeaders: true });
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

function accounts(db: Database, { origin, secret }: Settings) {
  return betterAuth({
    baseURL: origin,
    secret,
    database: db.binding,
    user: { modelName: "person" },
    emailAndPassword: { enabled: true, minPasswordLength: shortest, maxPasswordLength: 128 },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 60,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      // an instance lives for one request, and would read the whole schema in each
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
  });
}

function forwarded({ origin }: Settings, headers: Headers): Headers {
  const kept = new Headers({ "content-type": "application/json", origin });
  for (const name of ["cf-connecting-ip", "user-agent"]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
