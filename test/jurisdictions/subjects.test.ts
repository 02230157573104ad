import { describe, expect, it } from "vitest";
import { kindOf, kinds, readSubjects } from "../../src/jurisdictions/subjects";

const known = [{ id: "p", code: "990100", name: "云州市", kind: "prefecture", parent: null }];

describe("a list of subjects", () => {
  it("is read with Chinese headings, quotes, a byte order mark and empty lines", () => {
    const list = readSubjects(
      '\uFEFF代码,名称,类型,上级\r\n990101,"青禾县",县,云州市\r\n\r\n,临江新区,功能区,\r\n',
      known,
    );
    expect(list.problems).toEqual([]);
    expect(list.rows).toEqual([
      { line: 2, code: "990101", name: "青禾县", kind: "county", parent: "云州市" },
      { line: 4, code: null, name: "临江新区", kind: "zone", parent: null },
    ]);
  });

  it("is read as it is pasted from a spreadsheet", () => {
    expect(readSubjects("名称\t类型\n青禾县\t县\n白石区\t区", []).rows.map(({ name }) => name)).toEqual([
      "青禾县",
      "白石区",
    ]);
  });

  it.each([
    ["", "jurisdictions.empty", 1],
    ["地名,人口\n青禾县,3", "jurisdictions.noHeading", 1],
    ["名称,类型\n,县", "jurisdictions.noName", 2],
    ["名称,类型\n青禾县,", "jurisdictions.noKind", 2],
    ["名称,类型\n青禾县,星球", "jurisdictions.badKind", 2],
    ["名称,类型,代码\n青禾县,县,99010", "jurisdictions.badCode", 2],
    ["名称,类型,代码\n青禾县,县,990101\n白石县,县,990101", "jurisdictions.twiceCode", 3],
    ["名称,类型\n青禾县,县\n青禾县,县", "jurisdictions.twiceName", 3],
    ["名称,类型,代码\n青禾县,县,990100", "jurisdictions.knownCode", 2],
    ["名称,类型\n云州市,市", "jurisdictions.knownName", 2],
    ["名称,类型,上级\n青禾县,县,无名市", "jurisdictions.noParent", 2],
    ["名称,类型,上级\n青禾县,县,白石县\n白石县,县,青禾县", "jurisdictions.parentLoop", 2],
  ])("%j is refused: %s at line %i", (text, key, line) => {
    expect(readSubjects(text, known).problems[0]).toMatchObject({ key, line });
  });

  it("names the parent by its name, its code, or its own parent before it", () => {
    const text = [
      "名称,类型,上级",
      "青禾县,县,990100",
      "白石区,区,云州市",
      "城关镇,镇,青禾县",
      "城关镇,镇,白石区",
      "财政所,部门,青禾县/城关镇",
      "司法所,部门,城关镇",
    ].join("\n");
    const { rows, above, problems } = readSubjects(text, known);
    const path = (row: (typeof rows)[number]) => [above.get(row)?.name, row.name].join("/");
    expect(rows.map(path)).toEqual([
      "云州市/青禾县",
      "云州市/白石区",
      "青禾县/城关镇",
      "白石区/城关镇",
      "城关镇/财政所",
    ]);
    expect(problems).toEqual([
      { line: 7, column: "上级", key: "jurisdictions.severalParents", value: "城关镇" },
    ]);
  });

  it.each([
    [
      "twice under one parent, however that is written",
      "青禾县,县,云州市\n青禾县,县,990100",
      "jurisdictions.twiceName",
    ],
    ["already there under that parent", "白石区,区,990100", "jurisdictions.knownName"],
    ["longer than a name may be", `${"长".repeat(81)},县,`, "jurisdictions.longName"],
  ])("refuses a name that is %s", (_, lines, key) => {
    const there = [...known, { id: "b", code: null, name: "白石区", kind: "county", parent: "p" }];
    const { problems } = readSubjects(`名称,类型,上级\n${lines}`, there);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
  });

  it.each(kinds)("holds subjects of the kind %s without a code", (kind) =>
    expect(readSubjects(`名称,类型\n某地,${kind}`, []).rows).toEqual([
      { line: 2, code: null, name: "某地", kind, parent: null },
    ]),
  );

  it("keeps the good rows of a list with bad ones", () => {
    const { rows, problems } = readSubjects("名称,类型\n青禾县,县\n白石县,星球", []);
    expect([rows.length, problems.length]).toEqual([1, 1]);
  });
});

describe("a kind", () => {
  it.each([
    ["县(市、区)", "county"],
    ["设区的市", "prefecture"],
    ["ZONE", "zone"],
    ["", undefined],
  ])("written %j is %s", (text, kind) => expect(kindOf(text)).toBe(kind));
});
