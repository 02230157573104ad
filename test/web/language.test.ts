import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { format } from "../../src/web/format";
import { languageOf, translator } from "../../src/web/language";

const app = new Hono().get("/", (c) => c.text(languageOf(c)));

describe("the language of a page (quality §5)", () => {
  it.each([
    ["the person's choice before the browser's", "language=en", "zh-CN,zh;q=0.9", "en"],
    ["the browser's", undefined, "en-US,en;q=0.9", "en"],
    ["the best the browser offers that we speak", undefined, "fr;q=0.9,en;q=0.8,zh;q=0.5", "en"],
    ["Chinese of any region", undefined, "zh-TW", "zh"],
    ["Chinese when nothing is said", undefined, undefined, "zh"],
    ["Chinese when nothing said is spoken", "language=xx", "fr", "zh"],
    ["Chinese when what is said is nonsense", "language=", ";;q=,,,", "zh"],
  ])("is %s", async (_, cookie, accepted, language) => {
    const headers = new Headers();
    if (cookie) headers.set("cookie", cookie);
    if (accepted) headers.set("accept-language", accepted);
    const answer = await app.request("/", { headers });
    expect(await answer.text()).toBe(language);
  });
});

describe("a translation", () => {
  it("fills in its values, numbers grouped", () => {
    expect(translator("zh")("web.pages.at", { from: "1", to: "100", n: 6900 })).toBe(
      "第 1–100 条，共 6,900 条",
    );
  });

  it("leaves text as it is, so that a year stays a year", () => {
    expect(translator("en")("web.due", { moment: "2026" })).toBe("due 2026");
  });

  it.each([
    [1, "At least 1 character."],
    [2, "At least 2 characters."],
  ])("counts %i in English", (n, text) => {
    expect(translator("en")("web.issue.short", { n })).toBe(text);
  });
});

describe("times", () => {
  const lastMinute = "2026-11-30T15:59:00Z";

  it("are those of Shanghai whatever the clock of the machine", () => {
    expect(format("zh").stamp(lastMinute)).toBe("2026-11-30 23:59");
    expect(format("zh").moment(lastMinute)).toBe("2026年11月30日 23:59");
    expect(format("en").moment(lastMinute)).toBe("30 November 2026 at 23:59");
  });

  it("keep a plain day on its day", () => {
    expect(format("zh").day("2026-11-30")).toBe("2026年11月30日");
    expect(format("en").day("2026-11-30")).toBe("30 November 2026");
  });

  it("and rates are written by the language", () => {
    expect(format("zh").percent(2 / 3, 2)).toBe("66.67%");
    expect(format("en").number(6900)).toBe("6,900");
  });
});
