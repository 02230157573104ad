import { digestOf } from "../criteria/digest.ts";
import { parseCriteria } from "../criteria/parse.ts";
import { isError } from "../criteria/problem.ts";
import { editionFrom, type Edition, type Node } from "../criteria/tree.ts";
import { parseJson } from "../scoring/document.ts";
import { score } from "../scoring/score.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { readText } from "./files.ts";
import { lineOf } from "./lint.ts";
import { Stop } from "./stop.ts";

const usage = "fadu score --criteria FILE --entries FILE [--by CODE]";

/** Scores an entries file (criteria-and-scoring §7): status 2 where an observation was refused. */
export const scoreCommand: Command = {
  usage,
  about: "score the entries of a file and rank them",
  async run(words, print) {
    const { values, positionals } = argumentsOf(
      words,
      { criteria: { type: "string" }, entries: { type: "string" }, by: { type: "string" } },
      usage,
    );
    if (values.criteria === undefined || values.entries === undefined || positionals.length > 0) {
      throw new Stop(`usage: ${usage}`);
    }
    const edition = readEdition(values.criteria);
    const by = values.by === undefined ? undefined : nodeOf(edition, values.by);
    const entries = readJson(values.entries);
    const answer = score(edition, await digestOf(edition.document), entries, { by });
    if ("malformed" in answer) {
      throw new Stop(answer.malformed.map((reason) => `${values.entries}: ${reason}`).join("\n"));
    }
    print(JSON.stringify(answer, null, 1));
    return answer.errors.length > 0 ? 2 : 0;
  },
};

function readEdition(name: string): Edition {
  const { document, problems } = parseCriteria(readText(name));
  if (document === undefined) {
    throw new Stop(
      problems
        .filter(isError)
        .map((found) => lineOf(name, found))
        .join("\n"),
    );
  }
  return editionFrom(document);
}

function nodeOf(edition: Edition, code: string): Node {
  const node = edition.byCode.get(code);
  if (node === undefined) throw new Stop(`--by ${code}: the criteria have no such node`);
  return node;
}

function readJson(name: string): unknown {
  const text = readText(name).replace(/^\uFEFF/, "");
  try {
    return parseJson(text);
  } catch (error) {
    throw new Stop(`${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
