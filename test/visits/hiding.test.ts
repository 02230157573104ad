import { describe, expect, it } from "vitest";
import { app } from "../../src/app";
import { phases } from "../../src/rounds/rounds";
import { type Cast, inPhase, playing } from "../cast";
import { Client } from "../client";
import { castOnSite, digestOf, jpeg, Phone } from "./stage";

const words = "新办许可窗口要求提供清单外材料";
const item = "33333333-3333-4333-8333-333333333333";
const picture = jpeg("暗访");

/** A mystery visit to 青禾县 on a day nothing else speaks of, with a finding and a photo. */
async function castWithMystery(): Promise<Cast & { readonly mystery: string }> {
  const cast = await castOnSite();
  const chen = await Client.signedIn("chen");
  await chen.submit(`/entries/${cast.entry}/visits`, {
    kind: "mystery",
    day: "2026-03-17",
    members: [cast.memberships.lin],
  });
  const { id: mystery } = await cast.db.query
    .selectFrom("visit")
    .select("id")
    .where("kind", "=", "mystery")
    .executeTakeFirstOrThrow();
  const lin = await Phone.of({ ...cast, visit: mystery }, "lin");
  const photos = [{ file: digestOf(picture), takenAt: 1 }];
  await lin.item(item, { leaf: "C2", text: words, photos });
  expect((await lin.photo(item, picture)).status).toBe(200);
  return { ...cast, mystery };
}

/** Every page of the site once, with the mystery visit where a visit is asked for. */
const pages = [...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path))];

function filled(path: string, cast: Cast & { readonly mystery: string }): string {
  const known: Readonly<Record<string, string>> = {
    round: cast.round,
    track: cast.track,
    entry: cast.entry,
    sheet: cast.sheet,
    leaf: "C2",
    document: cast.document,
    revision: cast.revision,
    evidence: cast.evidence,
    visit: cast.mystery,
    item,
    photo: digestOf(picture),
    page: "1",
    sha256: cast.sha256,
    subject: "qinghe",
  };
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => known[name] ?? "nothing");
}

const evaluated = ["bureau", "department", "city"] as const;
const telling = [words, "暗访", "mystery", "2026年3月17日", "2026-03-17", item];

describe("a mystery visit", { timeout: 180_000 }, () => {
  it.each(evaluated)("is nowhere to the %s before feedback opens", async (role) => {
    const cast = await castWithMystery();
    const client = await Client.signedIn(playing[role]);
    const searched = [`/rounds/${cast.round}/search?q=窗口`, `/entries/${cast.entry}/search?words=窗口`];
    for (const phase of ["written", "onsite", "moderation"] as const) {
      await inPhase(cast, phase);
      for (const path of [...pages.map((one) => filled(one, cast)), ...searched]) {
        const answer = await client.get(path);
        const text = await answer.text();
        const told = telling.filter((word) => text.includes(word) && !path.includes(word));
        expect([phase, path, told, text.includes(cast.mystery) && !path.includes(cast.mystery)]).toEqual([
          phase,
          path,
          [],
          false,
        ]);
        if (path.startsWith(`/visits/${cast.mystery}`)) expect([path, answer.status]).toEqual([path, 404]);
      }
    }
  });

  it.each(evaluated)("is answered to the %s as one there never was", async (role) => {
    const cast = await castWithMystery();
    const client = await Client.signedIn(playing[role]);
    const there = await client.get(`/visits/${cast.mystery}`);
    const never = await client.get("/visits/neverneverneve");
    expect([there.status, await there.text()]).toEqual([
      never.status,
      (await never.text()).replaceAll("neverneverneve", cast.mystery),
    ]);
  });

  it.each(["bureau", "city"] as const)(
    "is open to the %s with feedback, without the names of the team",
    async (role) => {
      const cast = await castWithMystery();
      await inPhase(cast, "feedback");
      const client = await Client.signedIn(playing[role]);
      expect(await client.page(`/entries/${cast.entry}/visits`)).toContain("暗访");
      const page = await client.page(`/visits/${cast.mystery}`);
      expect([page.includes(words), page.includes("林致远")]).toEqual([true, false]);
      const path = `/visits/${cast.mystery}/items/${item}/photos/${digestOf(picture)}`;
      expect((await client.get(path)).status).toBe(200);
    },
  );

  it("is nothing to another place's bureau, ever", async () => {
    const cast = await castWithMystery();
    const wu = await Client.signedIn("wu");
    for (const phase of phases) {
      await inPhase(cast, phase);
      expect([phase, (await wu.get(`/visits/${cast.mystery}`)).status]).toEqual([phase, 404]);
    }
  });
});

describe("an announced visit", () => {
  it("is a day and a number of people to the bureau before feedback, and what was found after", async () => {
    const cast = await castOnSite();
    const zhou = await Client.signedIn("zhou");
    const list = await zhou.page(`/entries/${cast.entry}/visits`);
    expect([list.includes("2026年3月9日"), list.includes("2 人"), list.includes("林致远")]).toEqual([
      true,
      true,
      false,
    ]);
    const before = await zhou.page(`/visits/${cast.visit}`);
    expect([before.includes("公示栏更新及时"), before.includes("林致远")]).toEqual([false, false]);
    await inPhase(cast, "feedback");
    const after = await zhou.page(`/visits/${cast.visit}`);
    expect([after.includes("公示栏更新及时"), after.includes("林致远")]).toEqual([true, false]);
  });
});

describe("a member who declares a conflict of interest", () => {
  it("leaves the visit, sees nothing of it, and nothing is built on what they wrote", async () => {
    const cast = await castOnSite();
    const lin = await Client.signedIn("lin");
    await lin.submit(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "kin" });
    for (const path of ["", "/sheet"])
      expect((await lin.get(`/visits/${cast.visit}${path}`)).status).toBe(404);
    const phone = new Phone(lin, cast, "lin");
    expect((await phone.item(item, { text: "x" })).status).toBe(404);
    const list = await lin.page(`/rounds/${cast.round}/visits`);
    expect(list).not.toContain("青禾");
    const page = await (await Client.signedIn("he")).page(`/visits/${cast.visit}`);
    expect([page.includes("已退出"), page.includes("不采用"), page.includes("公示栏更新及时")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("cannot be named for a visit there", async () => {
    const cast = await castOnSite();
    const gao = await Client.signedIn("gao");
    await gao.submit(`/rounds/${cast.round}/conflicts`, { subject: "qinghe", reason: "kin" });
    const chen = await Client.signedIn("chen");
    const visit = { kind: "announced", day: "2026-03-20", members: [cast.memberships.gao] };
    const answer = await chen.post(`/entries/${cast.entry}/visits`, visit);
    expect([answer.status, (await answer.text()).includes("有利益冲突")]).toEqual([422, true]);
  });
});
