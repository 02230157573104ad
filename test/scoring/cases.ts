import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** A case of expected figures: criteria and entries in, the answer of `fadu score` out. */
const testCase = z.object({
  name: z.string(),
  criteria: z.record(z.string(), z.unknown()),
  entries: z.unknown(),
  by: z.string().optional(),
  expect: z.unknown(),
});
const caseFile = z.object({ cases: z.array(testCase) });

export type Case = z.infer<typeof testCase> & { readonly file: string };

/** The folder with the golden vectors, where this checkout has one beside it. */
export const sharedFolder =
  process.env["FADU_SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));

export function goldenCases(): readonly Case[] {
  const folder = join(sharedFolder, "golden");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .flatMap((name) => casesOf(join(folder, name), name));
}

function casesOf(path: string, file: string): readonly Case[] {
  const read = caseFile.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!read.success) return [];
  return read.data.cases.map((found) => {
    const named = found.criteria["file"];
    if (typeof named !== "string") return { ...found, file };
    const criteria: unknown = JSON.parse(readFileSync(join(dirname(path), named), "utf8"));
    return { ...found, criteria: z.record(z.string(), z.unknown()).parse(criteria), file };
  });
}

/** An answer as cases compare it: no digest, flags as a set, reasons only there or not. */
export function comparable(answer: unknown): unknown {
  const { criteria, entries, errors } = answerShape.parse(answer);
  const { sha256: _, ...named } = criteria;
  return {
    criteria: named,
    entries: entries.map((entry) => ({ ...entry, flags: entry.flags.toSorted() })),
    errors: errors.map((error) => ({ ...error, reason: error.reason !== "" })),
  };
}

const answerShape = z.object({
  criteria: z.record(z.string(), z.unknown()),
  entries: z.array(z.looseObject({ flags: z.array(z.string()) })),
  errors: z.array(z.looseObject({ reason: z.string() })),
});
