import { describe, expect, it } from "vitest";
import { parseCriteria } from "../../src/criteria/parse";
import { editionFrom } from "../../src/criteria/tree";
import { assignmentOf, coverageOf } from "../../src/sheets/assignment";
import { castInRound, criteriaText } from "../cast";
import { Client } from "../client";

const { document } = parseCriteria(criteriaText);
if (document === undefined) throw new Error("the cast's indicator system is refused");
const edition = editionFrom(document);

const county = { id: "e", kind: "county" };
const sheet = (assessor: string, node: string) => ({ entry: "e", assessor, node, leaves: [] });
const wanted = (assessor: string, node: string) => ({ entry: "e", assessor, node });
const zone = { id: "z", kind: "zone" };
const beside = (...there: readonly ReturnType<typeof sheet>[]) => ({
  there,
  standing: there,
  conflicts: [],
  organisations: {},
});

describe("an assignment", () => {
  it.each([
    ["*", "A", "A1"],
    ["A", "*", "A1"],
    ["A2", "A", "A2"],
    ["B", "B", "B1"],
  ])("of %s to somebody who has %s is hindered by %s", (asked, there, leaf) => {
    const { sheets, hindrances } = assignmentOf(
      edition,
      [county],
      [wanted("lin", asked)],
      beside(sheet("lin", there)),
    );
    expect(sheets).toEqual([]);
    expect(hindrances).toEqual([{ entry: "e", assessor: "lin", node: asked, leaf }]);
  });

  it("of another part, another entry or to another person is not", () => {
    const there = beside(sheet("lin", "A"));
    expect(assignmentOf(edition, [county], [wanted("lin", "B")], there).hindrances).toEqual([]);
    expect(assignmentOf(edition, [zone], [{ ...wanted("lin", "A"), entry: "z" }], there).hindrances).toEqual(
      [],
    );
    expect(assignmentOf(edition, [county], [wanted("gao", "A")], there).hindrances).toEqual([]);
  });

  it("of a part of which nothing applies to the kind is hindered", () => {
    const { hindrances } = assignmentOf(edition, [zone], [{ ...wanted("lin", "B1"), entry: "z" }], beside());
    expect(hindrances).toEqual([{ entry: "z", assessor: "lin", node: "B1", leaf: undefined }]);
  });

  it("of two parts that share a leaf is hindered by the first of them", () => {
    const { sheets, hindrances } = assignmentOf(
      edition,
      [county],
      [wanted("lin", "A1"), wanted("lin", "A")],
      beside(),
    );
    expect(sheets).toEqual([wanted("lin", "A1")]);
    expect(hindrances).toEqual([{ ...wanted("lin", "A"), leaf: "A1" }]);
  });

  it("of a part that somebody of the same organisation scores is hindered, of another part it is not", () => {
    const there = {
      ...beside(sheet("lin", "A")),
      organisations: { lin: "云州大学", qin: "云州大学", gao: "" },
    };
    expect(assignmentOf(edition, [county], [wanted("qin", "*")], there).hindrances).toEqual([
      { ...wanted("qin", "*"), leaf: "A1", colleague: true },
    ]);
    for (const fine of [wanted("qin", "B"), wanted("gao", "*")])
      expect(assignmentOf(edition, [county], [fine], there).hindrances).toEqual([]);
  });

  it("of a part that somebody of the same organisation left behind is not", () => {
    const organisations = { lin: "云州大学", qin: "云州大学" };
    const left = { ...beside(sheet("lin", "A")), standing: [], organisations };
    expect(assignmentOf(edition, [county], [wanted("qin", "A")], left).hindrances).toEqual([]);
  });

  it("to two of one organisation at once is hindered for the second", () => {
    const organisations = { lin: "云州大学", qin: "云州大学" };
    const both = [wanted("lin", "A"), wanted("qin", "A")];
    const { sheets, hindrances } = assignmentOf(edition, [county], both, { ...beside(), organisations });
    expect(sheets).toEqual([wanted("lin", "A")]);
    expect(hindrances).toEqual([{ ...wanted("qin", "A"), leaf: "A1", colleague: true }]);
  });

  it("covers a leaf once it has the assessors it needs", () => {
    expect(coverageOf(edition, "county", [sheet("lin", "*"), sheet("gao", "A")])).toEqual({
      covered: 2,
      leaves: 4,
    });
  });
});

describe("the sheets of a round", () => {
  it("are assigned to a whole group, and refused where a leaf would be scored twice by one person", async () => {
    const { round, memberships } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${round}/sheets/comprehensive`;
    await chen.submit(path, { to: "group:county", node: "A", assessor: [memberships.gao] });
    expect(await chen.page(`/rounds/${round}/sheets`)).toContain("已分配 2 份评分表");
    const answer = await chen.post(path, { to: "group:county", node: "*", assessor: [memberships.lin] });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("林致远 在“青禾县”已有指标 A1");
  });

  it.each([
    ["nobody", { to: "group:county", node: "*" }, 422],
    ["somebody of another side", { to: "group:county", node: "*", assessor: ["m-zhou"] }, 422],
    ["an entry that is not there", { to: "entry:none", node: "*", assessor: ["m-gao"] }, 422],
    ["a part that is not there", { to: "group:county", node: "Z", assessor: ["m-gao"] }, 422],
  ])("for %s are refused", async (_, fields, status) => {
    const { round } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    expect((await chen.post(`/rounds/${round}/sheets/comprehensive`, fields)).status).toBe(status);
  });

  it("are taken back while nobody has begun them", async () => {
    const { db, round, sheet, memberships } = await castInRound("application");
    const chen = await Client.signedIn("chen");
    const path = `/rounds/${round}/sheets/comprehensive`;
    await chen.submit(path, { to: "group:county", node: "A1", assessor: [memberships.gao] });
    const fresh = await db.query
      .selectFrom("sheet")
      .select("id")
      .where("assessor", "=", memberships.gao)
      .executeTakeFirstOrThrow();
    await chen.submit(`${path}/${fresh.id}/removal`);
    const begun = await chen.post(`${path}/${sheet}/removal`);
    expect(begun.status).toBe(422);
    expect(await begun.text()).toContain("已经有评分，不能收回");
  });

  it("show a lead who scores what, without a form", async () => {
    const { round } = await castInRound("written");
    const page = await (await Client.signedIn("he")).page(`/rounds/${round}/sheets`);
    expect(page).toContain("林致远");
    expect(page).not.toContain('name="assessor"');
  });
});
