import { describe, expect, test } from "vitest";
import { parseCriteria } from "../../src/criteria/parse.ts";
import { editionFrom } from "../../src/criteria/tree.ts";
import { score } from "../../src/scoring/score.ts";
import { comparable, goldenCases, type Case } from "./cases.ts";
import { runCase } from "./run.ts";

const golden = goldenCases();

describe.skipIf(golden.length === 0)("the golden vectors", () => {
  test.for(golden.map((found) => [found.file, found.name, found] as const))("%s: %s", ([, , found]) => {
    expect(comparable(answerOf(found))).toEqual(comparable(found.expect));
  });

  // All of them as processes: npm run golden.
  test.for(golden.filter((_, index) => index % 60 === 0).map((found) => [found.name, found] as const))(
    "by the command line: %s",
    async ([, found]) => {
      const { status, output } = await runCase(found);
      expect(comparable(JSON.parse(output))).toEqual(comparable(found.expect));
      expect([0, 2]).toContain(status);
    },
  );
});

function answerOf({ criteria, entries, by }: Case): unknown {
  const { document, problems } = parseCriteria(JSON.stringify(criteria));
  if (document === undefined) throw new Error(JSON.stringify(problems));
  const edition = editionFrom(document);
  return score(edition, "", entries, { by: by === undefined ? undefined : edition.byCode.get(by) });
}
