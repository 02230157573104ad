import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/criteria/digest.ts";
import { criteriaJsonSchema } from "../../src/criteria/json-schema.ts";
import { parseCriteria } from "../../src/criteria/parse.ts";
import { isError } from "../../src/criteria/problem.ts";
import { readSource } from "../../src/criteria/source.ts";
import { textIn } from "../../src/criteria/text.ts";
import { editionFrom, leafOf } from "../../src/criteria/tree.ts";
import { criteriaWith } from "../scoring/criteria.ts";

const project = new URL("../../", import.meta.url);

test("criteria.schema.json is what the schema generates: npm run schema", () => {
  expect(readFileSync(new URL("criteria/criteria.schema.json", project), "utf8")).toBe(criteriaJsonSchema());
});

test("the shipped criteria have no errors, and their digest is that of their source", async () => {
  const folder = new URL("criteria/", project);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
    const text = readFileSync(new URL(name, folder), "utf8");
    const { document, problems } = parseCriteria(text);
    expect(problems.filter(isError)).toEqual([]);
    expect(await digestOf(document)).toBe(await digestOf(readSource(text).value));
  }
});

describe("an edition", () => {
  const rule = { kind: "binary" as const };
  const edition = editionFrom(
    criteriaWith({
      total: 12,
      methods: [
        { code: "read", title: "read" },
        { code: "visit", title: "visit", phase: "onsite" },
      ],
      agreement: { raters: 2, tolerance: { ratio: 0.2, min: 0.5 } },
      children: [
        {
          code: "G",
          title: { zh: "组", en: "Group" },
          points: 9,
          agreement: { tolerance: { ratio: 0.1 } },
          children: [
            { code: "A", title: "A", points: 3, rule, methods: ["read", "visit"] },
            {
              code: "B",
              title: "B",
              points: 1,
              rule,
              agreement: { raters: 1, compare: "observation" },
              kinds: ["county"],
            },
          ],
        },
        { code: "C", title: "C", points: 3, rule, methods: ["read"] },
      ],
    }),
  );

  test("lists nodes in the order of the file, with their parents and paths", () => {
    expect(edition.nodes.map(({ code, depth, parent }) => [code, depth, parent])).toEqual([
      ["G", 1, undefined],
      ["A", 2, 0],
      ["B", 2, 0],
      ["C", 1, undefined],
    ]);
    expect(edition.byCode.get("B")?.path).toEqual(["G", "B"]);
    expect(leafOf(edition, "G")).toBeUndefined();
    expect(leafOf(edition, "toString")).toBeUndefined();
  });

  test("gives each leaf its share of the whole", () => {
    // A: 9/12 × 3/4 = 9/16, B: 3/16, C: 3/12 = 4/16
    const share = ({ weight }: { readonly weight: bigint }) => Number((weight * 16n) / edition.weightOfAll);
    expect(edition.leaves.map(share)).toEqual([9, 3, 4]);
  });

  test("hands agreement down key by key", () => {
    // A: max(0.1 × 3, 0.5) = 0.5; B the same of 1; C: max(0.2 × 3, 0.5) = 0.6
    expect(edition.leaves.map(({ agreement }) => agreement)).toEqual([
      { raters: 2, tolerance: 50, compare: "points" },
      { raters: 1, tolerance: 50, compare: "observation" },
      { raters: 2, tolerance: 60, compare: "points" },
    ]);
  });

  test("collects a leaf in the latest phase of its methods", () => {
    expect(edition.leaves.map(({ phase }) => phase)).toEqual(["onsite", "written", "written"]);
  });

  test("speaks the language asked for, or the nearest there is", () => {
    const title = edition.nodes[0]?.title ?? "";
    expect([
      textIn(title, "en"),
      textIn(title, "fr"),
      textIn({ fr: "Groupe" }, "zh"),
      textIn("组", "en"),
    ]).toEqual(["Group", "组", "Groupe", "组"]);
  });
});
