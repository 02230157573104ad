import { createHash } from "node:crypto";
import { parseCriteria } from "../criteria/parse.ts";
import { isError } from "../criteria/problem.ts";
import { textIn } from "../criteria/text.ts";
import { extract } from "../reading/extract/extract.ts";
import { readReport } from "../reading/read.ts";
import type { Fact } from "../reading/report.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { readBytes, readText } from "./files.ts";
import { lineOf } from "./lint.ts";
import { Stop } from "./stop.ts";

const usage = "fadu read FILE [--criteria FILE]";

/** Prints what the reader finds in a report (evidence §2), with the facts of the criteria where they are named. */
export const readCommand: Command = {
  usage,
  about: "read a report: structure, figures, facts, checks, tasks",
  async run(words, print) {
    const { values, positionals } = argumentsOf(words, { criteria: { type: "string" } }, usage);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Stop(`usage: ${usage}`);
    const facts = values.criteria === undefined ? [] : factsOf(values.criteria);
    const bytes = readBytes(file);
    const extracted = await extract(bytes);
    if (!("text" in extracted)) throw new Stop(`${file} holds no text to read: ${JSON.stringify(extracted)}`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    print(JSON.stringify(readReport(extracted.text, facts, { sha256 }), null, 2));
    return 0;
  },
};

function factsOf(name: string): readonly Fact[] {
  const { document, problems } = parseCriteria(readText(name));
  if (document === undefined)
    throw new Stop(
      problems
        .filter(isError)
        .map((found) => lineOf(name, found))
        .join("\n"),
    );
  return (document.facts ?? []).map(({ key, title, unit, phrases }) => ({
    key,
    title: textIn(title, "zh"),
    unit: unit === undefined ? "" : textIn(unit, "zh"),
    phrases: phrases ?? [],
  }));
}
