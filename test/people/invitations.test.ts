import { describe, expect, it } from "vitest";
import { castInRound } from "../cast";
import { Client } from "../client";

const list = "姓名,角色,所属单位,工作单位\n苏文,司法局,云州市,\n唐宁,评估专家,,云州大学\n某人,司机,,";

describe("an invitation", () => {
  it("is made for one person, shown once, and opens the round for them", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const page = await (
      await chen.post(`/rounds/${round}/people/invitations`, {
        name: "苏文",
        role: "assessor",
        organisation: "云州大学",
      })
    ).text();
    const link = /value="http:\/\/fadu\.test(\/invitations\/[\w-]+)"/.exec(page)?.[1] ?? "";
    expect(await chen.page(`/rounds/${round}/people`)).not.toContain(link);
    const su = new Client();
    const place = await su.submit(link, {
      name: "苏文",
      email: "su@example.org",
      password: "bridges of beidu: seven",
    });
    expect(place).toBe(`/rounds/${round}`);
    expect(await chen.page(`/rounds/${round}/people`)).toContain("su@example.org");
  });

  it("of a bureau without its subject is refused at the field", async () => {
    const { round } = await castInRound();
    const answer = await (
      await Client.signedIn("chen")
    ).post(`/rounds/${round}/people/invitations`, { name: "苏文", role: "bureau" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("请选择该人员所属的申报单位");
  });

  it("comes from a list, looked at first, with a slip each and the bad rows kept", async () => {
    const { round } = await castInRound();
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${round}/people/invitations/list`;
    expect(await (await chen.post(path, { list })).text()).toContain("角色应为");
    expect(await chen.page(`/rounds/${round}/people`)).not.toContain("唐宁");
    const page = await (await chen.post(path, { list, step: "import" })).text();
    expect(new Set(page.match(/\/invitations\/[\w-]{32}/g)).size).toBe(2);
    expect(page).toContain("某人,司机");
    expect(await chen.page(`/rounds/${round}/people`)).toContain("唐宁");
  });
});
