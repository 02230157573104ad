import { describe, expect, it } from "vitest";
import { type AppliedLeaf, unsaid, unscored } from "../../src/applications/applications";
import { type Ask, asks } from "../../src/applications/asks";
import { applicationGaps } from "../../src/applications/gaps";
import { todosOf } from "../../src/applications/todo";
import { editionFrom, leafOf } from "../../src/criteria/tree";
import { parseCriteria } from "../../src/criteria/parse";
import { criteriaText } from "../cast";

const { document } = parseCriteria(criteriaText.replaceAll("requires: {evidence: none}\n", "\n"));
if (document === undefined) throw new Error("the system is refused");
const edition = editionFrom(document);

function applied(over: Partial<AppliedLeaf> = {}): AppliedLeaf {
  const leaf = leafOf(edition, "A1");
  if (leaf === undefined) throw new Error("no A1");
  return {
    leaf,
    statement: unsaid(leaf),
    selfScore: unscored("A1"),
    documents: [],
    handovers: [],
    ...over,
  };
}

const blankLeaf = applied();
const said = { ...blankLeaf.statement, text: "目录已公开" };
const document1 = {
  leaf: "A1",
  document: "d1",
  title: "目录",
  revision: "v1",
  file: "f",
  pages: [],
  pageCount: null,
  from: null,
  by: "m",
};
const handed = { leaf: "A1", unit: "住建局", dueAt: null, at: 1, suppliedAt: null };
const scored = (state: "scored" | "absent" | "not_triggered" | "not_applicable") => ({
  ...blankLeaf.selfScore,
  state,
});

describe("the gaps of an application", () => {
  it.each<[string, readonly Ask[], Partial<AppliedLeaf>, readonly string[]]>([
    ["nothing, where the track asks nothing", [], {}, []],
    [
      "everything at once",
      asks,
      { handovers: [handed] },
      ["statement", "selfScore", "evidence", "department"],
    ],
    ["the statement alone, where that is asked", ["statements"], {}, ["statement"]],
    ["none with a statement", ["statements"], { statement: said }, []],
    ["evidence, scored", ["evidence"], { selfScore: scored("scored") }, ["evidence"]],
    [
      "no evidence with a document",
      ["evidence"],
      { selfScore: scored("scored"), documents: [document1] },
      [],
    ],
    ["no evidence where nothing was found", ["evidence"], { selfScore: scored("absent") }, []],
    ["no evidence where nothing happened", ["evidence"], { selfScore: scored("not_triggered") }, []],
    ["no evidence where it cannot apply", ["evidence"], { selfScore: scored("not_applicable") }, []],
    ["no department that has supplied", ["departments"], { handovers: [{ ...handed, suppliedAt: 2 }] }, []],
  ])("are %s", (_, asked, over, kinds) => {
    expect(applicationGaps(asked, [applied(over)], "there").map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ["missing", "declaration"],
    ["stale", "declarationStale"],
  ] as const)("a declaration that is %s is one", (stand, kind) => {
    expect(applicationGaps(["declaration"], [], stand)).toEqual([{ kind }]);
    expect(applicationGaps([], [], stand)).toEqual([]);
  });

  it("of a leaf that asks for no evidence name none", () => {
    const leaf = { ...blankLeaf.leaf, requires: { evidence: "none", reasonBelow: undefined } } as const;
    const gaps = applicationGaps(["evidence"], [applied({ leaf, selfScore: scored("scored") })], "there");
    expect(gaps).toEqual([]);
  });
});

describe("what is to be done", () => {
  it("is statement and self-score where the track asks nothing", () => {
    const [todo] = todosOf([], [applied()], { role: "bureau", organisation: "" });
    expect(todo?.lacks).toEqual(["statement", "selfScore"]);
  });

  it("is for a department what it has not supplied itself", () => {
    const leaf = applied({
      handovers: [
        { ...handed, suppliedAt: 2 },
        { ...handed, unit: "公安局" },
      ],
    });
    const lacks = (organisation: string) =>
      todosOf(asks, [leaf], { role: "department", organisation })[0]?.lacks;
    expect([lacks("住建局"), lacks("公安局")]).toEqual([[], ["department"]]);
  });
});
