import { parseArgs, type ParseArgsConfig } from "node:util";
import { Stop } from "./stop.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Flags and names of a command; what it does not know ends it with its usage. */
export function argumentsOf<const O extends Options>(words: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
}
