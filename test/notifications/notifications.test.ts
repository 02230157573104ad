import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/calendar";
import { visibleEntries } from "../../src/entries/store";
import { membershipIn } from "../../src/people/store";
import { notify } from "../../src/notifications/notify";
import { notificationsOf } from "../../src/notifications/store";
import { assignSheets } from "../../src/sheets/assigning";
import { askForLists } from "../../src/cases/asking";
import { proposeStrike } from "../../src/moderation/resolutions";
import { remind } from "../../src/notifications/reminders";
import { at, type Cast, castInRound, people, type PersonName } from "../cast";
import { Client } from "../client";

const kindsOf = async ({ db }: Cast, name: PersonName) =>
  (await notificationsOf(db, name, 100)).map(({ kind }) => kind);

/** Tells everybody of something about the entry, whatever their part. */
async function tellAll({ db, entry, round, memberships }: Cast): Promise<void> {
  const notice = { kind: "question.asked", round, entry, thing: "q1", occasion: 1 } as const;
  const members = Object.values(memberships).filter((id) => id !== "");
  await db.batch([notify(db, at, notice, { members })]);
}

describe("a notification", () => {
  it("goes to the bureau that is asked, and comes back to who asked", async () => {
    const cast = await castInRound("written");
    const [lin, zhou] = [await Client.signedIn("lin"), await Client.signedIn("zhou")];
    const due = dayOf(Date.now() + 86_400_000);
    const to = await lin.submit(`/entries/${cast.entry}/questions`, { leaf: "A1", words: "问", due });
    expect(await zhou.page("/account/notifications")).toContain("收到 1 个询问");
    expect(await kindsOf(cast, "wu")).toEqual([]);
    await zhou.submit(`${to}/answers`, { words: "答" });
    const page = await lin.page("/account/notifications");
    expect(page).toContain("1 个询问有了答复");
    expect(page).toContain(`href="${to}"`);
    expect(await kindsOf(cast, "he")).toEqual([]);
  });

  it("stands in the bar until it is read, one or all of them", async () => {
    const cast = await castInRound("written");
    const { db, entry, round } = cast;
    await db.batch(
      [1, 2, 3].map((occasion) =>
        notify(db, at, { kind: "question.asked", round, entry, thing: "q1", occasion }, { role: "bureau" }),
      ),
    );
    const zhou = await Client.signedIn("zhou");
    expect(await zhou.page(`/rounds/${round}`)).toContain("通知 3");
    const [, id = ""] = /name="id" value="(\w+)"/.exec(await zhou.page("/account/notifications")) ?? [];
    await zhou.submit("/account/notifications/readings", { id });
    expect(await zhou.page("/account/notifications")).toContain("通知 2");
    await zhou.submit("/account/notifications/readings", { until: String(Date.now()) });
    expect(await zhou.page("/account/notifications")).not.toMatch(/通知 \d/);
  });

  it("is nobody else's to mark as read", async () => {
    const cast = await castInRound("written");
    await tellAll(cast);
    const [zhou, wu] = [await Client.signedIn("zhou"), await Client.signedIn("wu")];
    const [, id = ""] = /name="id" value="(\w+)"/.exec(await zhou.page("/account/notifications")) ?? [];
    await wu.submit("/account/notifications/readings", { id });
    expect((await notificationsOf(cast.db, "zhou", 9))[0]?.readAt).toBeNull();
  });

  it("is there once however often it is written, and again for another occasion", async () => {
    const cast = await castInRound("written");
    const { db, entry, round } = cast;
    const notice = { kind: "question.due", round, entry, thing: "q1", occasion: 5 } as const;
    await db.batch([1, 2].map(() => notify(db, at, notice, { role: "bureau" })));
    await db.batch([notify(db, at + 1, { ...notice, occasion: 6 }, { role: "bureau" })]);
    expect(await kindsOf(cast, "zhou")).toHaveLength(2);
  });

  it.each([
    ["the office", { role: "office" }, ["chen"]],
    ["the bureau of the entry", { role: "bureau" }, ["zhou"]],
    ["the city above it", { role: "city" }, ["wei"]],
    ["the leads of the round", { role: "lead" }, ["he"]],
    ["those named", { members: ["m-lin", "m-gao"] }, ["gao", "lin"]],
  ] as const)("for %s reaches them alone", async (_, to, expected) => {
    const { db, entry, round } = await castInRound("written");
    await db.batch([notify(db, at, { kind: "entry.returned", round, entry, thing: entry, occasion: 1 }, to)]);
    const told = await db.query.selectFrom("notification").select("person").orderBy("person").execute();
    expect(told.map(({ person }) => person)).toEqual(expected);
  });

  it("tells assessors of all sheets assigned at once in one line", async () => {
    const cast = await castInRound("application");
    const entries = await visibleEntries(cast.db, await memberOf(cast, "chen"), cast.round);
    const office = { person: "chen", membership: "m-chen" };
    const asked = { round: cast.round, edition: cast.edition, entries, node: "A", assessors: ["m-gao"] };
    await assignSheets(cast.db, at, office, asked);
    const page = await (await Client.signedIn("gao")).page("/account/notifications");
    expect(page).toContain("分配给您 2 张评分表");
    expect(page).toContain("1 条未读");
    expect(page).toContain(`href="/rounds/${cast.round}"`);
  });
});

