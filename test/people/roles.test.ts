import { describe, expect, it } from "vitest";
import type { Role } from "../../src/db/terms";
import { castInRound, people, playing } from "../cast";
import { Client } from "../client";
import { reached } from "../reached";

const roles = Object.keys(playing).filter((role): role is Role => Object.hasOwn(playing, role));

describe("the first screen and all that follows from it", { timeout: 120_000 }, () => {
  it.each(roles)("opens to the %s without a link that leads nowhere", async (role) => {
    await castInRound("written");
    const pages = await reached(await Client.signedIn(playing[role]));
    expect(pages.size).toBeGreaterThan(role === "department" ? 2 : 3);
  });

  it("offers an observer nothing to press but language, look and the way out", async () => {
    await castInRound("written");
    const pages = await reached(await Client.signedIn("zheng"));
    const forms = [...pages].flatMap(([path, text]) =>
      path.startsWith("/account")
        ? []
        : Array.from(text.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"/g), ([, to = ""]) => to),
    );
    expect([...new Set(forms)].toSorted()).toEqual(["/language", "/sign-out", "/theme"]);
  });

  it("shows an observer entries, ratings, standing, settlement and the log", async () => {
    const { round, sheet } = await castInRound("written");
    const zheng = await Client.signedIn("zheng");
    expect(await zheng.page(`/rounds/${round}/entries`)).toContain("白石区");
    expect(await zheng.page(`/sheets/${sheet}`)).toContain("A1");
    for (const view of ["standing", "settlement", "log", "people", "conflicts"])
      expect((await zheng.get(`/rounds/${round}/${view}`)).status).toBe(200);
  });
});

describe("a city", () => {
  it("sees the entries of its places with their state, and their documents", async () => {
    const { round, entry, revision } = await castInRound("application");
    const wei = await Client.signedIn("wei");
    const page = await wei.page(`/rounds/${round}`);
    expect(page).toContain("青禾县");
    expect(page).toContain("白石区");
    expect(await wei.page(`/entries/${entry}`)).toContain("年度报告");
    expect((await wei.get(`/documents/${revision}`)).status).toBe(200);
  });

  it("sees nothing of another city's places, nor of its own bid, nor a score", async () => {
    const { db, round, entry, sheet } = await castInRound("written");
    await db.batch([
      db.query
        .insertInto("subject")
        .values({ id: "heng", code: "990200", name: "衡州市", kind: "prefecture", parent: null }),
      db.query.updateTable("subject").set({ parent: "heng" }).where("id", "=", "qinghe"),
    ]);
    const wei = await Client.signedIn("wei");
    expect(await wei.page(`/rounds/${round}`)).not.toContain("青禾县");
    expect((await wei.get(`/entries/${entry}`)).status).toBe(404);
    expect((await wei.get(`/sheets/${sheet}`)).status).toBe(404);
    for (const view of ["standing", "sheets", "settlement", "log"])
      expect((await wei.get(`/rounds/${round}/${view}`)).status).toBe(403);
  });

  it("sees what is two steps below: a town of a county", async () => {
    const { db, round } = await castInRound("draft");
    await db.batch([
      db.query
        .insertInto("subject")
        .values({ id: "hexi", code: null, name: "河西镇", kind: "town", parent: "qinghe" }),
      db.query.updateTable("entry").set({ subject: "hexi" }).where("subject", "=", "qinghe"),
    ]);
    expect(await (await Client.signedIn("wei")).page(`/rounds/${round}`)).toContain("河西镇");
  });
});

describe("a department", () => {
  it("sees for whom it acts and neither entries nor documents", async () => {
    const { round, entry, otherEntry } = await castInRound("application");
    const duan = await Client.signedIn("duan");
    const page = await duan.page(`/rounds/${round}`);
    expect(page).toContain(people.duan.organisation);
    expect(page).not.toContain("白石区");
    expect((await duan.get(`/entries/${entry}`)).status).toBe(403);
    expect((await duan.get(`/entries/${otherEntry}`)).status).toBe(404);
    expect((await duan.get(`/rounds/${round}/entries`)).status).toBe(403);
  });
});

describe("an administrator", () => {
  it("keeps the accounts and finds no round, no entry and no score", async () => {
    const { round, entry, sheet } = await castInRound("written");
    const jiang = await Client.signedIn("jiang");
    expect(await jiang.page("/accounts")).toContain("zhou@fadu.test");
    for (const path of [
      `/rounds/${round}`,
      `/rounds/${round}/standing`,
      `/entries/${entry}`,
      `/sheets/${sheet}`,
    ])
      expect([path, (await jiang.get(path)).status]).toEqual([path, 404]);
  });
});
