import { describe, expect, it } from "vitest";
import { weaknessOf } from "../../src/people/password";

describe("a password", () => {
  it.each(["123456", "woaini", "Kx7#qPz", "九个字的密码不够长"])(
    "of fewer than ten characters is refused: %s",
    (password) => expect(weaknessOf(password)).toBe("people.passwordShort"),
  );

  it.each([
    "1234567890",
    "0987654321",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "qwertyuiop",
    "QWERTYuiop123",
    "1qaz2wsx3edc",
    "password123",
    "P@ssw0rd2026",
    "admin@123456",
    "Administrator1",
    "woaini1314",
    "woaini5201314",
    "a123456789",
    "qq123456789",
    "zhang19900815",
    "liu@20261122",
    "zhongguo2026",
    "sifaju123456",
    "fadu-123456",
    "5201314520",
    "147258369a",
    "iloveyou1314",
    "beijing2008!",
  ])("made of what everybody tries first is refused: %s", (password) =>
    expect(weaknessOf(password)).toBe("people.passwordCommon"),
  );

  it("made of one's own name or address is refused", () => {
    expect(weaknessOf("zhoumin2026", ["zhoumin"])).toBe("people.passwordOwn");
    expect(weaknessOf("zhoumin-1314", ["zhoumin"])).toBe("people.passwordOwn");
    expect(weaknessOf("zhoumin likes quinces", ["zhoumin"])).toBeUndefined();
  });

  it.each(["bridges of beidu: seven", "tR7-mopuq-44x", "春江潮水连海平海上明月", "fadu-yanshi-2026"])(
    "of one's own thinking is taken: %s",
    (password) => expect(weaknessOf(password)).toBeUndefined(),
  );
});
