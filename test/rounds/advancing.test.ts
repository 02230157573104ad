import { env } from "cloudflare:workers";
import { createScheduledController, introspectWorkflow } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database";
import type { Phase } from "../../src/db/terms";
import { scheduled } from "../../src/jobs/scheduled";
import { wholeStream } from "../../src/log/store";
import { advanceTracks } from "../../src/rounds/advancing";
import { moveTrack } from "../../src/rounds/moving";
import { type PlannedPhase, unplanned } from "../../src/rounds/plan";
import { setPlan } from "../../src/rounds/planning";
import { roundWithTracks } from "../../src/rounds/store";
import { castInRound } from "../cast";
import { Client } from "../client";

const second = 1000;
const day = 86_400_000;
const due = Date.parse("2026-10-09T18:00+08:00");

const by = (phase: Phase, dueAt: number, advances = true): PlannedPhase => ({
  ...unplanned(phase),
  dueAt,
  advances,
});
const within = (phase: Phase, workingDays: number): PlannedPhase => ({
  ...unplanned(phase),
  workingDays,
  advances: true,
});

/** A round whose applications have begun, with a plan. */
async function planned(...plan: readonly PlannedPhase[]): Promise<Database> {
  const { db, round, track } = await castInRound("application");
  await setPlan(db, due - 9 * day, "chen", round, track, plan);
  return db;
}

async function stand(db: Database) {
  const [track] = (await roundWithTracks(db, "r1"))?.tracks ?? [];
  return [track?.phase, track?.due_at];
}

async function moves(db: Database) {
  const rows = await wholeStream(db, "round:r1");
  return rows
    .filter(({ action }) => action === "phase.advanced")
    .map(({ actor, body }) => [actor, JSON.parse(body ?? "{}").from, JSON.parse(body ?? "{}").to]);
}

describe("at its deadline a phase", () => {
  it("stays until it is over, then moves once, and no second time", async () => {
    const db = await planned(by("application", due), by("written", due + 30 * day));
    expect(await advanceTracks(db, due - second)).toBe(0);
    expect(await advanceTracks(db, due)).toBe(0);
    expect(await stand(db)).toEqual(["application", due]);
    expect(await advanceTracks(db, due + second)).toBe(1);
    expect(await stand(db)).toEqual(["written", due + 30 * day]);
    expect(await advanceTracks(db, due + second)).toBe(0);
    expect(await moves(db)).toEqual([["system", "application", "written"]]);
  });

  it("moves once where two calls come together", async () => {
    const db = await planned(by("application", due));
    const both = await Promise.all([advanceTracks(db, due + second), advanceTracks(db, due + second)]);
    expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await moves(db)).toHaveLength(1);
  });

  it("moves on deadline by deadline, in order, after days without a call", async () => {
    const db = await planned(by("application", due), by("written", due + day), by("onsite", due + 9 * day));
    expect(await advanceTracks(db, due + 3 * day)).toBe(2);
    expect(await stand(db)).toEqual(["onsite", due + 9 * day]);
    expect(await moves(db)).toEqual([
      ["system", "application", "written"],
      ["system", "written", "onsite"],
    ]);
  });

  it("gives the next one all its working days, counted from the move", async () => {
    const db = await planned(by("application", due), within("written", 2));
    expect(await advanceTracks(db, due + 3 * day)).toBe(1);
    // moved on Monday the 12th
    expect(await stand(db)).toEqual(["written", Date.parse("2026-10-14T23:59:59.999+08:00")]);
  });

  it("leaves out what does not take place", async () => {
    const db = await planned(by("application", due), { ...unplanned("written"), skipped: true });
    await advanceTracks(db, due + second);
    expect(await stand(db)).toEqual(["onsite", null]);
  });

  it("stays where it is to be moved by hand", async () => {
    const db = await planned(by("application", due, false), by("written", due + day));
    expect(await advanceTracks(db, due + 9 * day)).toBe(0);
    expect(await stand(db)).toEqual(["application", due]);
  });

  it("is moved by the cron", async () => {
    // What is started in passing does not outlive the test.
    await using readings = await introspectWorkflow(env.READING);
    await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));
    const db = await planned(by("application", due));
    await scheduled(
      createScheduledController({ scheduledTime: new Date(due + second), cron: "*/15 * * * *" }),
      env,
    );
    expect((await stand(db))[0]).toBe("written");
    expect(await (await Client.signedIn("chen")).page("/rounds/r1/log")).toContain("到期自动进入下一阶段");
  });
});

describe("a plan", () => {
  it("changed meanwhile moves the deadline of the present phase", async () => {
    const db = await planned(by("application", due));
    await setPlan(db, due - day, "chen", "r1", "comprehensive", [by("application", due + day)]);
    expect(await advanceTracks(db, due + second)).toBe(0);
    expect(await advanceTracks(db, due + day + second)).toBe(1);
  });

  it("gives a phase moved to by hand its time, unless the move says another", async () => {
    const db = await planned(within("written", 3), by("onsite", due + 60 * day));
    const monday = Date.parse("2026-10-12T09:00+08:00");
    await moveTrack(db, monday, "chen", "r1", "comprehensive", { from: "application", to: "written" });
    expect(await stand(db)).toEqual(["written", Date.parse("2026-10-15T23:59:59.999+08:00")]);
    await moveTrack(db, monday, "chen", "r1", "comprehensive", {
      from: "written",
      to: "onsite",
      dueAt: due + 90 * day,
    });
    expect(await stand(db)).toEqual(["onsite", due + 90 * day]);
    expect(await advanceTracks(db, due + 61 * day)).toBe(0);
    expect(await advanceTracks(db, due + 91 * day)).toBe(1);
  });

  it("is set on its page, with what is wrong at its field and what is expected beside it", async () => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const refused = await chen.post(`/rounds/${round}/plan/comprehensive`, {
      due_application: "2027-03-31T18:00",
      due_written: "2027-03-30T18:00",
      advances: ["moderation"],
    });
    expect(refused.status).toBe(422);
    const said = await refused.text();
    expect(said).toContain("应晚于前面各阶段");
    expect(said).toContain("须有截止时间或工作日数");
    expect(said).toContain('value="2027-03-30T18:00"');
    await chen.submit(`/rounds/${round}/plan/comprehensive`, {
      due_application: "2027-03-31T18:00",
      days_written: "3",
      advances: ["application"],
    });
    const page = await chen.page(`/rounds/${round}/plan/comprehensive`);
    expect(page).toContain("预计 2027-04-05 23:59 截止");
    expect(page).toContain("还没有 2026、2027 年的放假安排");
    expect(await (await Client.signedIn("zhou")).page(`/rounds/${round}`)).toContain("截至 2027-03-31 18:00");
    const move = await chen.page(`/rounds/${round}/phases/comprehensive`);
    expect(move).toMatch(/value="\d{4}-\d\d-\d\dT23:59"/);
  });
});
