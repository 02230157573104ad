import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { criteriaJsonSchema } from "../criteria/json-schema.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { Stop } from "./stop.ts";

const usage = "fadu schema";
const file = "criteria/criteria.schema.json";

/** Writes the JSON Schema that editors check criteria files with. */
export const schemaCommand: Command = {
  usage,
  about: `write ${file} anew`,
  async run(words, print) {
    if (argumentsOf(words, {}, usage).positionals.length > 0) throw new Stop(`usage: ${usage}`);
    writeFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), criteriaJsonSchema());
    print(`${file} written`);
    return 0;
  },
};
