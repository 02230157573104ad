import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../../src/people/session";

describe("an installation without a secret of its own", () => {
  it.each(["", "short"])("opens no session under %o", (secret) => {
    expect(() => settingsOf({ ...env, AUTH_SECRET: secret })).toThrow("AUTH_SECRET");
  });

  it("is the only one refused", () => {
    expect(settingsOf(env).secret).toBe(env.AUTH_SECRET);
  });
});
