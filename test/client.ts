import { env, exports } from "cloudflare:workers";
import { serializeSigned } from "hono/utils/cookie";

/** The address of the site under test (vitest.config.ts). */
export const site = "http://fadu.test";

/** A browser that follows nothing by itself: a page is got, a form is posted, cookies are kept. */
export type Client = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly post: (path: string, form?: Fields, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly send: (method: string, path: string) => Promise<Response>;
};

export type Fields = Readonly<Record<string, string | File | readonly string[]>>;

/** Somebody who is not signed in. */
export function stranger(): Client {
  return clientWith(new Map());
}

/** A person with an open session: its row and its cookie are made here, since a password costs 150 ms to check. */
export async function signedIn(person: string): Promise<Client> {
  const token = crypto.randomUUID();
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000).toISOString();
  await env.DB.prepare(
    "INSERT INTO session (id, expiresAt, token, createdAt, updatedAt, userId) VALUES (?, ?, ?, ?, ?, ?)",
  )
    .bind(crypto.randomUUID(), later, token, now.toISOString(), now.toISOString(), person)
    .run();
  const cookie = await serializeSigned("better-auth.session_token", token, env.AUTH_SECRET);
  const [pair = ""] = cookie.split(";");
  const [name = "", value = ""] = pair.split("=", 2);
  return clientWith(new Map([[name, value]]));
}

function clientWith(cookies: Map<string, string>): Client {
  const ask = async (method: string, path: string, headers: HeadersInit, body?: BodyInit) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(site + path, {
      method,
      headers: { origin: site, ...(cookie !== "" && { cookie }), ...headers },
      redirect: "manual",
      ...(body !== undefined && { body }),
    });
    const answer = await exports.default.fetch(request);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  return {
    get: (path, headers = {}) => ask("GET", path, headers),
    post: (path, fields = {}, headers = {}) => ask("POST", path, headers, bodyOf(fields)),
    send: (method, path) => ask(method, path, {}, method === "GET" || method === "HEAD" ? undefined : bodyOf({})),
  };
}

/** What a browser would send: multipart where there is a file, else the usual form. */
function bodyOf(fields: Fields): BodyInit {
  const hasFile = Object.values(fields).some((value) => value instanceof File);
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  }
  return body;
}
