import { createHash } from "node:crypto";
import { parse } from "yaml";
import { parseArgs } from "node:util";
import { readFile } from "node:fs/promises";
import type { Fact } from "../reading/report.ts";
import { readReport } from "../reading/read.ts";

const usage = "usage: fadu read FILE [--criteria FILE]";

/** `fadu read`: prints what the reader finds in a file as JSON (evidence §2); 2 for wrong use. */
export async function read(args: readonly string[]): Promise<number> {
  const given = argumentsOf(args);
  if (given === null) {
    console.error(usage);
    return 2;
  }
  const { file, criteria } = given;
  const bytes = await readFile(file);
  const facts = criteria === undefined ? [] : await factsOf(criteria);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  console.log(JSON.stringify(readReport(textOf(bytes), facts, { sha256 }), null, 2));
  return 0;
}

function argumentsOf(args: readonly string[]): { file: string; criteria: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { criteria: { type: "string" } },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, criteria: values.criteria };
  } catch {
    return null;
  }
}

async function factsOf(file: string): Promise<readonly Fact[]> {
  const criteria: { readonly facts?: readonly Fact[] } = parse(await readFile(file, "utf8"));
  return criteria.facts ?? [];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/gu, "\n");
}
