import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./cases.ts";

export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs `npm run --silent fadu -- …` as a person would, standing in a folder of their own. */
export function fadu(words: readonly string[], cwd = root): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["--prefix", root, "run", "--silent", "fadu", "--", ...words], {
      cwd,
      env: { ...process.env, INIT_CWD: cwd },
    });
    let [output, complaint] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output, complaint }));
  });
}

/** A case through the command line, from files with relative names. */
export async function runCase({ criteria, entries, by }: Case): Promise<Run> {
  const folder = join(tmpdir(), `fadu-case-${crypto.randomUUID()}`);
  mkdirSync(folder);
  try {
    writeFileSync(join(folder, "criteria.json"), JSON.stringify(criteria));
    writeFileSync(join(folder, "entries.json"), JSON.stringify(entries));
    const ranked = by === undefined ? [] : ["--by", by];
    return await fadu(
      ["score", "--criteria", "criteria.json", "--entries", "entries.json", ...ranked],
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
