import { exports } from "cloudflare:workers";

export const site = "http://fadu.test";

/** A browser without scripts: it keeps its cookies, sends forms from the site itself and follows nothing. */
export class Client {
  readonly #cookies = new Map<string, string>();

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>> | FormData = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return this.#send(path, { method: "POST", body, headers: { origin: site, ...headers } });
  }

  /** The page at a path as text; anything but 200 is a failure of the test. */
  async page(path: string): Promise<string> {
    const answer = await this.get(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`);
    return text;
  }

  /** Sends a form that has to be taken, and answers where it leads. */
  async submit(path: string, fields: Readonly<Record<string, string>> | FormData = {}): Promise<string> {
    const answer = await this.post(path, fields);
    if (answer.status !== 303)
      throw new Error(`${path} answered ${answer.status}: ${problems(await answer.text())}`);
    return answer.headers.get("location") ?? "";
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0)
      headers.set("cookie", [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await exports.default.fetch(
      new Request(new URL(path, site), { ...init, headers, redirect: "manual" }),
    );
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const [name = "", ...value] = pair.split("=");
      if (/max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join("="));
    }
    return answer;
  }
}

/** What a refused page says, for the message of a failing test. */
function problems(html: string): string {
  const said = [...html.matchAll(/<(?:p class="field-problem"|h1|li)[^>]*>(.*?)<\/(?:p|h1|li)>/gs)];
  return said
    .map(([, text = ""]) => text.replaceAll(/<[^>]+>/g, ""))
    .join(" | ")
    .slice(0, 600);
}
