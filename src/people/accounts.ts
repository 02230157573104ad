import { betterAuth } from "better-auth";
import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { twoFactor } from "better-auth/plugins";
import type { Database } from "../db/database";
import { shortest } from "./password";

export type Settings = { readonly origin: string; readonly secret: string };

/** The account library on our tables; an instance lives for one request. Attempts are limited by us (attempts.ts). */
export function accounts(db: Database, settings: Settings) {
  return betterAuth(accountOptions(db, settings));
}

/** What the tables of migrations 0001 and 0012 were printed from. */
export function accountOptions(db: Database, { origin, secret }: Settings) {
  return {
    appName: "Fadu",
    baseURL: origin,
    secret,
    // handed over whole: what the library would look for itself it loads within the first request, and shares with the next
    database: kyselyAdapter(db.query, { type: "sqlite", transaction: false }),
    user: { modelName: "person" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortest,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    // whoever reads the table cannot follow a link (resets.ts)
    verification: {
      storeIdentifier: { default: "plain" as const, overrides: { "reset-password": "hashed" as const } },
    },
    rateLimit: { enabled: false },
    advanced: {
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      // an instance would read the whole schema in each request; a session and its person are one query
      database: { validateSchema: false, joins: true },
    },
    // whoever signs in through the province's own directory has no password here (oidc.ts)
    plugins: [twoFactor({ issuer: "Fadu", allowPasswordless: true })],
    // a wrong password is no event for the server; it stands in the log
    logger: { level: "error" as const },
    telemetry: { enabled: false },
  };
}

/** What the library may know of a request: its cookies, and where it comes from. */
export function forwarded({ origin }: Settings, headers: Headers): Headers {
  const kept = new Headers({ "content-type": "application/json", origin });
  for (const name of ["cf-connecting-ip", "user-agent", "cookie"]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
