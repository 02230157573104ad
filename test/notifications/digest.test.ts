import { describe, expect, it } from "vitest";
import { env } from "cloudflare:workers";
import { dayOf } from "../../src/calendar/calendar";
import { digestOf, isDigestTime } from "../../src/notifications/digest";
import type { Kind, Notification } from "../../src/notifications/notifications";
import { notify } from "../../src/notifications/notify";
import { remind } from "../../src/notifications/reminders";
import { sendDigests } from "../../src/notifications/sending";
import { claim, mailboxOf } from "../../src/notifications/digests-store";
import { notificationsOf } from "../../src/notifications/store";
import { type Cast, castInRound } from "../cast";
import { Client } from "../client";

/** Monday, 2 March 2026, at nine in Shanghai. */
const monday = Date.UTC(2026, 2, 2, 1);
const hour = 3_600_000;
const day = 24 * hour;
const laptop = { DEMONSTRATION: "on" };
const origin = "https://fadu.test";

const send = ({ db }: Cast, now: number, by: object = laptop) => sendDigests(db, by, origin, now);
const mails = async ({ db }: Cast) => (await mailboxOf(db, 50)).toReversed();

async function tell(
  { db, round, entry }: Cast,
  kind: Kind = "question.asked",
  occasion = 1,
  at = monday - hour,
) {
  const members = ["m-zhou", "m-lin"];
  await db.batch([notify(db, at, { kind, round, entry, thing: "q1", occasion }, { members })]);
}

describe("a digest", () => {
  it("says what kind of thing waits and where, in the person's language, and nothing else", () => {
    const one = (kind: Kind, thing: string): Notification => ({
      id: thing,
      kind,
      round: "r1",
      entry: "e1",
      thing,
      occasion: 1,
      at: 1,
      readAt: null,
    });
    const told = [one("question.asked", "q1"), one("question.asked", "q2"), one("sheet.due", "s1")];
    expect(digestOf(told, origin, "en")?.items).toEqual([
      { text: "1 sheet is due within three days", link: `${origin}/sheets/s1` },
      { text: "2 questions were asked", link: `${origin}/account/notifications` },
    ]);
    expect(digestOf(told, origin, "zh")?.subject).toBe("法度：2 类事项等您办理");
    expect(digestOf([], origin, "zh")).toBeUndefined();
  });

  it.each([
    ["Monday at eight", Date.UTC(2026, 2, 2, 0), true],
    ["Monday before eight", Date.UTC(2026, 2, 1, 23, 59), false],
    ["Monday at eight in the evening", Date.UTC(2026, 2, 2, 12), false],
    ["Saturday", Date.UTC(2026, 1, 28, 1), false],
    ["a Saturday that is worked", Date.UTC(2026, 1, 14, 1), true],
    ["a holiday", Date.UTC(2026, 1, 17, 1), false],
  ])("on %s: %s", (_, at, expected) => {
    const calendar = new Map([
      ["2026-02-14", "working"],
      ["2026-02-17", "holiday"],
    ] as const);
    expect(isDigestTime(calendar, at)).toBe(expected);
  });

  it("reaches each person once, though the cron runs twice, and twice at once", async () => {
    const cast = await castInRound("written");
    await tell(cast);
    await Promise.all([send(cast, monday), send(cast, monday)]);
    await send(cast, monday + hour);
    expect((await mails(cast)).map(({ recipient }) => recipient).toSorted()).toEqual([
      "lin@fadu.test",
      "zhou@fadu.test",
    ]);
  });

  it("holds on the next day only what is new since, and comes not at all without", async () => {
    const cast = await castInRound("written");
    await tell(cast);
    await send(cast, monday);
    await send(cast, monday + day);
    expect(await mails(cast)).toHaveLength(2);
    await tell(cast, "question.due", 2, monday + day);
    await send(cast, monday + day);
    const last = (await mails(cast)).at(-1);
    expect(last?.words).toContain("三日内到期");
    expect(last?.words).not.toContain("收到 ");
  });

  it("is not for who read it all, who wants none, or who has only a link", async () => {
    const cast = await castInRound("written");
    const { db } = cast;
    await tell(cast);
    await (await Client.signedIn("zhou")).submit("/account/notifications/digest", { language: "zh" });
    await (await Client.signedIn("lin")).submit("/account/notifications/readings", { until: String(monday) });
    expect(await send(cast, monday)).toBe(0);
    await (
      await Client.signedIn("zhou")
    ).submit("/account/notifications/digest", { language: "en", wanted: "on" });
    await db.query
      .insertInto("link")
      .values({
        token_digest: "t".repeat(64),
        membership: "m-zhou",
        created_at: 1,
        created_by: "chen",
        expires_at: monday * 2,
      })
      .execute();
    expect(await send(cast, monday)).toBe(0);
    await db.query.deleteFrom("link").execute();
    expect(await send(cast, monday)).toBe(1);
    expect((await mails(cast))[0]?.words).toContain("1 question was asked");
  });

  it("names nothing of an entry its person has a conflict with, not even by a count", async () => {
    const cast = await castInRound("written");
    await tell(cast);
    await tell({ ...cast, entry: cast.otherEntry }, "question.answered", 3);
    await (
      await Client.signedIn("lin")
    ).submit(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "kin" });
    await send(cast, monday);
    const toLin = (await mails(cast)).filter(({ recipient }) => recipient === "lin@fadu.test");
    expect(toLin).toEqual([]);
  });

  it("holds no name, no words of a question and no place", async () => {
    const cast = await castInRound("written");
    await tell(cast);
    await send(cast, monday);
    for (const { subject, words } of await mails(cast))
      for (const kept of ["青禾", "林致远", "周敏", "目录公布"]) expect(subject + words).not.toContain(kept);
  });

  it("that was claimed and never marked is not sent again; what it held is in the next", async () => {
    const cast = await castInRound("written");
    await tell(cast);
    const key = { person: "zhou", day: "2026-03-02", channel: "mailbox", now: monday } as const;
    expect(await claim(cast.db, key)).toBe(true);
    await send(cast, monday + hour);
    const toZhou = async () => (await mails(cast)).filter(({ recipient }) => recipient === "zhou@fadu.test");
    expect(await toZhou()).toEqual([]);
    await send(cast, monday + day);
    expect((await toZhou())[0]?.words).toContain("收到 1 个询问");
    const page = await (await Client.signedIn("jiang")).page("/accounts/digests");
    expect(page).toContain("还没有设置摘要的发送方式");
  });

  it("that failed stands before the administrator, and no bureau finds the page", async () => {
    const { db } = await castInRound("written");
    const row = {
      person: "zhou",
      day: dayOf(Date.now()),
      channel: "webhook",
      claimed_at: 1,
      until: 1,
    } as const;
    await db.query
      .insertInto("digest")
      .values({ ...row, attempts: 2, sent_at: null, failed_at: 1, failure: "HTTP 503" })
      .execute();
    const jiang = await Client.signedIn("jiang");
    expect(await jiang.page("/accounts")).toContain("有 1 份没有送达");
    expect(await jiang.page("/accounts/digests")).toContain("HTTP 503");
    expect((await (await Client.signedIn("zhou")).get("/accounts/digests")).status).toBe(404);
  });

  it("goes nowhere where nothing is configured", async () => {
    const cast = await castInRound("written");
    await tell(cast);
    expect(
      await send(cast, monday, { DIGEST_WEBHOOK_URL: "https://example.test", DIGEST_FROM: "a@b.test" }),
    ).toBe(0);
    expect(await cast.db.query.selectFrom("digest").selectAll().execute()).toEqual([]);
    expect((await (await Client.signedIn("zhou")).get("/mailbox")).status).toBe(404);
    expect(env.DEMONSTRATION).toBe("off");
  });
});

