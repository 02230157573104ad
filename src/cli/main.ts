import type { Command } from "./command.ts";
import { drawCommand } from "./draw.ts";
import { lintCommand } from "./lint.ts";
import { readCommand } from "./read.ts";
import { schemaCommand } from "./schema.ts";
import { scoreCommand } from "./score.ts";
import { Stop } from "./stop.ts";

const commands: ReadonlyMap<string, Command> = new Map([
  ["score", scoreCommand],
  ["lint", lintCommand],
  ["read", readCommand],
  ["draw", drawCommand],
  ["schema", schemaCommand],
]);

process.exitCode = await run(process.argv.slice(2));

async function run([name = "--help", ...words]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return print(help());
  const command = commands.get(name);
  if (command === undefined) return complain(`fadu knows no command ${name}\n${help()}`);
  if (words.includes("--help") || words.includes("-h")) return print(`${command.usage}\n  ${command.about}`);
  try {
    return await command.run(words, print);
  } catch (error) {
    if (error instanceof Stop) return complain(error.message, error.status);
    throw error;
  }
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string, status = 1): number {
  process.stderr.write(`${text}\n`);
  return status;
}

function help(): string {
  return [...commands.values()].map(({ usage, about }) => `${usage}\n  ${about}`).join("\n");
}
