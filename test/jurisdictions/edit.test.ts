import { describe, expect, it } from "vitest";
import { allSubjects } from "../../src/jurisdictions/store";
import { castAboveRounds, castInRound } from "../cast";
import { Client } from "../client";

const qinghe = { name: "青禾县", code: "990101", kind: "county", parent: "yunzhou" };

describe("a subject", () => {
  it("is corrected, and the log keeps what it was", async () => {
    const db = await castAboveRounds();
    const chen = await Client.signedIn("chen");
    expect(await chen.page("/subjects/gaoxin")).toContain("云州高新区");
    const fields = { name: "云州高新技术产业区", code: "", kind: "zone", parent: "qinghe" };
    expect(await chen.submit("/subjects/gaoxin", fields)).toBe("/subjects");
    const [row] = (await allSubjects(db)).filter(({ id }) => id === "gaoxin");
    expect(row).toEqual({
      id: "gaoxin",
      name: "云州高新技术产业区",
      code: null,
      kind: "zone",
      parent: "qinghe",
    });
    const body = await db.query
      .selectFrom("log")
      .innerJoin("log_body", (join) =>
        join.onRef("log_body.stream", "=", "log.stream").onRef("log_body.number", "=", "log.number"),
      )
      .select("log_body.body")
      .where("log.action", "=", "subject.edited")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(body.body)).toMatchObject({
      before: { name: "云州高新区" },
      after: { parent: "qinghe" },
    });
  });

  it.each([
    ["a code another has", { ...qinghe, code: "990102" }, "名录里已有这个代码"],
    ["a code that is none", { ...qinghe, code: "9901" }, "区划代码应为六位数字"],
    ["the name of another under the same parent", { ...qinghe, name: "白石区" }, "名录里已有这个单位"],
    ["a parent that is not there", { ...qinghe, parent: "nowhere" }, "没有这个上级"],
    ["itself as its parent", { ...qinghe, parent: "qinghe" }, "首尾相接"],
    ["no name", { ...qinghe, name: "" }, "field-problem"],
  ])("is not given %s", async (_, fields, said) => {
    const db = await castAboveRounds();
    const answer = await (await Client.signedIn("chen")).post("/subjects/qinghe", fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(said);
    expect((await allSubjects(db)).find(({ id }) => id === "qinghe")).toMatchObject({ code: "990101" });
  });

  it("does not stand below what stands below it", async () => {
    await castAboveRounds();
    const chen = await Client.signedIn("chen");
    const fields = { name: "云州市", code: "990100", kind: "prefecture", parent: "qinghe" };
    expect(await (await chen.post("/subjects/yunzhou", fields)).text()).toContain("首尾相接");
  });

  it("has its new name in every standing at once", async () => {
    await castInRound("written");
    const chen = await Client.signedIn("chen");
    await chen.submit("/subjects/qinghe", { ...qinghe, name: "青禾市" });
    const standing = await chen.page("/rounds/r1/standing");
    expect(standing).toContain("青禾市");
    expect(standing).not.toContain("青禾县");
  });

  it("is not there for an administrator's hand", async () => {
    await castAboveRounds();
    expect((await (await Client.signedIn("jiang")).post("/subjects/qinghe", qinghe)).status).toBe(403);
  });
});