describe("what time brings", () => {
  const kinds = async ({ db }: Cast, person: string) =>
    (await notificationsOf(db, person, 50)).map(({ kind }) => kind).toSorted();

  async function trackDue({ db }: Cast, due_at: number): Promise<void> {
    await db.batch([db.query.updateTable("round_track").set({ due_at })]);
  }

  it("is told once for its due time, three days before and after it", async () => {
    const cast = await castInRound("written");
    await trackDue(cast, monday + 3 * day);
    await remind(cast.db, monday - 1);
    expect(await kinds(cast, "lin")).toEqual([]);
    for (const at of [monday, monday, monday + day]) await remind(cast.db, at);
    expect(await kinds(cast, "lin")).toEqual(["sheet.due"]);
    for (const at of [monday + 3 * day + 1, monday + 9 * day]) await remind(cast.db, at);
    expect(await kinds(cast, "lin")).toEqual(["sheet.due", "sheet.overdue"]);
  });

  it("begins anew with more time, and ends with the hand-in", async () => {
    const cast = await castInRound("written");
    await trackDue(cast, monday - 1);
    const until = monday + 2 * day;
    await cast.db.batch([
      cast.db.query.insertInto("extension").values({
        id: "x1",
        entry: cast.entry,
        sheet: cast.sheet,
        phase: "written",
        until,
        reason: "病假",
        at: 1,
        by: "m-chen",
      }),
    ]);
    await remind(cast.db, monday);
    expect(await kinds(cast, "lin")).toEqual(["sheet.due"]);
    await cast.db.query
      .insertInto("hand_in")
      .values({
        sheet: cast.sheet,
        number: 1,
        at: 1,
        returned_at: null,
        returned_by: null,
        return_reason: null,
      })
      .execute();
    await remind(cast.db, until + 1);
    expect(await kinds(cast, "lin")).toEqual(["sheet.due"]);
  });

  it("a question that waits is due and overdue for the bureau, and overdue for who asked", async () => {
    const cast = await castInRound("onsite");
    await cast.db.batch([cast.db.query.updateTable("question").set({ due_at: monday + day })]);
    await remind(cast.db, monday);
    await remind(cast.db, monday + 2 * day);
    expect(await kinds(cast, "zhou")).toEqual(["question.due", "question.overdue"]);
    expect(await kinds(cast, "lin")).toEqual(["question.overdue"]);
  });

  it("nothing of a question that was answered or closed, or of a phase that is over", async () => {
    const cast = await castInRound("moderation");
    await cast.db.batch([cast.db.query.updateTable("question").set({ due_at: monday - 1 })]);
    await remind(cast.db, monday);
    expect(await kinds(cast, "zhou")).toEqual([]);
  });

  it("an application that was not submitted is due for its bureau", async () => {
    const cast = await castInRound("application");
    await trackDue(cast, monday + day);
    await cast.db.query
      .insertInto("entry_step")
      .values({ entry: cast.otherEntry, number: 1, step: "submitted", reason: "", at: 1, by: "m-wu" })
      .execute();
    await remind(cast.db, monday);
    expect([await kinds(cast, "zhou"), await kinds(cast, "wu")]).toEqual([["entry.due"], []]);
  });
});
