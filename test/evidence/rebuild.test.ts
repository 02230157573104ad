import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { rebuildStatements } from "../../src/evidence/rebuild";
import { resumeReadings } from "../../src/evidence/sweep";
import { send, utf8, whileReading } from "./sending";
import { stage } from "./stage";

it("the index that was lost is built anew from the texts, and a second time to the same rows", async () => {
  const on = await stage();
  const report = utf8(
    "云岭县报告\n\n一、主要做法\n\n（一）复议。全年办结行政复议案件86宗，负责人出庭应诉率100%。",
  );
  await whileReading(() => send(on.bureau, on.entry, "年度报告.txt", report));
  const path = `/entries/${on.entry}/search?q=${encodeURIComponent("出庭")}`;
  const found = async () => (await (await on.bureau.fetch(path)).text()).match(/<mark>出庭/g)?.length ?? 0;
  const passages = () =>
    on.db.query.selectFrom("passage").select(["number", "start", "end", "section"]).execute();
  const before = await passages();
  expect(await found()).toBe(1);

  await env.DB.prepare("INSERT INTO passage_index (passage_index) VALUES ('delete-all')").run();
  expect(await found()).toBe(0);
  for (let time = 0; time < 2; time++) {
    await env.DB.batch(rebuildStatements.map((statement) => env.DB.prepare(statement)));
    await whileReading(() => resumeReadings(on.db, env.READING, Date.now()));
    expect([await found(), await passages()]).toEqual([1, before]);
  }
});
