import { describe, expect, it } from "vitest";
import { submit } from "../../src/entries/applying";
import { quotaOf } from "../../src/entries/recommendation-store";
import { recommend, takeRecommendationBack } from "../../src/entries/recommending";
import { visibleEntry } from "../../src/entries/store";
import { insertAll } from "../../src/db/insert-all";
import { at, type Cast, castInRound } from "../cast";
import { Client } from "../client";

const person = (id: string) => ({ id, name: id, email: `${id}@fadu.test` });

/** Both counties of 云州市 have submitted, and the outsider acts for the city. */
async function submitted(): Promise<Cast> {
  const cast = await castInRound("application");
  const city = {
    id: "m-city",
    person: "outsider",
    role: "city",
    subject: "yunzhou",
    organisation: "",
  } as const;
  await cast.db.batch(insertAll(cast.db, "membership", [{ ...city, round: cast.round, since: at }]));
  for (const [who, entry] of [
    ["zhou", cast.entry],
    ["wu", cast.otherEntry],
  ] as const)
    await submit(cast.db, at, await visibleEntry(cast.db, person(who), entry));
  return cast;
}

async function quota(cast: Cast, n: string): Promise<void> {
  await (await Client.signedIn("chen")).submit(`/rounds/${cast.round}/quotas/comprehensive`, { yunzhou: n });
}

const used = ({ db, round }: Cast) => quotaOf(db, round, "comprehensive", "yunzhou");

describe("a city", () => {
  it("recommends up to its quota, says so beyond it, and may change its mind", async () => {
    const cast = await submitted();
    const city = await Client.signedIn("outsider");
    const path = (entry: string) => `/entries/${entry}/recommendations`;
    expect((await city.post(path(cast.entry))).status).toBe(422);
    await quota(cast, "1");
    await city.submit(path(cast.entry));
    const second = await city.post(path(cast.otherEntry));
    expect([second.status, (await second.text()).includes("推荐名额（1 个）已用完")]).toEqual([422, true]);
    expect(await (await Client.signedIn("chen")).page(`/rounds/${cast.round}/entries`)).toContain("市级推荐");
    await city.submit(`${path(cast.entry)}/removal`);
    await city.submit(path(cast.otherEntry));
    expect(await used(cast)).toEqual({ quota: 1, used: 1 });
  });

  it("takes the last place once, however many take it together", async () => {
    const cast = await submitted();
    await quota(cast, "1");
    const seen = await Promise.all(
      [cast.entry, cast.otherEntry].map((entry) => visibleEntry(cast.db, person("outsider"), entry)),
    );
    const outcomes = await Promise.allSettled(seen.map((one) => recommend(cast.db, at, one)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await used(cast)).used).toBe(1);
  });

  it("recommends only what was submitted, once, and takes back only what it recommends", async () => {
    const cast = await submitted();
    await quota(cast, "5");
    const [city, zhou] = [await Client.signedIn("outsider"), await Client.signedIn("zhou")];
    await zhou.submit(`/entries/${cast.entry}/submissions/removal`);
    const answer = await city.post(`/entries/${cast.entry}/recommendations`);
    expect([answer.status, (await answer.text()).includes("提交以后才能推荐")]).toEqual([422, true]);
    const seen = await visibleEntry(cast.db, person("outsider"), cast.otherEntry);
    await expect(takeRecommendationBack(cast.db, at, seen)).rejects.toThrow("stale");
    await recommend(cast.db, at, seen);
    await expect(recommend(cast.db, at, seen)).rejects.toThrow("stale");
  });

  it("returns what is submitted, and neither accepts nor refuses it", async () => {
    const cast = await submitted();
    const city = await Client.signedIn("outsider");
    const page = await city.page(`/entries/${cast.entry}/application`);
    expect(page).toContain("退回补正");
    expect(page).not.toContain('value="refused"');
    for (const answer of ["accepted", "refused"])
      expect((await city.post(`/entries/${cast.entry}/answers`, { answer, reason: "x" })).status).toBe(403);
    await city.submit(`/entries/${cast.entry}/answers`, { answer: "returned", reason: "缺盖章页" });
    expect(await (await Client.signedIn("zhou")).page(`/entries/${cast.entry}/application`)).toContain(
      "缺盖章页",
    );
  });

  it.each(["-1", "1000", "一"])("has no quota of %s", async (n) => {
    const cast = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const answer = await chen.post(`/rounds/${cast.round}/quotas/comprehensive`, { yunzhou: n });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`value="${n}"`);
  });
});
