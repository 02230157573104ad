import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { saidIn } from "../../src/log/body-lines";
import { castInRound } from "../cast";
import { Client } from "../client";

describe("the log of a round", () => {
  it("says who did what in names, and its chain is whole", async () => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    await chen.submit(`/rounds/${round}/sheets/comprehensive`, {
      to: "group:county",
      node: "A",
      assessor: ["m-gao"],
    });
    const page = await chen.page(`/rounds/${round}/log?check=yes`);
    expect(page).toContain("分配评分表");
    expect(page).toContain("高晓岚");
    expect(page).toMatch(/链条完整：1 个序列、2 行记录/);
  });

  it("narrows to an action and an actor in the address", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    expect(await chen.page(`/rounds/${round}/log?action=entries.added&actor=chen`)).toContain("青禾县");
    expect(await chen.page(`/rounds/${round}/log?action=phase.moved`)).toContain("没有符合条件的记录");
  });

  it.each([
    ["what was said", "UPDATE log_body SET body = '{}'"],
    ["who did it", "UPDATE log SET actor = 'zhou'"],
    ["a number", "UPDATE log SET number = 7 WHERE stream LIKE 'round:%'"],
  ])("finds out that %s was altered", async (_, statement) => {
    const { round } = await castInRound();
    await env.DB.batch([
      env.DB.prepare("PRAGMA defer_foreign_keys = on"),
      env.DB.prepare(statement),
      ...(statement.includes("number")
        ? [env.DB.prepare("UPDATE log_body SET number = 7 WHERE stream LIKE 'round:%'")]
        : []),
    ]);
    const page = await (await Client.signedIn("chen")).page(`/rounds/${round}/log?check=yes`);
    expect(page).toContain("链条在");
  });

  it("still holds where what was said was erased by rule", async () => {
    const { round } = await castInRound();
    await env.DB.prepare("DELETE FROM log_body").run();
    const page = await (await Client.signedIn("chen")).page(`/rounds/${round}/log?check=yes`);
    expect(page).toContain("链条完整");
    expect(page).toContain("内容已依规清除");
  });
});

describe("a body", () => {
  it("is said line by line, without what is empty, lists counted from 1", () =>
    expect(saidIn('{"a":null,"b":"","c":{"d":[1,"x"]},"e":true}')).toEqual([
      { path: ["c", "d", "1"], value: "1" },
      { path: ["c", "d", "2"], value: "x" },
      { path: ["e"], value: "true" },
    ]));
});
