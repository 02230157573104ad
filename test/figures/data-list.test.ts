import { describe, expect, it } from "vitest";
import { readData } from "../../src/figures/data-list";

const subjects = [
  { id: "a", code: "990101", name: "青禾县", kind: "county", parent: "x" },
  { id: "b", code: "990102", name: "白石区", kind: "county", parent: "x" },
  { id: "c", code: "990201", name: "市中区", kind: "county", parent: "x" },
  { id: "d", code: "990301", name: "市中区", kind: "county", parent: "y" },
];
const facts = [
  { key: "cases", title: { zh: "应诉案件数", en: "Cases brought" }, unit: { zh: "件", en: "cases" } },
  { key: "rate", title: { zh: "按期办结率", en: "Closed in time" }, unit: "%" },
];

function read(text: string, free = false) {
  return readData(text, { subjects, facts, free });
}

describe("a table of subject × fact", () => {
  it.each([
    "单位,应诉案件数,按期办结率\n青禾县,86,98.5%",
    "代码,cases,rate\n990101,86,98.5",
    "name\tCases brought (cases)\tClosed in time\n青禾县\t86\t98.5",
    "区划代码,单位,应诉案件数（件）,按期办结率（%）\n990101,青禾县,86,98.5",
  ])("is read from %j", (text) => {
    const { rows, problems } = read(text);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        line: 2,
        subject: { id: "a" },
        figures: [
          { fact: "cases", value: "86" },
          { fact: "rate", value: "98.5" },
        ],
      },
    ]);
  });

  it("leaves out what is empty", () => {
    const { rows } = read("单位,cases,rate\n青禾县,,98\n白石区,,\n");
    expect(rows).toMatchObject([{ figures: [{ fact: "rate", value: "98" }] }]);
  });

  it("takes headings of its own where it is asked to", () => {
    const { facts: found, rows } = read("单位,热线满意率（%）\n青禾县,91.2%", true);
    expect(found).toEqual([{ key: "热线满意率（%）", title: "热线满意率（%）", unit: "%" }]);
    expect(rows[0]?.figures).toEqual([{ fact: "热线满意率（%）", value: "91.2" }]);
  });

  it.each([
    ["", 1, "figures.noHeading"],
    ["单位\n青禾县", 1, "figures.noHeading"],
    ["单位,应诉案件\n青禾县,1", 1, "figures.nearFact"],
    ["单位,人口\n青禾县,1", 1, "figures.unknownFact"],
    ["单位,cases,应诉案件数\n青禾县,1,2", 1, "figures.twiceFact"],
    ["单位,cases\n,1", 2, "figures.noSubject"],
    ["单位,cases\n清禾县,1", 2, "figures.near"],
    ["单位,cases\n990109,1", 2, "figures.unknown"],
    ["单位,cases\n市中区,1", 2, "figures.several"],
    ["单位,代码,cases\n青禾县,990102,1", 2, "figures.differ"],
    ["单位,cases\n青禾县,1\n青禾县,2", 3, "figures.twice"],
    ["单位,cases\n青禾县,很多", 2, "figures.notNumber"],
    ["单位,cases\n青禾县,86%", 2, "figures.notNumber"],
  ])("%j is refused at line %i: %s", (text, line, key) => {
    expect(read(text).problems[0]).toMatchObject({ line, key });
  });

  it("tells subjects of one name apart by their code", () => {
    expect(read("单位,代码,cases\n市中区,990301,1").rows[0]?.subject.id).toBe("d");
  });

  it("names every bad cell of a row, and keeps the other rows", () => {
    const { rows, problems } = read("单位,cases,rate\n青禾县,x,y\n白石区,1,2");
    expect(problems.map(({ column }) => column)).toEqual(["cases", "rate"]);
    expect(rows).toHaveLength(1);
  });
});
