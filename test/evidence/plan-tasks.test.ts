import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { KeyedMention } from "../../src/evidence/facts";
import { plansFor } from "../../src/evidence/facts-against";
import { targetsAgainst } from "../../src/evidence/facts-targets";
import { taskId } from "../../src/evidence/plan-tasks-tracking";
import { wholeStream } from "../../src/log/store";
import { figuresStage, thisYear } from "./figures";
import { revisionOf, send, utf8, whileReading } from "./sending";
import type { Player, Stage } from "./stage";

const plan = [
  "云岭县2025年法治政府建设工作要点",
  "一、强化组织领导",
  "1．强化学法用法。组织执法人员培训不少于60学时，行政诉讼胜诉率达到95%。（责任单位：县委组织部、县司法局）",
  "2．加强普法宣传。开展宣传活动20场。（牵头单位：县委宣传部）",
].join("\n\n");

function said(value: string, about: Partial<KeyedMention> = {}): KeyedMention {
  const place = { number: 1, start: 0, end: 4, passage: 1 };
  return { key: "k", value, unit: "%", qualifier: "exact", nature: "result", ...place, ...about };
}

describe("a target against what was done", () => {
  it.each([
    ["at_least", "95", "96", "met"],
    ["at_least", "95", "95.0", "met"],
    ["exact", "95", "94.99", "missed"],
    ["exact", "95", "100", "met"],
    ["approx", "95", "94", "missed"],
    ["at_most", "5", "4.2", "met"],
    ["at_most", "5", "5.1", "missed"],
  ] as const)("of %s %s after %s is %s", (qualifier, wanted, got, state) => {
    const target = said(wanted, { qualifier, nature: "target" });
    expect(targetsAgainst([target], [said(got)])).toMatchObject([{ state }]);
  });

  it("is not said where the report gives nothing, and not compared where its figures disagree", () => {
    const target = said("95", { nature: "target" });
    expect(targetsAgainst([target], [])).toMatchObject([{ state: "unsaid" }]);
    expect(targetsAgainst([target], [said("99", { nature: "plan" })])).toMatchObject([{ state: "unsaid" }]);
    expect(targetsAgainst([target], [said("99"), said("90")])).toMatchObject([{ state: "unlike" }]);
    expect(targetsAgainst([target], [said("99", { unit: "件" })])).toMatchObject([{ state: "unlike" }]);
    expect(targetsAgainst([said("95")], [said("99")])).toEqual([]);
  });
});

let on: Stage;
beforeEach(async () => {
  on = await figuresStage();
});

async function upload(name: string, text: string): Promise<string> {
  await whileReading(() => send(on.bureau, on.entry, name, utf8(text)));
  return revisionOf(on, name.replace(/\.txt$/, ""));
}

async function textOf(path: string, by: Player): Promise<string> {
  const answer = await by.fetch(path);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const track = (by: Player, revision: string, fields: Readonly<Record<string, string>>) =>
  by.fetch(`/documents/${revision}/tasks`, { method: "POST", body: new URLSearchParams(fields) });

describe("the work plan of a bureau", () => {
  it("is held against the report of its year, target by target", async () => {
    await upload("要点.txt", plan);
    const report = await upload("报告.txt", thisYear);
    const page = await textOf(`/documents/${report}/facts`, on.assessor);
    expect(page).toContain("目标与结果");
    expect(page).toMatch(/胜诉率 达到 95% 96\.5% 要点（2025 年）/);
    expect(page).toMatch(/宣传活动 未达到 20 场 12 场 要点（2025 年）/);
    expect(page).toMatch(/培训学时 未提及/);
  });

  it("is followed task by task, by the bureau alone, and the log keeps what was said before", async () => {
    const revision = await upload("要点.txt", plan);
    const facts = `/documents/${revision}/facts`;
    expect(await textOf(facts, on.bureau)).toContain("完成 0 / 2");
    const task = await taskId({ number: "2", title: "加强普法宣传" });
    const answer = await track(on.bureau, revision, { task, state: "under_way", note: "已办八场" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `${facts}#task-${task.slice(0, 12)}`,
    ]);
    await track(on.bureau, revision, { task, state: "done", note: "二十场全部办完" });
    const page = await textOf(facts, on.assessor);
    expect(page).toContain("完成 1 / 2");
    expect(page).toContain("二十场全部办完");
    expect(
      (await (await on.assessor.fetch(facts)).text()).includes(`action="/documents/${revision}/tasks"`),
    ).toBe(false);
    const rows = await wholeStream(on.db, `entry:${on.entry}`);
    const said = rows
      .filter(({ action }) => action === "plan_task.tracked")
      .map(({ body }) => JSON.parse(body ?? ""));
    expect(said).toEqual([
      { number: "2", to: { state: "under_way", note: "已办八场" } },
      {
        number: "2",
        from: { state: "under_way", note: "已办八场" },
        to: { state: "done", note: "二十场全部办完" },
      },
    ]);
  });

  it("keeps what was said with its next upload, and takes nothing of a task it does not have", async () => {
    const revision = await upload("要点.txt", plan);
    const task = await taskId({ number: "2", title: "加强普法宣传" });
    await track(on.bureau, revision, { task, state: "done", note: "" });
    const other = await taskId({ number: "3", title: "没有这一项" });
    expect((await track(on.bureau, revision, { task: other, state: "done", note: "" })).status).toBe(404);
    expect((await track(on.bureau, revision, { task: "x", state: "done" })).status).toBe(400);
    expect((await track(on.bureau, revision, { task, state: "done", note: "长".repeat(501) })).status).toBe(
      400,
    );
    for (const by of [on.assessor, on.office, on.lead])
      expect((await track(by, revision, { task, state: "open", note: "" })).status).toBe(403);
    expect((await track(on.neighbour, revision, { task, state: "open", note: "" })).status).toBe(404);
    const { results } = await env.DB.prepare("SELECT state, note FROM plan_task").all();
    expect(results).toEqual([{ state: "done", note: "" }]);
  });
});

describe("what set targets for a report", () => {
  const of = (id: string, kind: string, year: number) => ({
    id,
    kind,
    year,
    title: id,
    revision: id,
    file: id,
    textDigest: id,
  });
  const report = { title: null, issuer: null, number: null, date: null, year: 2025, sha256: null };
  const before = of("before", "annual_report", 2024);
  const after = of("after", "annual_report", 2026);
  const plans = [2023, 2024, 2025, 2026].map((year) => of(`plan-${year}`, "work_plan", year));

  it.each([
    [
      "the plans of its year and the one before, and the report before it",
      before,
      ["before", "plan-2024", "plan-2025"],
    ],
    ["no report that came after it", after, ["plan-2024", "plan-2025"]],
    ["the plans alone where it stands by itself", undefined, ["plan-2024", "plan-2025"]],
  ] as const)("is %s", (_, beside, expected) => {
    const found = plansFor({ ...report, kind: "annual_report" }, [before, after, ...plans], beside);
    expect(found.map(({ id }) => id)).toEqual(expected);
  });

  it("is nothing for a plan itself", () => {
    expect(plansFor({ ...report, kind: "work_plan" }, plans, before)).toEqual([]);
  });
});
