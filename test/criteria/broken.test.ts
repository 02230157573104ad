import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/cli/lint.ts";
import { parseCriteria } from "../../src/criteria/parse.ts";
import { mendOf, textOfProblem } from "../../src/criteria/problem.ts";

const folder = new URL("broken/", import.meta.url);
const files = readdirSync(folder).filter((name) => name !== "expected.txt");
const expected = readFileSync(new URL("expected.txt", folder), "utf8").trimEnd().split("\n");

function problemsOf(name: string) {
  return parseCriteria(readFileSync(new URL(name, folder), "utf8")).problems;
}

describe("a broken criteria file", () => {
  test.for(files)("%s is refused where it is broken, with a mend", (name) => {
    const lines = problemsOf(name).map((found) => lineOf(name, found));
    expect(lines).toEqual(expected.filter((line) => line.startsWith(`${name}:`)));
    expect(lines).not.toEqual([]);
  });

  test("is spoken of in both languages, with every figure filled in", () => {
    for (const found of files.flatMap(problemsOf)) {
      for (const language of ["zh", "en"] as const) {
        expect(textOfProblem(found, language)).not.toMatch(/^$|\{\w+\}/);
        expect(mendOf(found, language)).not.toMatch(/^$|\{(?!zh|key)\w+\}/);
      }
    }
  });
});
