import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../src/db/database";
import { directoryOf } from "../../src/people/directory";
import { inviteAll } from "../../src/people/invitations";
import { castInRound } from "../cast";
import { Client } from "../client";

const issuer = "https://id.example.org";

const named = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "fadu", OIDC_CLIENT_SECRET: "between us" };

/** A directory somewhere else: it signs in whoever it is told to, with a key of its own. */
class ForeignDirectory {
  readonly #keys = crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ]);
  email = "";
  nonce = "";
  audience = named.OIDC_CLIENT_ID;

  async answer(request: Request): Promise<Response> {
    const keys = await this.#keys;
    if (!("publicKey" in keys)) throw new Error("no pair of keys");
    switch (new URL(request.url).pathname) {
      case "/.well-known/openid-configuration":
        return Response.json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ["ES256"],
        });
      case "/keys": {
        const key = await crypto.subtle.exportKey("jwk", keys.publicKey);
        return Response.json({ keys: [{ ...key, kid: "1", alg: "ES256", use: "sig" }] });
      }
      case "/token":
        return Response.json({
          token_type: "Bearer",
          access_token: "opaque",
          id_token: await this.#token(keys.privateKey),
        });
      default:
        return new Response("", { status: 404 });
    }
  }

  async #token(key: CryptoKey): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub: `subject of ${this.email}`,
      aud: this.audience,
      iat: now,
      exp: now + 300,
      nonce: this.nonce,
      email: this.email,
      email_verified: true,
      name: "苏文",
    };
    const signed = `${coded({ alg: "ES256", kid: "1" })}.${coded(claims)}`;
    const signature = await crypto.subtle.sign(
      { name: "ECDSA", hash: "SHA-256" },
      key,
      new TextEncoder().encode(signed),
    );
    return `${signed}.${base64url(new Uint8Array(signature))}`;
  }
}

function coded(value: unknown): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

describe("the province's own sign-in", () => {
  let directory: ForeignDirectory;
  beforeEach(() => {
    directory = new ForeignDirectory();
    vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) =>
      directory.answer(new Request(input, init)),
    );
    Object.assign(env, named);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    for (const name of Object.keys(named)) Reflect.deleteProperty(env, name);
  });

  /** Goes to the directory and comes back as it sends people back; answers where that leads. */
  async function through(client: Client, email: string, next = "/"): Promise<string> {
    const began = await client.get(`/sign-in/directory?next=${encodeURIComponent(next)}`);
    const to = new URL(began.headers.get("location") ?? "", "http://fadu.test");
    expect(to.origin + to.pathname).toBe(`${issuer}/authorize`);
    expect(to.searchParams.get("redirect_uri")).toBe("http://fadu.test/api/auth/callback/directory");
    directory.email = email;
    directory.nonce = to.searchParams.get("nonce") ?? "";
    const state = encodeURIComponent(to.searchParams.get("state") ?? "");
    const back = await client.get(`/api/auth/callback/directory?code=once&state=${state}`);
    return back.headers.get("location") ?? "";
  }

  it("opens an account that is there, by its address, and says so in the log", async () => {
    const { round } = await castInRound();
    const zhou = new Client();
    expect(await through(zhou, "Zhou@fadu.test", `/rounds/${round}`)).toBe(
      `http://fadu.test/rounds/${round}`,
    );
    expect(await zhou.page(`/rounds/${round}`)).toContain("周敏");
    const log = await (await Client.signedIn("chen")).page("/rounds/r1/log?scope=installation");
    expect(log).toContain("directory");
  });

  it("makes an account for an address that is invited, which then accepts", async () => {
    const { db, round } = await castInRound();
    const invitation = {
      name: "苏文",
      email: "su@example.org",
      role: "assessor",
      round,
      subject: null,
      organisation: "",
    } as const;
    const [made] = await inviteAll(db, Date.now(), "chen", round, [invitation]);
    const path = `/invitations/${made?.token ?? ""}`;
    const su = new Client();
    expect(await su.page(path)).toContain("用统一身份认证登录");
    expect(await through(su, "su@example.org", path)).toBe(`http://fadu.test${path}`);
    expect(await su.submit(path)).toBe(`/rounds/${round}`);
  });

  it("opens nothing to an address that has neither account nor invitation", async () => {
    const db = openDatabase(env.DB);
    await castInRound();
    const stranger = new Client();
    const to = await through(stranger, "stranger@example.org");
    expect(to).toContain("/sign-in?directory=refused");
    expect(await stranger.page(new URL(to).pathname + new URL(to).search)).toContain("没有账号和邀请");
    expect((await stranger.get("/")).headers.get("location")).toContain("/sign-in");
    const found = await db.query
      .selectFrom("person")
      .select("id")
      .where("email", "like", "stranger%")
      .execute();
    expect(found).toEqual([]);
  });

  it.each([
    ["a token of another sign-in", () => (directory.nonce = "another")],
    ["a token for another site", () => (directory.audience = "another")],
  ])("takes no %s", async (_, spoil) => {
    await castInRound();
    const zhou = new Client();
    const answer = directory.answer.bind(directory);
    directory.answer = async (request) => {
      if (new URL(request.url).pathname === "/token") spoil();
      return answer(request);
    };
    expect(await through(zhou, "zhou@fadu.test")).toContain("directory=refused");
    expect((await zhou.get("/")).headers.get("location")).toContain("/sign-in");
  });

  it("leads to no other site afterwards", async () => {
    await castInRound();
    expect(await through(new Client(), "zhou@fadu.test", "https://evil.example/")).toBe("http://fadu.test/");
  });

  it("says so when the directory does not answer", async () => {
    directory.answer = async () => new Response("", { status: 503 });
    const answer = await new Client().get("/sign-in/directory");
    expect(answer.headers.get("location")).toBe("/sign-in?directory=silent");
    expect(await new Client().page("/sign-in?directory=silent")).toContain("暂时没有回应");
  });
});

describe("without a directory in the environment", () => {
  it.each([{}, { OIDC_ISSUER: issuer }, { ...named, OIDC_CLIENT_SECRET: "" }])("there is none: %j", (some) =>
    expect(directoryOf(some)).toBeUndefined(),
  );

  it("the sign-in page offers none and its addresses do not exist", async () => {
    expect(await new Client().page("/sign-in")).not.toContain("统一身份认证");
    for (const path of ["/sign-in/directory", "/api/auth/callback/directory?code=x&state=y"])
      expect((await new Client().get(path)).status).toBe(404);
  });
});
