import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCriteria, type CriteriaFile } from "../../src/criteria/parse.ts";
import type { CriteriaDocument, CriteriaNode } from "../../src/criteria/schema.ts";
import { textIn, type Text } from "../../src/criteria/text.ts";

const shipped = ["demonstration-2021", "project-2021", "small-1000"].map((id) => [id, read(id)] as const);

describe.each(shipped)("%s", (id, { document, problems }) => {
  it("has no error, and no warning but that its written review is marked out of 100", () => {
    const expected = id === "demonstration-2021" ? ["points-sum W"] : [];
    expect(problems.map(({ rule, node }) => `${rule} ${node}`)).toEqual(expected);
  });

  it("carries its name as its id, and a published edition", () => {
    expect(document).toMatchObject({ id, edition: "2026.1" });
  });

  it("says everything an assessor reads in Chinese and in English", () => {
    const texts = textsOf(document);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => typeof text === "string" || !("zh" in text && "en" in text))).toEqual([]);
    for (const text of texts) {
      expect(textIn(text, "zh")).toMatch(/[\u4E00-\u9FFF]/);
      expect(textIn(text, "en")).not.toMatch(/[\u4E00-\u9FFF]/);
    }
  });

  it("decides each component in one phase, and its written one from documents alone", () => {
    const onsite = new Set(
      (document.methods ?? []).filter(({ phase }) => phase === "onsite").map(({ code }) => code),
    );
    const mixed = document.children.filter((top) => {
      const phases = leavesOf(top).map(({ methods = [] }) => methods.some((method) => onsite.has(method)));
      return new Set(phases).size > 1;
    });
    expect(mixed.map(({ code }) => code)).toEqual([]);
    const written = document.children.filter(({ code }) => !["O", "S"].includes(code)).flatMap(leavesOf);
    expect(written.flatMap(({ methods = [] }) => methods).filter((method) => onsite.has(method))).toEqual([]);
  });

  it("compares facts as observations", () => {
    const factual = document.children
      .flatMap(leavesOf)
      .filter(({ rule }) => ["deduct", "credit", "measure", "checklist"].includes(rule?.kind ?? ""));
    expect(
      factual.filter(({ agreement }) => agreement?.compare !== "observation").map(({ code }) => code),
    ).toEqual([]);
  });

  it("counts no meetings, photos, endorsements or press reports", () => {
    const yardsticks = document.children
      .flatMap(leavesOf)
      .flatMap((leaf) => criteriaOf(leaf).map((text) => textIn(text, "zh")));
    expect(yardsticks.filter((text) => /次数|场次|批示|照片|新闻|媒体|报道|舆情/.test(text))).toEqual([]);
  });
});

it("the survey takes one figure, the components sum to the total", () => {
  const { document } = read("demonstration-2021");
  expect(document.children.map(({ code, points }) => `${code} ${points}`)).toEqual(["W 50", "O 30", "S 20"]);
  expect(document.children.at(-1)?.agreement).toEqual({ raters: 1 });
});

it("the small system shows every kind of rule but the sample", () => {
  const kinds = read("small-1000")
    .document.children.flatMap(leavesOf)
    .map(({ rule }) => rule?.kind);
  expect(kinds).toEqual([
    "graded",
    "checklist",
    "deduct",
    "credit",
    "measure",
    "measure",
    "binary",
    "judgement",
  ]);
});

it("the example of the guide is a file without a problem", () => {
  const guide = readFileSync(new URL("../../criteria/README.md", import.meta.url), "utf8");
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  expect(parseCriteria(example)).toMatchObject({ document: { id: "my-first" }, problems: [] });
});

function read(id: string): {
  readonly document: CriteriaDocument;
  readonly problems: CriteriaFile["problems"];
} {
  const file = parseCriteria(readFileSync(new URL(`../../criteria/${id}.yaml`, import.meta.url), "utf8"));
  if (file.document === undefined) throw new Error(`${id} is refused`);
  return { document: file.document, problems: file.problems };
}

function leavesOf(node: CriteriaNode): readonly CriteriaNode[] {
  return node.children?.flatMap(leavesOf) ?? [node];
}

function nodesOf(node: CriteriaNode): readonly CriteriaNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function textsOf({
  title,
  children,
  kinds,
  methods = [],
  bonus,
  penalties,
  vetoes = [],
  bands,
}: CriteriaDocument): readonly Text[] {
  const named = [
    ...kinds,
    ...methods,
    ...(bonus?.items ?? []),
    ...(penalties?.items ?? []),
    ...vetoes,
    ...bands,
  ];
  const nodes = children.flatMap(nodesOf);
  return [title, ...[...named, ...nodes].map((each) => each.title), ...nodes.flatMap(criteriaOf)];
}

/** The texts of a rule, which may leave none out. */
function criteriaOf({ rule }: CriteriaNode): readonly Text[] {
  switch (rule?.kind) {
    case "binary":
      return [rule.criterion ?? ""];
    case "graded":
      return rule.levels.map(({ criterion }) => criterion ?? "");
    case "deduct":
    case "credit":
    case "checklist":
    case "sample":
      return rule.items.map(({ what }) => what ?? "");
    case "judgement":
      return rule.rubric ?? [];
    case "measure":
    case undefined:
      return [];
  }
}
