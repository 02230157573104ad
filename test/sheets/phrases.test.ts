import { beforeEach, describe, expect, it } from "vitest";
import { Client } from "../client";
import { seed } from "./seed";

const path = "/sheets/s1/leaves/A1";

beforeEach(async () => {
  await seed();
});

describe("a phrase of one's own", () => {
  it("is kept, offered under the reason of every leaf, and to nobody else", async () => {
    const first = await Client.signedIn("first");
    expect(await first.submit(`${path}/phrases`, { text: "只有计划，没有当年结果。" })).toBe(path);
    for (const leaf of ["A1", "A2"])
      expect(await first.page(`/sheets/s1/leaves/${leaf}`)).toContain(
        'data-phrase="只有计划，没有当年结果。"',
      );
    expect(await (await Client.signedIn("second")).page("/sheets/s2/leaves/A1")).not.toContain("只有计划");
  });

  it("is kept once, and told so the second time", async () => {
    const first = await Client.signedIn("first");
    await first.submit(`${path}/phrases`, { text: "口径一致。" });
    await first.submit(`${path}/phrases`, { text: "口径一致。" });
    const page = await first.page(path);
    expect(page).toContain("这句常用语已经有了");
    expect([...page.matchAll(/data-phrase=/g)]).toHaveLength(1);
  });

  it("is deleted by its owner alone", async () => {
    const first = await Client.signedIn("first");
    await first.submit(`${path}/phrases`, { text: "口径一致。" });
    const phrase = /name="phrase" value="(\w+)"/.exec(await first.page(path))?.[1] ?? "";
    const second = await Client.signedIn("second");
    await second.submit("/sheets/s2/leaves/A1/phrases/removals", { phrase });
    expect(await first.page(path)).toContain("口径一致。");
    await first.submit(`${path}/phrases/removals`, { phrase });
    expect(await first.page(path)).not.toContain("口径一致。");
  });
});
