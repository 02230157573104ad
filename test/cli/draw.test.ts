import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { caseDraw } from "../../src/statistics/case-draw.ts";
import { fadu } from "../scoring/run.ts";

const folder = mkdtempSync(join(tmpdir(), "fadu-draw-"));
const numbers = Array.from({ length: 9 }, (_, index) => `罚〔2025〕第${index + 1}号`);
const asked = { numbers, seed: "双色球 03 11", count: 3 };
const [lost = ""] = (await caseDraw(asked)).drawn;
const record = { place: "青禾县", numbers, draw: await caseDraw({ ...asked, missing: [lost] }) };

beforeAll(() => {
  const files: Readonly<Record<string, string>> = {
    "list.txt": `${numbers.join("\n")}\n`,
    "turned.txt": `\u{feff}${numbers.toReversed().join("\r\n")}\r\n\r\n`,
    "list.json": JSON.stringify(numbers),
    "list.csv": `案号,当事人\n${numbers.map((number) => `${number},某甲`).join("\n")}\n`,
    "record.json": JSON.stringify(record),
    "bracket.txt": "[2025] 1\n[2025] 2\n",
    "twice.txt": "a\nb\na\n",
    "nothing.txt": "\n\n",
    "other.json": '{"numbers": 3}',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

const draw = (list: string, ...more: readonly string[]) => fadu(["draw", "--list", list, ...more], folder);
const given = ["--seed", asked.seed, "--count", "3"];

describe("fadu draw", () => {
  test("prints the numbers drawn, one a line, then the order of replacement", async () => {
    const { status, output, complaint } = await draw("list.txt", ...given);
    expect(output.trimEnd().split("\n")).toEqual((await caseDraw(asked)).order);
    expect([status, complaint]).toEqual([0, ""]);
  });

  test.for(["turned.txt", "list.json", "list.csv", "record.json"])(
    "reads %s to the same draw",
    async (list) => {
      const { output } = await draw(list, ...given, "--replaced", lost, "--json");
      expect(JSON.parse(output)).toEqual(record.draw);
    },
  );

  test("repeats the record of a draw without being told anything", async () => {
    const { output } = await draw("record.json", "--json");
    expect(JSON.parse(output)).toEqual(record.draw);
  });

  test("takes numbers that begin with a bracket for what they are", async () => {
    expect((await draw("bracket.txt", ...given)).output.trimEnd().split("\n").toSorted()).toEqual([
      "[2025] 1",
      "[2025] 2",
    ]);
  });

  test.for([
    ["a number that stands there twice", ["twice.txt", ...given], "a, stands there twice"],
    ["no number at all", ["nothing.txt", ...given], "holds no case number"],
    ["a document that is no list", ["other.json", ...given], "is not a list of case numbers"],
    ["a file that was not drawn", ["list.txt", ...given, "--replaced", "x"], "x was not among the files"],
    ["a count of nothing", ["list.txt", "--seed", "s", "--count", "0"], "--count has to be"],
    ["no seed", ["list.txt", "--count", "3"], "usage: fadu draw"],
    ["a file that is not there", ["no.txt", ...given], "there is no such file"],
  ] as const)("refuses %s, with nothing on standard output", async ([, [list, ...more], said]) => {
    const { status, output, complaint } = await draw(list, ...more);
    expect([status, output]).toEqual([1, ""]);
    expect(complaint).toContain(said);
  });
});
