import { env, exports } from "cloudflare:workers";
import { serializeSigned } from "hono/utils/cookie";

/** The address of the site under test (vitest.config.ts). */
export const site = "http://fadu.test";

/** What a form holds; with a file among it, it travels as multipart. */
export type Fields = Readonly<Record<string, string | File | readonly string[]>>;

/** A browser without scripts: it keeps its cookies, sends forms from the site itself and follows nothing. */
export class Client {
  readonly #cookies = new Map<string, string>();

  /**
   * A person with an open session: its row and its cookie are made here, since a password costs 150 ms to check. The
   * person has to be there already.
   */
  static async signedIn(person: string): Promise<Client> {
    const token = crypto.randomUUID();
    const now = new Date();
    const later = new Date(now.getTime() + 3_600_000).toISOString();
    await env.DB.prepare(
      "INSERT INTO session (id, expiresAt, token, createdAt, updatedAt, userId) VALUES (?, ?, ?, ?, ?, ?)",
    )
      .bind(crypto.randomUUID(), later, token, now.toISOString(), now.toISOString(), person)
      .run();
    const client = new Client();
    client.#keep(await serializeSigned("better-auth.session_token", token, env.AUTH_SECRET));
    return client;
  }

  /** What a browser would send of its cookies. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(
    path: string,
    fields: Fields | FormData = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.send("POST", path, fields, headers);
  }

  send(
    method: string,
    path: string,
    fields: Fields | FormData = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.#send(path, { method, body: bodyOf(fields), headers: { origin: site, ...headers } });
  }

  /** Sends a body as it is, as a script does. */
  put(path: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Response> {
    const asked = { origin: site, accept: "application/json", ...headers };
    return this.#send(path, { method: "PUT", body, headers: asked });
  }

  /** The page at a path as text; anything but 200 is a failure of the test. */
  async page(path: string): Promise<string> {
    const answer = await this.get(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`);
    return text;
  }

  /** Sends a form that has to be taken, and answers where it leads. */
  async submit(path: string, fields: Fields | FormData = {}): Promise<string> {
    const answer = await this.post(path, fields);
    if (answer.status !== 303)
      throw new Error(`${path} answered ${answer.status}: ${problems(await answer.text())}`);
    return answer.headers.get("location") ?? "";
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set("cookie", this.cookie);
    const answer = await exports.default.fetch(
      new Request(new URL(path, site), { ...init, headers, redirect: "manual" }),
    );
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  #keep(cookie: string): void {
    const [pair = ""] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join("="));
  }
}

function bodyOf(fields: Fields | FormData): BodyInit {
  if (fields instanceof FormData) return fields;
  const hasFile = Object.values(fields).some((value) => value instanceof File);
  const form = new FormData();
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" || value instanceof File ? [value] : value) {
      form.append(name, one);
      if (typeof one === "string") query.append(name, one);
    }
  return hasFile ? form : query;
}

/** What a refused page says, for the message of a failing test. */
function problems(html: string): string {
  const said = [...html.matchAll(/<(?:p class="field-problem"|h1|li)[^>]*>(.*?)<\/(?:p|h1|li)>/gs)];
  return said
    .map(([, text = ""]) => text.replaceAll(/<[^>]+>/g, ""))
    .join(" | ")
    .slice(0, 600);
}
