import { describe, expect, it } from "vitest";
import { ratingOf } from "../../src/sheets/ratings-store";
import { wholeStream } from "../../src/log/store";
import type { Cast } from "../cast";
import { Client } from "../client";
import { castOnSite, digestOf, jpeg, Phone } from "./stage";

const ids = ["aaaaaaaa-0000-4000-8000-000000000001", "aaaaaaaa-0000-4000-8000-000000000002"] as const;
const [one, two] = ids;

async function take(client: Client, cast: Cast, leaf: string, items: readonly string[], revision = "0") {
  return client.post(`/sheets/${cast.sheet}/leaves/${leaf}/team-answers`, {
    items: items.join(" "),
    revision,
  });
}

describe("answers of the team", () => {
  it("are shown beside the assessor's rating and taken over at a press, with a record of where they came from", async () => {
    const cast = await castOnSite();
    const [lin, he] = [await Phone.of(cast, "lin"), await Phone.of(cast, "he")];
    await he.item(one, {
      leaf: "C1",
      ref: "罚〔2025〕1号",
      answers: { a: "yes", b: "no" },
      text: "缺送达回证",
    });
    await lin.item(two, { leaf: "C1", ref: "罚〔2025〕2号", answers: { a: "yes", b: "yes" } });
    const client = await Client.signedIn("lin");
    const page = await client.page(`/sheets/${cast.sheet}/leaves/C1`);
    expect([page.includes("缺送达回证"), page.includes("采用全部 2 条")]).toEqual([true, true]);
    expect((await ratingOf(cast.db, cast.sheet, "C1"))?.observation).toBeUndefined();
    expect((await take(client, cast, "C1", ids)).status).toBe(303);
    expect((await ratingOf(cast.db, cast.sheet, "C1"))?.observation).toEqual({
      items: [
        { ref: "罚〔2025〕1号", answers: { a: "yes", b: "no" } },
        { ref: "罚〔2025〕2号", answers: { a: "yes", b: "yes" } },
      ],
    });
    const last = (await wholeStream(cast.db, `sheet:${cast.sheet}`)).at(-1);
    expect(last).toMatchObject({ action: "observation.taken", actor: "lin", subject: "C1" });
    expect(JSON.parse(last?.body ?? "{}").items.toSorted()).toEqual(ids);
  });

  it("that differ on one point are not taken together: a person says which is right", async () => {
    const cast = await castOnSite();
    const [lin, he] = [await Phone.of(cast, "lin"), await Phone.of(cast, "he")];
    await he.item(one, { leaf: "C2", answers: { a: "yes", b: "no" } });
    await lin.item(two, { leaf: "C2", answers: { a: "no" } });
    const client = await Client.signedIn("lin");
    await take(client, cast, "C2", ids);
    expect(await client.page(`/sheets/${cast.sheet}/leaves/C2`)).toContain("对同一要点的结论不同");
    await take(client, cast, "C2", [one]);
    expect((await ratingOf(cast.db, cast.sheet, "C2"))?.observation).toEqual({
      answers: { a: "yes", b: "no" },
    });
  });

  it("that were corrected, taken back, or lack a signature the round asks for are not taken", async () => {
    const cast = await castOnSite();
    const [lin, he] = [await Phone.of(cast, "lin"), await Phone.of(cast, "he")];
    await he.item(one, { leaf: "C2", answers: { a: "yes", b: "no" } });
    const chen = await Client.signedIn("chen");
    await chen.submit(`/rounds/${cast.round}/visits/countersigning`, { countersigned: "on" });
    const client = await Client.signedIn("lin");
    const said = async () => {
      await take(client, cast, "C2", [one]);
      return (await client.page(`/sheets/${cast.sheet}/leaves/C2`)).includes("尚未会签");
    };
    expect(await said()).toBe(true);
    const own = await he.item("aaaaaaaa-0000-4000-8000-000000000003", { kind: "countersignature", of: one });
    expect(own.status).toBe(422);
    await lin.item("aaaaaaaa-0000-4000-8000-000000000004", { kind: "countersignature", of: one });
    expect(await said()).toBe(false);
    await he.item("aaaaaaaa-0000-4000-8000-000000000005", { kind: "withdrawal", of: one });
    expect((await take(client, cast, "C2", [one], "1")).status).toBe(303);
    expect(await client.page(`/sheets/${cast.sheet}/leaves/C2`)).toContain("已被更正、撤回");
  });

  it("are not taken over a newer revision of the rating", async () => {
    const cast = await castOnSite();
    await (await Phone.of(cast, "he")).item(one, { leaf: "C2", answers: { a: "yes", b: "yes" } });
    const client = await Client.signedIn("lin");
    await client.submit(`/sheets/${cast.sheet}/leaves/C2`, { revision: "0", reason: "先看一眼" });
    expect((await take(client, cast, "C2", [one])).status).toBe(409);
  });
});

describe("a photo of the team", () => {
  it("becomes evidence behind a rating in one press, once", async () => {
    const cast = await castOnSite();
    const picture = jpeg("窗口");
    const he = await Phone.of(cast, "he");
    const photos = [{ file: digestOf(picture), takenAt: 1_770_000_000_000 }];
    await he.item(one, { leaf: "C2", text: "窗口", place: "大厅", photos });
    const client = await Client.signedIn("lin");
    const path = `/sheets/${cast.sheet}/leaves/C2/team-photos`;
    const sent = { item: one, photo: digestOf(picture) };
    expect((await client.post(path, sent)).status).toBe(404);
    await he.photo(one, picture);
    for (const press of [1, 2]) expect([press, (await client.post(path, sent)).status]).toEqual([press, 303]);
    const cited = await cast.db.query
      .selectFrom("citation")
      .innerJoin("evidence", "evidence.id", "citation.evidence")
      .select(["evidence.kind", "evidence.file", "evidence.place", "evidence.taken_at", "evidence.made_by"])
      .where("citation.leaf", "=", "C2")
      .execute();
    expect(cited).toEqual([
      {
        kind: "photo",
        file: digestOf(picture),
        place: "大厅",
        taken_at: 1_770_000_000_000,
        made_by: "m-lin",
      },
    ]);
  });
});
