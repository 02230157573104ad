import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { criteriaWith } from "../scoring/criteria.ts";
import { fadu } from "../scoring/run.ts";

const folder = mkdtempSync(join(tmpdir(), "fadu-cli-"));

beforeAll(() => {
  const files: Readonly<Record<string, unknown>> = {
    "criteria.json": criteriaWith({}),
    "refused.json": criteriaWith({ total: 0 }),
    "entries.json": {
      entries: [{ id: "e", kind: "county", leaves: { A: { state: "scored", observation: { met: true } } } }],
    },
    "wrong.json": {
      entries: [{ id: "e", kind: "county", leaves: { A: { state: "scored", observation: { met: 1 } } } }],
    },
    "twice.json": {
      entries: [
        { id: "e", kind: "county" },
        { id: "e", kind: "county" },
      ],
    },
    "kind.json": { entries: [{ id: "e", kind: "village" }] },
    "list.json": [],
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
  writeFileSync(join(folder, "torn.json"), '{"entries": [');
});

const scoring = (criteria: string, entries: string, ...more: readonly string[]) =>
  fadu(["score", "--criteria", criteria, "--entries", entries, ...more], folder);

describe("fadu score", () => {
  test("prints one JSON document, names files from where the person stands, and ends with 0", async () => {
    const { status, output, complaint } = await scoring("criteria.json", "entries.json");
    expect(JSON.parse(output)).toMatchObject({
      criteria: { id: "small", edition: "1", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      entries: [{ id: "e", status: "complete", final: "10.00", rank: 1 }],
      errors: [],
    });
    expect([status, complaint]).toEqual([0, ""]);
  });

  test("ends with 2 where an observation was refused", async () => {
    const { status, output } = await scoring("criteria.json", "wrong.json");
    expect(JSON.parse(output)).toMatchObject({
      entries: [{ status: "incomplete" }],
      errors: [{ entry: "e", leaf: "A" }],
    });
    expect(status).toBe(2);
  });

  test.for([
    ["criteria that lint refuses", ["refused.json", "entries.json"], "total must be above 0"],
    [
      "criteria that are not there",
      ["gone.yaml", "entries.json"],
      "gone.yaml cannot be read: there is no such file",
    ],
    ["entries that are not there", ["criteria.json", "gone.json"], "gone.json cannot be read"],
    ["entries that are no JSON", ["criteria.json", "torn.json"], "torn.json is no JSON"],
    ["entries of another shape", ["criteria.json", "list.json"], "list.json: entries file"],
    ["an id that is there twice", ["criteria.json", "twice.json"], "the id e is there twice"],
    ["a kind nobody knows", ["criteria.json", "kind.json"], "no kind village"],
    ["a node nobody knows", ["criteria.json", "entries.json", "--by", "Z"], "--by Z"],
    ["a flag nobody knows", ["criteria.json", "entries.json", "--to", "Z"], "usage: fadu score"],
  ] as const)("ends with 1 and prints nothing for %s", async ([, [criteria, entries, ...more], reason]) => {
    const { status, output, complaint } = await scoring(criteria, entries, ...more);
    expect([status, output]).toEqual([1, ""]);
    expect(complaint).toContain(reason);
  });
});

describe("fadu lint", () => {
  test("prints a line a problem and ends with 1 for errors", async () => {
    const { status, output } = await fadu(["lint", "refused.json"], folder);
    expect(output).toMatch(/^refused\.json:1:\d+ error points - total must be above 0, not 0 → /m);
    expect(status).toBe(1);
  });

  test("ends with 0 for warnings only", async () => {
    const { status, output } = await fadu(["lint", "criteria.json"], folder);
    expect(output).toMatch(/^criteria\.json:1:\d+ warning no-hints A .+ → .+\n$/);
    expect(status).toBe(0);
  });

  test("prints the same as JSON", async () => {
    const { output } = await fadu(["lint", "--json", "criteria.json"], folder);
    expect(JSON.parse(output)).toMatchObject([
      { file: "criteria.json", line: 1, severity: "warning", rule: "no-hints", node: "A" },
    ]);
  });
});

describe("fadu", () => {
  test("says what it can do", async () => {
    const { status, output } = await fadu(["--help"]);
    expect(output).toContain("fadu score --criteria FILE --entries FILE");
    expect(status).toBe(0);
  });

  test("does not know every word", async () => {
    const { status, output, complaint } = await fadu(["guess"]);
    expect([status, output]).toEqual([1, ""]);
    expect(complaint).toContain("guess");
  });
});
