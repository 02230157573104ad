import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for what is made once in a run (states.ts). */
    readonly made: string;
  }
}

export default async function beginRun(project: TestProject): Promise<() => Promise<void>> {
  const made = await mkdtemp(join(tmpdir(), "fadu-run-"));
  project.provide("made", made);
  return () => rm(made, { recursive: true, force: true });
}
