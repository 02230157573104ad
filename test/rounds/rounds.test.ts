import { describe, expect, it } from "vitest";
import { words } from "../../src/rounds/words";
import { permissions } from "../../src/people/permissions";
import { onlyIn, usualMove } from "../../src/rounds/moving";
import { phases } from "../../src/rounds/rounds";
import { castAboveRounds, castInRound, inPhase } from "../cast";
import { Client } from "../client";

describe("the first page", () => {
  it("of an office with nothing yet shows the three openings", async () => {
    await castAboveRounds();
    const page = await (await Client.signedIn("chen")).page("/");
    expect(page).toContain('href="/criteria/import"');
    expect(page).toContain('href="/subjects/import"');
    expect(page).toContain('href="/rounds/new"');
  });

  it("of somebody in one round is that round", async () => {
    const { round } = await castInRound();
    const answer = await (await Client.signedIn("zhou")).get("/");
    expect(answer.headers.get("location")).toBe(`/rounds/${round}`);
  });

  it("of somebody in none says how one gets in", async () => {
    await castAboveRounds();
    expect(await (await Client.signedIn("outsider")).page("/")).toContain("邀请链接");
  });
});

describe("a round", () => {
  it("is opened on an edition, in its first phase, with its due time", async () => {
    const { sha256 } = await castInRound();
    const chen = await Client.signedIn("chen");
    const place = await chen.submit("/rounds", {
      title: "2027年度评估",
      comprehensive: sha256,
      due_draft: "2027-03-31T18:00",
    });
    const page = await chen.page(place);
    expect(page).toContain("2027年度评估");
    expect(page).toContain("2027-03-31 18:00");
    expect(page).toContain("还没有申报单位");
  });

  it.each([
    ["without a title", { comprehensive: "x" }, "请填写此项"],
    ["without a system", { title: "某批次" }, "至少选一类"],
    ["on a system that is not there", { title: "某批次", comprehensive: "0".repeat(64) }, "请选择一项"],
  ])("%s is refused at the field, and keeps what was typed", async (_, fields, words) => {
    await castInRound();
    const answer = await (await Client.signedIn("chen")).post("/rounds", fields);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(words);
    expect(page).toContain(`value="${"title" in fields ? fields.title : ""}"`);
  });

  it.each([
    ["chen", "待办"],
    ["zhou", "本单位的材料"],
  ] as const)("shows %s what waits", async (person, words) => {
    const { round } = await castInRound("application");
    expect(await (await Client.signedIn(person)).page(`/rounds/${round}`)).toContain(words);
  });

  it("shows a bureau its own documents and nothing of another", async () => {
    const { round } = await castInRound("application");
    expect(await (await Client.signedIn("zhou")).page(`/rounds/${round}`)).toContain(">年度报告</a>");
    expect(await (await Client.signedIn("wu")).page(`/rounds/${round}`)).not.toContain(">年度报告</a>");
  });
});

describe("a phase", () => {
  it("is moved after the page says what closes and what opens", async () => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const page = await chen.page(`/rounds/${round}/phases/comprehensive?to=written`);
    expect(page).toContain("上传材料（省委依法治省办、司法局）");
    expect(page).toContain("评分（评估专家）");
    expect(page).toContain("还有 1 个申报单位没有交材料");
    await chen.submit(`/rounds/${round}/phases/comprehensive`, {
      from: "application",
      to: "written",
      due_at: "2026-06-30T18:00",
    });
    const after = await chen.page(`/rounds/${round}`);
    expect(after).toContain("书面评审");
    expect(after).toContain("2026-06-30 18:00");
    expect(await chen.page(`/rounds/${round}/log`)).toContain("推进阶段");
  });

  it("that somebody moved meanwhile stays as it is", async () => {
    const cast = await castInRound("application");
    const chen = await Client.signedIn("chen");
    await inPhase(cast, "written");
    const answer = await chen.post(`/rounds/${cast.round}/phases/comprehensive`, {
      from: "application",
      to: "draft",
    });
    expect(answer.status).toBe(409);
    expect(await chen.page(`/rounds/${cast.round}`)).toContain("书面评审");
  });

  it.each(phases)("%s leads somewhere else", (phase) => expect(usualMove(phase)).not.toBe(phase));

  it("has words for everything a move can close or open", () => {
    const acts = new Set(
      phases.flatMap((one) => phases.flatMap((other) => onlyIn(one, other).map(({ action }) => action))),
    );
    expect(acts.size).toBeGreaterThan(0);
    expect([...acts].filter((action) => !Object.hasOwn(words, `rounds.act.${action}`))).toEqual([]);
    expect([...acts].every((action) => Object.hasOwn(permissions, action))).toBe(true);
  });
});
