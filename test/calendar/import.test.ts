import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readDays } from "../../src/calendar/list";
import { calendarOf } from "../../src/calendar/store";
import { openDatabase } from "../../src/db/database";
import { castAboveRounds } from "../cast";
import { Client } from "../client";

const list =
  "日期,至,安排,名称\n2026年10月1日,2026-10-07,放假,国庆节\n2026/10/10,,上班,调休\n2026-02-30,,放假,";

describe("a list of holidays", () => {
  it.each([
    ["日子,安排\n2026-10-01,放假", "calendar.noHeading"],
    ["日期,安排\n2026-02-30,放假", "calendar.badDay"],
    ["日期,至,安排\n2026-10-01,10月7日,放假", "calendar.badDay"],
    ["日期,至,安排\n2026-10-07,2026-10-01,放假", "calendar.backwards"],
    ["日期,至,安排\n2026-10-01,2027-10-01,放假", "calendar.tooLong"],
    ["日期,安排\n2026-10-01,也许", "calendar.badKind"],
    ["日期,至,安排\n2026-10-01,2026-10-07,放假\n2026-10-07,,上班", "calendar.twice"],
  ])("%j is refused: %s", (text, key) => {
    expect(readDays(text).problems.map((one) => one.key)).toEqual([key]);
  });

  it.each(["2026-10-01", "2026/10/1", "2026.10.1", "2026年10月1日", "20261001", "2026-10-01T00:00:00.000Z"])(
    "reads %s",
    (day) => expect(readDays(`date,kind\n${day},holiday`).rows[0]?.from).toBe("2026-10-01"),
  );

  it("is looked at first, then taken over without its bad rows, and over an earlier one", async () => {
    await castAboveRounds();
    const db = openDatabase(env.DB);
    const chen = await Client.signedIn("chen");
    const looked = await (await chen.post("/calendar/import", { list, step: "check" })).text();
    expect(looked).toContain("没有这个日期");
    expect((await calendarOf(db)).size).toBe(0);

    const rest = await (await chen.post("/calendar/import", { list, step: "import" })).text();
    expect(rest).toContain("已导入 2 行");
    expect(rest).toMatch(/<textarea[^>]*>日期,至,安排,名称\n2026-02-30,,放假,<\/textarea>/);
    expect((await calendarOf(db)).get("2026-10-07")).toBe("holiday");
    expect((await calendarOf(db)).size).toBe(8);

    await chen.submit("/calendar/import", { list: "日期,安排\n2026-10-07,上班", step: "import" });
    expect((await calendarOf(db)).get("2026-10-07")).toBe("working");
    const page = await chen.page("/calendar");
    expect(page).toContain("2026年10月1日");
    expect(page).toContain("国庆节");
  });
});
