import { lint } from "./lint/lint.ts";
import { isError, type LocatedProblem, type Problem } from "./problem.ts";
import type { CriteriaDocument } from "./schema.ts";
import { shapeOf } from "./shape.ts";
import { readSource } from "./source.ts";

/** A criteria file as read: the document where nothing refuses it, and everything there is to say about it. */
export interface CriteriaFile {
  readonly document: CriteriaDocument | undefined;
  readonly problems: readonly LocatedProblem[];
}

/**
 * Reads a criteria file, YAML or JSON (criteria-and-scoring §1). The document keeps its numbers as JSON numbers: with
 * at most 15 significant digits the shortest text of the double is the decimal that was written, so nothing is lost
 * on the way through JSON, and RFC 8785 prints the same text.
 */
export function parseCriteria(text: string): CriteriaFile {
  const source = readSource(text);
  const located = ({ ...found }: Problem): LocatedProblem => ({
    ...found,
    ...source.positionAt(found.path, found.at),
  });
  if (source.problems.some(({ rule }) => unreadable.has(rule)))
    return { document: undefined, problems: source.problems };

  const { document, problems: misshapen } = shapeOf(source.value, source.writtenAt);
  const found = document === undefined ? misshapen : lint(document);
  const problems = [...source.problems, ...found.map(located)];
  problems.sort(byPosition);
  return { document: problems.some(isError) ? undefined : document, problems: onePerPlace(problems) };
}

/** After these there is no value whose shape could be judged. */
const unreadable: ReadonlySet<string> = new Set(["syntax", "documents", "too-large", "too-deep"]);

function byPosition(a: LocatedProblem, b: LocatedProblem): number {
  return a.line - b.line || a.column - b.column;
}

/** A number the source refused reads as nothing, and the schema says so again at the same place: once is enough. */
function onePerPlace(problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const refused = new Set(problems.filter(({ rule }) => fromSource.has(rule)).map(placeOf));
  return problems.filter((found) => !echoes.has(found.rule) || !refused.has(placeOf(found)));
}

const fromSource: ReadonlySet<string> = new Set(["number-form", "digits", "tag", "alias", "half-character"]);
const echoes: ReadonlySet<string> = new Set([
  "not-text",
  "not-number",
  "not-whole",
  "not-list",
  "not-map",
  "not-boolean",
  "unquoted",
  "empty",
]);

function placeOf({ line, column }: LocatedProblem): string {
  return `${line}:${column}`;
}
