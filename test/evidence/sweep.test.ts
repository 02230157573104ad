import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { scheduled } from "../../src/jobs/scheduled";
import { revisionOf, send, utf8, whileReading } from "./sending";
import { grey, scan } from "../reading/extract/files/scan.ts";
import { moveTo, type Stage, stage } from "./stage";

const night = Date.UTC(2026, 5, 1, 19, 5);
const stamped = grey(2, 2, 8, Uint8Array.of(0, 255, 255, 0));
const report = utf8("一、依法行政\n\n全年办结行政复议案件86宗。");

let on: Stage;
beforeEach(async () => {
  on = await stage();
});

async function keys(): Promise<readonly string[]> {
  return (await env.FILES.list()).objects.map(({ key }) => key);
}

function cron(at: number): Promise<void> {
  return scheduled(createScheduledController({ scheduledTime: new Date(at), cron: "*/15 * * * *" }), env);
}

describe("the cron", () => {
  it("takes away at night what nothing refers to, and nothing else, however often", async () => {
    await whileReading(() => send(on.bureau, on.entry, "报告.txt", report));
    const kept = await keys();
    expect(kept).toHaveLength(2);
    const nobodys = "0".repeat(64);
    for (const key of ["incoming/left", `sha256/${nobodys}`, `text/${nobodys}`, `picture/${nobodys}`])
      await env.FILES.put(key, "left behind");
    const tomorrow = Date.now() + 2 * 86_400_000;
    const nightAfter = tomorrow - (tomorrow % 86_400_000) + 19 * 3_600_000;
    await cron(nightAfter + 3_600_000);
    expect(await keys()).toHaveLength(6);
    await cron(nightAfter);
    await cron(nightAfter);
    expect(await keys()).toEqual(kept);
  });

  it("takes away a picture once neither a page nor a box has it", async () => {
    await whileReading(() => send(on.bureau, on.entry, "盖章件.pdf", scan([stamped])));
    await moveTo(on.db, "written");
    const revision = await revisionOf(on, "盖章件");
    const box = { revision, page: "1", x: "100", y: "100", width: "300", height: "200" };
    const body = new URLSearchParams(box);
    const boxed = await on.assessor.fetch(`/sheets/${on.sheet}/leaves/A1/regions`, { method: "POST", body });
    expect(boxed.status).toBe(303);
    const pictures = async () => (await keys()).filter((key) => key.startsWith("picture/"));
    const kept = await pictures();
    expect(kept).toHaveLength(1);
    const later = Date.now() + 2 * 86_400_000;
    const atNight = later - (later % 86_400_000) + 19 * 3_600_000;
    await cron(atNight);
    expect(await pictures()).toEqual(kept);
    await on.db.query.deleteFrom("page_picture").execute();
    await cron(atNight);
    expect(await pictures()).toEqual(kept);
    await on.db.query.updateTable("document").set({ purged_at: 1 }).execute();
    await cron(atNight);
    expect(await pictures()).toEqual([]);
  });

  it("leaves alone what came within the day", async () => {
    await env.FILES.put("incoming/now", "on its way");
    const today = Date.now() - (Date.now() % 86_400_000) + 19 * 3_600_000;
    await cron(today);
    expect(await keys()).toEqual(["incoming/now"]);
    await cron(night);
    expect(await keys()).toEqual(["incoming/now"]);
  });

  it("starts a reading again whose run was lost, and one that never began", async () => {
    await whileReading(() => send(on.bureau, on.entry, "报告.txt", report));
    await on.db.query.updateTable("reading").set({ stage: "structure", changed_at: 0 }).execute();
    await whileReading(() => cron(Date.now()));
    expect(await stages()).toEqual(["done"]);
    for (const table of ["passage", "section", "reading"] as const)
      await on.db.query.deleteFrom(table).execute();
    await whileReading(() => cron(Date.now()));
    expect(await stages()).toEqual(["done"]);
    await whileReading(() => cron(Date.now()));
    expect(await stages()).toEqual(["done"]);
  });
});

async function stages(): Promise<readonly string[]> {
  const rows = await on.db.query.selectFrom("reading").select("stage").execute();
  return rows.map(({ stage }) => stage);
}

describe("a held file", () => {
  it("is looked at and let go by the office, with a reason, once", async () => {
    await whileReading(() => send(on.bureau, on.entry, "材料.txt", utf8("密级：秘密\n一份旧文件，已解密。")));
    const path = `/documents/${await revisionOf(on, "材料")}`;
    const release = (player: typeof on.office, reason: string) =>
      player.fetch(`${path}/releases`, { method: "POST", body: new URLSearchParams({ reason }) });
    expect((await on.bureau.fetch(`${path}/file`)).status).toBe(404);
    expect(await (await on.office.fetch(`${path}/file`)).text()).toContain("已解密");
    expect((await release(on.bureau, "自己看过")).status).toBe(403);
    const empty = await release(on.office, "");
    expect([empty.status, (await empty.text()).includes("请填写此项")]).toEqual([422, true]);
    const released = await whileReading(() => release(on.office, "已于 2024 年解密"));
    expect(released.status).toBe(303);
    expect(await (await on.assessor.fetch(path)).text()).toContain("一份旧文件");
    expect((await release(on.office, "再来一次")).status).toBe(422);
  });
});
