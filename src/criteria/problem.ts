import { filled, type Language } from "./text.ts";
import { words } from "./words.ts";

/** Something wrong, or worth a look, in a criteria document; the path leads to it from the root. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly rule: RuleName;
  /** The code of the node it stands in, if it stands in one. */
  readonly node: string | null;
  readonly path: Path;
  /** Whether it is about the key at the end of the path, or about what stands there. */
  readonly at: "key" | "value";
  readonly figures: Readonly<Record<string, string | number>>;
}

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem with its place in a text file, counted from 1; a spreadsheet finds its cell by the path. */
export type LocatedProblem = Problem & Position;

export type RuleName = keyof {
  [Key in keyof typeof words as Key extends `criteria.lint.${infer Rule}.mend` ? Rule : never]: true;
};

const warnings: ReadonlySet<RuleName> = new Set([
  "points-sum",
  "step-divides",
  "mixed-phases",
  "no-hints",
  "top-below-one",
  "same-facts",
]);

export function problem(
  rule: RuleName,
  node: string | null,
  path: Path,
  figures: Problem["figures"] = {},
  at: Problem["at"] = "value",
): Problem {
  return { severity: warnings.has(rule) ? "warning" : "error", rule, node, path, at, figures };
}

export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

export function textOfProblem({ rule, figures }: Problem, language: Language): string {
  return filled(words[`criteria.lint.${rule}`][language], figures);
}

export function mendOf({ rule, figures }: Problem, language: Language): string {
  return filled(words[`criteria.lint.${rule}.mend`][language], figures);
}

/** The code of the innermost node a path leads through. */
export function nodeAt(document: unknown, path: Path): string | null {
  let [here, found]: [unknown, string | null] = [document, null];
  for (const [index, step] of path.entries()) {
    if (index % 2 === 0 && step !== "children") break;
    here = child(here, step);
    const code = child(here, "code");
    if (index % 2 === 1 && typeof code === "string" && !/\s/.test(code)) found = code;
  }
  return found;
}

/** What stands at a path of a JSON value; undefined where the path leads nowhere. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(child, document);
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}
