import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import { z } from "zod";
import type { Database } from "../db/database";
import { accountOptions, accounts, forwarded, type Settings } from "./accounts";
import { nameInvited } from "./invitation-store";
import { recordSession } from "./sign-in";

/** The province's own sign-in over OpenID Connect; there is none unless the environment names all three. */
export type Directory = z.output<typeof Named>;

const Named = z
  .object({
    OIDC_ISSUER: z.url(),
    OIDC_CLIENT_ID: z.string().min(1),
    OIDC_CLIENT_SECRET: z.string().min(1),
  })
  .transform(({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) => ({
    issuer: OIDC_ISSUER.replace(/\/$/, ""),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
  }));

export function directoryOf(env: object): Directory | undefined {
  return Named.safeParse(env).data;
}

const Begun = z.object({ url: z.url() });

/** Where the browser is sent to sign in, and the cookies it takes along; undefined when the directory does not answer. */
export async function beginAtDirectory(
  db: Database,
  settings: Settings,
  directory: Directory,
  now: number,
  headers: Headers,
  next: string,
): Promise<{ readonly url: string; readonly cookies: readonly string[] } | undefined> {
  const answer = await withDirectory(db, settings, directory, now).api.signInSocial({
    body: {
      provider,
      callbackURL: settings.origin + next,
      errorCallbackURL: `${settings.origin}/sign-in?directory=refused`,
    },
    headers: forwarded(settings, headers),
    asResponse: true,
  });
  const begun = Begun.safeParse(answer.ok ? await answer.json() : undefined);
  return begun.data && { url: begun.data.url, cookies: answer.headers.getSetCookie() };
}

/** Answers the browser that comes back: with a session for an account or an invited address, else to the sign-in page. */
export async function endAtDirectory(
  db: Database,
  settings: Settings,
  directory: Directory,
  now: number,
  request: Request,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = await withDirectory(db, settings, directory, now).handler(
    new Request(settings.origin + pathname + search, { headers: forwarded(settings, request.headers) }),
  );
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  const session = await accounts(db, settings).api.getSession({ headers: new Headers({ cookie }) });
  if (session !== null) await recordSession(db, now, session.user.id, "session.opened", { by: "directory" });
  return answer;
}

const provider = "directory";

/** Reads the directory's own description first, so it is made only where somebody signs in through it. */
function withDirectory(db: Database, settings: Settings, directory: Directory, now: number) {
  const { issuer, clientId, clientSecret } = directory;
  const options = accountOptions(db, settings);
  return betterAuth({
    ...options,
    plugins: [
      ...options.plugins,
      genericOAuth({
        config: [
          {
            providerId: provider,
            discoveryUrl: `${issuer}/.well-known/openid-configuration`,
            clientId,
            clientSecret,
            scopes: ["openid", "email", "profile"],
            requireIdTokenVerification: true,
          },
        ],
      }),
    ],
    // an account made here by invitation is found again by its address, which the directory answers for
    account: { accountLinking: { trustedProviders: [provider], requireLocalEmailVerified: false } },
    databaseHooks: {
      user: {
        create: {
          async before({ email }) {
            const name = await nameInvited(db, email.toLowerCase(), now);
            return name !== undefined && { data: { name } };
          },
        },
      },
    },
  });
}
