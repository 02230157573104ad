import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/db/database";
import { wholeStream } from "../../src/log/store";
import { makeRuling } from "../../src/moderation/rulings";
import { rulingEffects, rulingsOf, secondLooks } from "../../src/moderation/rulings-store";
import { mostAtOnce } from "../../src/moderation/settle-many";
import { membershipIn } from "../../src/people/store";
import { standingOf } from "../../src/results/store";
import { Client } from "../client";
import { returnSheet } from "../../src/sheets/returning";
import { SheetGone, saveRating } from "../../src/sheets/save";
import { at, edition, morePlaces, save, score, seenBy, stage } from "./stage";

let db: Database;
beforeEach(async () => {
  db = await stage();
});

const day = 86_400_000;
const rule = async (text = "领导小组会议不算学习") => {
  const lead = await membershipIn(db, "lead", "round");
  if (lead === undefined) throw new Error("no lead");
  return makeRuling(db, at + day, lead, "round", "comprehensive", { code: "A1" }, text);
};
const looksOf = async (person: string) => secondLooks(db, "round", { assessor: `m-${person}` });
const decided = async () => db.query.selectFrom("decision").selectAll().orderBy("entry").execute();

describe("a ruling", () => {
  it("stands beside the rule from then on: on the scoring page, the decision page, the leaf's page, its own list", async () => {
    const lead = await Client.signedIn("lead");
    const to = await lead.submit("/rounds/round/settlement/rulings/comprehensive", {
      leaf: "A1",
      text: "领导小组会议不算学习",
    });
    expect(to).toBe("/rounds/round/settlement/comprehensive/A1");
    const first = await Client.signedIn("first");
    for (const [client, path] of [
      [lead, to],
      [lead, "/entries/entry/settlement/A1"],
      [lead, "/rounds/round/settlement/rulings"],
      [first, "/sheets/s1/leaves/A1"],
      [first, "/rounds/round/settlement/rulings"],
    ] as const)
      expect([path, (await client.page(path)).includes("领导小组会议不算学习")]).toEqual([path, true]);
    expect(await first.page("/sheets/s1/leaves/A2")).not.toContain("领导小组会议不算学习");
    expect((await wholeStream(db, "round:round")).at(-1)?.action).toBe("ruling.made");
  });

  it.each([
    ["without words", { leaf: "A1", text: "" }],
    ["on an indicator that is not there", { leaf: "Z9", text: "不算" }],
    ["on a group", { leaf: "A", text: "不算" }],
  ])("%s is refused, with what was typed still there", async (_, fields) => {
    const answer = await (
      await Client.signedIn("lead")
    ).post("/rounds/round/settlement/rulings/comprehensive", fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(fields.text);
    expect(await rulingsOf(db, "round")).toEqual([]);
  });

  it("asks the assessors of earlier ratings to look again, and nobody else", async () => {
    await score(db, "first", "s1", "6", "1");
    await save(db, "second", "s2", "A2", { counts: { a: "1" } });
    await rule();
    expect(await looksOf("first")).toMatchObject([{ sheet: "s1", leaf: "A1", entry: "entry" }]);
    expect(await looksOf("second")).toEqual([]);
    const first = await Client.signedIn("first");
    expect(await first.page("/rounds/round")).toContain("按新口径复核 A1");
    await save(db, "second", "s2", "A1", { points: "5" }, { at: at + 2 * day });
    expect(await looksOf("second")).toEqual([]);
  });

  it("is answered once: the rating stands", async () => {
    await score(db, "first", "s1", "6", "1");
    const ruling = await rule();
    const first = await Client.signedIn("first");
    expect(await first.page("/sheets/s1/leaves/A1")).toContain("维持评分");
    const answer = { ruling, answer: "stands" };
    expect(await first.submit("/sheets/s1/leaves/A1/looks", answer)).toBe("/sheets/s1/leaves/A1");
    expect(await looksOf("first")).toEqual([]);
    expect(await first.page("/rounds/round")).not.toContain("按新口径复核");
    await first.submit("/sheets/s1/leaves/A1/looks", answer);
    expect(await first.page("/sheets/s1/leaves/A1")).toContain("这项评分已复核");
    expect(await rulingEffects(db, "round")).toMatchObject([{ unanswered: 0, stands: 1, change: 0 }]);
  });

  it("is answered: it has to change; the lead gives the indicator back and it is changed", async () => {
    await score(db, "first", "s1", "6", "1");
    const ruling = await rule();
    const first = await Client.signedIn("first");
    await first.submit("/sheets/s1/leaves/A1/looks", { ruling, answer: "change", note: "多算了三次会议" });
    const lead = await Client.signedIn("lead");
    expect(await lead.page("/rounds/round/settlement/rulings")).toContain("多算了三次会议");
    await lead.submit("/sheets/s1/leaves/A1/reopenings", { reason: "按口径重评" });
    await save(
      db,
      "first",
      "s1",
      "A1",
      { points: "4" },
      {
        revision: 1,
        because: "扣除领导小组会议",
        at: at + 2 * day,
      },
    );
    await first.submit("/sheets/s1/hand-ins");
    expect(await lead.page("/rounds/round/settlement/rulings")).not.toContain("多算了三次会议");
  });
});

describe("one leaf across entries", () => {
  const path = "/rounds/round/settlement/comprehensive/A1";

  async function differ(from: number, to: number) {
    const entries = await morePlaces(db, from, to);
    for (const id of entries) {
      const n = id.replace("entry-", "");
      // each as in a request of its own
      await score(openDatabase(env.DB), "first", `first-${n}`, "6", "1");
      await score(openDatabase(env.DB), "second", `second-${n}`, "4", "1");
    }
    return entries;
  }

  it("lays the ratings side by side and marks what differs", async () => {
    await differ(0, 2);
    const lead = await Client.signedIn("lead");
    const page = await lead.page(path);
    expect(page).toContain("2 个单位有分歧");
    expect([...page.matchAll(/<mark>/g)]).toHaveLength(4);
    const leaves = await lead.page("/rounds/round/settlement/leaves");
    expect(leaves).toContain(`href="${path}"`);
  });

  it("is settled for those chosen, each by a decision of its own that cites the ruling", async () => {
    const [first = "", second = ""] = await differ(0, 3);
    const ruling = await rule();
    const lead = await Client.signedIn("lead");
    await lead.submit(`${path}/decisions`, {
      reason: "按口径，以第二位的计法为准",
      ruling,
      [`take.${first}`]: "second-0",
      [`seen.${first}`]: "0",
      [`take.${second}`]: "second-1",
      [`seen.${second}`]: "0",
      "take.entry-2": "",
      "seen.entry-2": "0",
    });
    expect(await decided()).toMatchObject([
      { entry: first, ruling, points: null, observation: '{"points":"4"}' },
      { entry: second, ruling },
    ]);
    const rows = await standingOf(db, "round", "comprehensive", "m-office");
    expect(rows.find(({ entry }) => entry === first)).toMatchObject({ status: "complete", final: 750 });
    expect(rows.find(({ entry }) => entry === "entry-2")).toMatchObject({ status: "incomplete" });
    expect(await rulingEffects(db, "round")).toMatchObject([{ decided: 2 }]);
    expect(await lead.page(`/entries/${first}/settlement/A1`)).toContain("依据口径：领导小组会议不算学习");
  });

  it("refuses nobody chosen, and a ruling about another indicator", async () => {
    await differ(0, 1);
    const lead = await Client.signedIn("lead");
    const none = await lead.post(`${path}/decisions`, { reason: "依据口径", "take.entry-0": "" });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain("请至少为一个单位选择");
    const foreign = await lead.post(`${path}/decisions`, {
      reason: "依据口径",
      ruling: "another",
      "take.entry-0": "first-0",
      "seen.entry-0": "0",
    });
    expect(foreign.status).toBe(422);
    expect(await decided()).toEqual([]);
  });

  it("settles as many as a request may and goes on where it stopped", { timeout: 120_000 }, async () => {
    const many = mostAtOnce + 5;
    const entries = await differ(0, many);
    const lead = await Client.signedIn("lead");
    const fields = {
      reason: "按口径统一",
      ...Object.fromEntries(
        entries.flatMap((id) => [
          [`take.${id}`, id.replace("entry-", "first-")],
          [`seen.${id}`, "0"],
        ]),
      ),
    };
    const answer = await lead.post(`${path}/decisions`, fields);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("还有 5 个");
    expect(await decided()).toHaveLength(mostAtOnce);
    await lead.submit(`${path}/decisions`, fields);
    expect(await decided()).toHaveLength(many);
  });
});

describe("a leaf given back alone", () => {
  const standing = async () => (await standingOf(db, "round", "comprehensive", "m-office"))[0];

  it("does not count until it is handed in again; the rest of the sheet does", async () => {
    await score(db, "first", "s1", "5", "1");
    await score(db, "second", "s2", "5", "1");
    expect(await standing()).toMatchObject({ status: "complete", final: 850 });
    const lead = await Client.signedIn("lead");
    await lead.submit("/sheets/s1/leaves/A1/reopenings", { reason: "依据只有计划" });
    expect(await standing()).toMatchObject({ pending: 1, low: 350 });
    const first = await Client.signedIn("first");
    expect(await first.page("/rounds/round")).toContain("退回 1 项");
    expect(await first.page("/sheets/s1/leaves/A1")).toContain("依据只有计划");
    const locked = await first.post("/sheets/s1/leaves/A2", { revision: "1", "count.a": "0" });
    expect(locked.status).toBe(403);
    await first.submit("/sheets/s1/leaves/A1", {
      revision: "1",
      points: "5.5",
      state: "scored",
      reason: "见材料",
    });
    const gaps = await first.post("/sheets/s1/hand-ins");
    expect(gaps.status).toBe(422);
    expect(await first.page("/sheets/s1")).toContain("缺改动理由");
    await first.submit("/sheets/s1/leaves/A1", {
      revision: "2",
      points: "5.5",
      state: "scored",
      reason: "见材料",
      because: "补到了会议纪要",
    });
    await first.submit("/sheets/s1/hand-ins");
    expect(await standing()).toMatchObject({ status: "complete", final: 875 });
    const record = (await wholeStream(db, "sheet:s1")).at(-1);
    expect(record?.action).toBe("leaves.handed_in");
    expect(JSON.parse(record?.body ?? "")).toMatchObject({
      changes: [
        {
          leaf: "A1",
          before: { state: "scored", observation: { points: "5" } },
          after: { state: "scored", observation: { points: "5.5" } },
          because: "补到了会议纪要",
        },
      ],
    });
  });

  it("needs a reason, and a sheet that is handed in", async () => {
    const lead = await Client.signedIn("lead");
    expect((await lead.post("/sheets/s1/leaves/A1/reopenings", { reason: "早了" })).status).toBe(403);
    await score(db, "first", "s1", "5", "1");
    expect((await lead.post("/sheets/s1/leaves/A1/reopenings", { reason: "" })).status).toBe(422);
  });

  it("of a whole sheet returned: an unchanged rating needs no reason, a changed one does", async () => {
    await score(db, "first", "s1", "5", "1");
    await returnSheet(db, at, await seenBy(db, "lead", "s1"), "再核");
    const first = await Client.signedIn("first");
    await save(db, "first", "s1", "A2", { counts: { a: "2" } }, { revision: 1 });
    expect((await first.post("/sheets/s1/hand-ins")).status).toBe(422);
    await save(db, "first", "s1", "A2", { counts: { a: "1" } }, { revision: 2 });
    await first.submit("/sheets/s1/hand-ins");
  });
});

describe("a sheet taken back the instant a rating is saved", () => {
  const typed = { revision: "0", points: "5", state: "scored", reason: "现场看过台账" };

  it("refuses the rating in so many words, not as a fault of ours", async () => {
    const leaf = edition.leaves[0];
    if (leaf === undefined) throw new Error("no leaf");
    const seen = await seenBy(db, "first", "s1");
    const overtaken: Database = {
      ...db,
      batch: async (writes) => {
        await db.batch([db.query.deleteFrom("sheet").where("id", "=", "s1")]);
        return db.batch(writes);
      },
    };
    const sent = {
      revision: 0,
      state: "scored",
      observation: { points: "5" },
      reason: "",
      confidence: "",
    } as const;
    await expect(saveRating(overtaken, at, seen, edition, leaf, sent)).rejects.toBeInstanceOf(SheetGone);
  });

  it("keeps what was typed in sight", async () => {
    await score(db, "first", "s1", "5", "1");
    const answer = await (await Client.signedIn("first")).post("/sheets/s1/leaves/A1", typed);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("现场看过台账");
  });

  it("never fails, whoever is first", async () => {
    const first = await Client.signedIn("first");
    const office = await Client.signedIn("office");
    const [saved] = await Promise.all([
      first.post("/sheets/s1/leaves/A1", typed),
      office.post("/rounds/round/sheets/comprehensive/s1/removal"),
    ]);
    expect([303, 403, 404]).toContain(saved.status);
  });
});
