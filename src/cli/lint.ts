import { parseCriteria } from "../criteria/parse.ts";
import { isError, mendOf, textOfProblem, type LocatedProblem } from "../criteria/problem.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { readText } from "./files.ts";
import { Stop } from "./stop.ts";

const usage = "fadu lint [--json] FILE…";

/** Checks criteria files (criteria-and-scoring §1): status 1 where one has errors, 0 with warnings only. */
export const lintCommand: Command = {
  usage,
  about: "check criteria files, a line for each problem and how to mend it",
  async run(words, print) {
    const { values, positionals } = argumentsOf(words, { json: { type: "boolean" } }, usage);
    if (positionals.length === 0) throw new Stop(`usage: ${usage}`);
    const found = positionals.flatMap((file) =>
      parseCriteria(readText(file)).problems.map((problem) => ({ file, problem })),
    );
    if (values.json === true)
      print(
        JSON.stringify(
          found.map(({ file, problem }) => recordOf(file, problem)),
          null,
          1,
        ),
      );
    else for (const { file, problem } of found) print(lineOf(file, problem));
    return found.some(({ problem }) => isError(problem)) ? 1 : 0;
  },
};

/** FILE:LINE:COL error|warning RULE NODE text → mend */
export function lineOf(file: string, problem: LocatedProblem): string {
  const { line, column, severity, rule, node } = problem;
  const said = `${textOfProblem(problem, "en")} → ${mendOf(problem, "en")}`;
  return `${file}:${line}:${column} ${severity} ${rule} ${node ?? "-"} ${said}`.replace(/\s+/g, " ");
}

function recordOf(file: string, problem: LocatedProblem) {
  const { line, column, severity, rule, node, path } = problem;
  return {
    file,
    line,
    column,
    severity,
    rule,
    node,
    path,
    text: textOfProblem(problem, "en"),
    mend: mendOf(problem, "en"),
  };
}