describe("what may not be seen any more", () => {
  it.each(Object.keys(people).filter((name): name is PersonName => name !== "outsider"))(
    "is not told to %s, as `visibleEntries` says",
    async (name) => {
      const cast = await castInRound("written");
      await tellAll(cast);
      const membership = await memberOf(cast, name);
      const seen = await visibleEntries(cast.db, membership, cast.round);
      const told = seen.some(({ id }) => id === cast.entry);
      // whom nobody tells of an entry at all: those of another place, and who sees no rounds
      if (["wu", "jiang"].includes(name)) return;
      expect((await kindsOf(cast, name)).length > 0).toBe(told);
    },
  );

  it("is gone with a conflict, from the page and from the count", async () => {
    const cast = await castInRound("written");
    await tellAll(cast);
    const lin = await Client.signedIn("lin");
    expect(await lin.page("/account/notifications")).toContain("通知 1");
    await lin.submit(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "kin" });
    expect(await lin.page("/account/notifications")).not.toContain("通知 1");
    const page = await lin.page("/account/notifications");
    expect(page).not.toContain("青禾");
    expect(page).not.toContain(cast.entry);
  });

  it.each([
    ["a membership that ended", "UPDATE membership SET ended_at = 1, ended_by = 'chen' WHERE id = 'm-zhou'"],
    ["an entry that left", "UPDATE entry SET departure = 'withdrawn'"],
  ])("is gone with %s", async (_, statement) => {
    const cast = await castInRound("written");
    await tellAll(cast);
    expect(await kindsOf(cast, "zhou")).toHaveLength(1);
    await cast.db.binding.prepare(statement).run();
    expect(await kindsOf(cast, "zhou")).toEqual([]);
  });
});

describe("what changes tell", () => {
  it("a bureau hears what became of its application, and the office that one came", async () => {
    const cast = await castInRound("application");
    const [zhou, chen] = [await Client.signedIn("zhou"), await Client.signedIn("chen")];
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    expect(await kindsOf(cast, "chen")).toEqual(["entry.submitted"]);
    await chen.submit(`/entries/${cast.entry}/answers`, { answer: "returned", reason: "缺封面" });
    expect(await kindsOf(cast, "zhou")).toEqual(["entry.returned"]);
  });

  it("whoever may be the second of two hears of it, and not who spoke first", async () => {
    const cast = await castInRound("written");
    const by = await memberOf(cast, "chen");
    const id = await proposeStrike(cast.db, at, by, cast.round, cast.track, "A1", "口径有误");
    expect(await kindsOf(cast, "he")).toEqual(["resolution.proposed"]);
    expect([await kindsOf(cast, "chen"), await kindsOf(cast, "lin")]).toEqual([[], []]);
    expect(await (await Client.signedIn("he")).page("/account/notifications")).toContain(
      `href="/rounds/${cast.round}/settlement/resolutions#resolution-${id}"`,
    );
  });

  it("a bureau hears which lists of case files it is asked for, and when they are due and overdue", async () => {
    const cast = await castInRound("written");
    const due = at + 5 * day;
    await askForLists(cast.db, at, await memberOf(cast, "chen"), {
      round: cast.round,
      track: cast.track,
      kind: "行政许可",
      leaf: null,
      count: 2,
      dueAt: due,
      departments: ["住建局"],
      entries: [cast.entry],
    });
    expect(await kindsOf(cast, "zhou")).toEqual(["list.asked"]);
    await remind(cast.db, due - 4 * day);
    expect(await kindsOf(cast, "zhou")).toEqual(["list.asked"]);
    for (const now of [due - 2 * day, due - day, due + 1]) await remind(cast.db, now);
    expect((await kindsOf(cast, "zhou")).toSorted()).toEqual(["list.asked", "list.due", "list.overdue"]);
    expect(await kindsOf(cast, "wu")).toEqual([]);
  });
});

const day = 86_400_000;

async function memberOf({ db, round }: Cast, name: PersonName) {
  const membership = await membershipIn(db, name, round);
  if (membership === undefined) throw new Error(`${name} has no part`);
  return membership;
}
