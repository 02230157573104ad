// Every golden case as a process of its own, the way the figures are judged: `npm run golden`.
import { isDeepStrictEqual } from "node:util";
import { comparable, goldenCases, type Case } from "./cases.ts";
import { runCase } from "./run.ts";

const cases = goldenCases();
const queue = cases.values();
const different: string[] = [];

await Promise.all([work(), work()]);
for (const line of different) process.stdout.write(`${line}\n`);
process.stdout.write(`${cases.length - different.length} of ${cases.length} equal\n`);
process.exitCode = different.length > 0 || cases.length === 0 ? 1 : 0;

async function work(): Promise<void> {
  for (const found of queue)
    if (!(await isEqual(found))) different.push(`different: ${found.file} · ${found.name}`);
}

async function isEqual(found: Case): Promise<boolean> {
  const { status, output } = await runCase(found);
  if (output === "") return false;
  const answer: unknown = JSON.parse(output);
  const refused = JSON.stringify(answer).includes('"errors":[{');
  return status === (refused ? 2 : 0) && isDeepStrictEqual(comparable(answer), comparable(found.expect));
}
